"""The card beside a word: its readings, its forms, and who or what it names."""
