"""Whether a moment of the facts is the one that a text names."""

from __future__ import annotations

from owabi.facts.when import Precision, When
from owabi.guard.claims import Exactness, MomentClaim, TimeClaim
from owabi.wording.moments import in_japan

_TAILS = {
    "上旬": (1, 10),
    "初旬": (1, 10),
    "初め": (1, 10),
    "中旬": (11, 20),
    "半ば": (11, 20),
    "下旬": (21, 31),
    "末": (28, 31),
}
_AROUND = 30
"""Minutes that 頃 and 過ぎ may be off."""


def day_fits(claim: MomentClaim, when: When) -> bool:
    """Whether a moment lies on the day (or in the month) that a text names; what the text leaves open fits."""
    day = in_japan(when).date()
    if claim.year is not None and claim.year != day.year:
        return False
    if claim.day is None:
        return claim.month is None or (claim.month == day.month and _tail_fits(claim.tail, when))
    if when.precision is Precision.MONTH or claim.day != day.day:
        return False
    return claim.month is None or claim.month == day.month or _leaves_month_open(claim)


def _leaves_month_open(claim: MomentClaim) -> bool:
    """「18日」 on its own: its month was guessed from the text before."""
    return claim.resolved and claim.words[0].isdigit()


def _tail_fits(tail: str, when: When) -> bool:
    if not tail or when.precision is Precision.MONTH:
        return True
    first, last = _TAILS[tail]
    return first <= when.day.day <= last


def time_fits(claim: MomentClaim, when: When) -> bool:
    """Whether a moment's time of day is the one that a text names; a text that names none fits any."""
    time = claim.time
    if time is None:
        return True
    minute = in_japan(when).hour * 60 + in_japan(when).minute
    match when.precision:
        case Precision.MONTH | Precision.DAY:
            return False
        case Precision.EARLY_MORNING:
            return time.part == "未明"
        case Precision.HOUR:
            if time.exactness is Exactness.MINUTE and not time.near:
                return any(low == minute for low, _ in time.windows)
            return any(low < minute + 60 and high >= minute for low, high in time.windows)
        case Precision.MINUTE:
            return any(_covers(time, window, minute) for window in time.windows)


def _covers(time: TimeClaim, window: tuple[int, int], minute: int) -> bool:
    low, high = window
    if low <= minute <= high:
        return True
    if time.near == "台":
        return time.exactness is Exactness.HOUR and low <= minute < low + 60
    if time.near in ("過ぎ", "すぎ"):
        return low <= minute <= low + _AROUND
    return bool(time.near) and low - _AROUND <= minute <= high + _AROUND


def is_firmer(claim: MomentClaim, when: When) -> bool:
    """Whether the fact is 頃 and the text says it without."""
    if not when.about or claim.near:
        return False
    if claim.time is None:
        return when.precision is Precision.DAY and claim.day is not None
    if claim.time.exactness is Exactness.PART and when.precision is not Precision.EARLY_MORNING:
        return False
    return not claim.time.near


def is_bare(claim: MomentClaim) -> bool:
    """Whether a claim names nothing but a time of day."""
    return claim.time is not None and claim.start == claim.time.start


def same_words(claim: MomentClaim, said: MomentClaim) -> bool:
    """Whether a moment in the sheet's own words says the same."""
    if is_bare(claim) != is_bare(said) or (claim.time is None) != (said.time is None):
        return False
    if claim.time is not None and said.time is not None and not set(claim.time.windows) & set(said.time.windows):
        return False
    if is_bare(claim):
        return True
    pairs = ((claim.year, said.year), (claim.month, said.month))
    same = all(mine == other or mine is None or other is None for mine, other in pairs)
    return same and claim.day == said.day and claim.tail == said.tail
