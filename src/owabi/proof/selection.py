"""Which rules read a text: a preset, less and more by id, name, family or counterpart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from owabi.errors import Mistake
from owabi.proof.catalogue import Paper
from owabi.proof.current import catalogue
from owabi.proof.rule import INCIDENT, PRESETS
from owabi.said import Said
from owabi.text.finding import Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """`preset` is one of `PRESETS` (None: by the context); `select` takes exactly these, `ignore` takes away.

    Both name rules by id (`K101`), name (`double-keigo`), family (`keigo` or `K`) or counterpart
    (`textlint:no-dropping-the-ra`). Rules of taste (`advice`) read only where they are asked for.
    """

    preset: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    advice: bool = False

    def rules(self, *, incident: bool) -> frozenset[int]:
        """The numbers of the rules that read; raises `Mistake` for a name that is none, offering the nearest."""
        preset = self.preset or (INCIDENT if incident else PRESETS[0])
        return _chosen(self, preset)


@lru_cache(maxsize=64)
def _chosen(selection: Selection, preset: str) -> frozenset[int]:
    papers = catalogue().papers
    if preset not in PRESETS:
        raise _unknown(preset, PRESETS, Said("校正の設定", "preset"))
    if selection.select:
        chosen = _named(selection.select, papers)
    else:
        chosen = frozenset(
            number
            for number, paper in enumerate(papers)
            if preset in paper.presets and (selection.advice or paper.severity is not Severity.ADVICE)
        )
    return chosen - _named(selection.ignore, papers)


def _named(names: tuple[str, ...], papers: tuple[Paper, ...]) -> frozenset[int]:
    found: set[int] = set()
    for name in names:
        numbers = {number for number, paper in enumerate(papers) if name in _names_of(paper)}
        if not numbers:
            known = sorted({known for paper in papers for known in _names_of(paper)})
            raise _unknown(name, tuple(known), Said("規則", "rule"))
        found |= numbers
    return frozenset(found)


def _names_of(paper: Paper) -> tuple[str, ...]:
    return (paper.id, paper.name, paper.family, paper.id[0], *paper.counterparts)


def _unknown(name: str, known: tuple[str, ...], what: Said) -> Mistake:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    near = get_close_matches(name, known, n=1, cutoff=0.4)
    return Mistake(
        Said(f"「{name}」という{what.ja}はありません。", f"there is no {what.en} “{name}”."),
        Said(f"「{near[0]}」のことでしょうか。", f"Did you mean “{near[0]}”?") if near else None,
    )
