"""Deeds conjugated by how far they are: 調査を依頼 -> 依頼いたしました, しております, いたします."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal

from owabi import books

Status = Literal["done", "under_way", "planned"]
BOOK = "phrases/verbs"

_MASU = "ます"
_CASE_PARTICLES = "をにへとで"
_TAIL = re.compile(r"[\u3400-\u9fff々ァ-ヺーA-Za-z0-9（）()・]+$")
_SURU_NOUN = re.compile(r"[\u3400-\u9fff々ァ-ヺーA-Za-z0-9]{2,}$")
_NOTE = re.compile(r"（[^（）]*）$")
# Godan endings of the ます-stem and their て-form.
_TE = {"い": "って", "ち": "って", "り": "って", "び": "んで", "み": "んで", "に": "んで", "き": "いて", "ぎ": "いで"}


class Politeness(StrEnum):
    """いたしました towards readers, しました in a status list."""

    HUMBLE = "humble"
    PLAIN = "plain"


def conjugate(deed: str, status: Status, politeness: Politeness = Politeness.HUMBLE) -> str:
    """A deed as a predicate without its 。; a note in brackets stays beside the noun (報告（速報）いたしました)."""
    deed = deed.strip()
    humble = politeness is Politeness.HUMBLE
    if deed.endswith(_MASU):
        stem = deed.removesuffix(_MASU)
        if humble and status != "under_way" and _is_suru(stem):
            stem = f"{stem.removesuffix('し')}いたし"
        return _verb(stem, status)
    if _is_verb_stem(deed):
        return _verb(deed, status)
    if _takes_suru(deed):
        endings = {
            "done": "いたしました" if humble else "しました",
            "under_way": "しております" if humble else "しています",
            "planned": "いたします" if humble else "します",
        }
        return deed + endings[status]
    return deed + {"done": "を行いました", "under_way": "を行っております", "planned": "を行います"}[status]


def te_form(stem: str) -> str:
    """切り離し -> 切り離して, 行い -> 行って, 改め -> 改めて."""
    verbs = books.load(BOOK)
    if stem.endswith(tuple(verbs["ichidan"])):
        return stem + "て"
    if stem.endswith(tuple(verbs["iku"])):
        return stem[:-1] + "って"
    last = stem[-1:]
    return stem[:-1] + _TE[last] if last in _TE else stem + "て"


def _verb(stem: str, status: Status) -> str:
    match status:
        case "done":
            return f"{stem}ました"
        case "under_way":
            return f"{te_form(stem)}おります"
        case "planned":
            return f"{stem}ます"


def _is_verb_stem(deed: str) -> bool:
    """`機器を切り離し`: a stem of the book's verbs after を, に …; `機器の切り離し` is a noun."""
    stem = next((stem for stem in books.load(BOOK)["stems"] if deed.endswith(stem)), None)
    return stem is not None and deed.removesuffix(stem)[-1:] in tuple(_CASE_PARTICLES)


def _is_suru(stem: str) -> bool:
    """`保管し`, `二重にし`: する, which いたす may stand for; `戻し`, `見直し` are verbs of their own."""
    if not stem.endswith("し") or stem.endswith(tuple(books.load(BOOK)["godan_s"])):
        return False
    before = stem.removesuffix("し")
    return before.endswith(("を", "に", "と")) or _SURU_NOUN.search(before) is not None


def _takes_suru(deed: str) -> bool:
    bare = _NOTE.sub("", deed)
    tail = _TAIL.search(bare)
    if tail is None:
        return False
    before = bare[: tail.start()]
    return before[-1:] in tuple(_CASE_PARTICLES) and not before.endswith("もの") and bool(before)
