"""Numbers as Japanese writes them: 11,322, 771万6,811, 十二."""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = r"\d[\d,]*(?:\.\d+)?(?:[千百]?[万億兆](?:\d[\d,]*(?:\.\d+)?)?){0,4}千?"
"""A number in figures, with its 万 and 億."""

KANJI = "〇一二三四五六七八九十百千万億"
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
_PART = re.compile(r"(\d[\d,]*(?:\.\d+)?)?([千百]?)([万億兆]?)")


def read_number(words: str) -> int | None:
    """771万6,811 -> 7716811; None where it is no whole number."""
    total = Decimal(0)
    for match in _PART.finditer(words):
        if not match[0]:
            continue
        figure = Decimal(match[1].replace(",", "")) if match[1] else Decimal(1)
        total += figure * _SMALL.get(match[2], 1) * _LARGE.get(match[3], 1)
    return int(total) if total == int(total) else None


def read_kanji(words: str) -> int:
    """十二 -> 12, 三百 -> 300, 二〇二六 -> 2026."""
    if all(char in _DIGITS for char in words):
        return int("".join(str(_DIGITS[char]) for char in words))
    total, section, digit = 0, 0, 0
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            section += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE[char]
            section = digit = 0
    return total + section + digit
