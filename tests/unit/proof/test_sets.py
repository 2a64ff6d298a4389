"""Rules over a set of texts: what they compare, and where they say so."""

from __future__ import annotations

import pytest

from owabi.errors import Mistake
from owabi.letter.audience import Kind
from owabi.proof import Context, Selection
from owabi.proof.sets import Document, check_set


def found(*texts: str, selection: Selection | None = None) -> list[list[tuple[str, str]]]:
    each = check_set([Document(f"{n}.txt", text) for n, text in enumerate(texts)], selection=selection)
    return [[(finding.rule, finding.text) for finding in findings] for findings in each]


def test_each_finding_belongs_to_the_text_that_differs() -> None:
    assert found("情報の漏えいです。", "情報の漏洩です。電話 03-0000-0001", "電話 03-0000-0002") == [
        [],
        [("S901", "漏洩")],
        [("M901", "03-0000-0002")],
    ]


def test_one_text_alone_is_compared_with_nothing() -> None:
    assert found("情報の漏えいです。") == [[]]
    assert found() == []


def test_ignored_and_unknown_rules_are_known_here_too() -> None:
    assert found("漏えい", "漏洩", selection=Selection(ignore=("S901",))) == [[], []]
    with pytest.raises(Mistake):
        found("a", "b", selection=Selection(select=("S9O2x",)))


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("件名：ご報告（第二報）\n\n本文です。", "件名：ご報告（第十二報）\n\n本文です。", ["M902"]),
        ("件名：ご報告（第2報）\n\n本文です。", "件名：ご報告（第3報）\n\n第1報の件です。", []),
        ("電話 0120-000-000（10時から17時）", "電話 0120-000-000（10時から18時）", ["M901"]),
        ("電話 0120-000-000", "電話 0120-000-000（10時から18時）", []),
        ("漏えいと漏洩", "漏洩", []),
    ],
)
def test_numbers_hours_and_spellings_have_to_agree(one: str, other: str, rules: list[str]) -> None:
    assert [rule for rule, _ in found(one, other)[1]] == rules


def test_the_kind_of_letter_chooses_the_preset() -> None:
    context = Context(kind=Kind.FIRST)
    documents = [Document("a", "漏えい", context), Document("b", "漏洩", context)]
    assert [finding.rule for finding in check_set(documents)[1]] == ["S901"]
