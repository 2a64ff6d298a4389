"""Days and times of day in Japanese text, in every form that people write them in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from owabi.dates.era import western_year
from owabi.guard.claims import Exactness, MomentClaim, TimeClaim
from owabi.guard.numerals import read_kanji
from owabi.guard.taken import Taken
from owabi.guard.times import RANGE_OF_HOURS, TIME, range_of_hours, time_at

_ERA = r"(?:(?P<era>令和|平成|昭和)(?P<ey>元|\d{1,2})年)"
_ALSO = r"(?: ?\((?:令和|平成|昭和)(?:元|\d{1,2})年\))?"
_YEAR = (
    rf"(?:(?P<y>\d{{4}})年{_ALSO}|{_ERA}(?: ?\((?P<also>\d{{4}})年\))?|(?P<yw>本年|今年|昨年|一昨年|来年|同年))の?度? ?"
)
_WEEKDAY = (
    r"(?: ?\((?P<w>[月火水木金土日])(?:曜日?)?(?:[・、]?(?:祝日?|休日?|振休))?\)| ?(?P<w2>[月火水木金土日])曜日?)?"
)
_NOT_DAYS = r"(?!間|以内|以上|程|後|目|連|ほど|おき|ごと|あたり|当たり|分|毎|数|\d+[回度便])"
_NEAR = r"(?: ?(?P<near>頃|ごろ|ころ|前後))?"
_UNTIL_DAY = r"(?=[~〜・,-]\d{1,2}日)"


def _weekday(prefix: str) -> str:
    return _WEEKDAY.replace("<w", f"<{prefix}")


_DAY = re.compile(
    rf"(?:{_YEAR})?(?<![\d.,])(?P<m>\d{{1,2}})月 ?(?P<d>\d{{1,2}})(?:日{_NOT_DAYS}|{_UNTIL_DAY}){_WEEKDAY}{_NEAR}"
    rf"|(?<![\d.,])(?P<y3>\d{{4}})(?P<sep>[./-])(?P<m3>\d{{1,2}})(?P=sep)(?P<d3>\d{{1,2}})(?!\d){_weekday('x')}"
    rf"|(?<![\d/.-])(?P<m4>1[0-2]|0?[1-9])/(?P<d4>3[01]|[12]\d|0?[1-9])(?![\d/.%]){_weekday('v')}"
    rf"|(?<![\d.,])(?P<rel>翌|同月|同|前)?(?P<d2>\d{{1,2}})(?:日(?!前){_NOT_DAYS}|{_UNTIL_DAY}){_weekday('u')}"
    rf"|(?P<word>同日|翌日|翌々日|前日|当日|本日|昨日|明日|一昨日|明後日){_weekday('t')}"
)
_KANJI_DAY = re.compile(
    r"(?P<m>十?[一二三四五六七八九]|十)月(?P<d>[一二三]?十?[一二三四五六七八九]|[一二三]?十)日(?!間)"
)
_MONTH = re.compile(
    rf"(?:{_YEAR})?(?<![\d.,])(?P<m>\d{{1,2}})月(?!\d{{1,2}}日|期|号)(?P<tail>末|上旬|中旬|下旬|初旬|初め|半ば)?{_NEAR}"
)
_YEAR_ALONE = re.compile(rf"(?<![\d.,])(?:(?P<y>\d{{4}})年|{_ERA})(?!間|以上|以内|\d)度?")
_SHIFT = {"翌日": 1, "翌々日": 2, "前日": -1, "同日": 0, "当日": 0}
_TODAY = {"本日": 0, "昨日": -1, "明日": 1, "一昨日": -2, "明後日": 2}
_YEAR_WORDS = {"本年": 0, "今年": 0, "同年": 0, "昨年": -1, "一昨年": -2, "来年": 1}
_GAP = re.compile(r"[ の]?(?:の)?")


@dataclass(slots=True)
class _Reader:
    """Reads days in order, remembering the last one for 同日 and for days without a month."""

    text: str
    taken: Taken
    on: date
    year: int | None = None
    month: int | None = None
    last_on: date | None = None

    def read(self) -> Iterator[MomentClaim]:
        found = [
            *((match, self._day) for match in _DAY.finditer(self.text)),
            *((match, self._kanji_day) for match in _KANJI_DAY.finditer(self.text)),
            *((match, self._month) for match in _MONTH.finditer(self.text)),
            *((match, self._year_alone) for match in _YEAR_ALONE.finditer(self.text)),
            *((match, self._hours) for match in RANGE_OF_HOURS.finditer(self.text)),
            *((match, self._time) for match in TIME.finditer(self.text)),
        ]
        order = {self._day: 0, self._kanji_day: 1, self._month: 2, self._year_alone: 3, self._hours: 4, self._time: 5}
        for match, reader in sorted(found, key=lambda pair: (pair[0].start(), order[pair[1]])):
            if not self.taken.is_free(*match.span()):
                continue
            for claim in reader(match):
                self.taken.take(claim.start, claim.end)
                yield claim

    def _day(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        weekday = next((match[name] for name in _WEEKDAY_GROUPS if match[name]), "")
        claim = MomentClaim(match.start(), match.end(), match[0], weekday=weekday, near=match["near"] or "")
        if match["word"]:
            claim = self._relative(claim, match["word"])
        elif match["d2"]:
            claim = self._within_month(claim, match["rel"] or "", int(match["d2"]))
        else:
            year = self._year_of(match) if match["m"] else (int(match["y3"]) if match["y3"] else None)
            month = int(match["m"] or match["m3"] or match["m4"])
            claim = replace(claim, year=year, month=month, day=int(match["d"] or match["d3"] or match["d4"]))
        yield from self._told(claim)

    def _kanji_day(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        month, day = read_kanji(match["m"]), read_kanji(match["d"])
        yield from self._told(MomentClaim(match.start(), match.end(), match[0], month=month, day=day))

    def _month(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        year, month = self._year_of(match), int(match["m"])
        self.year, self.month = year or self.year, month
        yield MomentClaim(
            match.start(), match.end(), match[0], year, month, tail=match["tail"] or "", near=match["near"] or ""
        )

    def _year_alone(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        year = int(match["y"]) if match["y"] else _era_year(match)
        self.year = year
        yield MomentClaim(match.start(), match.end(), match[0], year)

    def _hours(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        for time in range_of_hours(match):
            yield self._timed(time)

    def _time(self, match: re.Match[str]) -> Iterator[MomentClaim]:
        time = time_at(self.text, match.start())
        if time is not None and (time.exactness is not Exactness.PART or time.part == "正午"):
            yield self._timed(time)

    def _timed(self, time: TimeClaim) -> MomentClaim:
        """A time of day on its own: of the day named last, if any."""
        words = self.text[time.start : time.end]
        last = self.last_on
        if last is None:
            return MomentClaim(time.start, time.end, words, time=time, resolved=True)
        return MomentClaim(time.start, time.end, words, last.year, last.month, last.day, time=time, resolved=True)

    def _told(self, claim: MomentClaim) -> Iterator[MomentClaim]:
        """The claim with the time of day that follows it; what comes later may lean on its day."""
        if claim.month is not None and claim.day is not None:
            self.year, self.month = claim.year or self.year, claim.month
            self.last_on = _date(claim.year or self.year or self.on.year, claim.month, claim.day)
        gap = _GAP.match(self.text, claim.end)
        time = time_at(self.text, gap.end() if gap else claim.end)
        if time is None or not self.taken.is_free(time.start, time.end):
            yield claim
        else:
            yield replace(claim, end=time.end, words=self.text[claim.start : time.end], time=time)

    def _relative(self, claim: MomentClaim, word: str) -> MomentClaim:
        base = self.on if word in _TODAY else self.last_on
        if base is None:
            return replace(claim, resolved=True)
        day = base + timedelta(days=_TODAY.get(word, _SHIFT.get(word, 0)))
        return replace(claim, year=day.year, month=day.month, day=day.day, resolved=True)

    def _within_month(self, claim: MomentClaim, relation: str, day: int) -> MomentClaim:
        month = self.month
        if relation == "翌" and self.last_on is not None:
            month = (self.last_on + timedelta(days=1)).month
        return replace(claim, month=month, day=day, resolved=True)

    def _year_of(self, match: re.Match[str]) -> int | None:
        if match["y"]:
            return int(match["y"])
        if match["era"]:
            return _era_year(match)
        if match["yw"] == "同年":
            return self.year
        return self.on.year + _YEAR_WORDS[match["yw"]] if match["yw"] else None


_WEEKDAY_GROUPS = ("w", "w2", "x", "x2", "v", "v2", "u", "u2", "t", "t2")


def find_moments(text: str, taken: Taken, on: date) -> tuple[MomentClaim, ...]:
    """The moments of a text, in order; `on` is the day that it is written on (for 本日, 本年)."""
    return tuple(_Reader(text, taken, on).read())


def _era_year(match: re.Match[str]) -> int | None:
    return western_year(match["era"], 1 if match["ey"] == "元" else int(match["ey"]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
