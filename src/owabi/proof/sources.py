"""Where the rules and their lexicons stand, and a cheap look at whether they are still the ones compiled."""

from __future__ import annotations

from pathlib import Path

RULES = Path(__file__).parent / "rules"
RULE_FILES = "*/[A-Z][0-9][0-9][0-9]_*.py"
_LEXICONS = Path(__file__).parent.parent / "books" / "lexicons"


def sizes() -> dict[str, int]:
    """The rule files and lexicons with their sizes: whether a shipped catalogue can be theirs, for a look."""
    found = [(path.relative_to(RULES).as_posix(), path) for path in RULES.glob(RULE_FILES)]
    found += [(path.name, path) for path in _LEXICONS.glob("*.toml")]
    return {name: path.stat().st_size for name, path in sorted(found)}
