"""Which rules read a text: a preset, less and more by id, name, family or counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from owabi.errors import Mistake, Place
from owabi.proof.catalogue import Catalogue, Paper
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

    def rules(self, known: Catalogue, *, incident: bool) -> frozenset[int]:
        """The numbers of the rules that read; raises `Mistake` for a name that is none, with what to do."""
        preset = self.preset or (INCIDENT if incident else PRESETS[0])
        return _chosen(self, known, preset)


@lru_cache(maxsize=64)
def _chosen(selection: Selection, known: Catalogue, preset: str) -> frozenset[int]:
    papers = known.papers
    if preset not in PRESETS:
        raise _unknown_preset(preset)
    if selection.select:
        chosen = named(selection.select, papers)
    else:
        chosen = frozenset(
            number
            for number, paper in enumerate(papers)
            if preset in paper.presets and (selection.advice or paper.severity is not Severity.ADVICE)
        )
    return chosen - named(selection.ignore, papers)


def named(names: Sequence[str], papers: Sequence[Paper]) -> frozenset[int]:
    """The numbers of the rules that these names mean; raises `Mistake` for one that is none, with what to do."""
    found: set[int] = set()
    for name in names:
        numbers = {number for number, paper in enumerate(papers) if name in names_of(paper)}
        if not numbers:
            raise unknown_rule(name, papers)
        found |= numbers
    return frozenset(found)


def names_of(paper: Paper) -> tuple[str, ...]:
    """All that a rule may be called by: id, name, family, the family's letter, counterparts."""
    return (paper.id, paper.name, paper.family, paper.id[0], *paper.counterparts)


def unknown_rule(name: str, papers: Sequence[Paper], *, place: Place | None = None) -> Mistake:
    """No rule has this name: the nearest that there is, or where the list is."""
    known = sorted({known for paper in papers for known in names_of(paper)})
    near = nearest(name, known)
    cure = (
        Said(f"「{near}」のことでしょうか。", f"Did you mean “{near}”?")
        if near
        else Said("owabi rules で一覧を見てください。", "See the list: `owabi rules`.")
    )
    return Mistake(Said(f"「{name}」という規則はありません。", f"there is no rule “{name}”."), cure, place=place)


def _unknown_preset(name: str) -> Mistake:
    return Mistake(
        Said(f"「{name}」という校正の設定はありません。", f"there is no preset “{name}”."),
        Said(f"{'、'.join(PRESETS)} のどれかにしてください。", f"Choose one of {', '.join(PRESETS)}."),
    )


_TWINS = str.maketrans("ol", "01")
"""Letters that are taken for digits."""


def nearest(name: str, known: Sequence[str]) -> str | None:
    """The known name that is most like this one, whatever its capitals; None where none is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    by_small = {one.lower().translate(_TWINS): one for one in known}
    small = name.lower().translate(_TWINS)
    if small in by_small:
        return by_small[small]
    near = get_close_matches(small, by_small, n=12, cutoff=0.6)
    best = next((one for one in near if _is_within(small, one)), None) if len(small) > _SHORT else None
    if best is not None:
        return by_small[best]
    best = max(near, key=lambda one: sum(a == b for a, b in zip(one, small, strict=False)), default=None)
    return None if best is None else by_small[best]


_SHORT = 5


def _is_within(name: str, longer: str) -> bool:
    """Whether nothing but letters are missing in a name."""
    rest = iter(longer)
    return all(char in rest for char in name)
