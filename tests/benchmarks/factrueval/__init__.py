"""FactRuEval-2016 by the organisers' rules: mentions, entities, facts.

The rules are restated from the task definition and were checked against the organisers' scripts.
"""
