"""Two pictures in the place of the text: its facts by time, who has to do with whom."""
