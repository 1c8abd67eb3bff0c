"""Words and their grammar: the only door to pymorphy3 and slovnet. Knows no entities."""
