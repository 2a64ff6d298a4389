"""The kernel wakes the right rules, in the right zones, and stamps what they find."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from owabi.errors import Mistake
from owabi.letter.audience import Kind
from owabi.proof import Context, Selection, check
from owabi.proof import kernel as kernel_module
from owabi.proof.catalogue import Paper
from owabi.proof.current import catalogue
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.text import Text
from owabi.text.tokens import Tokens


def rules_of(text: str, context: Context | None = None, selection: Selection | None = None) -> list[str]:
    return [finding.rule for finding in check(text, context, selection=selection)]


def test_a_finding_is_stamped_with_its_rules_papers() -> None:
    (finding,) = check("資料をお読みになられましたか。")
    assert (finding.rule, finding.name, finding.family) == ("K101", "double-keigo", "keigo")
    assert (finding.severity, finding.blocks) == (Severity.ERROR, False)
    assert finding.text == "お読みになられ"
    assert finding.span.of("資料をお読みになられましたか。") == finding.text
    assert finding.suggestions == ("お読みになり",)
    assert finding.fix is not None
    assert finding.fix.safety is FixSafety.SAFE


def test_findings_come_in_the_order_of_their_places() -> None:
    spans = [finding.span for finding in check("了解しました。資料をご確認してください。御社の件です。")]
    assert spans == sorted(spans)
    assert len(spans) == 3


def test_a_text_that_is_read_already_is_taken_as_it_is() -> None:
    assert [finding.rule for finding in check(Text.of("了解しました。"))] == ["K131"]


def test_quotations_are_not_proofread() -> None:
    assert rules_of("承知しました。\n\n> 了解しました。\n> ご確認してください。") == []


def test_secrets_are_found_in_quotations_too() -> None:
    assert rules_of("承知しました。\n\n> カード番号は 4111 1111 1111 1111 です。") == ["D101"]


def test_incident_rules_read_only_incident_letters() -> None:
    assert rules_of("ご安心ください。") == []
    assert rules_of("ご安心ください。", Context(kind=Kind.FIRST)) == ["P113"]
    assert rules_of("ご安心ください。", selection=Selection(preset="incident")) == ["P113"]


def test_advice_is_given_only_where_it_is_asked_for() -> None:
    assert rules_of("的を得た説明です。") == []
    assert rules_of("的を得た説明です。", selection=Selection(advice=True)) == ["T104"]


def test_a_text_without_words_to_analyse_needs_no_analyser() -> None:
    def refuse(sentence: str) -> Tokens:
        raise AssertionError(sentence)

    assert check("資料を送付いたします。", words=refuse, selection=Selection(select=("K131", "W"))) == ()


def test_the_analyser_is_loaded_only_when_a_rule_asks() -> None:
    code = (
        "import sys; from owabi.proof import Selection, check;"
        "assert not check('資料を送付いたします。', selection=Selection(select=('W',)));"
        "sys.exit('sudachipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_only_the_rules_that_wake_are_imported() -> None:
    code = (
        "import sys; from owabi.proof import check; assert check('了解しました。');"
        "rules = [name for name in sys.modules if name.startswith('owabi.proof.rules.') and name.count('.') == 4];"
        "assert 'owabi.proof.rules.keigo.K131_ryokai' in rules; assert len(rules) < 20, rules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_hits_of_one_rule_that_overlap_are_told_once() -> None:
    assert rules_of("申し訳ござませんでした。すみませんすみません。").count("K217") == 2
    assert rules_of("休まさせていただきます。") == ["K121"]


def test_an_unknown_rule_is_a_mistake_that_offers_the_nearest() -> None:
    with pytest.raises(Mistake) as caught:
        check("", selection=Selection(select=("double-keig",)))
    assert "double-keigo" in caught.value.line("ja")
    with pytest.raises(Mistake):
        check("", selection=Selection(preset="letters"))
    with pytest.raises(Mistake):
        check("", selection=Selection(ignore=("☃",)))


@pytest.mark.parametrize(
    ("select", "rules"),
    [
        (("K131",), ["K131"]),
        (("ryokai",), ["K131"]),
        (("keigo",), ["K131", "K113"]),
        (("K",), ["K131", "K113"]),
        (("textlint:no-dropping-the-ra",), ["K122"]),
    ],
    ids=["id", "name", "family", "letter", "counterpart"],
)
def test_rules_are_selected_by_any_of_their_names(select: tuple[str, ...], rules: list[str]) -> None:
    text = "了解しました。来れますか。ご確認してください。"
    found = rules_of(text, selection=Selection(select=select))
    assert [rule for rule in found if rule in rules] == rules
    assert set(found) <= {*rules, "K122"}


def test_ignored_rules_stay_silent() -> None:
    assert rules_of("了解しました。ご確認してください。", selection=Selection(ignore=("K131",))) == ["K113"]


def test_a_rule_in_a_file_of_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="a rule's file is named"):

        @rule("K999", severity=Severity.ERROR, on=literal("x"), bad={}, good=[])
        def misplaced(reading: Reading) -> list[Hit]:
            return [Hit(0, 0, Said("x", reading.text.source))]


def test_a_catalogue_row_that_names_no_rule_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    (paper,) = (paper for paper in catalogue().papers if paper.id == "K131")
    with pytest.raises(TypeError, match="is not a rule"):
        kernel_module.objecting(replace(paper, function="__name__"))

    class Known:
        papers = (replace(paper, function="literal"),)

    monkeypatch.setattr(kernel_module, "catalogue", lambda: Known)
    with pytest.raises(TypeError, match="is not a rule of the house"):
        kernel_module.load.__wrapped__(0)


def test_calls_of_rules_grow_with_the_text_and_not_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    real = kernel_module.objecting

    def counting(paper: Paper) -> kernel_module.Objecting:
        nonlocal calls
        calls += 1
        return real(paper)

    monkeypatch.setattr(kernel_module, "objecting", counting)
    counts = []
    for times in (10, 100, 200):
        calls = 0
        check("お客様がご持参した資料を拝見し、ご確認してください。●●様まで来れます。\n" * times)
        counts.append(calls)
    assert counts[0] > 10
    assert counts[2] - counts[1] == (counts[1] - counts[0]) // 9 * 10


def test_a_sentence_longer_than_anybody_writes_is_survived_without_analysis() -> None:
    def refuse(sentence: str) -> Tokens:
        raise AssertionError(len(sentence))

    assert check("弊社がの" * 6000 + "了解しました", words=refuse)[-1].rule == "K131"


def test_the_catalogue_knows_at_least_thirty_rules() -> None:
    assert len(catalogue().papers) >= 30
