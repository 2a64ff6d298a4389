"""Letters and mails written with care give no finding, whole or wrapped, whatever the preset."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from owabi.proof import Context, Selection, check
from tests.wrapping import wrap

LETTERS = sorted((Path(__file__).parent / "clean").glob("*.txt"))
_CONTEXT = Context(on=date(2026, 11, 24))


@pytest.mark.parametrize("preset", ["mail", "incident", "letter", "page", "technical"])
@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)
def test_a_careful_letter_gives_no_finding(letter: Path, preset: str) -> None:
    findings = check(letter.read_text(encoding="utf-8"), _CONTEXT, selection=Selection(preset=preset))
    assert [(finding.rule, finding.text) for finding in findings] == []


@pytest.mark.parametrize("width", [70, 60, 35])
@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.stem)
def test_a_careful_letter_gives_no_finding_when_wrapped(letter: Path, width: int) -> None:
    wrapped = wrap(letter.read_text(encoding="utf-8"), width, kinsoku=width != 35)
    assert [(finding.rule, finding.text) for finding in check(wrapped, _CONTEXT)] == []


def test_there_are_ten_letters() -> None:
    assert len(LETTERS) >= 10
