"""Words of a sentence with their lemma and inflection; the analyser is loaded when the first sentence asks for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from sudachipy import Dictionary, Morpheme, Tokenizer

_LONGEST = 8000
_REMEMBERED = 8192
_MOST_WORDS = 32_768


class Token(NamedTuple):
    """A morpheme (short units). `start` and `end` count code points of the sentence.

    `lemma` is the dictionary form as written (おっしゃる), `norm` the one normal form of all spellings (仰る).
    `pos` has six parts: four of speech, inflection type (五段-ラ行) and form (連用形-一般); `*` where there is none.
    """

    surface: str
    start: int
    end: int
    lemma: str
    norm: str
    pos: tuple[str, ...]

    @property
    def form(self) -> str:
        """The inflection form."""
        return self.pos[5]

    @property
    def kind(self) -> str:
        """The inflection type."""
        return self.pos[4]


Tokens = tuple[Token, ...]
_Word = tuple[str, str, tuple[str, ...]]
"""Lemma, norm and part of speech."""


class Analyser(Protocol):
    """Takes a sentence apart."""

    def __call__(self, sentence: str) -> Tokens:
        """Its words, in order, covering it."""
        ...


class SudachiAnalyser:
    """SudachiPy in its shortest mode; sentences are remembered by their words.

    A tokenizer serves one caller at a time: each call takes an idle one from the shelf, or makes one.
    """

    def __init__(self, dictionary: str = "small") -> None:
        self._name = dictionary
        self._dictionary: Dictionary | None = None
        self._idle: list[Tokenizer] = []
        self._remembered: dict[str, Tokens] = {}
        self._pos: dict[int, tuple[str, ...]] = {}
        self._known: dict[int, _Word] = {}

    def __call__(self, sentence: str) -> Tokens:
        """The words of a sentence of the shadow; a very long one is taken apart in pieces."""
        found = self._remembered.get(sentence)
        if found is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[sentence] = self._analyse(sentence)
        return found

    def _analyse(self, sentence: str) -> Tokens:
        tokenizer = self._take()
        tokens: list[Token] = []
        add, known, make = tokens.append, self._known, tuple.__new__
        for offset in range(0, len(sentence), _LONGEST):
            start = offset
            for m in tokenizer.tokenize(sentence[offset : offset + _LONGEST]):
                end = offset + m.end()
                number = m.word_id()
                lemma, norm, pos = known.get(number) or self._meet(m, number)
                add(make(Token, (sentence[start:end], start, end, lemma, norm, pos)))
                start = end
        self._idle.append(tokenizer)
        return tuple(tokens)

    def _meet(self, m: Morpheme, number: int) -> _Word:
        """What the dictionary says of a word; an unknown one, which shares its number with others, is not kept."""
        part = m.part_of_speech_id()
        pos = self._pos.get(part)
        if pos is None:
            pos = self._pos[part] = tuple(m.part_of_speech())
        word = (m.dictionary_form(), m.normalized_form(), pos)
        if not m.is_oov():
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            self._known[number] = word
        return word

    def _take(self) -> Tokenizer:
        try:
            return self._idle.pop()
        except IndexError:
            from sudachipy import Dictionary, SplitMode  # noqa: PLC0415 - a text may need no analyser

            if self._dictionary is None:
                self._dictionary = Dictionary(dict=self._name)
            return self._dictionary.tokenizer(SplitMode.A)


@cache
def analyser() -> Analyser:
    """The analyser of the house, one a process."""
    return SudachiAnalyser()
