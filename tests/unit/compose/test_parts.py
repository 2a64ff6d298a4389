"""Each part of a letter says what the sheet has, and is silent about what it lacks."""

from __future__ import annotations

from typing import Any

import pytest

from owabi.errors import LetterMistake
from owabi.facts.canonical import digest
from owabi.letter.audience import Channel
from owabi.letter.letter import Act, BlockForm
from tests.unit.compose.sheets import SYSTEM, act, group, heading, incident, made, organization


def count(value: int | None, bound: str = "exact", certainty: str = "confirmed", unit: str = "名") -> dict[str, Any]:
    return {"bound": bound, "certainty": certainty, "unit": unit} | ({"value": value} if value is not None else {})


# --- the frame -----------------------------------------------------------------------------------------------------


def test_an_audience_without_a_book_is_a_mistake_with_a_cure() -> None:
    with pytest.raises(LetterMistake) as caught:
        made("employee")
    assert "employee" in caught.value.line("ja")
    with pytest.raises(LetterMistake):
        made(letter="status")


def test_a_letter_carries_the_digest_of_its_facts() -> None:
    assert made().facts_digest == digest(incident())


def test_the_public_reads_a_page_unless_another_way_is_asked() -> None:
    assert made("public").channel is Channel.PAGE
    assert "{{宛名}}" not in act(made("public"), Act.ADDRESS)
    assert act(made("customer", channel="page"), Act.ADDRESS) == ""


def test_a_page_bears_the_day_of_its_publication_or_of_its_facts() -> None:
    page = {"url": "https://hana.example/n", "at": "2026-11-20 09:00", "status": "planned", "certainty": "confirmed"}
    assert act(made("public", page=page), Act.ADDRESS).startswith("2026年11月20日")
    older = page | {"at": "2026-11-18 09:00", "status": "published"}
    assert act(made("public", page=older), Act.ADDRESS).startswith("2026年11月19日")
    assert act(made("public"), Act.ADDRESS).startswith("2026年11月19日")


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        ({}, "株式会社はなもりでございます。"),
        ({"name": "森川 志保"}, "株式会社はなもりの森川 志保でございます。"),
        ({"name": "森川 志保", "title": "代表取締役"}, "株式会社はなもり 代表取締役の森川 志保でございます。"),
        ({"name": "森川 志保", "department": "総務部"}, "株式会社はなもり 総務部の森川 志保でございます。"),
        ({"department": "総務部"}, "株式会社はなもり 総務部でございます。"),
    ],
    ids=["nobody", "name", "title", "department-and-name", "department"],
)
def test_the_writer_says_who_they_are(sender: dict[str, str], told: str) -> None:
    letter = made(organization=organization(senders={"customer": sender}))
    assert act(letter, Act.OPENING).endswith(told)


def test_a_letter_without_a_sender_is_signed_by_the_organisation() -> None:
    letter = made("partner", organization=organization(address="〒460-0000 名古屋市"))
    assert (
        act(letter, Act.SIGNATURE)
        == "株式会社はなもり\n〒460-0000 名古屋市\nはなもり窓口\n電話\N{IDEOGRAPHIC SPACE}0120-000-111"
    )


def test_those_who_sign_with_us_stand_below() -> None:
    parties = [
        {"id": "a", "name": "株式会社運び屋", "role": "joint_user", "signs": True, "named_to": ["customer"],
         "signer": {"title": "社長", "name": "運 太郎"}},
        {"id": "b", "name": "株式会社影", "role": "joint_user", "signs": True, "named_to": []},
        {"id": "c", "name": "株式会社紙", "role": "joint_user", "signs": True, "named_to": ["customer"]},
    ]  # fmt: skip
    assert act(made(parties=parties), Act.SIGNATURE).split("\n")[-3:] == [
        "株式会社運び屋",
        "社長\N{IDEOGRAPHIC SPACE}運 太郎",
        "株式会社紙",
    ]


def test_a_sender_without_a_name_signs_with_the_organisation_alone() -> None:
    letter = made(organization=organization(senders={"customer": {"email": "info@hana.example"}}))
    assert act(letter, Act.SIGNATURE) == "株式会社はなもり"


@pytest.mark.parametrize(
    ("severity", "paired", "blessed"), [("high", True, False), ("medium", True, True), ("low", True, True)]
)
def test_a_company_is_greeted_by_the_severity(severity: str, paired: bool, blessed: bool) -> None:
    letter = made("partner", severity=severity)
    opening = act(letter, Act.OPENING)
    assert opening.startswith("拝啓\N{IDEOGRAPHIC SPACE}") is paired
    assert ("お慶び" in opening) is blessed
    end = [block for section in letter.sections for block in section.blocks if block.form is BlockForm.RIGHT]
    assert [block.text for block in end] == ["敬具"]
    affiliate = made("affiliate", severity=severity)
    assert act(affiliate, Act.OPENING).startswith("拝啓") is (severity != "high")


@pytest.mark.parametrize(
    ("changes", "blessed"),
    [
        ({"groups": [group()]}, False),
        ({"kind": "outage"}, True),
        ({"kind": "misdelivery", "groups": [group()]}, True),
        ({"kind": "misdelivery", "groups": [group(items=[{"item": "bank_account", "certainty": "possible"}])]}, False),
        ({"kind": "misdelivery", "groups": [group(persons=count(1000, "exact"))]}, False),
        ({"kind": "misdelivery", "groups": [group(persons=count(None, "unknown", "unknown"))]}, True),
        ({"kind": "ransomware"}, False),
        ({"kind": "insider"}, True),
        ({"groups": [group(items=[{"item": "name", "certainty": "not_observed"}])]}, True),
    ],
    ids=["attack", "outage", "few", "money", "many", "not-counted", "ransomware", "insider", "nothing-seen"],
)
def test_severity_is_read_from_the_book_where_the_sheet_is_silent(changes: dict[str, Any], blessed: bool) -> None:
    assert ("お慶び" in act(made("partner", **changes), Act.OPENING)) is blessed


@pytest.mark.parametrize(
    ("kind", "own", "reader"),
    [("bank", "弊行", "お客様"), ("hospital", "当院", "患者様"), ("municipality", "本市", "皆様")],
)
def test_an_organisation_is_called_by_its_kind(kind: str, own: str, reader: str) -> None:
    letter = made(organization=organization(kind=kind), groups=[group()])
    assert f"{own}の情報システム" in act(letter, Act.APOLOGY)
    assert f"{reader}の個人情報" in act(letter, Act.APOLOGY)
    page = made("public", organization=organization(kind=kind))
    assert ("ならびに関係者各位" in act(page, Act.ADDRESS)) == (reader != "皆様")


# --- what happened -------------------------------------------------------------------------------------------------


def test_the_sheets_own_sentence_stands_first_and_its_day_is_not_repeated() -> None:
    letter = made(
        summary={"text": "11月18日午前9時に、弊社の倉庫で火災がありました", "certainty": "confirmed"},
        moments={
            "occurred": {"from": "2026-11-18 09:00", "certainty": "confirmed"},
            "detected": {"at": "2026-11-18 09:30", "certainty": "confirmed"},
        },
    )
    assert act(letter, Act.EVENT).split("\n") == [
        "11月18日午前9時に、弊社の倉庫で火災がありました。",
        "同日午前9時30分に、異常を検知いたしました。",
    ]


def test_the_period_is_added_where_the_sheets_sentence_lacks_it() -> None:
    summary = {"text": "弊社の倉庫で火災がありました。", "certainty": "confirmed"}
    occurred = {"from": "2026-11-18 09:00", "to": "2026-11-18 10:00", "certainty": "confirmed"}
    told = act(made(summary=summary, moments={"occurred": occurred}), Act.EVENT)
    assert told.endswith("本件が起きたのは、11月18日（水）午前9時から午前10時まででございます。")
    assert act(made(summary=summary), Act.EVENT) == "弊社の倉庫で火災がありました。"


def test_steps_are_told_in_the_order_of_time_two_to_a_sentence() -> None:
    moments = {
        "stopped": {"at": "2026-11-18 10:50", "certainty": "confirmed"},
        "detected": {"at": "2026-11-18 10:12", "certainty": "confirmed"},
        "contained": {"at": "2026-11-18 11:00", "certainty": "confirmed"},
        "resumed": {"at": "2026-11-19 08:00", "certainty": "confirmed"},
    }
    assert act(made(moments=moments, systems=[SYSTEM | {"state": "running"}]), Act.EVENT).split("\n")[1] == (
        "11月18日（水）午前10時12分に異常を検知し、午前10時50分に予約画面を停止いたしました。"
        "同日午前11時に被害の拡大を防ぐための措置を取り、19日（木）午前8時に予約画面を再開いたしました。"
    )


def test_a_step_that_is_not_certain_or_not_yet_done_is_told_as_such() -> None:
    moments = {
        "detected": {"at": "2026-11-18 10:12", "certainty": "possible"},
        "resumed": {"at": "2026-11-25 09:00", "certainty": "confirmed"},
        "contained": {"at": "2026-11-18", "certainty": "not_observed"},
    }
    told = act(made(moments=moments), Act.EVENT)
    assert "異常を検知した日時は、11月18日（水）午前10時12分の可能性がございます。" in told
    assert "情報システムの再開は、25日（水）午前9時を予定しております。" in told
    assert "拡大" not in told


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"state": "stopped", "resumes": "2026-12-01"}, "12月1日（火）の再開を予定しております。"),
        ({"state": "limited"}, "機能を限って稼働しております。"),
        ({"state": "limited", "resumes": "2026-12-01"}, "12月1日（火）の復旧を予定しております。"),
        ({"state": "restored", "since": "2026-11-19 08:00"}, "予約画面は、11月19日（木）午前8時に復旧いたしました。"),
        ({"state": "restored"}, "予約画面は、復旧いたしました。"),
    ],
    ids=["stopped", "limited", "limited-until", "restored", "restored-some-day"],
)
def test_a_system_is_told_as_it_stands(state: dict[str, str], told: str) -> None:
    assert told in act(made(systems=[SYSTEM | state]), Act.EVENT)


def test_a_system_whose_state_is_not_certain_is_not_told() -> None:
    assert "再開" not in act(made(systems=[SYSTEM | {"certainty": "possible"}]), Act.EVENT)


def test_the_timeline_is_for_those_who_may_read_it() -> None:
    timeline = [
        {"id": "b", "at": "2026-11-18 09:00", "what": "社内に知らせました。", "certainty": "confirmed"},
        {"id": "a", "at": "2026-11-17", "what": "警告の通知", "certainty": "confirmed"},
        {"id": "c", "at": "2026-11-16", "what": "予兆", "certainty": "possible"},
    ]
    told = act(made("partner", timeline=timeline), Act.EVENT).split("\n")
    assert told[1:] == [
        "11月17日（火）\N{IDEOGRAPHIC SPACE}警告の通知",
        "11月18日（水）午前9時\N{IDEOGRAPHIC SPACE}社内に知らせました。",
    ]
    assert "警告" not in act(made(timeline=timeline), Act.EVENT)


def test_affiliates_read_a_list_with_how_sure_one_is() -> None:
    letter = made(
        "affiliate",
        groups=[group(items=[{"item": "name", "certainty": "confirmed", "owner_has_all": True}])],
        systems=[SYSTEM | {"technical": "基盤A"}],
        moments={
            "occurred": {"from": "2026-11-15", "certainty": "possible"},
            "detected": {"at": "2026-11-18 10:12", "certainty": "confirmed"},
            "resumed": {"at": "2026-11-25 09:00", "certainty": "confirmed"},
        },
        cause={"text": "設定の誤り", "certainty": "possible"},
        taken_out={"certainty": "not_observed"},
    )
    assert act(letter, Act.EVENT).split("\n")[1:] == [
        "不正なアクセスの期間：11月15日（日）以降（可能性）",
        "検知：11月18日（水）10:12（確認済み）",
        "予約画面の再開：11月25日（水）9:00（予定）",
        "予約画面：停止中（再開の時期は未定）",
        "予約画面に含まれるもの：基盤A",
        "漏えいした情報：会員の方 最大500名の氏名",
        "原因：設定の誤り（可能性）",
        "情報が外部に持ち出された形跡は、11月19日 12:00の時点で確認されておりません。",
    ]


def test_what_a_system_is_made_of_never_reaches_a_customer() -> None:
    text = "".join(s.text for _, s in made(systems=[SYSTEM | {"technical": "基盤A"}]).sentences())
    assert "基盤A" not in text


# --- whom and what it concerns -------------------------------------------------------------------------------------


def test_a_group_is_told_with_count_records_and_parts() -> None:
    parts = [
        {"id": "east", "label": "東日本", "persons": count(300)},
        {"id": "west", "label": "西日本", "persons": count(200)},
        {"id": "south", "label": "南", "persons": count(None, "unknown", "unknown")},
    ]
    whole = group(
        persons=count(500),
        records=count(620, unit="件"),
        parts=parts,
        items=[{"item": "name", "certainty": "confirmed"}],
    )
    rest = "件数では620件に当たります。内訳は、東日本が300名、西日本が200名でございます。"
    assert act(made(groups=[whole]), Act.ITEMS).split("\n") == [
        f"漏えいしたのは、会員の方 500名の、次の情報の全部または一部でございます。{rest}",
        "{{ご本人の情報}}",
        "お名前",
    ]


def test_what_each_person_has_is_not_called_a_part() -> None:
    items = [{"item": "name", "certainty": "possible", "owner_has_all": True}]
    assert "次の情報でございます。" in act(made(groups=[group(items=items)]), Act.ITEMS)
    assert "の氏名でございます。" in act(made("partner", groups=[group(items=items)]), Act.ITEMS)
    nobody = group(items=items, persons=None)
    assert "会員の方の、次の情報でございます。" in act(made(groups=[nobody]), Act.ITEMS)


def test_a_group_that_is_not_counted_is_told_without_a_number() -> None:
    unknown = group(persons=count(None, "unknown", "investigating"))
    letter = made(groups=[unknown])
    assert "漏えいした可能性があるのは、会員の方の、次の情報の全部または一部でございます。" in act(letter, Act.ITEMS)
    assert "対象となる方（会員の方）の人数" in act(letter, Act.UNKNOWN)


def test_several_groups_are_listed_and_named() -> None:
    staff = {
        "id": "staff",
        "label": "従業員",
        "audience": "employee",
        "persons": count(40, "about", "possible"),
        "records": count(44, "exact", "possible", "件"),
        "parts": [{"id": "now", "label": "在職の方", "persons": count(30)}],
        "items": [
            {"item": "name", "certainty": "possible", "owner_has_all": True},
            {"item": "my_number", "certainty": "denied", "source": "台帳"},
        ],
        "not_held": [{"item": "health", "certainty": "confirmed"}],
    }
    told = act(made("partner", groups=[group(), staff]), Act.ITEMS)
    assert told.split("\n") == [
        "漏えいした可能性があるのは、次の情報の全部または一部でございます。",
        "会員の方 最大500名：氏名",
        "従業員 約40名：氏名",
        "従業員の情報は、件数では44件に当たる可能性がございます。従業員の内訳は、在職の方が30名でございます。",
        "従業員のマイナンバー（個人番号）は、含まれておりません。",
        "従業員の健康に関する情報は、弊社では保管しておりません。",
    ]
    assert "従業員" not in "".join(s.text for _, s in made(groups=[group(), staff]).sentences())


def test_a_count_alone_is_told_and_open_items_of_the_reader_too() -> None:
    items = [{"item": "name", "certainty": "investigating"}, {"item": "email", "certainty": "unknown"}]
    told = act(made(groups=[group(items=items, persons=count(500))]), Act.ITEMS)
    assert told == (
        "対象となる方は、会員の方 500名でございます。お客様のお名前が漏えいしたかどうかは、現在調査しております。"
        "お客様のメールアドレスが漏えいしたかどうかは、現時点で判明しておりません。"
    )


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("hashed", "パスワード（そのままでは読み取れない形に変換"),
        ("encrypted", "パスワード（暗号化して保管していたもの）"),
        ("plain", "パスワード（変換も暗号化もせずに保管していたもの）"),
        (None, "パスワード"),
    ],
    ids=["hashed", "encrypted", "plain", "not-told"],
)
def test_how_a_password_was_kept_is_said_in_plain_words(form: str | None, told: str) -> None:
    items = [{"item": "password", "certainty": "possible"} | ({"form": form} if form else {})]
    assert act(made(groups=[group(items=items)]), Act.ITEMS).split("\n")[2].startswith(told)


@pytest.mark.parametrize(
    ("certainty", "told"),
    [
        ("confirmed", "情報が外部に持ち出されたことを確認しております。"),
        ("possible", "情報が外部に持ち出された可能性がございます。"),
        ("denied", "情報は、外部に持ち出されておりません。"),
    ],
)
def test_whether_information_left_the_house_is_said_as_it_is_known(certainty: str, told: str) -> None:
    assert act(made(taken_out={"certainty": certainty}), Act.ITEMS) == told


@pytest.mark.parametrize(
    ("effect", "certainty", "told"),
    [
        ("leak", "confirmed", "配送の情報が漏えいしたことを確認しております。"),
        ("leak", "possible", "配送の情報が漏えいした可能性がございます。"),
        ("leak", "not_observed", "配送の情報の漏えいは、11月19日（木）正午の時点で確認されておりません。"),
        ("leak", "denied", "配送の情報の漏えいはございません。"),
        ("affected", "confirmed", "配送の情報に影響が生じております。"),
        ("affected", "denied", "配送の情報への影響はございません。"),
        ("continues", "confirmed", "配送の情報は、通常どおり行っております。"),
        ("continues", "possible", "配送の情報は、通常どおり行う見込みでございます。"),
        ("stopped", "confirmed", "配送の情報は停止しており、12月1日（火）の再開を見込んでおります。"),
        ("delayed", "confirmed", "配送の情報に遅れが生じております。遅れは12月1日（火）まで続く見込みでございます。"),
        ("limited", "confirmed", "配送の情報は、12月1日（火）まで、内容を限って行っております。"),
        ("limited", "not_observed", "配送の情報への影響は、11月19日（木）正午の時点で確認されておりません。"),
    ],
)
def test_what_it_means_for_a_reader_is_said_by_effect_and_certainty(effect: str, certainty: str, told: str) -> None:
    impact = {"id": "i", "audiences": ["customer"], "subject": "配送の情報", "effect": effect, "certainty": certainty}
    assert act(made(impacts=[impact | {"until": "2026-12-01"}]), Act.IMPACT) == told
    assert act(made("partner", impacts=[impact]), Act.ITEMS) == ""


def test_an_outlook_is_quoted() -> None:
    letter = made(outlook={"text": "12月の再開をめざしております。", "certainty": "possible"})
    assert act(letter, Act.IMPACT) == "12月の再開をめざしております。"
    assert act(made(outlook={"certainty": "investigating"}), Act.IMPACT) == ""


@pytest.mark.parametrize(
    ("certainty", "told"),
    [
        ("confirmed", "不審な電話が確認されております。"),
        ("not_observed", "不審な電話は、11月19日（木）正午の時点で確認されておりません。"),
        ("denied", "不審な電話が生じるおそれはございません。"),
    ],
)
def test_a_second_damage_is_said_as_it_is_known(certainty: str, told: str) -> None:
    risk = {"id": "r", "text": "不審な電話", "certainty": certainty}
    letter = made(secondary={"risks": [risk], "observed": {"certainty": "investigating"}})
    assert act(letter, Act.SECONDARY) == told
    assert "本件に起因する被害の有無" in act(letter, Act.UNKNOWN)


@pytest.mark.parametrize(
    ("observed", "told"),
    [
        ({"certainty": "not_observed"}, "本件に起因する被害は、11月19日（木）正午の時点で確認されておりません。"),
        ({"certainty": "denied"}, "本件に起因する被害は生じておりません。"),
        ({"certainty": "confirmed"}, "すでに被害が生じていることを確認しております。"),
        ({"certainty": "possible"}, "すでに被害が生じている可能性がございます。"),
        ({"certainty": "confirmed", "text": "不審な電話が3件ありました"}, "不審な電話が3件ありました。"),
    ],
    ids=["not-observed", "denied", "confirmed", "possible", "told"],
)
def test_what_has_been_seen_of_it_is_said(observed: dict[str, str], told: str) -> None:
    assert act(made(secondary={"observed": observed}), Act.SECONDARY) == told


# --- what is open, asked, done and promised ------------------------------------------------------------------------


def test_everything_open_is_told_with_a_promise() -> None:
    letter = made(
        summary={"certainty": "investigating"},
        moments={key: {"certainty": "unknown"} for key in ("occurred", "detected", "contained", "stopped", "resumed")},
        taken_out={"certainty": "investigating"},
        outlook={"certainty": "investigating"},
        groups=[group(persons=count(None, "unknown", "unknown"),
                      not_held=[{"item": "pin", "certainty": "investigating"}],
                      parts=[{"id": "e", "label": "東日本", "persons": count(None, "unknown", "investigating")}])],
        secondary={"risks": [{"id": "r", "text": "不審な電話", "certainty": "unknown"}],
                   "observed": {"certainty": "unknown"}},
    )  # fmt: skip
    assert act(letter, Act.UNKNOWN).split("\n") == [
        "次の点は、現在調査しております。" if "次の点は、" in act(letter, Act.UNKNOWN).split("\n")[0]
        else "次の点については、現在調査を進めております。",
        "不正アクセスの原因",
        "情報が外部に持ち出されたかどうか",
        "起きたことの詳細",
        "対象となる方（会員の方のうち東日本）の人数",
        "会員の方の暗証番号を保管していたかどうか",
        "今後の見通し",
        "次の点は、現時点で判明しておりません。",
        "攻撃を受けていた期間",
        "異常を検知した日時",
        "被害の拡大が止まったかどうか",
        "情報システムを停止した日時",
        "情報システムの再開の時期",
        "対象となる方（会員の方）の人数",
        "不審な電話が生じるおそれの有無",
        "本件に起因する被害の有無",
        act(letter, Act.UNKNOWN).split("\n")[-1],
    ]  # fmt: skip
    assert act(letter, Act.UNKNOWN).split("\n")[-1].startswith("判明したことは、次回のお知らせで")


def test_one_or_two_open_points_are_a_sentence() -> None:
    told = act(made(taken_out={"certainty": "unknown"}), Act.UNKNOWN).split("\n")
    assert told[0].startswith("不正アクセスの原因")
    assert told[1] == "情報が外部に持ち出されたかどうかは、現時点で判明しておりません。"


def test_where_nothing_is_open_nothing_is_said_of_it() -> None:
    letter = made(cause={"text": "設定の誤り", "certainty": "confirmed"})
    assert act(letter, Act.UNKNOWN) == ""
    assert "その後の状況" in act(letter, Act.NEXT_REPORT)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("investigation", "捜査に影響"),
        ("second_harm", "新たな被害"),
        ("contract", "守秘義務"),
        ("personal", "個人情報を守る"),
        ("security", "安全を保つ"),
    ],
)
def test_what_is_kept_back_is_told_as_kept_back_to_those_who_are_to_know(reason: str, told: str) -> None:
    withheld = [{"id": "how", "what": "侵入の手口", "reason": reason, "said_to": ["partner"]}]
    assert told in act(made("partner", withheld=withheld), Act.UNKNOWN)
    assert "手口" not in act(made("partner", withheld=withheld), Act.UNKNOWN)
    assert told not in act(made(withheld=withheld), Act.UNKNOWN)


def test_requests_are_numbered_and_one_alone_is_a_sentence() -> None:
    custom = {
        "id": "a",
        "audiences": ["customer"],
        "ask": "custom",
        "text": "窓を閉めてください",
        "certainty": "confirmed",
    }
    delete = {"id": "b", "audiences": ["customer"], "ask": "delete_mail", "certainty": "confirmed"}
    open_one = {"id": "c", "audiences": ["customer"], "ask": "none_needed", "certainty": "investigating"}
    letter = made(requests=[custom, delete, open_one])
    forms = [block.form for section in letter.sections if section.act is Act.REQUEST for block in section.blocks]
    assert forms == [BlockForm.NUMBERED, BlockForm.NUMBERED]
    assert act(made(requests=[custom]), Act.REQUEST) == "窓を閉めてください。"


@pytest.mark.parametrize("ask", ["site_password_reset", "check_card_statement", "expect_delay", "none_needed",
                                 "return_or_destroy", "refer_press", "report_connections"])  # fmt: skip
@pytest.mark.parametrize("audience", ["customer", "partner", "affiliate", "public"])
def test_every_request_of_the_book_has_words_for_every_audience(ask: str, audience: str) -> None:
    request = {"id": "a", "audiences": [audience], "ask": ask, "certainty": "confirmed"}
    assert act(made(audience, requests=[request]), Act.REQUEST).endswith("。")


def test_a_request_says_since_when_and_by_when() -> None:
    moments = {"since": "2026-11-01", "due": "2026-11-20 12:00"}
    logs = {"id": "a", "audiences": ["affiliate"], "ask": "preserve_logs", "certainty": "confirmed"} | moments
    told = act(made("affiliate", requests=[logs, logs | {"id": "b", "ask": "report_suspicious"}]), Act.REQUEST)
    assert "少なくとも11月1日（日）以降の分" in told
    assert "11月20日（金）12:00までに下記へお知らせください。" in told


def test_partners_and_affiliates_are_given_the_window_of_the_people_concerned() -> None:
    request = {"id": "a", "audiences": ["partner", "affiliate"], "ask": "route_inquiries", "certainty": "confirmed"}
    told = act(made("partner", requests=[request], groups=[group()]), Act.REQUEST)
    assert "会員の方から貴社にお問い合わせ" in told
    assert "はなもり窓口（電話 0120-000-111）" in told
    assert "お客様から貴社に" in act(made("partner", requests=[request]), Act.REQUEST)
    mail = organization(contacts={"customer": {"name": "はなもり窓口", "email": "desk@hana.example"}})
    assert "（desk@hana.example）" in act(made("partner", requests=[request], organization=mail), Act.REQUEST)
    assert "（desk@hana.example）" in act(made("affiliate", requests=[request], organization=mail), Act.REQUEST)


def test_the_signer_of_a_company_letter_can_be_reached() -> None:
    sender = {"name": "野々村 健", "phone": "052-000-0110", "phone_hours": "平日", "email": "n@hana.example"}
    letter = made("partner", organization=organization(senders={"partner": sender}))
    assert act(letter, Act.SIGNATURE).replace("\N{IDEOGRAPHIC SPACE}", " ").split("\n") == [
        "株式会社はなもり",
        "野々村 健",
        "電話 052-000-0110（平日）",
        "メール n@hana.example",
    ]


def test_a_second_damage_that_may_come_stands_before_what_was_seen_of_it() -> None:
    risks = [{"id": "r", "text": "不審な電話", "certainty": "possible"}]
    told = act(made(secondary={"risks": risks, "observed": {"certainty": "not_observed"}}), Act.SECONDARY)
    assert told.count("。") == 2
    assert "おそれがございます。11月19日（木）正午の時点で" in told


def test_measures_authorities_and_notices_stand_in_the_order_of_time() -> None:
    letter = made(
        "partner",
        measures=[
            {"id": "a", "what": "外部の専門機関に調査を依頼", "status": "done", "at": "2026-11-18",
             "certainty": "confirmed"},
            {"id": "b", "what": "復旧を進めます", "status": "under_way", "certainty": "confirmed"},
            {"id": "c", "what": "機器を入れ替え", "status": "planned", "at": "2026-12-01", "certainty": "confirmed"},
            {"id": "d", "what": "記録を点検", "status": "under_way", "at": "2026-11-17", "certainty": "confirmed"},
            {"id": "e", "what": "補償の検討", "status": "planned", "certainty": "investigating"},
        ],
        authorities=[
            {"id": "p", "body": "ppc", "action": "reported", "stage": "final", "status": "planned", "at": "2026-12-20",
             "certainty": "confirmed"},
            {"id": "q", "body": "police", "action": "consulted", "at": "2026-11-18 09:00", "agreed": True,
             "wording": "中署に相談しております。", "certainty": "confirmed"},
            {"id": "r", "body": "ministry", "name": "経済産業省", "action": "reported", "certainty": "confirmed"},
        ],
        told=[
            {"id": "t", "audience": "customer", "by": "mail", "at": "2026-11-18 08:00", "status": "done",
             "certainty": "confirmed"},
            {"id": "u", "audience": "partner", "by": "mail", "at": "2026-11-18 08:00", "status": "done",
             "certainty": "confirmed"},
            {"id": "v", "audience": "public", "by": "page", "at": "2026-11-18 08:00", "status": "done",
             "certainty": "confirmed"},
        ],
    )  # fmt: skip
    assert act(letter, Act.MEASURES).replace("\N{IDEOGRAPHIC SPACE}", " ").split("\n") == [
        "11月17日（火）から、記録を点検しております。",
        "11月18日（水）午前8時 関係する方々へ、電子メールでお知らせいたしました。",
        "11月18日午前9時 中署に相談しております。",
        "11月18日 外部の専門機関に調査を依頼いたしました。",
        "復旧を進めております。",
        "経済産業省に報告いたしました。",
        "12月1日（火）までに、機器を入れ替えます。",
        "12月20日（日）に、個人情報保護委員会に報告（確報）いたします。",
    ]
    assert "次の対応の内容（補償の検討）" in act(letter, Act.UNKNOWN)


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        ({"text": "設定の誤り", "certainty": "confirmed"}, "原因は、設定の誤りでございます。"),
        ({"text": "設定の誤り", "certainty": "possible"}, "設定の誤りが原因である可能性がございます。"),
        (
            {"text": "設定の誤り", "certainty": "denied", "source": "点検"},
            "設定の誤りが原因ではないことを確認しております。",
        ),
        ({"text": "設定の誤り", "certainty": "not_observed"}, "正午の時点で確認されておりません。"),
        ({"text": "設定が誤っていました。", "certainty": "confirmed"}, "設定が誤っていました。"),
        (
            {"text": "設定が誤っていました。", "certainty": "possible"},
            "原因として、次の可能性がございます。設定が誤っていました。",
        ),
    ],
    ids=["confirmed", "possible", "denied", "not-observed", "sentence", "possible-sentence"],
)
def test_a_cause_is_said_as_it_is_known(cause: dict[str, str], told: str) -> None:
    assert told in act(made(cause=cause), Act.CAUSE)


def test_prevention_says_when_who_how_it_is_watched_and_whether_the_cause_is_behind_it() -> None:
    prevention = [
        {"id": "a", "what": "接続元を制限", "status": "done", "due": "2026-11-18", "owner": "情報システム部",
         "monitoring": "接続を毎日点検", "from_cause": True, "certainty": "confirmed"},
        {"id": "b", "what": "手順の見直し", "status": "under_way", "due": "2026-12-10", "from_cause": False,
         "certainty": "confirmed"},
        {"id": "c", "what": "全社員教育", "from_cause": False, "certainty": "confirmed"},
    ]  # fmt: skip
    told = act(
        made("partner", prevention=prevention, cause={"text": "設定の誤り", "certainty": "confirmed"}), Act.PREVENTION
    )
    lines = told.split("\n")
    assert (
        lines[1]
        == "11月18日（水）に、接続元を制限いたしました（担当：情報システム部）。あわせて、接続を毎日点検しております。"
    )
    assert lines[2:] == [
        "あわせて、次の対策を行います。",
        "12月10日（木）までの完了に向けて、手順の見直しを行っております。",
        "全社員教育を行います。",
    ]
    customer = act(made(prevention=prevention, cause={"text": "設定の誤り", "certainty": "confirmed"}), Act.PREVENTION)
    assert "情報システム部" not in customer


def test_where_there_is_no_prevention_yet_it_is_promised_after_a_breach_only() -> None:
    assert "原因の調査を踏まえて定め" in act(made(), Act.PREVENTION)
    assert "検討のうえ" in act(made(cause={"text": "設定の誤り", "certainty": "confirmed"}), Act.PREVENTION)
    assert act(made(kind="outage"), Act.PREVENTION) == ""


def test_redress_is_said_only_once_legal_has_confirmed_it() -> None:
    redress = {"text": "交通費をお支払いいたします", "certainty": "confirmed"}
    assert act(made(redress=redress), Act.REDRESS) == ""
    assert (
        act(made(redress=redress | {"confirmed_by_legal": "法務部 谷"}), Act.REDRESS) == "交通費をお支払いいたします。"
    )


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (
            {"condition": "調査が終わり次第、", "certainty": "confirmed"},
            "調査が終わり次第、電子メールおよびホームページでお知らせいたします。",
        ),
        (
            {"certainty": "investigating"},
            "次のお知らせの時期が決まりましたら、電子メールおよびホームページでお知らせいたします。",
        ),
        ({"condition": "完了後", "through": [], "certainty": "confirmed"}, "完了後、電子メールでお知らせいたします。"),
    ],
    ids=["condition", "open", "no-way"],
)
def test_the_next_report_is_promised_as_the_sheet_can(report: dict[str, Any], told: str) -> None:
    assert act(made(next_report=report), Act.NEXT_REPORT) == told
    if "through" in report:
        assert "書面でお知らせ" in act(made(channel="letter", next_report=report), Act.NEXT_REPORT)


def test_a_report_that_a_reader_may_not_know_of_is_not_promised() -> None:
    report = {"by": "2026-11-25 17:00", "certainty": "confirmed", "disclose": ["affiliate"]}
    assert act(made(next_report=report), Act.NEXT_REPORT) == ""


def test_the_window_is_told_by_every_way_that_it_has() -> None:
    window = {
        "name": "ご相談窓口",
        "phone": "0120-000-111",
        "phone_alt": "03-0000-0000",
        "email": "desk@hana.example",
        "form": "https://hana.example/form",
        "hours": [{"days": "weekdays", "opens": "09:00", "closes": "18:00"}],
    }
    letter = made(organization=organization(contacts={"customer": window}))
    assert act(letter, Act.CONTACT).replace("\N{IDEOGRAPHIC SPACE}", " ").split("\n") == [
        "株式会社はなもり ご相談窓口",
        "電話 0120-000-111（つながらない場合は 03-0000-0000）",
        "受付 平日 午前9時から午後6時まで",
        "メール desk@hana.example",
        "フォーム https://hana.example/form",
    ]
    assert act(made(organization=organization(contacts={"customer": {"name": "はなもり"}})), Act.CONTACT) == "はなもり"
    assert act(made(organization=organization(contacts={})), Act.CONTACT) == ""


def test_a_sender_in_another_domain_makes_no_promise_of_the_domain() -> None:
    senders = {"customer": {"from_address": "info@mail.hana.example"}}
    told = act(made(organization=organization(senders=senders)), Act.GENUINE)
    assert "info@mail.hana.example からお送りしております。" in told
    assert "すべて末尾が" not in told


def test_the_page_is_named_before_and_after_it_is_there() -> None:
    page = {"url": "https://hana.example/n", "at": "2026-11-19 13:00", "certainty": "confirmed"}
    planned = act(made(page=page | {"status": "planned"}), Act.GENUINE)
    published = act(made(page=page | {"status": "published"}), Act.GENUINE)
    assert "11月19日（木）午後1時より、" in planned
    assert "掲載しております。" in published
    assert heading(made(channel="letter"), Act.GENUINE) == "弊社からのご連絡の見分け方"
