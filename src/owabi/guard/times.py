"""Times of day: 午前8時30分, 8:30, 正午, 未明, 8時半頃, 9-17時."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.guard.claims import Exactness, TimeClaim

_PARTS = {
    "正午": (720, 720),
    "未明": (0, 300),
    "明け方": (180, 420),
    "早朝": (240, 480),
    "朝": (300, 660),
    "午前中": (0, 720),
    "午前": (0, 720),
    "昼": (660, 840),
    "午後": (720, 1440),
    "夕方": (900, 1140),
    "夜間": (1020, 1440),
    "夜": (1020, 1440),
    "深夜": (1320, 1440),
}
_EVENING = frozenset({"午後", "夜", "夕方", "PM", "pm"})
_HALF = r"(?P<half>午前|午後|朝|夜|夕方|深夜|未明|早朝|AM|PM|am|pm)? ?"
_NEAR = r"(?: ?(?P<near>頃|ごろ|ころ|前後|過ぎ|すぎ|台))?"
TIME = re.compile(
    rf"{_HALF}(?<![\d:.,/-])(?P<h>\d{{1,2}})(?:時(?!間|点|期|代|系|限|価)(?:(?P<mi>\d{{1,2}})分(?!間|以)|(?P<thirty>半))?"
    rf"|:(?P<mi2>[0-5]\d)(?::[0-5]\d)?(?!\d)){_NEAR}"
    r"|(?P<part>正午)(?P<near2>頃|ごろ|過ぎ)?"
)
"""A time by its figures, or 正午."""

_PART = re.compile(
    r"(?P<part>未明|早朝|明け方|朝|午前中|午前|午後|夕方|夜間|夜|深夜|昼)(?!\d|半)(?P<near2>頃|ごろ|過ぎ)?"
)
RANGE_OF_HOURS = re.compile(rf"{_HALF}(?<![\d:.,/-])(?P<a>\d{{1,2}})(?P<to>[-~〜])(?P<b>\d{{1,2}})時(?!間)")
"""9-17時."""

_FROM = re.compile(r"(?:から|[-~〜])(?:同日)?$")
_LOOK_BACK = 24


def time_at(text: str, at: int) -> TimeClaim | None:
    """The time of day that begins at a place of the text."""
    match = TIME.match(text, at)
    if match is not None and match["h"]:
        return _by_figures(text, match)
    match = match or _PART.match(text, at)
    if match is None:
        return None
    window = _PARTS[match["part"]]
    exactness = Exactness.MINUTE if match["part"] == "正午" else Exactness.PART
    return TimeClaim(match.start(), match.end(), (window,), exactness, match["near2"] or "", match["part"])


def range_of_hours(match: re.Match[str]) -> Iterator[TimeClaim]:
    """The two times of 9-17時."""
    for hour, start, end in (
        (match["a"], match.start(), match.end("a")),
        (match["b"], match.start("b"), match.end()),
    ):
        minute = _minute(int(hour), 0, match["half"] or "")
        yield TimeClaim(start, end, ((minute, minute),), Exactness.HOUR)


def _by_figures(text: str, match: re.Match[str]) -> TimeClaim:
    minute = int(match["mi"] or match["mi2"] or (30 if match["thirty"] else 0))
    exact = bool(match["mi"] or match["mi2"] or match["thirty"])
    first = _minute(int(match["h"]), minute, match["half"] or "")
    windows = [(first, first)]
    if not match["half"] and _leans_on_afternoon(text, match.start()):
        windows.append((first + 720, first + 720))
    exactness = Exactness.MINUTE if exact else Exactness.HOUR
    return TimeClaim(match.start(), match.end(), tuple(windows), exactness, match["near"] or "")


def _leans_on_afternoon(text: str, at: int) -> bool:
    """午後1時から5時: the second time stands in the half of the first."""
    before = text[max(0, at - _LOOK_BACK) : at]
    return bool(_FROM.search(before)) and "午後" in before


def _minute(hour: int, minute: int, half: str) -> int:
    if half in _EVENING and hour <= 12:
        hour += 12
    if half in ("AM", "am") and hour == 12:
        hour = 0
    if half in ("PM", "pm") and hour == 24:
        hour = 12
    return hour * 60 + minute
