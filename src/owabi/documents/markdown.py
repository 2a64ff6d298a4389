"""The words of a Markdown file, each where it stands in the file.

Code blocks, front matter, HTML, comments, link targets and marks become nothing, code in a sentence a noun. The marks
of headings, items, quotations and tables stay: a mail has the same. Linear in the length of the file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from owabi.documents.blanks import NOTHING, blank, stand_for, with_entities
from owabi.documents.html import TAG

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FENCE = re.compile(r"(?:[ \t]*>)*[ \t]*(?:[-*+] {1,3}|\d{1,3}[.)] {1,3})?(`{3,}|~{3,})([^`\n]*)$")
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_INDENTED = re.compile(r" {4}|\t")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+")
_TASK = re.compile(r"(?m)^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\])(?=[ \t])")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_ESCAPE = re.compile(r"\\(?:[!-/:-@\[-`{-~]|(?=\r?$))", re.MULTILINE)
_TICKS = re.compile(r"`+")
_RAW = re.compile(r" {0,3}<(script|style|pre|textarea|!--)", re.IGNORECASE)
_END_OF_RAW = re.compile(r"</(?:script|style|pre|textarea)>", re.IGNORECASE)
_END_OF_COMMENT = re.compile(r"-->")
_ONE_LINE = re.compile("")
"""Ends a block on the line that opens it."""

_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]{1,64}@[^<>\s@]{1,255})>")
_BRACKET = re.compile(r"\[\^[^\]\n\[]{1,60}\]:?|!?\[|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n\[]*\]|\]")
_MARKS = re.compile(r"\*+|_+|~~")
_WORD = re.compile(r"\w")


def prose_of_markdown(source: str) -> str:
    """The words of a file, as long as the file."""
    start = _end_of_front_matter(source)
    return blank(source[:start]) + "".join(
        _inline(block) if is_prose else blank(block) for block, is_prose in _blocks(source[start:])
    )


def _end_of_front_matter(source: str) -> int:
    front = _FRONT.match(source)
    if front is None:
        return 0
    end = re.compile(rf"^(?:{re.escape(front[1])}|\.\.\.)[ \t]*\r?$", re.MULTILINE).search(source, front.end())
    return end.end() if end else 0


def _blocks(source: str) -> Iterator[tuple[str, bool]]:
    """The file in paragraphs (lines up to an empty one) and blocks of code, and whether they are prose."""
    prose: list[str] = []
    closing: re.Pattern[str] | None = None
    after_blank, in_list = True, False
    for match in _LINE.finditer(source):
        line = match[0]
        if closing is not None:
            closing = None if closing.search(line) else closing
            yield line, False
            continue
        closing = _closing_of(line)
        is_empty = not line.strip()
        is_code = bool(_INDENTED.match(line)) and after_blank and not in_list and not is_empty
        if closing is not None or is_code or is_empty or _DEFINITION.match(line):
            if prose:
                yield "".join(prose), True
                prose = []
            yield line, False
            in_list = in_list and (closing is None or line[:1] in " \t")
            after_blank = is_empty or is_code
            closing = None if closing is _ONE_LINE else closing
            continue
        in_list = bool(_ITEM.match(line)) or (in_list and (not after_blank or line[:1] in " \t"))
        after_blank = False
        prose.append(line)
    if prose:
        yield "".join(prose), True


def _closing_of(line: str) -> re.Pattern[str] | None:
    """What ends the block of code, raw HTML or comment that a line opens; None for other lines."""
    fence = _FENCE.match(line.rstrip("\r\n"))
    if fence:
        return re.compile(rf"[ \t>]*{re.escape(fence[1][0])}{{{len(fence[1])},}}[ \t]*\r?$")
    raw = _RAW.match(line)
    if raw is None:
        return None
    closing = _END_OF_COMMENT if raw[1] == "!--" else _END_OF_RAW
    return _ONE_LINE if closing.search(line, raw.end()) else closing


def _inline(block: str) -> str:
    """The words of one paragraph."""
    page = _Paragraph(block)
    page.code()
    page.html()
    page.links()
    page.marks()
    return with_entities("".join(page.out))


class _Paragraph:
    """`out` is what will stand; `view` what still may be markup."""

    def __init__(self, block: str) -> None:
        self.out = list(block)
        self.view = block

    def _put_all(self, places: list[tuple[int, int, str]]) -> None:
        """Put words at places that are in order and do not overlap; they are no markup any more."""
        parts, at = [], 0
        for start, end, words in places:
            self.out[start:end] = words
            parts += [self.view[at:start], blank(self.view[start:end])]
            at = end
        self.view = "".join((*parts, self.view[at:]))

    def code(self) -> None:
        """Code, and marks that a backslash makes plain."""
        runs: dict[int, list[int]] = defaultdict(list)
        for match in reversed(list(_TICKS.finditer(self.view))):
            runs[len(match[0])].append(match.start())
        places: list[tuple[int, int, str]] = []
        at = 0
        for match in re.finditer(rf"{_ESCAPE.pattern}|`+", self.view, re.MULTILINE):
            if match.start() < at:
                continue
            start, end = match.span()
            if match[0].startswith("\\"):
                places.append((start, end, NOTHING + match[0][1:]))
                at = end
                continue
            closing = runs[end - start]
            while closing and closing[-1] < end:
                closing.pop()
            if closing:
                at = closing[-1] + end - start
                places.append((start, at, stand_for(self.view[start:at])))
        self._put_all(places)

    def html(self) -> None:
        """Comments, raw elements, tags and addresses in angle brackets."""
        places: list[tuple[int, int, str]] = []
        at = 0
        while (start := self.view.find("<", at)) >= 0:
            at = start + 1
            end = self._end_of_html(start)
            if end > start:
                link = _AUTOLINK.match(self.view, start)
                words = self.view[start:end]
                places.append((start, end, f"{NOTHING}{words[1:-1]}{NOTHING}" if link else NOTHING * len(words)))
                at = end
        self._put_all(places)

    def _end_of_html(self, start: int) -> int:
        """Where the markup ends that begins at a `<`; `start` where none does."""
        if self.view.startswith("<!--", start):
            end = self.view.find("-->", start)
            return max(start, end + 3) if end >= 0 else start
        match = TAG.match(self.view, start) or _AUTOLINK.match(self.view, start)
        return match.end() if match else start

    def links(self) -> None:
        """Brackets and targets of links and pictures, footnotes, boxes of tasks."""
        places = [(match.start(1), match.end(1), NOTHING * 3) for match in _TASK.finditer(self.view)]
        self._put_all(places)
        places = []
        opened: list[tuple[int, int]] = []
        for match in _BRACKET.finditer(self.view):
            start, end = match.span()
            if match[0].startswith("[^"):
                places.append((start, end, NOTHING * (end - start)))
            elif match[0].endswith("["):
                opened.append((start, end))
            elif opened:
                opener = opened.pop()
                if match[0] != "]":
                    places.append((*opener, NOTHING * (opener[1] - opener[0])))
                    places.append((start, end, NOTHING * (end - start)))
        self._put_all(sorted(places))

    def marks(self) -> None:
        """Emphasis, strong words, words struck out, the closing marks of headings."""
        places: list[tuple[int, int, str]] = []
        opened: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for match in _MARKS.finditer(self.view):
            start, end = match.span()
            before, after = self.view[start - 1 : start] if start else "", self.view[end : end + 1]
            word_inside = match[0][0] == "_" and bool(_WORD.match(before)) and bool(_WORD.match(after))
            if word_inside and before.isascii() and after.isascii():
                continue
            waiting = opened[match[0]]
            if before and not before.isspace() and waiting:
                opener = waiting.pop()
                places += [(*opener, NOTHING * len(match[0])), (start, end, NOTHING * len(match[0]))]
            elif after and not after.isspace():
                waiting.append((start, end))
        self._put_all(sorted(places))
        if _HEADING.match(self.view):
            line = self.view.split("\n", 1)[0].rstrip()
            tail = len(line.rstrip("#"))
            if self.view[tail - 1 : tail] in (" ", "\t"):
                self.out[tail : len(line)] = NOTHING * (len(line) - tail)
