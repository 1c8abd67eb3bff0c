"""Damaged paragraphs through the whole engine: nothing raises, nothing lies outside a text."""
