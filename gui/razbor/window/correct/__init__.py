"""Corrections by hand: menus, questions, the reader's own names. Changes no analysis itself."""
