"""A desktop reader of Russian-language news: entities, facts, the word under the pointer."""
