"""What a text claims: moments, counts and the literal things (telephones, addresses, names, other numbers).

Places are those of a `Text`'s flow, or of any other string that an extractor was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.facts.impact import Bound


class Exactness(StrEnum):
    """How exactly a text names a time of day."""

    NONE = "none"
    PART = "part"
    HOUR = "hour"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class TimeClaim:
    """A time of day: `windows` are the minutes of the day (from–to, both included) that the words may mean.

    `near` is what makes it vague (頃, 台, 過ぎ); empty where nothing does.
    """

    start: int
    end: int
    windows: tuple[tuple[int, int], ...]
    exactness: Exactness
    near: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class MomentClaim:
    """A day, a month or a time of day. Parts that the text leaves open are None; `tail` is 末, 上旬 and the like.

    `resolved` says that the day was worked out from another (同日, 翌日) and may be held less strictly.
    """

    start: int
    end: int
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str = ""
    tail: str = ""
    near: str = ""
    time: TimeClaim | None = None
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class CountClaim:
    """So many of a unit; `value` is None for 数百名. `bounds` are those that the words around it say."""

    start: int
    end: int
    words: str
    value: int | None
    unit: str
    bounds: frozenset[Bound]
    number_start: int
    number_end: int
    is_round: bool = False


class LiteralKind(StrEnum):
    """Things that are the same or are not."""

    PHONE = "phone"
    MAIL = "mail"
    DOMAIN = "domain"
    URL = "url"
    CHAIN = "chain"
    NAME = "name"
    NUMBER = "number"
    LEFT_OVER = "left_over"


@dataclass(frozen=True, slots=True)
class LiteralClaim:
    """A telephone number, an address, a name or another number; `key` is its form for comparing."""

    kind: LiteralKind
    start: int
    end: int
    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims of a text, each kind in order."""

    moments: tuple[MomentClaim, ...]
    counts: tuple[CountClaim, ...]
    literals: tuple[LiteralClaim, ...]
