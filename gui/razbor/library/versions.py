"""How the reader's file has grown: the tables of each version, in order.

A version that is out is never changed: another is added.
"""

_CORRECTIONS_AND_NAMES = """
CREATE TABLE correction (
    step INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which they were made
    article TEXT NOT NULL,                   -- SHA-256 of the text
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,                  -- code points, end excluded
    end INTEGER NOT NULL,
    words TEXT NOT NULL,                     -- what stands there
    others TEXT NOT NULL,                    -- JSON: [[start, end, words], ...]
    type TEXT,
    name TEXT,
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX correction_of_article ON correction (article, step);
CREATE TABLE own_name (
    words TEXT PRIMARY KEY,
    type TEXT,                               -- empty: the words name nothing
    canonical TEXT NOT NULL,
    lemmas TEXT NOT NULL,                    -- JSON: the words' dictionary forms
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
"""
_WORDS = """
CREATE TABLE word (
    lemma TEXT PRIMARY KEY,                  -- lower case, ё kept
    state TEXT NOT NULL,                     -- new, learning, known, ignored
    part TEXT NOT NULL DEFAULT '',           -- what it is, in plain words
    gloss TEXT NOT NULL DEFAULT '',          -- what it means, from a dictionary
    listed INTEGER NOT NULL DEFAULT 0,       -- 1: stands in the word list
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE word_context (
    id INTEGER PRIMARY KEY,
    lemma TEXT NOT NULL REFERENCES word (lemma),
    form TEXT NOT NULL,                      -- as it stands
    grammar TEXT NOT NULL,                   -- in plain words
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,                  -- of the form in the sentence, code points
    source TEXT NOT NULL,                    -- where the article is from, and its day
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (lemma, sentence)
);
CREATE TABLE taught_lemma (
    form TEXT PRIMARY KEY,                   -- lower case, without stress marks
    lemma TEXT NOT NULL,
    made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
"""
_FACTS = """
CREATE TABLE corrected_fact (
    step INTEGER PRIMARY KEY REFERENCES correction (step),
    facts TEXT NOT NULL                      -- JSON: the fact as it was, as it is now
);
"""
STEPS: tuple[str, ...] = (
    _CORRECTIONS_AND_NAMES,
    _WORDS,
    _FACTS,
)  # a file's version is how many of them it has
