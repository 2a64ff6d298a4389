"""Which rules may be remembered by the line, and which expressions keep to one line."""

from __future__ import annotations

import ast

import pytest

from owabi.proof.line_memory import Far, LineFound, LineMemory
from owabi.proof.locality import reads_line
from owabi.proof.one_line import keeps_to_one_line
from owabi.proof.triggers import document, literal
from owabi.text.zones import Zone


@pytest.mark.parametrize(
    ("body", "local"),
    [
        ("return spot.before(3)", True),
        ("return spot.text.flow[spot.start : spot.end]", True),
        ("return R.search(flow, 1, 2)", True),
        ("return R.match(spot.text.flow, spot.end)", True),
        ("return spot.reading.book('x')", True),
        ("return spot.line.start", True),
        ("return R.search(spot.text.flow, 1)", False),
        ("return flow.find('x')", False),
        ("return 'x' in flow", False),
        ("return 'x' in spot.before()", True),
        ("return spot.reading.once(f)", False),
        ("return spot.reading.is_whole", False),
        ("return spot.text.lines", False),
        ("return spot.text.source[0]", False),
        ("return spot.line.first", False),
        ("return f(spot.text)", False),
        ("text = spot.text", False),
        ("from owabi.proof.phrases import object_to", True),
        ("from owabi.proof.letters.salutation import find_salutation", False),
        ("import owabi.proof.nowhere", False),
    ],
)
def test_a_rule_that_asks_only_its_line_is_local(body: str, local: bool) -> None:
    module = ast.parse(f"def f(spot):\n    {body}\n")
    assert reads_line(module, [literal("x")]) is local


def test_a_rule_that_wakes_once_a_text_is_never_local() -> None:
    assert not reads_line(ast.parse(""), [literal("x"), document()])


@pytest.mark.parametrize(
    ("expression", "keeps"),
    [
        (r"\d{3}", True),
        (r"(?<!\d)\d+(?:[-ー]\d)+\b", True),
        (r"[あ-ん]{2}", True),
        (r"a.b", True),
        (r"(?s:a.b)", False),
        (r"[^a]", False),
        (r"\s", False),
        (r"[\s]", False),
        (r"a\nb", False),
        (r"[\x00-\x20]", False),
        (r"[^\x00-\x20]", True),
        (r"^a", False),
        (r"a$", False),
        (r"\D", False),
        ("[^\n]", True),
        ("[\n]", False),
    ],
)
def test_an_expression_that_takes_no_break_keeps_to_one_line(expression: str, keeps: bool) -> None:
    assert keeps_to_one_line(expression) is keeps


def test_a_memory_that_is_full_forgets_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("owabi.proof.line_memory._MOST", 4)
    memory = LineMemory()
    found = LineFound((), (Far(1, 0, 1, -1),))
    for number in range(5):
        memory.keep((str(number), Zone.BODY, "", ""), found)
    assert memory.get(("0", Zone.BODY, "", "")) is None
    assert memory.get(("4", Zone.BODY, "", "")) == found
