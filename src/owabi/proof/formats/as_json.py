"""Findings as JSON, version 1: offsets in code points from 0, line and column from 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from owabi.proof.formats.checked import Checked, as_json_text
from owabi.said import Lang
from owabi.text.finding import Finding
from owabi.text.index import Index

VERSION = 1


def to_json(files: Sequence[Checked], lang: Lang = "ja") -> str:
    """The whole result as one document, with a line end."""
    data = {"version": VERSION, "files": [_file(file, lang) for file in files]}
    return as_json_text(data)


def _file(file: Checked, lang: Lang) -> dict[str, Any]:
    index = Index.of(file.source)
    return {"path": file.path, "findings": [finding_data(finding, index, lang) for finding in file.findings]}


def finding_data(finding: Finding, index: Index, lang: Lang = "ja") -> dict[str, Any]:
    """One finding as plain data; `facts` only where the guard named some."""
    place = index.position(finding.span.start)
    fix = finding.fix and {
        "safety": finding.fix.safety.value,
        "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in finding.fix.edits],
    }
    data = {
        "rule": finding.rule,
        "name": finding.name,
        "family": finding.family,
        "severity": finding.severity.value,
        "blocks": finding.blocks,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line,
        "column": place.column,
        "text": finding.text,
        "message": finding.message.in_(lang),
        "suggestions": list(finding.suggestions),
        "fix": fix,
        "counterparts": list(finding.counterparts),
    }
    return {**data, "facts": list(finding.facts)} if finding.facts else data
