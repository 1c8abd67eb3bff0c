"""The networks. Know tensors, not files."""
