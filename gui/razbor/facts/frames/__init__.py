"""Facts by declarative frames: a trigger word, roles by case and preposition, filters by type."""
