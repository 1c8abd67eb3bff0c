"""The trained network: entities of 29 kinds, nested, with how likely each is. Knows no rules."""
