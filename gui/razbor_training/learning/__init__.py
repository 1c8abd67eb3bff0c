"""Teach the networks, choose among them, write down what came out."""
