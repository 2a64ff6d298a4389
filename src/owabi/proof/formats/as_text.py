"""Findings for people: the line, the words underlined, reason, cure and source; nothing where nothing is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from owabi.proof.current import catalogue
from owabi.proof.formats.checked import Checked, plain_name
from owabi.said import Lang, Said
from owabi.text.finding import Finding, Severity
from owabi.text.index import Index
from owabi.text.width import columns

_NAMES = {
    Severity.ERROR: Said("誤り", "error"),
    Severity.WARNING: Said("注意", "warning"),
    Severity.ADVICE: Said("助言", "advice"),
}
_BLOCKS = Said("・送信不可", ", blocks")
_CURE = Said("直し方", "cure")
_TAKE_OUT = Said("（取る）", "(take it out)")
_SOURCE = Said("根拠", "source")
_CANDIDATES = 3
_LONGEST_SOURCE = 90
_MORE = "..."
WIDTH = 120
"""Columns for a reader whose window is not known."""

_LEAST = 24


def to_text(files: Sequence[Checked], lang: Lang = "ja", *, width: int = WIDTH, wide: bool = False) -> str:
    """All findings, file by file, and a last line with their counts; empty for clean files.

    A rule's source is told with its first finding. A finding of a file without words (an attachment) quotes no line.
    The quoted line is cut to `width` columns around the words, so that the line under it stands below them; `wide`
    tells that the terminal gives characters of ambiguous width two columns.
    """
    sources = {paper.id: paper.source for paper in catalogue().papers}
    blocks: list[str] = []
    for file in files:
        index = Index.of(file.source)
        for finding in file.findings:
            lines = list(_lines(file.path, index, finding, lang, width, wide=wide))
            source = sources.pop(finding.rule, "")
            if source:
                margin = " " * len(str(index.position(finding.span.start).line))
                short = source if len(source) <= _LONGEST_SOURCE else f"{source[:_LONGEST_SOURCE]}…"
                lines.append(f"  {margin} = {_SOURCE.in_(lang)}: {short}")
            blocks.append("\n".join(lines))
    if not blocks:
        return ""
    return "\n\n".join([*blocks, _summary(files, lang)]) + "\n"


def _lines(path: str, index: Index, finding: Finding, lang: Lang, width: int, *, wide: bool) -> Iterator[str]:
    place = index.position(finding.span.start)
    grade = _NAMES[finding.severity].in_(lang) + (_BLOCKS.in_(lang) if finding.blocks else "")
    where = f"{plain_name(path)}:{place.line}:{place.column}" if index.source else plain_name(path)
    yield f"{where}: {finding.rule} [{grade}] {_plain(finding.message.in_(lang))}"
    if not index.source:
        return
    number = str(place.line)
    shown, before, marked = _window(index, finding, max(width - len(number) - 6, _LEAST), wide=wide)
    yield f"  {number} | {shown}"
    yield f"  {' ' * len(number)} | {' ' * _columns(before, wide=wide)}{'~' * max(_columns(marked, wide=wide), 1)}"
    if finding.suggestions:
        ways = " / ".join(_plain(words) or _TAKE_OUT.in_(lang) for words in finding.suggestions[:_CANDIDATES])
        yield f"  {' ' * len(number)} = {_CURE.in_(lang)}: {ways}"


def _window(index: Index, finding: Finding, room: int, *, wide: bool) -> tuple[str, str, str]:
    """The line around the words, what of it stands before them, and the words as far as they are shown."""
    line = index.line_of(finding.span.start)
    first, last = index.starts[line], index.ends[line]
    start = min(finding.span.start, last)
    end = max(start, min(finding.span.end, last))
    room -= 2 * len(_MORE)
    marked = _fitting(index.source[start : min(end, start + room)], room, wide=wide)
    rest, end = room - _columns(marked, wide=wide), start + len(marked)
    left = index.source[max(first, start - rest) : start]
    right = index.source[end : min(last, end + rest)]
    tail = _fitting(right, max(rest // 2, rest - _columns(_plain(left), wide=wide)), wide=wide)
    head = _fitting(left[::-1], rest - _columns(tail, wide=wide), wide=wide)[::-1]
    before = _MORE * (first < start - len(head)) + head
    return before + marked + tail + _MORE * (end + len(tail) < last), before, marked


def _fitting(words: str, room: int, *, wide: bool) -> str:
    """As much of the words as stands in so many columns, without what a terminal would act on."""
    taken: list[str] = []
    for char in _plain(words):
        room -= _columns(char, wide=wide)
        if room < 0:
            break
        taken.append(char)
    return "".join(taken)


def _columns(words: str, *, wide: bool) -> int:
    """The columns on a terminal: those of today take characters of ambiguous width (※ ① …) for narrow ones."""
    narrow = 0 if wide else sum(east_asian_width(char) == "A" and columns(char) == 2 for char in words)
    return columns(words) - narrow


def _plain(words: str) -> str:
    """Words without what a terminal would act on."""
    return "".join(_shown(char) for char in words)


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    return char if char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}" else "?"


def _summary(files: Sequence[Checked], lang: Lang) -> str:
    findings = [finding for file in files for finding in file.findings]
    blocking = sum(finding.blocks for finding in findings)
    counts = [
        (name.in_(lang), sum(finding.severity is severity for finding in findings)) for severity, name in _NAMES.items()
    ]
    if lang == "en":
        told = ", ".join(f"{count} {name}" for name, count in counts if count)
        return f"{told} ({blocking} of them block sending)" if blocking else told
    told = "、".join(f"{name} {count}件" for name, count in counts if count)
    return f"{told}（送信を止めるもの {blocking}件）" if blocking else told
