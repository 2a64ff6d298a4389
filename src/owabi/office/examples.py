"""The bundled incidents, moved to the days around a given one so that nothing in them is in the past."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from importlib.resources import files

from owabi.errors import Mistake
from owabi.said import Said

NAMES = ("hanamori", "futabaya", "asahino")
"""An online shop after an intrusion (the demo's), a firm of two after a mis-sent mail, a maker after ransomware."""

_AS_OF = re.compile(r"^as_of: (\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})", re.MULTILINE)
_DAYS = re.compile(
    r"(?P<iso>20\d{2}-\d{2}-\d{2})|(?<!\d)(?P<joined>20\d{6})(?!\d)|(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
)


def example_facts(name: str) -> str:
    """A bundled fact sheet as it was written."""
    if name not in NAMES:
        raise Mistake(
            Said(f"「{name}」という事例はありません。", f"there is no bundled incident `{name}`."),
            Said(f"{'、'.join(NAMES)} から選んでください。", f"Choose from {', '.join(NAMES)}."),
        )
    return (files("owabi.books") / "incidents" / f"{name}.yaml").read_text(encoding="utf-8")


def example_around(name: str, at: datetime) -> str:
    """The same incident with every day moved by one distance, so that its as-of is the last such hour before `at`."""
    text = example_facts(name)
    match = _AS_OF.search(text)
    if match is None:
        msg = f"no as_of in {name}"
        raise ValueError(msg)
    year, month, day, hour, minute = (int(part) for part in match.groups())
    as_of = at.replace(year=year, month=month, day=day, hour=hour, minute=minute, second=0, microsecond=0)
    return _moved(text, timedelta(days=(at - as_of).days), as_of.date())


def _moved(text: str, by: timedelta, near: date) -> str:
    def move(match: re.Match[str]) -> str:
        if match["iso"]:
            return (date.fromisoformat(match["iso"]) + by).isoformat()
        if match["joined"]:
            joined = match["joined"]
            day = date(int(joined[:4]), int(joined[4:6]), int(joined[6:])) + by
            return day.strftime("%Y%m%d")
        day = date(near.year, int(match["month"]), int(match["day"])) + by
        return f"{day.month}月{day.day}日"

    return _DAYS.sub(move, text)
