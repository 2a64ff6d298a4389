"""Findings on the terminal, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from owabi.cli.voice import Voice
from owabi.text.finding import Finding, Severity

_MARKS = {
    Severity.ERROR: ("誤り", "error"),
    Severity.WARNING: ("注意", "warning"),
    Severity.ADVICE: ("参考", "advice"),
}


def finding_line(voice: Voice, text: str, finding: Finding) -> str:
    """`12行 誤り K101 「…」 reason`."""
    line = text.count("\n", 0, finding.span.start) + 1
    mark = voice.of("送信停止", "blocks") if finding.blocks else voice.of(*_MARKS[finding.severity])
    words = finding.text.replace("\n", " ")
    shown = words if len(words) <= 24 else words[:23] + "…"
    quoted = f"「{shown}」" if shown else ""
    where = voice.of(f"{line}行", f"line {line}")
    return f"{where} {mark} {finding.rule} {quoted} {voice.words(finding.message)}"


def tell_findings(voice: Voice, text: str, findings: Sequence[Finding]) -> None:
    """Every finding, gravest first."""
    for finding in sorted(findings, key=lambda one: (not one.blocks, one.severity.rank, one.span)):
        line = finding_line(voice, text, finding)
        voice.tell(line, line)
