"""Tests of the scorers and of the command; no timing is tested."""
