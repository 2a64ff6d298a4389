"""What stands where in a bundle, and how a line of it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from owabi.approval.canonical import Json, canonical
from owabi.case.purging import FULL_EVIDENCE_MARK

EVENTS_A_PART = 100_000
ROWS_A_PART = 20_000
PAGE = "how-to-check.html"
LEDGER = "ledger/ledger.json"
TEXTS = f"{FULL_EVIDENCE_MARK}texts"
OPENINGS = FULL_EVIDENCE_MARK


def parts(prefix: str, lines: Iterable[bytes], size: int) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Lines in members of `size` lines (`prefix-0001.jsonl`); one empty member where there is no line.

    Each part has to be taken in before the next is asked for.
    """
    remaining = iter(lines)
    for number in range(1, 10_000):
        first = list(islice(remaining, 1))
        if not first and number > 1:
            return
        yield part(prefix, number), _chain(first, islice(remaining, size - 1))


def part(prefix: str, number: int) -> str:
    """The path of a part, from 1."""
    return f"{prefix}-{number:04}.jsonl"


def line(value: Json) -> bytes:
    """One line: canonical JSON and a line end."""
    return canonical(value) + b"\n"


def read_line(text: bytes) -> dict[str, Json]:
    """The object of a line; ValueError unless `line` would write it just so."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError from None
    if not isinstance(value, dict) or canonical(value) != text:
        raise ValueError
    return value


def _chain(first: list[bytes], rest: Iterator[bytes]) -> Iterator[bytes]:
    yield from first
    yield from rest
