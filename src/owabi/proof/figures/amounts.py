"""Numbers with their units, as a mail writes them: 1,244件, 3万5,000円, 約40%."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from owabi.text.expression import expression

UNIT = (
    "(?:ポイント|か所|ヶ所|カ所|箇所|営業日|世帯|店舗|種類|時間|パーセント|ドル|回答|件|名|人|社|台|個|枚|冊|本|通|点|円|票|校|部|"
    "箱|組|口|食|席|室|kg|km|[%kgm])"
)
"""What is counted in a mail."""

_AMOUNT = expression(
    rf"(?P<about>(?:約|およそ|延べ|のべ|最大|計|合計)?)(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>万(?:\d[\d,]*)?|億)?"
    rf"(?P<unit>{UNIT})様?(?P<rough>(?:程度|ほど|以上|未満|以下|超|余り|弱|強|前後)?)"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with a unit at `start`..`end`; `exact` unless 約, 延べ, 以上 … stand with it."""

    start: int
    end: int
    value: Decimal
    unit: str
    exact: bool


def amounts_in(words: str) -> Iterator[Amount]:
    """The amounts of a piece of the shadow, in order."""
    for match in _AMOUNT.finditer(words):
        value = value_of(match["number"], match["scale"] or "")
        if value is not None:
            loose = match["about"] not in ("", "計", "合計") or bool(match["rough"])
            unit = {"人": "名", "パーセント": "%"}.get(match["unit"], match["unit"])
            yield Amount(match.start("number"), match.end("unit"), value, unit, not loose)


def value_of(number: str, scale: str = "") -> Decimal | None:
    """What `1,244`, `3` with `万5,000`, or `2` with `億` are worth; None where it is no number."""
    plain = number.replace(",", "")
    if not plain.replace(".", "", 1).isdigit() or len(plain) > 15:
        return None
    value = Decimal(plain)
    if scale.startswith("億"):
        return value * 100_000_000
    if scale.startswith("万"):
        rest = scale[1:].replace(",", "")
        return value * 10_000 + (Decimal(rest) if rest else 0)
    return value
