"""Wrong letters made from right ones: one thing changed at a time, by patterns of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

WEEKDAYS = "月火水木金土日"
UNITS = "名件社台通枚"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LIST_MARK = re.compile(r"(?m)^\d{1,2}\. ")


@dataclass(frozen=True, slots=True)
class Mutation:
    """What was changed: the operator, the words before and after, and the whole text."""

    operator: str
    before: str
    after: str
    text: str


def _other(random: Random, choices: str, not_this: str) -> str:
    return random.choice([choice for choice in choices if choice != not_this])


def _off(value: str, by: int, least: int, most: int) -> str:
    moved = int(value) + by
    if not least <= moved <= most:
        moved = int(value) - by
    return str(moved).zfill(len(value)) if value.startswith("0") or len(value) == len(str(moved)) else str(moved)


def _year(random: Random, found: str) -> str:
    return _off(found, random.choice([-1, 1, 10]), 1900, 2200)


def _month(random: Random, found: str) -> str:
    return _off(found, random.choice([-1, 1, 2]), 1, 12)


def _day(random: Random, found: str) -> str:
    return _off(found, random.choice([-1, 1, 2, 3]), 1, 31)


def _hour(random: Random, found: str) -> str:
    return _off(found, random.choice([-1, 1, 2]), 0, 23)


def _minute(random: Random, found: str) -> str:
    return _off(found, random.choice([5, 10, 17]), 0, 59).zfill(len(found))


def _half(random: Random, found: str) -> str:
    return "午後" if found == "午前" else "午前"


def _digit(random: Random, found: str) -> str:
    places = [at for at, char in enumerate(found) if char.isdigit()]
    at = random.choice(places)
    digits = "123456789" if at == places[0] else "0123456789"
    return found[:at] + _other(random, digits, found[at]) + found[at + 1 :]


def _character(random: Random, found: str) -> str:
    places = [at for at, char in enumerate(found) if char in LETTERS or char.isdigit()]
    at = random.choice(places)
    pool = "0123456789" if found[at].isdigit() else LETTERS
    return found[:at] + _other(random, pool, found[at]) + found[at + 1 :]


def _unit(random: Random, found: str) -> str:
    return _other(random, UNITS, found)


def _bound_swap(random: Random, found: str) -> str:
    return random.choice([bound for bound in ("最大", "約", "少なくとも", "") if bound != found])


def _add_bound(random: Random, found: str) -> str:
    return random.choice(["最大", "約", "少なくとも"]) + found


def _weekday(random: Random, found: str) -> str:
    return _other(random, WEEKDAYS, found)


def _drop(random: Random, found: str) -> str:
    return ""


OPERATORS = {
    "year": (re.compile(r"(?<!\d)\d{4}(?=年)"), _year),
    "month": (re.compile(r"(?<![\d月])\d{1,2}(?=月)"), _month),
    "day": (re.compile(r"(?<!\d)\d{1,2}(?=日(?!間))"), _day),
    "hour": (re.compile(r"(?<![\d:])\d{1,2}(?=時(?!間)|:\d\d)"), _hour),
    "minute": (re.compile(r"(?<=時)\d{1,2}(?=分)|(?<=\d:)\d\d"), _minute),
    "half": (re.compile(r"午前|午後"), _half),
    "count": (re.compile(r"\d[\d,]*(?=[名件社台通枚])"), _digit),
    "unit": (re.compile(r"(?<=\d)[名件社台通枚]"), _unit),
    "bound": (re.compile(r"(?:最大|約|少なくとも)(?=[\d,]+[名件社台通枚])"), _bound_swap),
    "bound_added": (re.compile(r"(?<![大約も\d,])\d[\d,]*(?=[名件社台通枚])"), _add_bound),
    "about_dropped": (re.compile(r"(?<=[時分明])頃"), _drop),
    "weekday": (re.compile(r"(?<=[（(])[月火水木金土日](?=[）)])"), _weekday),
    "phone": (re.compile(r"0\d{1,4}-\d{2,4}-\d{3,4}"), _digit),
    "url": (re.compile(r"https?://[!-~]+"), _character),
    "mail": (re.compile(r"(?<![\w.])[\w.]+@[\w.]+\w"), _character),
    "postal": (re.compile(r"(?<=〒)\d{3}-\d{4}|(?<=[○町] )\d+(?:-\d+)+|(?<=[○町])\d+(?:-\d+)+"), _digit),
}
"""Each operator: what it changes, and how."""


FLIPS = {
    "leak_made_certain": (
        (r"漏えいした可能性が(?:ある|ございます)(?:ことが判明いたしました)?", "漏えいいたしました"),
        (r"漏えいした可能性のあることが分かりました", "漏えいいたしました"),
        (r"漏えいした可能性のある情報", "漏えいした情報"),
        (r"漏えいした可能性があるのは", "漏えいしたのは"),
    ),
    "leak_made_outflow": (
        (r"漏えいした可能性が(?:ある|ございます)", "流出したことが確認されており、漏えいした可能性がある"),
        (r"漏えいした可能性のある情報", "流出した情報"),
        (r"漏えいいたしました", "流出した可能性があります。漏えいはしておりません"),
    ),
    "leak_made_possible": ((r"個人情報が漏えいいたしました", "個人情報が漏えいした可能性がございます"),),
    "denied": (
        (r"(?<=漏えいは)、?[^。]*確認されておりません", "ございません"),
        (r"(?<=漏えいは)確認されておりません", "発生しておりません"),
        (r"(?:そのような事実|こうした被害)は確認されておりません", "被害は発生しておりません"),
        (r"情報が外部に持ち出されたかどうか", "情報が外部に持ち出された事実はございません"),
    ),
    "harm_made_certain": (
        (r"といった被害が生じるおそれがございます", "といった被害が確認されております"),
        (r"(?:そのような事実|こうした被害)は確認されておりません", "被害が発生いたしました"),
    ),
    "as_of_dropped": ((r"[^。\n]{0,24}(?:の時点で|時点で)、(?=(?:そのような事実|こうした被害)は確認)", ""),),
    "cause_made_certain": (
        (r"・(?:不正アクセスの原因|攻撃を受けた原因)\n", "原因は、認証の設定の誤りでございます。\n"),
    ),
    "not_held_made_absent": (
        (r"(?<=クレジットカード番号は、)[弊当]社では保管しておりません", "含まれておりません"),
        (r"(?<=電話番号は、)含まれておりません", "保管しておりません"),
    ),
    "police_reported": ((r"所轄の警察署に相談いたしました", "所轄の警察署に報告いたしました"),),
    "final_report": ((r"報告（速報）", "報告（確報）"),),
    "deed_made_done": (
        (r"(?<=二段階に)改めます", "改めました"),
        (r"(?<=切り離して)保管します", "保管しました"),
        (r"(?<=仕組みに)改めます", "改めました"),
    ),
    "deed_made_planned": (
        (r"(?<=から)切り離しました", "切り離します"),
        (r"(?<=調査を)依頼いたしました", "依頼いたします"),
    ),
    "moment_made_certain": (
        (r"(?<=40分)までの可能性がございます", "まででございます"),
        (r"(?<=6:40)まで（可能性）", "まで"),
    ),
}
"""Strength flips: the words of a correct letter, and stronger (or weaker) ones."""


def flips(text: str) -> Iterator[Mutation]:
    """Every strength flip that the text allows, one at a time."""
    for name, pairs in FLIPS.items():
        for pattern, after in pairs:
            for match in re.finditer(pattern, text):
                yield Mutation(name, match[0], after, text[: match.start()] + after + text[match.end() :])


def mutations(text: str, *, seed: int) -> Iterator[Mutation]:
    """Every place of every operator, changed once."""
    random = Random(seed)
    marks = [range(*match.span()) for match in _LIST_MARK.finditer(text)]
    for name, (pattern, change) in OPERATORS.items():
        for match in pattern.finditer(text):
            if any(match.start() in mark for mark in marks):
                continue
            after = change(random, match[0])
            yield Mutation(name, match[0], after, text[: match.start()] + after + text[match.end() :])
