"""Who and what is named, and who is who: mentions, entities, canonical names. Knows no facts."""
