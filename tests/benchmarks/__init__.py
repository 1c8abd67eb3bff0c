"""How good and how fast the engine is, measured beside its peers. Knows the engine, no window."""
