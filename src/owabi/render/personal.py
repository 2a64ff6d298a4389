"""One reader's words: the slots of an approved template filled, wrapped for mail, and marked where it is a drill."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from owabi.errors import LetterMistake
from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.letter.template import COLUMN_MARK, SlotName, Template, Words, fill, find_slots
from owabi.render.drill import as_drill
from owabi.render.wrap import COLUMNS, wrap
from owabi.said import Said
from owabi.wording.address import address_line
from owabi.wording.items import own_items

_BREAKS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_REFUSED = ("Cc", "Cs", "Zl", "Zp")
_TURNERS = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Personaliser:
    """A template made ready for one mailing: what no slot touches is wrapped once, not once a reader."""

    template: Template
    audience: Audience
    drill: bool
    locale: str
    columns: int
    lines: tuple[tuple[str, bool], ...]
    names: tuple[str, ...]

    def words(self, recipient: Recipient) -> Words:
        """This reader's subject and body; see `personalise`."""
        values = self._values(recipient)
        flat = {name: value.replace("\n", " ") for name, value in values.items()}
        subject = fill(Template("", self.template.subject), flat).body if "{{" in self.template.subject else ""
        subject = subject.strip() or self.template.subject
        done = []
        for line, has_slot in self.lines:
            if not has_slot:
                done.append(line)
                continue
            filled = fill(Template("", line), values).body
            if filled:
                done.append(wrap(filled, self.columns))
        body = "\n".join(done)
        return as_drill(subject, body, self.locale) if self.drill else Words(subject, body)

    def _values(self, recipient: Recipient) -> dict[str, str]:
        values: dict[str, str] = {}
        for name in self.names:
            if name == SlotName.ADDRESS_LINE:
                for value in (recipient.name, recipient.company, recipient.department, recipient.title):
                    _refuse_hostile(value, recipient.id, name)
                values[name] = address_line(recipient, self.audience)
            elif name == SlotName.OWN_ITEMS:
                values[name] = own_items(recipient.items, self.audience) if recipient.items else ""
            elif name.startswith(COLUMN_MARK):
                values[name] = _column(recipient.more, name, recipient.id)
        return values


def prepare(
    template: Template,
    *,
    audience: Audience,
    drill: bool = False,
    locale: str = "ja",
    columns: int = COLUMNS,
) -> Personaliser:
    """Make a template ready for a mailing; `prepare(…).words(recipient)` equals `personalise(…)`."""
    template = Template(template.subject, template.body.replace("\r\n", "\n").translate(_BREAKS))
    lines = []
    for line in template.body.split("\n"):
        has_slot = next(find_slots(line), None) is not None
        lines.append((line if has_slot else wrap(line, columns), has_slot))
    found = [slot.name for text in (template.subject, template.body) for slot in find_slots(text)]
    return Personaliser(template, audience, drill, locale, columns, tuple(lines), tuple(dict.fromkeys(found)))


def personalise(
    template: Template,
    recipient: Recipient,
    *,
    audience: Audience,
    drill: bool = False,
    locale: str = "ja",
    columns: int = COLUMNS,
) -> Words:
    """Fill, wrap and (in a drill) mark one reader's copy.

    Raises `LetterMistake` where a slot has no value, or where a value holds a line break, a control character or one
    that turns the direction of writing; the message names the row, never the value.
    """
    return prepare(template, audience=audience, drill=drill, locale=locale, columns=columns).words(recipient)


def _column(more: Mapping[str, str], name: str, row: str) -> str:
    column = name.removeprefix(COLUMN_MARK)
    if column not in more:
        raise LetterMistake(
            Said(
                f"名簿の行 {row} に「{column}」の欄がありません。", f"row {row} of the list has no column “{column}”."
            ),
            Said("名簿に列を足すか、差し込み欄を消してください。", "Add the column to the list or take the slot out."),
        )
    _refuse_hostile(more[column], row, column)
    return more[column]


def _refuse_hostile(value: str, row: str, column: str) -> None:
    if value.isprintable() and value.isascii():
        return
    if any(unicodedata.category(char) in _REFUSED or char in _TURNERS for char in value):
        raise LetterMistake(
            Said(
                f"名簿の行 {row} の値（差し込み欄「{column}」）に、改行や制御文字が含まれています。",
                f"a value in row {row} of the list (slot “{column}”) holds a line break or a control character.",
            ),
            Said("名簿のその行から取り除いてください。", "Take it out of that row."),
        )
