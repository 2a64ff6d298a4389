"""Findings that stay as they are: by rule and quoted words, with a reason, by somebody, until some day.

    [[exception]]
    rule = "K131"                 # id or name
    text = "了解しました"           # the words that the finding quotes, or more of the text around them
    reason = "先方の発言の引用"
    by = "岡部"                    # must be given for a rule that stops a letter
    until = 2026-12-31            # the last day; without one it stays

They stand beside a text (`mail.txt.exceptions.toml`) or in the organisation's folder, never in the mail. One that has
run out hides nothing; it and one that met no finding are told as findings about the exceptions' own file. An exception
hides a finding from the proofreader's answer and never loosens an approval.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from owabi.proof.catalogue import Catalogue, Paper
from owabi.proof.own.tables import Kind, Source, expect, with_lines
from owabi.proof.selection import unknown_rule
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Finding, Severity
from owabi.text.span import Span

ENDING = ".exceptions.toml"
"""What a text's file of exceptions is called after the text's own name."""

EXPIRED, UNUSED = "X101", "X102"
_NAMES = {EXPIRED: "expired-exception", UNUSED: "unused-exception"}
_SHAPE = {
    "rule": Kind.WORD,
    "text": Kind.WORD,
    "reason": Kind.WORD,
    "by": Kind.WORD,
    "until": Kind.DAY,
}
_SPACE = expression(r"\s+")
_INDENT = 80
"""Spaces that may stand among the quoted words where a line breaks."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """One exception; `line` is where it stands in its file."""

    rule: str
    text: str
    reason: str
    by: str | None
    until_on: date | None
    line: int

    def is_over(self, on: date) -> bool:
        """Whether its last day has gone."""
        return self.until_on is not None and on > self.until_on

    def takes(self, finding: Finding, text: str = "") -> bool:
        """Whether it means this finding: its words, or more words that stand around it in `text`.

        Line breaks and spaces within the words do not count.
        """
        if finding.rule != self.rule:
            return False
        quote = _SPACE.sub("", self.text)
        return _SPACE.sub("", finding.text) == quote or _stands_within(finding.span, text, quote)


def _stands_within(span: Span, text: str, quote: str) -> bool:
    """Whether a place of `text` lies within words that read as `quote`."""
    reach = 2 * len(quote) + _INDENT
    before = _SPACE.sub("", text[max(0, span.start - reach) : span.start])
    words = _SPACE.sub("", span.of(text))
    around = before + words + _SPACE.sub("", text[span.end : span.end + reach])
    at = around.find(quote) if words else -1
    while 0 <= at <= len(before):
        if at + len(quote) >= len(before) + len(words):
            return True
        at = around.find(quote, at + 1)
    return False


@dataclass(frozen=True, slots=True)
class Excepted:
    """What is left to say, what an exception hides, and which exceptions met a finding."""

    shown: tuple[Finding, ...]
    hidden: tuple[Finding, ...]
    used: frozenset[Exemption]


def read_exceptions(source: Source, known: Catalogue) -> tuple[Exemption, ...]:
    """The exceptions of a file; raises `Mistake` naming file, line and cure for a wrong one."""
    papers = {name: paper for paper in known.papers for name in (paper.id, paper.name)}
    return tuple(
        _exemption(source, table, line or 1, papers, known.papers) for table, line in with_lines(source, "exception")
    )


def _exemption(
    source: Source, table: Mapping[str, Any], line: int, by_name: Mapping[str, Paper], papers: Sequence[Paper]
) -> Exemption:
    expect(source, table, _SHAPE, line=line)
    for name in ("rule", "text", "reason"):
        if not str(table.get(name, "")).strip():
            raise source.mistake(
                Said(f"例外に {name} がありません。", f"an exception lacks `{name}`."),
                Said(f'{name} = "…" と書いてください。', f'Write {name} = "…".'),
                line=line,
            )
    paper = by_name.get(table["rule"])
    if paper is None:
        raise unknown_rule(table["rule"], papers, place=source.place(line))
    refusal = why_refused(paper, reason=table["reason"], by=table.get("by"))
    if refusal is not None:
        raise source.mistake(*refusal, line=line)
    return Exemption(paper.id, table["text"], table["reason"], table.get("by"), table.get("until"), line)


def why_refused(paper: Paper, *, reason: str, by: str | None) -> tuple[Said, Said] | None:
    """Cause and cure, where a rule's findings may not be excepted like this: one that stops a letter needs a name."""
    if not reason.strip():
        return Said("例外に理由がありません。", "an exception lacks its reason."), _GIVE_REASON
    if paper.blocks and not (by or "").strip():
        return (
            Said(
                f"{paper.id} は送信を止める規則です。例外には、決めた人の名前が要ります。",
                f"{paper.id} stops a letter: an exception has to name who decided it.",
            ),
            Said('by = "…"（--by）を書いてください。', 'Write by = "…" (--by).'),
        )
    return None


_GIVE_REASON = Said('reason = "…"（--reason）を書いてください。', 'Write reason = "…" (--reason).')


def without(findings: Sequence[Finding], exemptions: Sequence[Exemption], *, on: date, text: str = "") -> Excepted:
    """The findings of `text` that no exception in force hides on this day."""
    shown: list[Finding] = []
    hidden: list[Finding] = []
    used: set[Exemption] = set()
    for finding in findings:
        taking = [one for one in exemptions if one.takes(finding, text)]
        used.update(taking)
        (hidden if any(not one.is_over(on) for one in taking) else shown).append(finding)
    return Excepted(tuple(shown), tuple(hidden), frozenset(used))


def about(
    source: Source, exemptions: Sequence[Exemption], used: frozenset[Exemption], *, on: date
) -> Iterator[Finding]:
    """What to say of the exceptions themselves; places are of their own file."""
    starts = [0]
    for words in source.words.splitlines(keepends=True):
        starts.append(starts[-1] + len(words))
    for one in exemptions:
        place = starts[min(one.line, len(starts)) - 1]
        span = Span(place, min(place + len("[[exception]]"), len(source.words)))
        quoted = f"{one.rule}「{one.text}」"
        if one.is_over(on):
            says = Said(
                f"例外の期限（{one.until_on}）が過ぎています（{quoted}）。延ばすか、取ってください。",
                f"this exception ran out on {one.until_on} ({one.rule}, “{one.text}”); extend it or take it out.",
            )
            yield _finding(EXPIRED, span, source, says)
        elif one not in used:
            says = Said(
                f"この例外は、どの指摘にも当たりません（{quoted}）。取ってください。",
                f"this exception meets no finding ({one.rule}, “{one.text}”); take it out.",
            )
            yield _finding(UNUSED, span, source, says)


def _finding(rule: str, span: Span, source: Source, says: Said) -> Finding:
    return Finding(
        rule=rule,
        name=_NAMES[rule],
        family="exception",
        severity=Severity.ADVICE,
        blocks=False,
        span=span,
        text=span.of(source.words),
        message=says,
    )


def with_one(words: str, one: Exemption) -> str:
    """The words of a file of exceptions with one more at its end; what stood there stays as it was."""
    newline = "\r\n" if "\r\n" in words else "\n"
    rows = ["[[exception]]", f"rule = {_quoted(one.rule)}", f"text = {_quoted(one.text)}"]
    rows.append(f"reason = {_quoted(one.reason)}")
    if one.by:
        rows.append(f"by = {_quoted(one.by)}")
    if one.until_on:
        rows.append(f"until = {one.until_on.isoformat()}")
    gap = "" if not words else newline if words.endswith("\n") else newline * 2
    return words + gap + newline.join(rows) + newline


def _quoted(words: str) -> str:
    """A TOML string: JSON's, and DEL escaped too."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007F")
