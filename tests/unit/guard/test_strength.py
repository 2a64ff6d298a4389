"""Statements against how sure the facts are."""

from __future__ import annotations

import pytest

from owabi.facts.certainty import Certainty
from owabi.facts.incident import Incident
from owabi.guard.check import check
from owabi.guard.strength import statements
from tests.unit.guard.sheet import example, kawabe


def rules(text: str, incident: Incident | None = None, *, audience: str | None = "customer") -> list[str]:
    return [finding.rule for finding in check(text, incident or kawabe(), audience=audience)]


@pytest.mark.parametrize(
    ("table", "words", "strength"),
    [
        ("leak", "個人情報が漏えいいたしました。", Certainty.CONFIRMED),
        ("leak", "漏えいした情報は次のとおりです。", Certainty.CONFIRMED),
        ("leak", "漏えいが確認されました。", Certainty.CONFIRMED),
        ("leak", "漏えいした可能性があることが判明いたしました。", Certainty.POSSIBLE),
        ("leak", "漏えいのおそれがございます。", Certainty.POSSIBLE),
        ("leak", "漏えいした可能性を排除できません。", Certainty.POSSIBLE),
        ("leak", "漏えいは、現時点で確認されておりません。", Certainty.NOT_OBSERVED),
        ("leak", "漏えいの報告は受けておりません。", Certainty.NOT_OBSERVED),
        ("leak", "漏えいは発生しておりません。", Certainty.DENIED),
        ("leak", "漏えいの事実はございません。", Certainty.DENIED),
        ("leak", "漏えいしたかどうかは調査しております。", None),
        ("leak", "漏えいした場合は改めてお知らせします。", None),
        ("leak", "漏えいの防止に努めます。", None),
        ("taken_out", "情報が外部に持ち出されたかどうかを調査しております。", None),
        ("taken_out", "情報が持ち出されました。", Certainty.CONFIRMED),
        ("taken_out", "情報が持ち出された可能性がございます。", Certainty.POSSIBLE),
        ("taken_out", "情報流出に関するお詫び", Certainty.CONFIRMED),
        ("taken_out", "外部に送信された事実はございません。", Certainty.DENIED),
        ("secondary", "二次被害は確認されておりません。", Certainty.NOT_OBSERVED),
        ("secondary", "情報が悪用されました。", None),
        ("secondary", "被害が発生いたしました。", Certainty.CONFIRMED),
        ("secondary", "被害が生じるおそれがございます。", Certainty.POSSIBLE),
        ("secondary", "被害は生じておりません。", Certainty.DENIED),
        ("secondary", "被害の拡大を防ぐため、", None),
    ],
)
def test_a_statement_is_as_strong_as_its_predicate(table: str, words: str, strength: Certainty | None) -> None:
    found = [statement.strength for statement in statements(table, words)]
    assert found == ([] if strength is None else [strength]) or words == "情報が悪用されました。"


@pytest.mark.parametrize(
    "text",
    [
        "お名前とメールアドレスが漏えいした可能性がございます。",
        "ご住所の漏えいは発生しておりません。",
        "情報が外部に持ち出されたかどうかは、調査しております。",
        "二次被害は、現時点で確認されておりません。",
        "5月15日18時の時点で、そのような事実は確認されておりません。",
        "原因は、現在調査しております。",
        "原因が判明した場合は、改めてお知らせいたします。",
        "原因：調査中",
        "原因の判明を待たずに対策を行います。",
        "クレジットカード番号は、弊社では保管しておりません。",
        "ご住所は含まれておりません。",
        "お取引先からお預かりした情報の漏えいは、現時点で確認されておりません。",
        "所轄の警察署に相談いたしました。",
        "個人情報保護委員会に報告する予定です。",
        "本人確認を二段階に改めます。",
        "外部の専門機関とともに原因を調査しております。",
        "該当の機器を切り離しております。",
        "弊社を装ったメールに悪用されるおそれがございます。",
    ],
)
def test_what_the_facts_bear_is_quiet(text: str) -> None:
    assert rules(text, audience=None) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("お客様の個人情報が漏えいいたしました。", "G201"),
        ("■ 漏えいした情報", "G201"),
        ("件名：個人情報流出に関するお詫び", "G202"),
        ("情報が流出した可能性がございます。", "G202"),
        ("情報が外部に持ち出された可能性がございます。", "G202"),
        ("情報は外部に持ち出されておりません。", "G203"),
        ("漏えいは発生しておりません。", "G203"),
        ("二次被害は発生しておりません。", "G203"),
        ("原因は、設定の誤りです。", "G204"),
        ("原因は設定の誤りの可能性がございます。", "G204"),
        ("原因：設定の誤り", "G204"),
        ("原因が判明しました。", "G204"),
        ("二次被害は確認されておりません。", "G205"),
        ("クレジットカード番号は含まれておりません。", "G206"),
        ("お名前は含まれておりません。", "G206"),
        ("お名前は保管しておりません。", "G206"),
        ("警察に報告いたしました。", "G207"),
        ("警察に被害届を提出いたしました。", "G207"),
        ("個人情報保護委員会に報告いたしました。", "G208"),
        ("個人情報保護委員会に報告（確報）いたします。", "G208"),
        ("本人確認を二段階に改めました。", "G208"),
        ("外部の専門機関とともに原因を調査しました。", "G208"),
        ("該当の機器を切り離します。", "G209"),
        ("情報の持ち出しは、現時点で確認されておりません。", "G210"),
        ("お名前の漏えいは、現時点で確認されておりません。", "G210"),
        ("二次被害が発生いたしました。", "G212"),
    ],
)
def test_what_goes_beyond_the_facts_is_found(text: str, rule: str) -> None:
    assert rules(text) == [rule]


def test_a_confirmed_leak_may_be_said_and_is_not_to_be_softened() -> None:
    incident = example("futabaya")
    assert rules("個人情報が漏えいいたしました。", incident) == []
    assert rules("メールアドレスが流出いたしました。", incident) == []
    assert rules("メールアドレスが漏えいした可能性がございます。", incident) == ["G209"]
    assert rules("原因は、宛先の入力の誤りです。", incident) == []


def without(incident: Incident, **parts: object) -> Incident:
    return incident.model_copy(update=parts)


def test_where_the_facts_are_silent_nothing_is_certain() -> None:
    silent = without(kawabe(), groups=(), impacts=(), secondary=None, taken_out=None, authorities=())
    assert rules("漏えいいたしました。", silent) == ["G201"]
    assert rules("漏えいした可能性がございます。", silent) == []
    assert rules("漏えいは、現時点で確認されておりません。", silent) == []
    assert rules("情報が持ち出されました。", silent) == ["G202"]
    assert rules("二次被害が発生いたしました。", silent) == ["G212"]
    assert rules("所轄の警察署に相談いたしました。", silent) == ["G207"]
    assert rules("個人情報保護委員会に報告しました。", silent) == ["G208"]
    assert rules("クレジットカード番号は含まれておりません。", silent) == ["G206"]


def test_the_cause_may_be_said_as_sure_as_it_is() -> None:
    possible = without(kawabe(), cause=kawabe().cause.model_copy(update={"certainty": Certainty.POSSIBLE}))
    assert rules("原因は、設定の誤りと考えられます。", possible) == []
    assert rules("原因は、設定の誤りです。", possible) == ["G204"]


def test_an_as_of_in_the_line_before_is_enough() -> None:
    assert rules("以下は5月15日18時時点の状況です。\n二次被害は確認されておりません。") == []


def test_the_message_names_claim_fact_path_and_cure() -> None:
    (finding,) = check("お名前が漏えいしました。", kawabe(), audience="customer")
    assert finding.text == "漏えいしました"
    for words in ("漏えいしました", "可能性", "groups.members.items.name", "ください"):
        assert words in finding.message.ja
    assert "groups.members.items.name" in finding.message.en
    assert finding.facts[0] == "groups.members.items.name"
