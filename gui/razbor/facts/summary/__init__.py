"""One Russian line for each fact."""
