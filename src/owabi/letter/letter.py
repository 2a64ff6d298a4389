"""A composed letter: sections of sentences that know the facts they came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from owabi.letter.audience import Audience, Channel, Kind


class Act(StrEnum):
    """What a part of a letter does for its reader."""

    ADDRESS = "address"
    OPENING = "opening"
    APOLOGY = "apology"
    AS_OF = "as_of"
    EMBARGO = "embargo"
    EVENT = "event"
    ITEMS = "items"
    IMPACT = "impact"
    UNKNOWN = "unknown"
    SECONDARY = "secondary"
    REQUEST = "request"
    GENUINE = "genuine"
    MEASURES = "measures"
    CAUSE = "cause"
    PREVENTION = "prevention"
    REDRESS = "redress"
    NEXT_REPORT = "next_report"
    CONTACT = "contact"
    CLOSING = "closing"
    SIGNATURE = "signature"


class BlockForm(StrEnum):
    """How a block is set."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    RIGHT = "right"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one origin.

    `facts` are paths into the fact sheet (`groups.members.persons`); empty where the words make no claim about the
    incident. `phrase` is the id of the book's entry.
    """

    text: str
    facts: tuple[str, ...] = ()
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Runs that belong together; slots stand in a run's text as `{{…}}`."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self.runs)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that bear it, in order, each once."""
        return tuple(dict.fromkeys(fact for run in self.runs for fact in run.facts))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list item or a line."""

    form: BlockForm
    sentences: tuple[Sentence, ...]
    number: int | None = None

    @property
    def text(self) -> str:
        """The words."""
        return "".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Section:
    """One act, with a heading where the letter shows one."""

    act: Act
    blocks: tuple[Block, ...]
    heading: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter for one audience, composed from one version of the facts."""

    audience: Audience
    kind: Kind
    channel: Channel
    locale: str
    incident: str
    facts_version: int
    facts_digest: str
    as_of: datetime
    subject: Sentence
    sections: tuple[Section, ...]
    heading_mark: str = "■ "

    def sentences(self) -> Iterator[tuple[Act, Sentence]]:
        """Every sentence in reading order, headings included, the subject first."""
        yield Act.OPENING, self.subject
        for section in self.sections:
            if section.heading is not None:
                yield section.act, section.heading
            for block in section.blocks:
                for sentence in block.sentences:
                    yield section.act, sentence
