"""The phrase books: entries by slot, the first that fits, one of its variants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2s
from types import NoneType

from owabi import books
from owabi.compose.conditions import CONDITIONS
from owabi.compose.slots import PLACEHOLDERS, SLOTS
from owabi.facts.incident import IncidentKind
from owabi.letter.audience import Audience, Channel, Kind
from owabi.said import Said

_SHAPE: books.Shape = {
    "id": str,
    "slot": str,
    "ja": tuple,
    "audiences": (tuple, NoneType),
    "kinds": (tuple, NoneType),
    "letters": (tuple, NoneType),
    "channels": (tuple, NoneType),
    "when": (tuple, NoneType),
}
_NOT = "not "
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
NOT_PHRASES = frozenset({"phrases/verbs", "phrases/severity"})
"""Books of the same folder that hold something else."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One variant of an entry: words (`str`) and placeholders (`Hole`), in sentences."""

    id: str
    sentences: tuple[tuple[str | Hole, ...], ...]

    @property
    def holes(self) -> frozenset[str]:
        """The placeholders that it needs."""
        return frozenset(part.name for sentence in self.sentences for part in sentence if isinstance(part, Hole))


@dataclass(frozen=True, slots=True)
class Hole:
    """A placeholder."""

    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a phrase book; None is any. `when` are conditions that hold, `unless` that do not."""

    id: str
    audiences: frozenset[str] | None
    kinds: frozenset[str] | None
    letters: frozenset[str]
    channels: frozenset[str] | None
    when: frozenset[str]
    unless: frozenset[str]
    variants: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is chosen by, beside its conditions."""

    incident: str
    incident_kind: IncidentKind
    audience: Audience
    kind: Kind
    channel: Channel


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Every entry by slot, in the order of the books."""

    slots: Mapping[str, tuple[Entry, ...]]

    def entry(self, slot: str, setting: Setting, conditions: frozenset[str]) -> Entry | None:
        """The first entry of a slot that fits, or None: then the part has nothing to say."""
        return next((entry for entry in self.slots.get(slot, ()) if _fits(entry, setting, conditions)), None)

    def choose(self, slot: str, setting: Setting, conditions: frozenset[str]) -> Phrase | None:
        """One variant of the first entry that fits, the same for an incident, a slot and an audience every time."""
        entry = self.entry(slot, setting, conditions)
        if entry is None:
            return None
        key = f"{setting.incident}\0{slot}\0{setting.audience}".encode()
        return entry.variants[int.from_bytes(blake2s(key, digest_size=4).digest(), "big") % len(entry.variants)]


def _fits(entry: Entry, setting: Setting, conditions: frozenset[str]) -> bool:
    return (
        (entry.audiences is None or setting.audience in entry.audiences)
        and (entry.kinds is None or setting.incident_kind in entry.kinds)
        and setting.kind in entry.letters
        and (entry.channels is None or setting.channel in entry.channels)
        and entry.when <= conditions
        and not entry.unless & conditions
    )


@cache
def bundled() -> Phrasebook:
    """The phrase books of `books/phrases`."""
    return read(name for name in books.names("phrases") if name not in NOT_PHRASES)


def read(names: Iterable[str]) -> Phrasebook:
    """Read phrase books; `BookMistake` names the entry whose slot, condition, audience or placeholder is not known."""
    slots: dict[str, list[Entry]] = {}
    for name in names:
        for number, row in enumerate(books.entries(name, _SHAPE)):
            entry = _entry(name, number, row)
            slots.setdefault(row["slot"], []).append(entry)
    return Phrasebook({slot: tuple(entries) for slot, entries in slots.items()})


def _entry(name: str, number: int, row: books.Entry) -> Entry:
    when = row.get("when", ())
    _known(name, number, "slot", {row["slot"]}, SLOTS)
    _known(name, number, "when", {word.removeprefix(_NOT) for word in when}, CONDITIONS)
    _known(name, number, "audiences", set(row.get("audiences", ())), set(Audience))
    _known(name, number, "kinds", set(row.get("kinds", ())), set(IncidentKind))
    _known(name, number, "letters", set(row.get("letters", ())), set(Kind))
    _known(name, number, "channels", set(row.get("channels", ())), set(Channel))
    variants = tuple(Phrase(f"{row['id']}/{at}", _sentences(words)) for at, words in enumerate(row["ja"], 1))
    holes = frozenset[str]().union(*(variant.holes for variant in variants))
    _known(name, number, "ja", holes, PLACEHOLDERS | SLOTS[row["slot"]])
    if not variants:
        raise books.mistake(name, Said("ja が空です。", "`ja` is empty."), number=number)
    return Entry(
        id=row["id"],
        audiences=_some(row, "audiences"),
        kinds=_some(row, "kinds"),
        letters=frozenset(row.get("letters", (Kind.FIRST,))),
        channels=_some(row, "channels"),
        when=frozenset(word for word in when if not word.startswith(_NOT)),
        unless=frozenset(word.removeprefix(_NOT) for word in when if word.startswith(_NOT)),
        variants=variants,
    )


def _some(row: books.Entry, field: str) -> frozenset[str] | None:
    return frozenset(row[field]) if field in row else None


def _known(name: str, number: int, field: str, found: Iterable[str], known: Iterable[str]) -> None:
    for word in sorted(set(found) - set(known)):
        cause = Said(f"{field} の「{word}」は知らない言葉です。", f"`{word}` of {field} is not known.")
        raise books.mistake(name, cause, number=number)


def _sentences(words: str) -> tuple[tuple[str | Hole, ...], ...]:
    found = []
    for sentence in split_sentences(words):
        parts: list[str | Hole] = []
        end = 0
        for match in _PLACEHOLDER.finditer(sentence):
            parts += [sentence[end : match.start()], Hole(match[1])]
            end = match.end()
        found.append(tuple(part for part in (*parts, sentence[end:]) if part))
    return tuple(found)


def split_sentences(words: str) -> tuple[str, ...]:
    """Words cut after each 。 that stands outside brackets."""
    found, start, depth = [], 0, 0
    for at, char in enumerate(words):
        depth += (char in "（「『(") - (char in "）」』)")
        if char == "。" and depth <= 0:
            found.append(words[start : at + 1])
            start = at + 1
    return tuple(part for part in (*found, words[start:]) if part)
