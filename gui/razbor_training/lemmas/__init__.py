"""Teaches the chooser of readings: which lemma and grammar a word has in its sentence."""
