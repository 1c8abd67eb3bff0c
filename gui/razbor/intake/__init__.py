"""Opening what a person hands over: a file, a pasted text, a page. Knows no analysis."""
