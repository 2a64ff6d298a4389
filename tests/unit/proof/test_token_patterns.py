"""Token patterns as data: what they take, what excuses, what is put, and what is wrong with one."""

from __future__ import annotations

from typing import Any

import pytest

from owabi.proof.context import Context
from owabi.proof.pattern_shapes import faults_of, wake_words
from owabi.proof.reading import Reading, Spot
from owabi.proof.token_patterns import object_to
from owabi.text.finding import FixSafety, Severity
from owabi.text.text import Text
from owabi.text.tokens import analyser

SAYS = {"ja": "直してください。", "en": "mend it."}
SURU = {
    **SAYS,
    "tokens": [
        {"surface": ["ご", "お"]},
        {"pos": "名詞-普通名詞-サ変可能"},
        {"lemma": "する", "form": "連用形"},
        {"any": True, "optional": True, "most": 2},
        {"lemma": ["くださる", "下さる"]},
    ],
    "span": [0, 2],
    "instead": "{0}{1}",
}


def hits(entry: dict[str, Any], source: str) -> list[tuple[str, str | None]]:
    text = Text.of(source)
    reading = Reading(text, Context(), analyser(), {})
    found = []
    for word in wake_words(entry):
        place = text.flow.find(word)
        while place >= 0:
            spot = Spot(reading, place, place + len(word), entry)
            found += [(text.flow[hit.start : hit.end], hit.put) for hit in object_to(spot)]
            place = text.flow.find(word, place + 1)
    return list(dict.fromkeys(found))


def test_a_pattern_takes_tokens_in_order_and_marks_its_span() -> None:
    assert hits(SURU, "資料をご確認してください。") == [("ご確認し", "ご確認")]
    assert hits(SURU, "資料を確認してください。") == []
    assert hits(SURU, "ご確認します。") == []


def test_a_window_of_any_tokens_is_bounded() -> None:
    far = {**SAYS, "tokens": [{"lemma": "確認"}, {"any": True, "optional": True, "most": 2}, {"surface": "後"}]}
    assert hits(far, "確認をした後です。") == []
    assert hits(far, "確認の後です。") == [("確認の後", None)]
    assert hits(far, "確認後です。") == [("確認後", None)]


@pytest.mark.parametrize(
    ("guard", "source", "found"),
    [
        ({"unless_before": [{"surface": "「"}]}, "「ご確認してください」", False),
        ({"unless_before": [{"surface": "「"}]}, "『ご確認してください』", True),
        ({"unless_before": [{"surface": "お客様", "within": 4}]}, "お客様がご確認してください", False),
        ({"unless_after": [{"surface": "ませ"}]}, "ご確認してくださいませ", False),
        ({"unless": ["例"]}, "例：ご確認してください", False),
    ],
    ids=["before", "other-before", "within", "after", "sentence"],
)
def test_what_stands_around_can_excuse(guard: dict[str, Any], source: str, found: bool) -> None:
    entry = {**SAYS, "tokens": SURU["tokens"], **guard}
    if "お客様" in source:
        entry["unless_before"] = [{"lemma": "客", "within": 4}]
    assert bool(hits(entry, source)) is found


@pytest.mark.parametrize(
    ("source", "put"),
    [
        ("部長が申しました。", "おっしゃい"),
        ("部長が申した。", "おっしゃっ"),
        ("部長が申す。", "おっしゃる"),
        ("部長が申せば", "おっしゃれ"),
    ],
    ids=["polite", "past", "plain", "condition"],
)
def test_a_verb_is_put_in_the_form_that_fits(source: str, put: str) -> None:
    entry = {**SAYS, "tokens": [{"lemma": "申す"}], "instead": "{おっしゃる}"}
    assert [found for _, found in hits(entry, source)] == [put]


@pytest.mark.parametrize(
    ("verb", "source", "put"),
    [
        ("{申し上げる:一段}", "私が言いました。", "申し上げ"),
        ("{申し上げる:一段}", "私が言う。", "申し上げる"),
        ("{申し上げる:一段}", "私が言えば", "申し上げれ"),
        ("{ご説明する}", "私が言いました。", "ご説明し"),
        ("{ご説明する}", "私が言わず", "ご説明せ"),
        ("{ご説明する}", "私が言われる", "ご説明さ"),
        ("{ご説明する}", "私が言えば", "ご説明すれ"),
        ("{ご説明する}", "私が言う。", "ご説明する"),
        ("{ご説明する}", "私が言おうとする", None),
        ("{申し上げる:一段}", "早く言え。", None),
        ("{急ぐ}", "私が言った。", None),
        ("{静か}", "私が言う。", None),
        ("{静か:一段}", "私が言う。", None),
        ("{0.lemma}", "私が言った。", "言う"),
    ],
)
def test_verbs_of_every_row_fit_or_nothing_is_put(verb: str, source: str, put: str | None) -> None:
    entry = {**SAYS, "tokens": [{"lemma": "言う"}], "instead": verb}
    assert [found for _, found in hits(entry, source)] in ([put], [put or ""])


def test_an_entry_may_grade_its_own_hits() -> None:
    entry = {**SAYS, "tokens": [{"norm": "言う"}], "wake": ["言"], "severity": "advice", "fix": "safe"}
    text = Text.of("彼が言う。")
    (hit,) = object_to(Spot(Reading(text, Context(), analyser(), {}), 2, 3, entry))
    assert (hit.severity, hit.safety) == (Severity.ADVICE, FixSafety.SAFE)


def test_an_optional_token_that_is_missing_leaves_no_empty_objection() -> None:
    entry = {**SAYS, "tokens": [{"surface": "その"}, {"surface": "件", "optional": True}], "span": [1, 1]}
    assert hits(entry, "その本を読む。") == []
    assert hits(entry, "その件です。") == [("件", None)]


def test_what_is_asked_not_to_be_is_not_taken() -> None:
    entry = {**SAYS, "tokens": [{"surface": "ご"}, {"pos": "名詞", "not_lemma": "確認"}]}
    assert hits(entry, "ご確認") == []
    assert hits(entry, "ご説明") == [("ご説明", None)]


def test_the_rarest_literal_wakes() -> None:
    assert wake_words(SURU) == ("くださ", "下さ")
    assert wake_words({"tokens": [{"pos": "名詞"}]}) == ()


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ({"tokens": "x"}, "表の配列"),
        ({"tokens": [{"surface": "あ"}] * 13}, "12個まで"),
        ({"tokens": [{"surfase": "あ"}]}, "surface"),
        ({"tokens": [{}]}, "条件がありません"),
        ({"tokens": [{"surface": 3}]}, "文字列か"),
        ({"tokens": [{"surface": "あ", "optional": 1}]}, "true か false"),
        ({"tokens": [{"surface": "あ", "most": 99}]}, "8までの数"),
        ({"tokens": [{"surface": "あ"}], "span": [0, 1]}, "0 から 0"),
        ({"tokens": [{"surface": "あ"}], "span": 1}, "二つの番号"),
        ({"tokens": [{"surface": "あ"}], "unless": "あ"}, "文字列の配列"),
        ({"tokens": [{"surface": "あ"}], "unless_after": "あ"}, "表の配列"),
        ({"tokens": [{"surface": "あ"}], "unless_after": [{"within": 2}]}, "条件がありません"),
        ({"tokens": [{"surface": "あ"}], "severity": "grave"}, "error、warning、advice"),
        ({"tokens": [{"surface": "あ"}], "fix": "sure"}, "safe、unsafe、suggestion"),
        ({"tokens": [{"surface": "あ"}], "instead": 1}, "文字列です"),
        ({"tokens": [{"surface": "あ"}], "instead": "{4}"}, "指していません"),
        ({"tokens": [{"norm": "あ"}]}, "wake"),
        ({"tokens": [{"surface": "あ"}], "insted": "い"}, "instead"),
    ],
)
def test_a_wrong_entry_says_what_is_wrong(entry: dict[str, Any], word: str) -> None:
    faults = [fault.ja for fault in faults_of({**SAYS, **entry})]
    assert any(word in fault for fault in faults), faults


def test_an_entry_has_to_speak_both_languages() -> None:
    assert len(list(faults_of({"tokens": [{"surface": "あ"}]}))) == 2
    assert list(faults_of(SURU)) == []
