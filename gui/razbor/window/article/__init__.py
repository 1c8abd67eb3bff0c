"""The article as it is read: type, marks, the way from mark to mark. Finds nothing itself."""
