"""Findings for people: the line, the words underlined, reason, cure and source; nothing where nothing is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
_AROUND = 36
_LONGEST_SOURCE = 90


def to_text(files: Sequence[Checked], lang: Lang = "ja") -> str:
    """All findings, file by file, and a last line with their counts; empty for clean files.

    A rule's source is told with its first finding. A finding of a file without words (an attachment) quotes no line.
    """
    sources = {paper.id: paper.source for paper in catalogue().papers}
    blocks: list[str] = []
    for file in files:
        index = Index.of(file.source)
        for finding in file.findings:
            lines = list(_lines(file.path, index, finding, lang))
            source = sources.pop(finding.rule, "")
            if source:
                margin = " " * len(str(index.position(finding.span.start).line))
                short = source if len(source) <= _LONGEST_SOURCE else f"{source[:_LONGEST_SOURCE]}…"
                lines.append(f"  {margin} = {_SOURCE.in_(lang)}: {short}")
            blocks.append("\n".join(lines))
    if not blocks:
        return ""
    return "\n\n".join([*blocks, _summary(files, lang)]) + "\n"


def _lines(path: str, index: Index, finding: Finding, lang: Lang) -> Iterator[str]:
    place = index.position(finding.span.start)
    grade = _NAMES[finding.severity].in_(lang) + (_BLOCKS.in_(lang) if finding.blocks else "")
    where = f"{plain_name(path)}:{place.line}:{place.column}" if index.source else plain_name(path)
    yield f"{where}: {finding.rule} [{grade}] {_plain(finding.message.in_(lang))}"
    if not index.source:
        return
    number = str(place.line)
    shown, before, marked = _window(index, finding)
    yield f"  {number} | {shown}"
    yield f"  {' ' * len(number)} | {' ' * columns(before)}{'~' * max(columns(marked), 1)}"
    if finding.suggestions:
        ways = " / ".join(_plain(words) or _TAKE_OUT.in_(lang) for words in finding.suggestions[:_CANDIDATES])
        yield f"  {' ' * len(number)} = {_CURE.in_(lang)}: {ways}"


def _window(index: Index, finding: Finding) -> tuple[str, str, str]:
    """The line around the words, what of it stands before them, and the words as far as they stand on the line."""
    line = index.line_of(finding.span.start)
    words = index.words_of(line)
    start = min(finding.span.start - index.starts[line], len(words))
    end = min(finding.span.end - index.starts[line], len(words))
    first = max(0, start - _AROUND)
    end = min(end, start + 2 * _AROUND)
    last = min(len(words), max(end, start + 1) + _AROUND)
    head = "…" if first else ""
    tail = "…" if last < len(words) else ""
    before = head + _plain(words[first:start])
    return before + _plain(words[start:last]) + tail, before, _plain(words[start:end])


def _plain(words: str) -> str:
    """Words without what a terminal would act on."""
    return "".join(char if char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}" else "?" for char in words)


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
