"""The side panel: facts, people and bodies, the legend of marks."""
