"""The words of an HTML page, each where it stands in the file.

Tags, comments, attributes, scripts and styles become nothing, entities their characters, blocks begin on lines of
their own; headings, items, quotations and rows get the marks that a mail would give them. Line breaks of the file say
nothing. Linear in the length of the file, whatever it holds.
"""

from __future__ import annotations

import re

from owabi.documents.blanks import NOTHING, stand_for, with_entities

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_MARKUP = re.compile(r"<!--|<[!?][^>]*>|" + TAG.pattern)
_GONE = frozenset({"script", "style", "template", "svg", "math", "pre", "textarea", "select", "object", "rt", "rp"})
_CODE = frozenset({"code", "kbd", "samp", "var", "tt"})
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
_SPACES = re.compile(r"[ \t]*+[\r\n][ \t\r\n]*|[ \t]+")
_LATIN = re.compile(r"[!-~]")


def prose_of_html(source: str) -> str:
    """The words of a page, as long as the page."""
    return _Page(source).read()


class _Page:
    """One pass over a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.quoted = 0
        self.endless: set[str] = set()
        self.rows = _wide_rows(source)
        self.in_row = False

    def read(self) -> str:
        at = 0
        while match := _MARKUP.search(self.source, at):
            self._words(at, match.start())
            at = self._markup(match)
        self._words(at, len(self.source))
        return "".join(self.parts)

    def _words(self, start: int, end: int) -> None:
        words = with_entities(self.source[start:end])
        self.parts.append(_SPACES.sub(lambda match: _soft(words, match), words))

    def _markup(self, match: re.Match[str]) -> int:
        """Put what stands for a mark; where to go on."""
        name = (match[2] or "").lower()
        if not name:
            end = self.source.find("-->", match.end()) if match[0] == "<!--" else match.end() - 3
            end = len(self.source) if end < 0 else end + 3
            self.parts.append(NOTHING * (end - match.start()))
            return end
        closes = bool(match[1])
        if not closes and not match[3].endswith("/") and (name in _GONE or name in _CODE):
            return self._skip(match, name)
        self._tag(match, name, closes=closes)
        return match.end()

    def _skip(self, match: re.Match[str], name: str) -> int:
        """Pass over an element; one without an end is only a tag."""
        end = None
        if name not in self.endless:
            end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.source, match.end())
        if end is None:
            self.endless.add(name)
            self.parts.append(NOTHING * len(match[0]))
            return match.end()
        words = self.source[match.start() : end.end()]
        self.parts.append(stand_for(words) if name in _CODE else NOTHING * len(words))
        return end.end()

    def _tag(self, match: re.Match[str], name: str, *, closes: bool) -> None:
        width = len(match[0])
        if name == "blockquote":
            self.quoted = max(self.quoted + (-1 if closes else 1), 0)
        if name not in _BLOCKS:
            self.parts.append(NOTHING * width)
            return
        if name == "tr":
            self.in_row = not closes and match.start() in self.rows
            put = "|\n" if closes and match.start() in self.rows else "\n"
        elif name in _CELLS and self.in_row:
            put = "" if closes else "|"
        else:
            put = "\n" + self._mark_of(name, closes=closes)
        self.parts.append(put[:width].ljust(width, NOTHING))

    def _mark_of(self, name: str, *, closes: bool) -> str:
        if self.quoted:
            return ">"
        if closes:
            return ""
        return "・" if name == "li" else "# " if name in _HEADINGS else ""


def _wide_rows(source: str) -> frozenset[int]:
    """The places of the `<tr>` and `</tr>` of rows with two cells or more and no row within."""
    wide: set[int] = set()
    start, cells = -1, 0
    for match in TAG.finditer(source):
        name = match[2].lower()
        if name == "tr" and match[1]:
            if start >= 0 and cells > 1:
                wide |= {start, match.start()}
            start = -1
        elif name == "tr":
            start, cells = match.start(), 0
        elif name in _CELLS and not match[1]:
            cells += 1
    return frozenset(wide)


def _soft(words: str, match: re.Match[str]) -> str:
    """A line break inside a paragraph: a space between Latin words, nothing between Japanese ones."""
    start, end = match.span()
    if "\n" not in match[0] and "\r" not in match[0]:
        return match[0]
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    spaced = all(_LATIN.match(char) for char in (before, after) if char) and bool(before or after)
    return (" " if spaced else NOTHING).ljust(end - start, NOTHING)
