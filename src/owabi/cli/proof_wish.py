"""What is asked of the proofreader, as a value that can be handed to another process, and the check that it means."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from owabi.errors import Mistake
from owabi.letter.audience import Audience, Kind
from owabi.proof.context import Context
from owabi.proof.kernel import check as proofread
from owabi.proof.own.folder import NAME, Equipment, equipped
from owabi.proof.selection import Selection
from owabi.said import Said
from owabi.text.finding import Finding, FixSafety

if TYPE_CHECKING:
    from owabi.facts.incident import Incident

Check = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked besides the files. `mend` is None where nothing is to be mended; `diff` only shows it."""

    on: date
    selection: Selection
    facts: Path | None = None
    audience: str | None = None
    kind: str | None = None
    words: Path | None = None
    dictionaries: tuple[Path, ...] = ()
    mend: FixSafety | None = None
    diff: bool = False

    def context(self, equipment: Equipment) -> Context:
        """What is known of a text: who reads it, when it goes, and the organisation's names."""
        context = Context(
            audience=Audience(self.audience) if self.audience else None,
            kind=Kind(self.kind) if self.kind else None,
            whole=True if self.audience or self.kind else None,
            on=self.on,
        )
        return equipment.settings.names.within(context)

    def chosen(self, equipment: Equipment) -> Selection:
        """The rules that read: what the caller says, over what the organisation set."""
        own, mine = equipment.settings.selection, self.selection
        return Selection(
            mine.preset or own.preset,
            mine.select or own.select,
            mine.ignore if mine.select else (*own.ignore, *mine.ignore),
            mine.advice or own.advice,
        )

    def rules(self, equipment: Equipment) -> frozenset[str]:
        """The ids of the rules that read a text by itself; raises `Mistake` where a name is none."""
        known = equipment.rulebook.known
        numbers = self.chosen(equipment).rules(known, incident=self.context(equipment).is_incident)
        return frozenset(known.papers[number].id for number in numbers - frozenset(known.across))


def equipment_for(wish: Wish, path: Path | None) -> Equipment:
    """The organisation's folder that was named, or the one beside or above a text; and the dictionaries."""
    return equipped(wish.words or folder_for(path), wish.dictionaries, cache_folder())


def folder_for(path: Path | None) -> Path | None:
    """The organisation's folder for a text (for standard input that of the working directory)."""
    return find_folder(Path.cwd() if path is None else path.absolute().parent)


def find_folder(start: Path) -> Path | None:
    """The nearest `.owabi-proof` in `start` or above it that belongs to this account (or to the system's)."""
    for place in (start, *start.parents):
        found = place / NAME
        if found.is_dir() and _is_trusted(found):
            return found
    return None


def _is_trusted(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.stat().st_uid in (os.getuid(), 0)


def cache_folder() -> Path | None:
    """Where compiled words are kept: below `XDG_CACHE_HOME` or `~/.cache`; None where others could write there."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    try:
        base = Path(named) if named.startswith("/") else Path.home() / ".cache"
    except RuntimeError:
        return None
    folder = base / "owabi" / "proof"
    try:
        is_open = folder.exists() and (not _is_trusted(folder) or folder.stat().st_mode & 0o022)
    except OSError:
        return None
    return None if is_open else folder


def checker(wish: Wish, equipment: Equipment) -> Check:
    """The check that the wish means; raises `Mistake` where something is missing for it."""
    context, selection = wish.context(equipment), wish.chosen(equipment)
    rulebook = equipment.rulebook
    selection.rules(rulebook.known, incident=context.is_incident)
    if wish.facts is None:
        return lambda text: proofread(text, context, selection=selection, rulebook=rulebook)
    if wish.audience is None:
        raise Mistake(
            Said("事実と照らすには、読み手が要ります。", "to hold it against facts, the reader has to be named."),
            Said("--audience を指定してください。", "Give --audience."),
        )
    return _against(_incident(wish.facts), replace(wish, selection=selection), equipment)


def _against(incident: Incident, wish: Wish, equipment: Equipment) -> Check:
    from owabi.editing.check import check

    audience, kind = Audience(wish.audience or ""), Kind(wish.kind or Kind.FIRST)
    return lambda text: check(
        text, incident, audience=audience, kind=kind, on=wish.on, selection=wish.selection, equipment=equipment
    )


@lru_cache(maxsize=2)
def _incident(facts: Path) -> Incident:
    from owabi.facts.reading import read

    return read(facts).incident
