"""Qt adapters over the engine: processes, item models, places. No widget, no rule of language."""
