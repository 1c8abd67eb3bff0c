"""Annotated texts as they lie on disk, and the pieces they are cut into. Knows no features."""
