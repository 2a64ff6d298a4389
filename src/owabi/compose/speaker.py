"""Says a slot: takes its phrase from the books, fills it from the facts, and remembers where each word came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from owabi.compose.phrasebook import Hole, Phrase, Phrasebook, Setting, split_sentences
from owabi.compose.view import View
from owabi.facts.when import When
from owabi.letter.audience import Channel
from owabi.letter.letter import Block, BlockForm, Run, Sentence
from owabi.wording.audiences import Voice
from owabi.wording.moments import Passage
from owabi.wording.names import Names


@dataclass(frozen=True, slots=True)
class Words:
    """Finished words and the facts that they come from."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """A moment, said as its place in the passage asks for; `exact` for promises and limits."""

    when: When
    facts: tuple[str, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrase inside a phrase (its first sentence), with its own values and claim."""

    phrase: Phrase
    values: Mapping[str, Value]
    claim: tuple[str, ...] = ()


Value = Words | At | Filled


class Speaker:
    """Everything that saying needs for one letter; `passage` is what has been said so far in the current section."""

    def __init__(
        self,
        view: View,
        setting: Setting,
        *,
        book: Phrasebook,
        voice: Voice,
        names: Names,
        conditions: frozenset[str],
        pair: str = "",
    ) -> None:
        self.view = view
        self.setting = setting
        self.book = book
        self.voice = voice
        self.names = names
        self.conditions = conditions
        self.pair = pair
        self.base: Mapping[str, Value] = {}
        self.passage = Passage(voice.time)

    def start_section(self) -> None:
        """Forget what was said but the year: the next moment names its month and weekday again."""
        self.passage = Passage(self.voice.time, year=self.passage.year)

    def hear(self, day: date) -> None:
        """A person's own words have just named a day."""
        self.passage = self.passage.heard(day)

    def start_line(self) -> None:
        """A new line of a list: the next moment names its day in full again."""
        self.passage = self.passage.next_line()

    def holds(self, condition: str) -> bool:
        """Whether a named condition holds of the incident."""
        return condition in self.conditions

    def say(
        self,
        slot: str,
        claim: Iterable[str] = (),
        values: Mapping[str, Value] | None = None,
        *,
        also: Iterable[str] = (),
        **more: Value,
    ) -> tuple[Sentence, ...]:
        """The sentences of a slot; none where the books have no entry that fits.

        `claim` are the facts that the fixed words rest on, `also` conditions that hold here beside the incident's.
        """
        phrase = self.phrase(slot, also=also)
        return () if phrase is None else self.fill(phrase, tuple(claim), {**(values or {}), **more})

    def fill(self, phrase: Phrase, claim: tuple[str, ...], values: Mapping[str, Value]) -> tuple[Sentence, ...]:
        """A phrase with its placeholders filled, as sentences."""
        return tuple(self._sentence(phrase, parts, claim, values) for parts in phrase.sentences)

    def inner(
        self,
        slot: str,
        claim: Iterable[str] = (),
        values: Mapping[str, Value] | None = None,
        *,
        also: Iterable[str] = (),
        **more: Value,
    ) -> Value:
        """A slot as a value for another one; empty where nothing fits."""
        phrase = self.phrase(slot, also=also)
        return Words("") if phrase is None else Filled(phrase, {**(values or {}), **more}, tuple(claim))

    def phrase(self, slot: str, *, also: Iterable[str] = ()) -> Phrase | None:
        """The phrase that a slot would be said with."""
        return self.book.choose(slot, self.setting, self.conditions | frozenset(also))

    def joined(self, *parts: Filled) -> tuple[Sentence, ...]:
        """Phrases said as one sentence."""
        self.passage = self.passage.next_sentence()
        runs: list[Run] = []
        for part in parts:
            runs += self._value(part.phrase, part)
        return (Sentence(tuple(runs)),)

    def text_of(self, value: Value) -> str:
        """The words of a value, without moving the passage on."""
        before = self.passage
        text = "".join(run.text for run in self._value(Phrase("", ()), value))
        self.passage = before
        return text

    def say_inner(self, value: Value) -> tuple[Sentence, ...]:
        """A value as a line of its own."""
        runs = self._value(Phrase("", ()), value)
        return (Sentence(tuple(runs)),) if runs else ()

    @property
    def personal(self) -> bool:
        """Whether the letter goes to one person and may speak of their own information."""
        return self.setting.channel is not Channel.PAGE

    def quote(self, words: str, claim: Iterable[str]) -> tuple[Sentence, ...]:
        """A person's own words as they stand but for the organisation's one name; each sentence ends in 。"""
        facts = tuple(claim)
        found = []
        for part in split_sentences(self.names.in_one_voice(words)):
            text = part.strip()
            if text:
                ended = text if text.endswith(("。", "」", "）")) else f"{text}。"
                found.append(Sentence((Run(ended, facts, "sheet"),)))
        return tuple(found)

    def quote_line(self, words: str, claim: Iterable[str]) -> tuple[Sentence, ...]:
        """A person's words as a line of its own, without a 。 of ours."""
        return (Sentence((Run(self.names.in_one_voice(words), tuple(claim), "sheet"),)),)

    def words(self, text: str, facts: Iterable[str] = ()) -> Words:
        """A person's words as a value, in the letter's one name for the organisation."""
        return Words(self.names.in_one_voice(text), tuple(facts))

    def _sentence(
        self, phrase: Phrase, parts: tuple[str | Hole, ...], claim: tuple[str, ...], values: Mapping[str, Value]
    ) -> Sentence:
        self.passage = self.passage.next_sentence()
        return Sentence(tuple(self._runs(phrase, parts, claim, values)))

    def _runs(
        self, phrase: Phrase, parts: tuple[str | Hole, ...], claim: tuple[str, ...], values: Mapping[str, Value]
    ) -> list[Run]:
        runs: list[Run] = []
        for part in parts:
            if isinstance(part, str):
                runs.append(Run(part, claim, phrase.id))
            else:
                runs += self._value(phrase, values.get(part.name) or self.base[part.name])
        return [run for run in runs if run.text]

    def _value(self, phrase: Phrase, value: Value) -> list[Run]:
        if isinstance(value, Words):
            return [Run(value.text, value.facts, phrase.id)]
        if isinstance(value, At):
            text, self.passage = self.passage.say(value.when, exact=value.exact)
            return [Run(text, value.facts, phrase.id)]
        return self._runs(value.phrase, value.phrase.sentences[0], value.claim, value.values)


def paragraph(*sentences: tuple[Sentence, ...]) -> list[Block]:
    """One paragraph of all these sentences; none where there are none."""
    found = tuple(sentence for group in sentences for sentence in group)
    return [Block(BlockForm.PARAGRAPH, found)] if found else []


def lines(*sentences: tuple[Sentence, ...]) -> list[Block]:
    """A block for each group of sentences."""
    return [Block(BlockForm.PARAGRAPH, group) for group in sentences if group]


def listed(speaker: Speaker, entries: Iterable[Callable[[], tuple[Sentence, ...]]]) -> list[Block]:
    """A bullet for each entry, which names its days in full; said in order."""
    found = []
    for entry in entries:
        speaker.start_line()
        found.append(entry())
    return bullets(found)


def bullets(groups: Iterable[tuple[Sentence, ...]]) -> list[Block]:
    """A bullet for each group of sentences."""
    return [Block(BlockForm.BULLET, group) for group in groups if group]
