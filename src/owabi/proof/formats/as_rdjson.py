"""Findings as rdjson (reviewdog's diagnostic format), columns in UTF-8 bytes from 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from owabi.proof.formats.checked import Checked, as_json_text
from owabi.said import Lang
from owabi.text.finding import Finding, Severity
from owabi.text.index import Index
from owabi.text.span import Span

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def to_rdjson(files: Sequence[Checked], lang: Lang = "ja") -> str:
    """One document with every finding as a diagnostic, and a line end."""
    diagnostics = [
        _diagnostic(file.path, index, finding, lang)
        for file in files
        for index in [Index.of(file.source)]
        for finding in file.findings
    ]
    document = {"source": {"name": "owabi"}, "diagnostics": diagnostics}
    return as_json_text(document)


def _diagnostic(path: str, index: Index, finding: Finding, lang: Lang) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message.in_(lang),
        "location": {"path": path, "range": _range(index, finding.span)},
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.rule},
        "original_output": finding.text,
    }
    if finding.fix:
        diagnostic["suggestions"] = [
            {"range": _range(index, edit.span), "text": edit.text} for edit in finding.fix.edits
        ]
    return diagnostic


def _range(index: Index, span: Span) -> dict[str, Any]:
    return {"start": _place(index, span.start), "end": _place(index, span.end)}


def _place(index: Index, offset: int) -> dict[str, int]:
    return {"line": index.line_of(offset) + 1, "column": index.utf8_column(offset) + 1}
