"""An article and places in it: paragraphs, quotations, sentences, tokens. Knows no grammar."""
