"""The parts of a notice as its text shows them: headings, lists, terms, lines, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """What a part of a page is."""

    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    TERMS = "terms"
    LINES = "lines"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or the members of a list; in terms each member is `label　meaning`. `first` is a list's number."""

    kind: PartKind
    members: tuple[str, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class PageSection:
    """Lines between empty lines: perhaps a heading, then parts."""

    heading: str
    parts: tuple[Part, ...]

    @property
    def is_signature(self) -> bool:
        """Whether it is nothing but lines that are no sentences."""
        return not self.heading and [part.kind for part in self.parts] == [PartKind.LINES]


_MARKED = re.compile(r"[■□◆◇▼▽●][ 　]*(\S.*)")
_BRACKETED = re.compile(r"(【[^】]+】.*)")
_COUNTED = re.compile(r"((?:[0-9０-９]{1,2}[.．]|[（(][0-9０-９]{1,2}[）)])[ 　]*\S.*)")
_BULLET = re.compile(r"[・•][ 　]*(\S.*)")
_NUMBER = re.compile(r"([0-9]{1,3})[.．][ 　]*(\S.*)")
_RIGHT = re.compile(r"　{6,}(\S.*)")
_HANGING = re.compile(r"(?:　| {1,4})(\S.*)")
_SENTENCE = re.compile(r"[。、]")
WIDE_SPACE = "　"


def read_sections(body: str, labels: Sequence[str]) -> tuple[PageSection, ...]:
    """The sections of a letter's text. `labels` are the words that open a term (`電話　0120-…`)."""
    groups = re.split(r"\n[ \t　]*(?:\n[ \t　]*)+", body.strip("\n"))
    found = [group.rstrip().split("\n") for group in groups if group.strip()]
    return tuple(_section([line.rstrip() for line in lines], frozenset(labels)) for lines in found)


def _section(lines: list[str], labels: frozenset[str]) -> PageSection:
    heading = _heading(lines)
    rest = lines[1:] if heading else lines
    return PageSection(heading, tuple(_parts(rest, labels)))


def _heading(lines: Sequence[str]) -> str:
    first = lines[0]
    if _SENTENCE.search(first[-1:]):
        return ""
    if match := _MARKED.fullmatch(first) or _BRACKETED.fullmatch(first):
        return match[1]
    counted = _COUNTED.fullmatch(first)
    if counted and len(lines) > 1 and not _COUNTED.fullmatch(lines[1]):
        return counted[1]
    return ""


def _parts(lines: Sequence[str], labels: frozenset[str]) -> Iterator[Part]:
    """Lines of one kind that follow each other are one list; a line that hangs under an item goes on in it."""
    kind, members, first = PartKind.PARAGRAPH, list[str](), 1
    plain = list[str]()
    for line in [*lines, ""]:
        found, words, number = _classify(line, labels)
        hanging = _HANGING.fullmatch(line)
        if members and kind in (PartKind.BULLETS, PartKind.NUMBERS) and hanging:
            members[-1] += hanging[1]
            continue
        follows = kind is not PartKind.NUMBERS or number == first + len(members)
        if members and not (found is kind and follows):
            yield Part(kind, tuple(members), first)
            members = []
        if plain and found is not PartKind.PARAGRAPH:
            yield from _plain(plain)
            plain = []
        if found is PartKind.PARAGRAPH:
            plain += [words] if words else []
        elif found is PartKind.RIGHT:
            yield Part(found, (words,))
        elif members:
            members.append(words)
        else:
            kind, members, first = found, [words], number
    yield from _plain(plain)


def _classify(line: str, labels: frozenset[str]) -> tuple[PartKind, str, int]:
    if match := _BULLET.fullmatch(line):
        return PartKind.BULLETS, match[1], 1
    if match := _NUMBER.fullmatch(line):
        return PartKind.NUMBERS, match[2], int(match[1])
    if match := _RIGHT.fullmatch(line):
        return PartKind.RIGHT, match[1], 1
    if line.partition(WIDE_SPACE)[0] in labels and WIDE_SPACE in line:
        return PartKind.TERMS, line, 1
    return PartKind.PARAGRAPH, line.lstrip(" 　"), 1


def _plain(lines: Sequence[str]) -> Iterator[Part]:
    if len(lines) > 1 and not any(_SENTENCE.search(line) for line in lines):
        yield Part(PartKind.LINES, tuple(lines))
        return
    for line in lines:
        yield Part(PartKind.PARAGRAPH, (line,))
