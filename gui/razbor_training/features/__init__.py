"""What the network is told of each piece of a text: numbers only. Knows no torch."""
