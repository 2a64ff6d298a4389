"""Letters as text, mail, page and JSON: pure functions from values to bytes."""
