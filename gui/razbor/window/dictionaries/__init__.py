"""The sheet of the reader's dictionaries: order, on and off, adding, removing."""
