"""The JSON Schema of the fact sheet, where it ships and where editors are pointed to."""

from __future__ import annotations

from owabi.facts.schema import FILE, schema_text


def pages() -> dict[str, str]:
    """The same text in both places."""
    text = schema_text()
    return {f"src/owabi/books/facts/{FILE}": text, f"docs/reference/{FILE}": text}
