"""Findings as SARIF 2.1.0 (OASIS), columns in UTF-16 code units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from owabi import __version__
from owabi.proof.current import catalogue
from owabi.proof.formats.checked import Checked, as_json_text
from owabi.said import Lang
from owabi.text.finding import Finding, Severity
from owabi.text.index import Index
from owabi.text.span import Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def to_sarif(files: Sequence[Checked], lang: Lang = "ja") -> str:
    """One run with the rules that found something, and a line end."""
    found = {finding.rule: finding for file in files for finding in file.findings}
    numbers = {rule: number for number, rule in enumerate(sorted(found))}
    titles = {paper.id: paper.title for paper in catalogue().papers}
    run = {
        "tool": {
            "driver": {
                "name": "owabi",
                "semanticVersion": __version__,
                "rules": [_rule(found[rule], titles.get(rule, found[rule].name)) for rule in numbers],
            }
        },
        "columnKind": "utf16CodeUnits",
        "results": [
            _result(file.path, index, finding, number=numbers[finding.rule], lang=lang)
            for file in files
            for index in [Index.of(file.source)]
            for finding in file.findings
        ],
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return as_json_text(document)


def _rule(finding: Finding, title: str) -> dict[str, Any]:
    return {"id": finding.rule, "name": finding.name, "shortDescription": {"text": title or finding.name}}


def _result(path: str, index: Index, finding: Finding, *, number: int, lang: Lang) -> dict[str, Any]:
    place = {"uri": quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"))}
    region = {"region": _region(index, finding.span)} if index.source else {}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message.in_(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": place, **region}}],
        "properties": {"family": finding.family, "blocks": finding.blocks},
    }
    if finding.fix:
        changes = [
            {"deletedRegion": _region(index, edit.span), "insertedContent": {"text": edit.text}}
            for edit in finding.fix.edits
        ]
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": place, "replacements": changes}]}]
    return result


def _region(index: Index, span: Span) -> dict[str, int]:
    start, end = index.position(span.start), index.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.utf16 + 1,
        "endLine": end.line,
        "endColumn": end.utf16 + 1,
        "charOffset": index.utf16_offset(span.start),
        "charLength": index.utf16_offset(span.end) - index.utf16_offset(span.start),
    }
