"""A file that was proofread: what every format is made from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from owabi.text.expression import expression
from owabi.text.finding import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """`path` as the user gave it, the file's `source`, and what was found in it."""

    path: str
    source: str
    findings: Sequence[Finding]


def plain_name(path: str) -> str:
    """A file's name for a line of text: what is not printable in it is escaped, so that it stays one line."""
    return "".join(char if char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}" else _escaped(char) for char in path)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def as_json_text(data: object) -> str:
    """A document as JSON, Japanese as it is; a byte of a name that is no UTF-8 is escaped, so that nothing is lost."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return _HALVES.sub(lambda found: _escaped(found[0]), text)


_HALVES = expression(r"[\ud800-\udfff]")
