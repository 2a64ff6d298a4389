"""An organisation's own folder of words, patterns, names and settings: data of the same shape as our books, no code."""
