"""What a reader makes and keeps: corrections by article, own names. Knows no window, no sources."""
