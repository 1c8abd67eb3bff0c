"""Who says what: quotations, retold speech and their speakers."""
