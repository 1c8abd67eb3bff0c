"""Make the data of the word card out of free packages. Knows no torch, and no network."""
