"""Reads the evaluation texts: sentences with the wrong words marked ⟦…⟧, look-alikes without marks, clean documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from owabi.letter.audience import Audience, Channel, Kind
from owabi.proof import Context, Selection

FOLDER = Path(__file__).parent
CLEAN_CONTEXT = Context(on=date(2026, 11, 24))
_MARK = re.compile(r"⟦([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Item:
    """One text; `spans` are the wrong words (none: the text is right); `anywhere`: the fault is of the whole text."""

    id: str
    family: str
    text: str
    spans: tuple[tuple[int, int], ...]
    anywhere: bool
    context: Context
    selection: Selection

    @property
    def is_wrong(self) -> bool:
        """Whether somebody would have to mend it."""
        return bool(self.spans) or self.anywhere


def items(part: str) -> Iterator[Item]:
    """The items of `held` (reported, never fitted to) or `tuning`."""
    for path in sorted((FOLDER / part).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _item(json.loads(line))


def clean_documents() -> dict[str, str]:
    """The documents that give no finding, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "clean").glob("*.txt"))}


def _item(row: dict[str, Any]) -> Item:
    text, spans = _unmarked(row["text"])
    return Item(
        id=row["id"],
        family=row["family"],
        text=text,
        spans=spans,
        anywhere=bool(row.get("anywhere")),
        context=_context(row.get("context") or {}, row.get("preset")),
        selection=Selection(preset=row.get("preset")),
    )


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    spans = []
    for number, match in enumerate(_MARK.finditer(marked)):
        start = match.start() - 2 * number
        spans.append((start, start + len(match[1])))
    return _MARK.sub(r"\1", marked), tuple(spans)


def _context(given: dict[str, Any], preset: str | None) -> Context:
    audience, kind, channel = given.get("audience"), given.get("kind"), given.get("channel")
    return Context(
        audience=Audience(audience) if audience else None,
        kind=Kind(kind) if kind else None,
        channel=Channel(channel) if channel else None,
        whole=given.get("whole"),
        on=date.fromisoformat(given["on"]) if given.get("on") else CLEAN_CONTEXT.on,
        is_breach=given.get("is_breach"),
        own_companies=tuple(given.get("own_companies", ())),
        own_people=tuple(given.get("own_people", ())),
        reader_companies=tuple(given.get("reader_companies", ())),
    )
