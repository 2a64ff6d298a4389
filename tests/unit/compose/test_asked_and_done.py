"""What is open, asked, done and promised."""

from __future__ import annotations

from typing import Any

import pytest

from owabi.letter.letter import Act, BlockForm
from tests.unit.compose.sheets import act, count, group, heading, made, organization


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
        "対象となる方の人数",
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
        ("investigation", "捜査への影響"),
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


def test_reasons_for_keeping_back_are_followed_by_one_plea() -> None:
    withheld = [
        {"id": reason, "what": "手口", "reason": reason, "said_to": ["partner"]} for reason in ("security", "contract")
    ]
    told = act(made("partner", withheld=withheld), Act.UNKNOWN)
    assert told.count("何卒ご理解くださいますようお願い申し上げます。") == 1
    assert "ご理解" not in act(made("partner"), Act.UNKNOWN)


def test_what_is_not_decided_is_not_looked_into() -> None:
    authority = {"id": "a", "body": "ppc", "action": "reported", "status": "planned", "certainty": "investigating"}
    told = act(made(authorities=[authority], next_report={"certainty": "investigating"}), Act.UNKNOWN)
    assert "個人情報保護委員会への報告の時期は、現在検討しております。" in told
    assert "次回のご報告の時期" not in told


def test_open_items_of_the_reader_are_named_once() -> None:
    letter = made(groups=[group(items=[{"item": "name", "certainty": "investigating"}])])
    assert "お客様のお名前が漏えいしたかどうか" in act(letter, Act.ITEMS)
    assert "お客様の上記の情報が漏えいしたかどうか" in act(letter, Act.UNKNOWN)
    beside = [{"item": "name", "certainty": "investigating"}, {"item": "email", "certainty": "possible"}]
    assert "お客様のお名前が漏えいしたかどうか" in act(made(groups=[group(items=beside)]), Act.UNKNOWN)


def test_a_month_is_a_month_and_no_day_to_be_kept() -> None:
    due = {"id": "p", "what": "研修を実施", "due": "2026-12", "from_cause": False, "certainty": "confirmed"}
    assert "12月中に、研修を実施いたします" in act(made(prevention=[due]), Act.PREVENTION)
    deed = {"id": "m", "what": "製品を交換", "status": "planned", "at": "2026-12", "certainty": "confirmed"}
    assert "12月中に、製品を交換いたします。" in act(made(measures=[deed]), Act.MEASURES)


@pytest.mark.parametrize(
    ("text", "status", "from_cause", "told"),
    [
        ("故障", "done", True, "原因を踏まえ、次の対策を講じました。"),
        ("故障", "planned", False, "再発を防ぐため、次の対策を行います。"),
    ],
    ids=["done", "not-from-the-cause"],
)
def test_measures_are_led_in_by_what_they_are(text: str, status: str, from_cause: bool, told: str) -> None:
    deed = {"id": "p", "what": "点検を実施", "status": status, "from_cause": from_cause, "certainty": "confirmed"}
    letter = made(cause={"text": text, "certainty": "confirmed"}, prevention=[deed])
    assert act(letter, Act.PREVENTION).startswith(told)


def test_a_cause_that_was_written_as_a_sentence_of_being_is_said_as_the_letter_speaks() -> None:
    told = act(made(cause={"text": "管理用のパスワードが推測されたことです。", "certainty": "confirmed"}), Act.CAUSE)
    assert told.endswith("管理用のパスワードが推測されたことでございます。")
