"""Widgets: each shows and asks, none decides."""
