"""Train the reader's own model of entities and relations.

Imports razbor; razbor never imports it, and it is not in the wheel. torch is needed in the rooms
``network`` and ``learning`` alone.
"""
