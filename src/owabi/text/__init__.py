"""Japanese text as values."""
