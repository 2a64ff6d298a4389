"""How one speaks to an audience: the voice part of `books/audiences/<audience>.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from owabi import books
from owabi.letter.audience import Audience
from owabi.said import Said
from owabi.wording.deeds import Politeness
from owabi.wording.moments import TimeStyle

BY_KIND = "by_kind"
"""As the kind of organisation calls its readers (`audiences/organizations`)."""

_FIELDS = ("time", "items", "self_name", "reader", "nobody", "own_items", "politeness")


class ItemForm(StrEnum):
    """氏名 among companies and on a page, お名前 to the person."""

    PLAIN = "plain"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Voice:
    """How an audience is spoken to.

    `self_name` is `outward` or `page`; `reader` a word or `by_kind`; `nobody` the address line where no name is known;
    `own_items` the sentence of the slot of the same name, with `{items}`.
    """

    time: TimeStyle
    items: ItemForm
    self_name: str
    reader: str
    nobody: str
    own_items: str
    politeness: Politeness


@cache
def voice_of(audience: Audience) -> Voice:
    """The voice for an audience; `BookMistake` where there is no book of it or a field is wrong."""
    name = f"audiences/{audience}"
    table = books.load(name).get("voice", {})
    wrong = next((field for field in _FIELDS if not isinstance(table.get(field), str)), None)
    wrong = wrong or next((field for field in table if field not in _FIELDS), None)
    if wrong:
        cause = Said(
            f"[voice] の「{wrong}」がないか、文字列ではありません。",
            f"`{wrong}` of [voice] is missing, unknown or no string.",
        )
        raise books.mistake(name, cause)
    try:
        return Voice(
            time=TimeStyle(table["time"]),
            items=ItemForm(table["items"]),
            self_name=table["self_name"],
            reader=table["reader"],
            nobody=table["nobody"],
            own_items=table["own_items"],
            politeness=Politeness(table["politeness"]),
        )
    except ValueError as error:
        cause = Said(f"[voice] に知らない値があります（{error}）。", f"[voice] has an unknown value ({error}).")
        raise books.mistake(name, cause) from None
