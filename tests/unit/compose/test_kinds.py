"""Each kind of incident has its own sentence of what happened, and each certainty its own of what became of data."""

from __future__ import annotations

from typing import Any

import pytest

from owabi.facts.incident import IncidentKind
from owabi.letter.letter import Act
from tests.unit.compose.sheets import SYSTEM, act, group, heading, made, organization

OCCURRED = {"occurred": {"from": "2026-11-15 22:40", "to": "2026-11-18 04:10", "certainty": "confirmed"}}
TITLES = {
    "unauthorised_access": "予約画面への不正アクセス",
    "ransomware": "社内システムへのサイバー攻撃",
    "misconfiguration": "予約画面の設定の誤り",
    "misdelivery": "請求書メールの誤送信",
    "lost_media": "USBメモリーの紛失",
    "insider": "元従業員による顧客情報の持ち出し",
    "phishing": "従業員のメールへの不正なログイン",
    "web_skimming": "決済画面の改ざん",
    "processor_incident": "配送の業務委託先における事故",
    "outage": "予約画面の障害",
    "defect": "電気ケトルの不具合",
    "late_delivery": "年末商品のお届けの遅れ",
    "other": "会員情報の表示の誤り",
}
LEADS = {
    "unauthorised_access": "弊社の予約画面が第三者による不正アクセスを受け、",
    "ransomware": "弊社の予約画面が第三者によるサイバー攻撃を受け、",
    "misconfiguration": "弊社の予約画面の設定の誤りにより、",
    "misdelivery": "弊社のメールの誤送信により、",
    "lost_media": "USBメモリーの紛失があり、",
    "insider": "元従業員による顧客情報の持ち出しがあり、",
    "phishing": "従業員のメールへの不正なログインがあり、",
    "web_skimming": "弊社の予約画面が第三者に改ざんされ、",
    "processor_incident": "配送の業務委託先における事故があり、",
    "other": "会員情報の表示の誤りがあり、",
}
WITHOUT_INFORMATION = {
    "outage": "予約画面の障害が発生いたしました。",
    "defect": "電気ケトルの不具合が判明いたしました。",
    "late_delivery": "年末商品のお届けの遅れが生じております。",
}


def of_kind(kind: str, **changes: Any) -> dict[str, Any]:
    return {"kind": kind, "title": TITLES[kind], "systems": [SYSTEM], "moments": OCCURRED, **changes}


@pytest.mark.parametrize("kind", list(LEADS))
def test_the_first_sentence_names_the_event_and_what_is_feared(kind: str) -> None:
    lead = act(made(**of_kind(kind, groups=[group()])), Act.APOLOGY).split("\n")[0]
    assert lead.startswith(f"このたび、{LEADS[kind]}お客様の個人情報が")
    assert "可能性" in lead


@pytest.mark.parametrize("kind", list(WITHOUT_INFORMATION))
def test_an_outage_a_defect_and_a_delay_speak_of_no_information(kind: str) -> None:
    letter = made(**of_kind(kind))
    assert act(letter, Act.APOLOGY).split("\n")[0] == f"このたび、{WITHOUT_INFORMATION[kind]}"
    assert not act(letter, Act.ITEMS)
    assert "漏えい" not in "".join(sentence.text for _, sentence in letter.sentences())


@pytest.mark.parametrize("kind", [kind.value for kind in IncidentKind])
def test_every_kind_tells_when_it_was(kind: str) -> None:
    told = act(made(**of_kind(kind)), Act.EVENT)
    assert "11月15日（日）午後10時40分から18日（水）午前4時10分" in told


@pytest.mark.parametrize("audience", ["customer", "partner", "affiliate", "public"])
@pytest.mark.parametrize("kind", [kind.value for kind in IncidentKind])
def test_a_subject_names_the_event_within_thirty_characters(kind: str, audience: str) -> None:
    subject = made(audience, **of_kind(kind)).subject.text
    assert len(subject) <= 30
    assert subject.startswith("【重要】") or audience == "public"


@pytest.mark.parametrize(
    ("certainty", "told"),
    [
        ("confirmed", "を受け、お客様の個人情報が漏えいしたことを"),
        ("possible", "を受け、お客様の個人情報が漏えいした可能性"),
        ("not_observed", "を受けました。現時点で、お客様の個人情報の漏えいは確認されておりません。"),
        ("investigating", "を受けました。お客様の個人情報への影響の有無は、現在調査しております。"),
        ("denied", "を受けました。お客様の個人情報の漏えいはございません。"),
        ("unknown", "を受けました。お客様の個人情報への影響の有無は、現時点で判明しておりません。"),
    ],
)
def test_the_first_sentence_says_as_much_as_is_known(certainty: str, told: str) -> None:
    letter = made(**of_kind("unauthorised_access", groups=[group(items=[{"item": "name", "certainty": certainty}])]))
    assert told in act(letter, Act.APOLOGY)


@pytest.mark.parametrize(
    ("kind", "told", "headed"),
    [
        ("misconfiguration", "外部から閲覧できる状態にあったのは、", "外部から閲覧できる状態にあった情報"),
        ("ransomware", "影響を受けたのは、", "影響を受けた情報"),
        ("lost_media", "失われたものに記録されていたのは、", "失われたものに記録されていた情報"),
        ("insider", "漏えいしたのは、", "漏えいした情報"),
    ],
)
def test_what_is_certain_is_called_what_it_is(kind: str, told: str, headed: str) -> None:
    letter = made(**of_kind(kind, groups=[group(items=[{"item": "name", "certainty": "confirmed"}])]))
    assert f"ございます。{told}次の情報" in act(letter, Act.ITEMS)
    assert heading(letter, Act.ITEMS) == headed


def test_what_may_have_been_visible_is_headed_as_that() -> None:
    letter = made(**of_kind("misconfiguration", groups=[group()]))
    assert heading(letter, Act.ITEMS) == "外部から閲覧できる状態にあった可能性のある情報"


def test_a_parcel_that_went_astray_is_no_mail() -> None:
    sure = group(items=[{"item": "name", "certainty": "confirmed"}])
    letter = made(**of_kind("misdelivery", title="請求書の誤送付", groups=[sure]))
    assert act(letter, Act.APOLOGY).startswith("このたび、請求書の誤送付により、お客様の個人情報が漏えいいたしました。")
    assert "お送りしたものに誤りがございました。" in act(letter, Act.EVENT)
    assert not any("送りしたメール" in s.text or "メールの誤送信" in s.text for _, s in letter.sentences())


@pytest.mark.parametrize("kind", ["misconfiguration", "misdelivery", "lost_media", "web_skimming", "outage", "insider"])
def test_a_period_that_is_possible_is_a_sentence_of_its_own_subject(kind: str) -> None:
    moments = {"occurred": OCCURRED["occurred"] | {"certainty": "possible"}}
    told = act(made(**of_kind(kind) | {"moments": moments}), Act.EVENT)
    assert told.startswith("11月15日（日）午後10時40分から18日（水）午前4時10分までの間")
    assert "可能性がございます。" in told
    assert "までの可能性" not in told


def test_a_delay_is_told_once_and_its_length_after() -> None:
    moments = {"occurred": {"from": "2026-11-15", "certainty": "confirmed"}}
    letter = made(**of_kind("late_delivery") | {"moments": moments})
    assert act(letter, Act.EVENT).startswith("遅れは、11月15日（日）から続いております。")


def test_an_outage_that_is_over_is_told_as_over_from_the_first_sentence() -> None:
    restored = SYSTEM | {"state": "restored", "since": "2026-11-18 04:10"}
    letter = made(**of_kind("outage") | {"systems": [restored]})
    assert "現在は復旧しております。" in act(letter, Act.APOLOGY)
    assert "おかけいたしましたことを" in act(letter, Act.APOLOGY)
    assert "現在は復旧" not in act(made(**of_kind("outage")), Act.APOLOGY)


@pytest.mark.parametrize("kind", ["outage", "defect", "late_delivery"])
def test_where_no_information_is_concerned_nobody_is_warned_of_false_letters(kind: str) -> None:
    assert act(made(**of_kind(kind)), Act.GENUINE) == ""
    assert act(made(**of_kind("other")), Act.GENUINE) != ""


def test_ransomware_is_explained_and_no_leak_is_made_of_it() -> None:
    letter = made(**of_kind("ransomware"))
    assert "データを暗号化して使えなくする不正なプログラム（ランサムウェア）" in act(letter, Act.EVENT)
    assert "漏えい" not in act(letter, Act.APOLOGY)


def test_a_processor_is_named_to_those_who_may_know_it() -> None:
    party = {"id": "p", "name": "株式会社運び屋", "role": "processor", "named_to": ["partner"]}
    changes = of_kind("processor_incident", title="配送情報への不正アクセス", parties=[party])
    assert "業務委託先である株式会社運び屋におきまして配送情報への不正アクセスが発生" in act(
        made("partner", **changes), Act.APOLOGY
    )
    assert "運び屋" not in "".join(sentence.text for _, sentence in made(**changes).sentences())


def test_a_processor_that_the_title_speaks_of_is_named_where_the_event_is_told() -> None:
    party = {"id": "p", "name": "株式会社運び屋", "role": "processor", "named_to": ["customer"]}
    told = act(made(**of_kind("processor_incident", parties=[party])), Act.EVENT)
    assert "弊社が業務を委託している株式会社運び屋で起きたものでございます。" in told


@pytest.mark.parametrize(
    ("occurred", "told"),
    [
        ({"from": "2026-11-15", "certainty": "confirmed"}, "11月15日（日）から、"),
        ({"to": "2026-11-18 04:10", "certainty": "confirmed"}, "11月18日（水）午前4時10分まで、"),
        ({"from": "2026-11-15", "to": "2026-11-15", "certainty": "confirmed"}, "11月15日（日）、"),
        ({"from": "2026-11-15", "certainty": "possible"}, "受けていた可能性がございます。"),
        ({"certainty": "investigating"}, "弊社の予約画面が、外部からの不正なアクセスを受けました。"),
    ],
    ids=["since", "until", "one-day", "possible", "open"],
)
def test_a_period_is_told_as_far_as_it_is_known(occurred: dict[str, str], told: str) -> None:
    letter = made(**of_kind("unauthorised_access") | {"moments": {"occurred": occurred}})
    assert told in act(letter, Act.EVENT)


def test_a_point_in_time_is_told_as_one() -> None:
    moments = {"occurred": {"from": "2026-11-15 10:00", "certainty": "confirmed"}}
    told = act(made(**of_kind("misdelivery") | {"moments": moments}), Act.EVENT)
    assert told.startswith("11月15日（日）午前10時に、弊社からお送りしたメールに誤りがございました。")


def test_without_a_system_and_a_period_the_kind_alone_is_told() -> None:
    letter = made(systems=[])
    assert act(letter, Act.EVENT) == "弊社の情報システムが、外部からの不正なアクセスを受けました。"


def test_three_systems_are_counted_and_a_name_that_is_ours_already_stays() -> None:
    systems = [SYSTEM | {"id": f"s{at}", "label": label} for at, label in enumerate(["予約画面", "倉庫", "会計"])]
    assert "弊社の予約画面など3つのシステム" in act(made(systems=systems), Act.APOLOGY)
    assert "弊社の会計" in act(made(systems=[SYSTEM | {"label": "弊社の会計"}]), Act.APOLOGY)


def test_a_service_that_is_the_system_is_named_in_the_subject() -> None:
    shop = organization(service_name="はなもり予約画面")
    kinds = {
        "unauthorised_access": "への不正アクセス",
        "ransomware": "へのサイバー攻撃",
        "web_skimming": "の改ざん",
        "misconfiguration": "の設定の誤り",
        "insider": "元従業員",
    }
    for kind, event in kinds.items():
        subject = made(**of_kind(kind, organization=shop)).subject.text
        assert event in subject
        assert ("はなもり予約画面" in subject) == (kind != "insider")
