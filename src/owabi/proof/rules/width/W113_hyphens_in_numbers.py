"""電話番号・郵便番号などの、ハイフンでない横線。

## なぜ
見た目は似ていても、そのまま写すと電話や検索で使えません。一通の中で種類が変わるのも読みにくくなります。

## 直し方
「-」にそろえます。

## 根拠
JIS の文字とメールの慣習。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_ANY = "-‐‑‒–—―−－ーｰ─"
_DIGIT = "[0-9０-９]"
_NUMBER = expression(
    rf"(?<![0-9０-９{_ANY}])[0０]{_DIGIT}{{1,4}}[{_ANY}]{_DIGIT}{{1,4}}[{_ANY}]{_DIGIT}{{3,4}}(?!{_DIGIT})"
    rf"|(?<=〒){_DIGIT}{{3}}[{_ANY}]{_DIGIT}{{4}}|(?<=〒 ){_DIGIT}{{3}}[{_ANY}]{_DIGIT}{{4}}"
)
_SIGN = expression(f"{_DIGIT}[{_ANY[1:]}]{_DIGIT}")
_LINE = expression(f"[{_ANY[1:]}]")
_SAYS = Said("番号の横線がハイフン「-」ではありません。", "the line in this number is no hyphen.")


@rule(
    "W113",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=characters("‐‑‒–—―−－ーｰ─"),
    bad={
        "電話 03ー0000ー0001": "電話 03-0000-0001",
        "電話 03−0000−0001": "電話 03-0000-0001",
        "〒150―0001": "〒150-0001",
        "電話 03-0000‐0001": "電話 03-0000-0001",
    },
    good=[
        "電話 03-0000-0001",
        "電話 ０３－００００－０００１",
        "9–17時",
        "2024－2026年",
        "第1ーA",
        "1―2階",
        "平日10―17時",
    ],
)
def hyphens_in_numbers(reading: Reading) -> Iterator[Hit]:
    """A number of a telephone or a postal code with another line than a hyphen."""
    if not _SIGN.search(reading.text.source):
        return
    for match in _NUMBER.finditer(reading.text.source):
        number = match[0]
        wide = all(char == "－" or (char.isdigit() and not char.isascii()) for char in number)
        if _LINE.search(number) and not wide:
            yield Hit(match.start(), match.end(), _SAYS, _LINE.sub("-", number), in_source=True)
