"""A letter as people edit it: a subject line, a body, and slots that each recipient fills.

The file is UTF-8 text: `件名：…`, an empty line, the body. A slot is `{{宛名}}`; a line whose slots all come out empty
for a recipient is left out, together with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from owabi.errors import LetterMistake, Place
from owabi.said import Said
from owabi.text.span import Span

SUBJECT_MARKS = ("件名：", "件名:", "Subject: ", "Subject:")
_SLOT = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")


class SlotName(StrEnum):
    """What differs from reader to reader."""

    ADDRESS_LINE = "宛名"
    OWN_ITEMS = "ご本人の情報"


COLUMN_MARK = "列:"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as it stands in a text; `name` is a `SlotName` value or `列:` and a column of the list."""

    name: str
    span: Span

    @property
    def is_known(self) -> bool:
        """Whether the renderer can fill it."""
        return self.name in set(SlotName) or (self.name.startswith(COLUMN_MARK) and len(self.name) > len(COLUMN_MARK))


@dataclass(frozen=True, slots=True)
class Template:
    """A letter's words before they are one reader's."""

    subject: str
    body: str

    def to_text(self) -> str:
        """The file's content."""
        return f"{SUBJECT_MARKS[0]}{self.subject}\n\n{self.body}"

    def slots(self) -> tuple[Slot, ...]:
        """The slots of the body, in order. (Spans are the body's.)"""
        return tuple(find_slots(self.body))


@dataclass(frozen=True, slots=True)
class Words:
    """A letter's words for one reader, without slots: what the mailing's leaf covers."""

    subject: str
    body: str


def find_slots(text: str) -> Iterator[Slot]:
    """Every `{{…}}` of a text."""
    for match in _SLOT.finditer(text):
        yield Slot(match[1], Span(match.start(), match.end()))


def read_template(text: str, *, file: str | None = None) -> Template:
    """Read a letter file; raises `LetterMistake` where the subject line is missing or empty."""
    text = text.removeprefix("\N{BYTE ORDER MARK}").replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    mark = next((mark for mark in SUBJECT_MARKS if first.startswith(mark)), None)
    if mark is None or not first.removeprefix(mark).strip():
        raise LetterMistake(
            Said("1行目に件名がありません。", "the first line is not a subject."),
            Said("1行目を「件名：…」としてください。", "Start the file with `件名：…`."),
            place=Place(file, 1, 1),
        )
    return Template(first.removeprefix(mark).strip(), rest.lstrip("\n"))


def fill(template: Template, values: Mapping[str, str]) -> Words:
    """Put each slot's value in its place; a body line whose slots all come out empty is left out.

    `values` maps slot names to text; a name that it lacks raises `LetterMistake`.
    """
    lines = []
    for line in template.body.split("\n"):
        filled = _fill_line(line, values)
        if filled is not None:
            lines.append(filled)
    return Words(_fill_line(template.subject, values) or "", "\n".join(lines))


def _fill_line(line: str, values: Mapping[str, str]) -> str | None:
    slots = list(find_slots(line))
    if not slots:
        return line
    unknown = next((slot for slot in slots if slot.name not in values), None)
    if unknown is not None:
        raise LetterMistake(
            Said(
                f"差し込み欄「{unknown.name}」に入れる値がありません。",
                f"there is no value for the slot “{unknown.name}”.",
            ),
            Said("名簿の列名と差し込み欄の名前を合わせてください。", "Give the list a column of that name."),
        )
    if not any(values[slot.name] for slot in slots):
        return None
    parts, end = [], 0
    for slot in slots:
        parts += [line[end : slot.span.start], values[slot.name]]
        end = slot.span.end
    return "".join([*parts, line[end:]])
