"""Fixes never hurt: minimal, without overlap, to a fixpoint, taken back when they make something new."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from owabi.proof import Context, Selection, apply, check, fix
from owabi.proof.edits import make_fix
from owabi.proof.rule import Hit
from owabi.said import Said
from owabi.text.finding import Edit, Finding, Fix, FixSafety, Severity
from owabi.text.span import Span
from owabi.text.text import Text

_SAYS = Said("直す", "mend")


def finding(start: int, end: int, put: str, *, rule: str = "T001", safety: FixSafety = FixSafety.SAFE) -> Finding:
    span = Span(start, end)
    mending = Fix(safety, (Edit(span, put),))
    return Finding(rule, "x", "typo", Severity.ERROR, False, span, f"{start}", _SAYS, (put,), mending)


def test_safe_fixes_are_applied_to_a_fixpoint() -> None:
    text = "資料をを送らさせていただきます。。ご確認してください。"
    fixed = apply(text, check(text))
    assert fixed.text == "資料を送らせていただきます。ご確認ください。"
    assert {one.rule for one in fixed.applied} == {"T101", "K121", "W126", "K113"}
    assert fixed.refused == ()
    assert apply(fixed.text, check(fixed.text)).text == fixed.text


def test_fixes_above_the_wanted_safety_are_left() -> None:
    text = "詳しくは受付で伺ってください。"
    assert apply(text, check(text)).text == text
    assert apply(text, check(text), FixSafety.UNSAFE).text == "詳しくは受付でお尋ねください。"


def test_a_line_break_inside_the_words_is_kept() -> None:
    text = "先日、部長がおっしゃ\nられました。"
    assert apply(text, check(text)).text == "先日、部長がおっしゃ\nいました。"
    text = "資料をご覧にな\nられました。"
    assert apply(text, check(text)).text == "資料をご覧にな\nりました。"


def test_overlapping_fixes_are_applied_one_after_the_other() -> None:
    def look(text: str) -> Sequence[Finding]:
        found = []
        if "ab" in text:
            place = text.index("ab")
            found += [finding(place, place + 2, "x"), finding(place + 1, place + 3, "y", rule="T002")]
        return found

    assert apply("abc", look("abc"), check=look).text == "xc"


def test_a_fix_that_makes_something_new_is_refused_and_the_others_stay() -> None:
    def look(text: str) -> Sequence[Finding]:
        found = [finding(place, place + 1, "b") for place, char in enumerate(text) if char == "a"]
        return [*found, *(finding(0, 0, "", rule="T002") for _ in range(text.startswith("b")))]

    fixed = apply("aXaXa", look("aXaXa"), check=look)
    assert fixed.text == "aXbXb"
    assert len(fixed.refused) == 1


def test_a_fix_that_never_ends_is_given_up() -> None:
    def look(text: str) -> Sequence[Finding]:
        return [finding(0, 1, "b" if text == "a" else "a")]

    assert apply("a", look("a"), check=look).text in ("a", "b")


def test_a_fix_that_would_change_a_figure_is_only_a_suggestion() -> None:
    text = Text.of("11月25日まで")
    made = make_fix(text, Hit(3, 5, _SAYS, "26"), FixSafety.SAFE)
    assert made is not None
    assert made.safety is FixSafety.SUGGESTION


@pytest.mark.parametrize(
    ("text", "start", "end", "put"),
    [
        ("11月25日に", 3, 5, "26"),
        ("第三回の会", 1, 2, "四"),
        ("水曜日に", 0, 1, "木"),
        ("山本が参ります", 0, 2, "山元"),
        ("株式会社みなと書店", 4, 7, "港"),
        ("午前10時", 0, 2, "朝"),
    ],
    ids=["number", "kanji", "weekday", "person", "company", "noon"],
)
def test_a_fix_that_would_change_a_fact_is_refused(text: str, start: int, end: int, put: str) -> None:
    found = finding(start, end, put)
    fixed = apply(text, [found], check=lambda words: [found] if words == text else [], names=("山本", "みなと書店"))
    assert fixed.text == text
    assert fixed.refused == (found,)


def test_a_number_in_the_other_width_is_the_same_number() -> None:
    found = finding(0, 2, "12")
    assert apply("１２月", [found], check=lambda words: []).text == "12月"


def test_the_three_names_do_what_they_promise() -> None:
    text = "資料をご覧になられましたか。"
    assert fix(text).text == "資料をご覧になりましたか。"
    assert fix(text, Context(own_people=("山本",)), selection=Selection(ignore=("K101",))).text == text


def test_a_fix_touches_as_few_characters_as_will_do() -> None:
    text = Text.of("資料をご覧になられました")
    made = make_fix(text, Hit(3, 9, _SAYS, "ご覧になり"), FixSafety.SAFE)
    assert made == Fix(FixSafety.SAFE, (Edit(Span(7, 9), "り"),))


@pytest.mark.parametrize(
    ("source", "start", "end", "put"),
    [("㈱山田", 1, 2, "財"), ("{{宛名}}様", 0, 2, "様")],
    ids=["inside-a-character", "slot"],
)
def test_a_fix_that_cannot_be_mapped_back_is_none(source: str, start: int, end: int, put: str) -> None:
    assert make_fix(Text.of(source), Hit(start, end, _SAYS, put), FixSafety.SAFE) is None


def test_a_rule_without_a_grade_only_suggests() -> None:
    made = make_fix(Text.of("あい"), Hit(0, 1, _SAYS, "う", in_source=True), None)
    assert made is not None
    assert made.safety is FixSafety.SUGGESTION
