"""Composition: the command line and the wiring of rooms; the only room that knows every other."""
