"""Every rule finds its bad examples, mends them as it says, and leaves its near misses alone."""

from __future__ import annotations

import re

import pytest

from owabi.proof import Selection, apply, check
from owabi.proof.sets import Document, check_set
from owabi.proof.triggers import Wake
from owabi.text.finding import Finding, FixSafety
from tests.rules.examples import Example, examples
from tests.wrapping import wrap

ALL = list(examples())
# Rules about lists, quotations and the length of lines: these are never joined, so a narrow wrap changes them.
_ABOUT_LINES = {"D101", "D107", "D108", "M151"}


def found(example: Example, text: str) -> tuple[Finding, ...]:
    """A form feed parts the texts of a set."""
    if any(trigger.wake is Wake.ACROSS for trigger in example.rule.on):
        documents = [Document("x", part, example.rule.given) for part in text.split("\f")]
        each = check_set(documents, selection=Selection(select=(example.rule.id,)))
        return tuple(finding for findings in each for finding in findings)
    return check(text, example.rule.given, selection=Selection(select=(example.rule.id,)))


@pytest.mark.parametrize("example", [example for example in ALL if example.bad], ids=lambda example: example.id)
def test_a_bad_example_is_found_and_mended(example: Example) -> None:
    findings = found(example, example.text)
    assert findings
    assert {finding.rule for finding in findings} == {example.rule.id}
    if "\f" in example.text:
        return
    mended = apply(example.text, findings, FixSafety.SUGGESTION, check=lambda text: found(example, text)).text
    assert mended == (example.text if example.mended is None else example.mended)


@pytest.mark.parametrize("example", [example for example in ALL if not example.bad], ids=lambda example: example.id)
def test_a_near_miss_stays_silent(example: Example) -> None:
    assert [finding.text for finding in found(example, example.text)] == []


@pytest.mark.parametrize("example", [example for example in ALL if example.mended], ids=lambda example: example.id)
def test_a_mended_example_is_clean(example: Example) -> None:
    assert found(example, example.mended or "") == ()


@pytest.mark.parametrize("width", [70, 35])
@pytest.mark.parametrize("example", ALL, ids=lambda example: example.id)
def test_a_wrapped_text_gives_the_same_findings(example: Example, width: int) -> None:
    wrapped = "\f".join(wrap(part, width) for part in example.text.split("\f"))
    if wrapped != example.text and example.rule.id not in _ABOUT_LINES:
        assert _words(found(example, wrapped)) == _words(found(example, example.text))


def _words(findings: tuple[Finding, ...]) -> list[str]:
    return sorted(re.sub(r"\s", "", finding.text) for finding in findings)
