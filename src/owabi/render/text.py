"""A letter as the text template that people edit, and where each of its words came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.errors import LetterMistake
from owabi.letter.letter import Act, Block, BlockForm, Letter, Run, Section, Sentence
from owabi.letter.template import SUBJECT_MARKS, Template
from owabi.said import Said
from owabi.text.span import Span
from owabi.text.width import columns

BULLET = "・"
RIGHT_EDGE = 70
"""The column that a right-set 結語 ends on: 35 full-width columns, whatever the letter's own width."""

_BRACKET_MARKS = ("【】", "[]", "［］", "《》", "〔〕")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one run as they stand in the template's text; `span` counts from the start of `Template.to_text()`.

    `section` and `block` count from 0; the subject is section -1, a heading is block -1 of its section. `sentence`
    counts the letter's sentences from 0 in reading order.
    """

    span: Span
    act: Act
    section: int
    block: int
    sentence: int
    run: Run


@dataclass(frozen=True, slots=True)
class Laid:
    """A letter laid out: the template, and the origin of every run in it, in order."""

    template: Template
    pieces: tuple[Piece, ...]


class _Builder:
    """Collects text and remembers where each run went."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []
        self.sentence = 0

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def say(self, sentence: Sentence, act: Act, section: int, block: int) -> None:
        for run in sentence.runs:
            span = Span(self.length, self.length + len(run.text))
            self.pieces.append(Piece(span, act, section, block, self.sentence, run))
            self.put(run.text)
        self.sentence += 1


def lay_out(letter: Letter) -> Laid:
    """Set a letter as text: one paragraph a line, an empty line between sections, a newline at the end.

    A heading carries the letter's mark: `■ ` stands before it, a pair of brackets (`【】`) around it, and a mark with a
    `1` (`1. `, `(1) `) counts. Raises `LetterMistake` where the subject has more than one line.
    """
    subject = letter.subject.text
    if not subject.strip() or subject != subject.strip() or len(subject.splitlines()) != 1:
        raise LetterMistake(
            Said(
                "件名が空か、前後に空白があるか、1行に収まっていません。",
                "the subject is empty, padded or not one line.",
            ),
            Said(
                "件名のもとになる事実と語句を直してください。",
                "Mend the facts and phrases that the subject is made of.",
            ),
        )
    out = _Builder()
    out.put(SUBJECT_MARKS[0])
    out.say(letter.subject, Act.OPENING, -1, -1)
    out.put("\n\n")
    start, headings, first = out.length, 0, True
    for index, section in enumerate(letter.sections):
        if section.heading is None and not section.blocks:
            continue
        if not first:
            out.put("\n")
        first = False
        if section.heading is not None:
            headings += 1
            before, after = _heading_mark(letter.heading_mark, headings)
            out.put(before)
            out.say(section.heading, section.act, index, -1)
            out.put(after + "\n")
        _put_blocks(out, section, index, _step_mark(letter.heading_mark))
    body = "".join(out.parts)[start:]
    return Laid(Template(subject, body), tuple(out.pieces))


def template_of(letter: Letter) -> Template:
    """The letter as the template that people edit; unwrapped, see `lay_out`."""
    return lay_out(letter).template


def origins_of(letter: Letter) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """Each run's span in `template_of(letter).to_text()` and the facts that bear it (empty: it makes no claim)."""
    return tuple((piece.span, piece.run.facts) for piece in lay_out(letter).pieces)


def _heading_mark(mark: str, number: int) -> tuple[str, str]:
    return (mark[0], mark[1]) if mark in _BRACKET_MARKS else (mark.replace("1", str(number)), "")


def _step_mark(heading_mark: str) -> str:
    """How steps are counted: not as headings are, so that a reader can tell the two apart."""
    return "（{}）" if "1." in heading_mark else "{}. "


def _put_blocks(out: _Builder, section: Section, index: int, step_mark: str) -> None:
    for at, (block, mark) in enumerate(_marked(section.blocks, step_mark)):
        out.put(mark)
        for sentence in block.sentences:
            out.say(sentence, section.act, index, at)
        out.put("\n")


def _marked(blocks: tuple[Block, ...], step_mark: str) -> Iterator[tuple[Block, str]]:
    number = 0
    for block in blocks:
        match block.form:
            case BlockForm.BULLET:
                yield block, BULLET
            case BlockForm.NUMBERED:
                number = block.number if block.number is not None else number + 1
                yield block, step_mark.format(number)
                continue
            case BlockForm.RIGHT:
                yield block, "　" * max(0, (RIGHT_EDGE - columns(block.text)) // 2)
            case BlockForm.PARAGRAPH | BlockForm.LINE:
                yield block, ""
        number = 0
