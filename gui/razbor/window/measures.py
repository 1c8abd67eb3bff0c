"""Sizes in pixels that the window's parts and its first page share, so that nothing jumps."""

HEADER = 44
STATUS = 28
PROGRESS = 2
SCROLL_BAR = 14
NARROW = 760  # a window that is narrower leaves all the room to the article
