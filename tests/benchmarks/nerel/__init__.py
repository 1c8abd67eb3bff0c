"""NEREL: nested named entities and relations in brat format.

Entities are compared as exact ``(start, end, type)`` triples, relations as exact triples of a
relation and two such entities. Every figure is computed over the union of all documents.
"""
