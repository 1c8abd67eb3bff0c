"""Words and their grammar: the only door to pymorphy3, and slovnet's taggers. Knows no entities."""
