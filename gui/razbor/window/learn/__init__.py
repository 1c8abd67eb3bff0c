"""The words that a reader learns, in the window: at the caret, on the text, in a list."""
