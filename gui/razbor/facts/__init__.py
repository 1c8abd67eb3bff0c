"""What the article states: facts with roles, factuality, attribution and evidence."""
