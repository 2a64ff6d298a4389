"""What is known about a text besides its words; rules are silent where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from owabi.letter.audience import Audience, Channel, Kind
from owabi.said import Said
from owabi.text.finding import Severity

GAP = "…"


@dataclass(frozen=True, slots=True)
class Required:
    """Something that a letter for this audience and of this kind has to say.

    `patterns` are ways of saying it, any one will do: plain words, with `…` for up to 40 characters of the same line
    between them (`原因…調査`). Width does not matter.
    """

    item: str
    label: Said
    patterns: tuple[str, ...]
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Context:
    """Who writes to whom, which letter it is, when it is sent.

    `whole` says that the text is a whole mail (None: judge by the text). `on` is the day of sending. `slots` are the
    names that the renderer fills (None: those of `owabi.letter.template`). `own_people` are family or full names on the
    writer's side. `is_breach`: the incident is a breach of information (None: unknown). `known_words` are names of
    products and other words that are right as they stand.
    """

    audience: Audience | None = None
    kind: Kind | None = None
    channel: Channel | None = None
    whole: bool | None = None
    on: date | None = None
    is_breach: bool | None = None
    own_companies: tuple[str, ...] = ()
    own_people: tuple[str, ...] = ()
    reader_companies: tuple[str, ...] = ()
    slots: frozenset[str] | None = None
    required: tuple[Required, ...] = ()
    known_words: frozenset[str] = frozenset()

    @property
    def is_incident(self) -> bool:
        """Whether the text is a letter about an incident."""
        return self.kind is not None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it knows: no fix may touch one."""
        return (*self.own_companies, *self.own_people, *self.reader_companies, *sorted(self.known_words))
