"""Dictionary files and their one store; knows what a dictionary says, not what an article says."""
