"""A text as the rules read it: in a context, with its words taken apart on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from owabi.proof.context import Context
from owabi.proof.rule import Hit
from owabi.said import Said
from owabi.text.finding import FixSafety
from owabi.text.text import Line, Sentence, Text
from owabi.text.tokens import Analyser, Token, Tokens
from owabi.text.zones import Zone

Entry = Mapping[str, Any]
Made = TypeVar("Made")
LONGEST_SENTENCE = 20_000
"""Characters; the words of a longer one are not looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One text in one context; `books` are the books that rules name, as the catalogue holds them, `limits` the numbers
    that rules hold a text to."""

    text: Text
    context: Context
    analyser: Analyser
    books: Mapping[str, tuple[Entry, ...]]
    limits: Mapping[str, int] = field(default_factory=dict)
    _tokens: dict[int, Tokens] = field(default_factory=dict)
    _made: dict[Callable[[Reading], Any], Any] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether the text is a whole mail: the context says so, or the text plainly is one."""
        return self.text.looks_whole if self.context.whole is None else self.context.whole

    def once(self, make: Callable[[Reading], Made]) -> Made:
        """What `make` finds in this text; rules that ask for the same share it."""
        if make not in self._made:
            self._made[make] = make(self)
        found: Made = self._made[make]
        return found

    def tokens(self, sentence: Sentence) -> Tokens:
        """The words of a sentence; none of one that is longer than anybody writes."""
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            return ()
        found = self._tokens.get(sentence.start)
        if found is None:
            found = self._tokens[sentence.start] = self.analyser(self.text.flow[sentence.start : sentence.end])
        return found

    def limit(self, rule: str) -> int:
        """The `limit` of a rule, by its id: the rule's own, or the one that an organisation set."""
        return self.limits[rule]

    def book(self, name: str) -> tuple[Entry, ...]:
        """The entries of a lexicon that a rule of ours names."""
        return self.books[name]


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A place where a rule woke: `start`..`end` of the flow hold `word`; `entry` is the lexicon's."""

    reading: Reading
    start: int
    end: int
    entry: Entry = field(default_factory=dict)

    @property
    def text(self) -> Text:
        """The text."""
        return self.reading.text

    @property
    def context(self) -> Context:
        """The context."""
        return self.reading.context

    @property
    def word(self) -> str:
        """The words that woke the rule, in the shadow."""
        return self.reading.text.flow[self.start : self.end]

    @property
    def line(self) -> Line:
        """The logical line."""
        return self.reading.text.line_at(self.start)

    @property
    def zone(self) -> Zone:
        """The part of the mail."""
        return self.line.zone

    @property
    def sentence(self) -> Sentence:
        """The sentence; where the place lies between sentences, the line as one."""
        return self.reading.text.sentence_at(self.start)

    @property
    def tokens(self) -> Tokens:
        """The words of the sentence; their offsets count from its start."""
        return self.reading.tokens(self.reading.text.sentence_at(self.start))

    def index(self) -> int:
        """The number of the token that holds the place's first character; -1 where none does."""
        sentence = self.sentence
        return token_at(self.reading.tokens(sentence), self.start - sentence.start)

    def next_index(self) -> int:
        """The number of the first token that begins at or after the place's end; the count of all where none does."""
        return bisect_left(self.tokens, self.end - self.sentence.start, key=_start_of)

    def before(self, count: int = 20) -> str:
        """Up to `count` characters of the line before the place."""
        text, start = self.reading.text, self.start
        return text.flow[max(text.line_at(start).start, start - count) : start]

    def after(self, count: int = 20) -> str:
        """Up to `count` characters of the line after the place."""
        text, end = self.reading.text, self.end
        return text.flow[end : min(text.line_at(self.start).end, end + count)]

    def hit(self, says: Said, put: str | None = None, *, start: int | None = None, end: int | None = None) -> Hit:
        """An objection to the place, or to `start`..`end` of the flow."""
        return Hit(self.start if start is None else start, self.end if end is None else end, says, put)

    def hit_tokens(
        self, first: int, last: int, says: Said, put: str | None = None, *, safety: FixSafety | None = None
    ) -> Hit:
        """An objection to the tokens `first`..`last`, both included."""
        base = self.sentence.start
        return Hit(base + self.tokens[first].start, base + self.tokens[last].end, says, put, safety=safety)


def token_at(tokens: Tokens, offset: int) -> int:
    """The number of the token that holds an offset of its sentence; -1 where none does."""
    found = bisect_right(tokens, offset, key=_start_of) - 1
    return found if found >= 0 and offset < tokens[found].end else -1


def _start_of(token: Token) -> int:
    return token.start
