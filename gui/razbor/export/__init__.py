"""Writing an analysis in the formats that others read."""
