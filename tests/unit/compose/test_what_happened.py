"""What happened is told as far as it is known, to each audience in its own way."""

from __future__ import annotations

import pytest

from owabi.letter.letter import Act
from tests.unit.compose.sheets import SYSTEM, act, count, group, made


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
    assert "異常を検知した日時は、11月18日（水）午前10時12分である可能性がございます。" in told
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


def test_a_stop_that_is_planned_is_not_told_as_done() -> None:
    told = act(made(moments={"stopped": {"at": "2026-11-21 09:00", "certainty": "confirmed"}}), Act.EVENT)
    assert "情報システムの停止は、11月21日（土）午前9時を予定しております。" in told
    assert "停止した" not in told


def test_a_resumption_is_told_once() -> None:
    moments = {"resumed": {"at": "2026-11-19 08:00", "certainty": "confirmed"}}
    restored = SYSTEM | {"state": "restored", "since": "2026-11-19 08:00"}
    told = act(made(moments=moments, systems=[restored]), Act.EVENT)
    assert "予約画面を再開いたしました。" in told
    assert "復旧" not in told
    assert "復旧いたしました" in act(made(moments=moments, systems=[restored, SYSTEM | {"id": "b"}]), Act.EVENT)


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
        "予約画面の構成：基盤A",
        "漏えいした情報：会員の方 最大500名の氏名",
        "原因：設定の誤り（可能性）",
        "外部への持ち出しの形跡：11月19日 12:00の時点で確認されておりません",
    ]


def test_what_a_system_is_made_of_never_reaches_a_customer() -> None:
    text = "".join(s.text for _, s in made(systems=[SYSTEM | {"technical": "基盤A"}]).sentences())
    assert "基盤A" not in text


def test_affiliates_are_told_every_number_that_others_are_told() -> None:
    whole = group(
        records=count(620, unit="件"),
        parts=[{"id": "east", "label": "東日本", "persons": count(300)}],
        items=[{"item": "name", "certainty": "confirmed"}],
    )
    told = act(made("affiliate", groups=[whole]), Act.EVENT)
    assert "合わせて620件が該当いたします。内訳は、東日本が300名でございます。" in told
    unseen = group(items=[{"item": "name", "certainty": "not_observed"}])
    assert "最大500名" in act(made("affiliate", groups=[unseen]), Act.EVENT)


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"state": "limited", "resumes": "2026-11-20 09:00"}, "機能を限って稼働中（復旧は11月20日（金）9:00の予定）"),
        ({"state": "restored", "since": "2026-11-18 20:00"}, "復旧済み（11月18日（水）20:00）"),
    ],
    ids=["limited-until", "restored-since"],
)
def test_affiliates_are_told_when_a_system_is_whole_again(state: dict[str, str], told: str) -> None:
    assert told in act(made("affiliate", systems=[SYSTEM | state]), Act.EVENT)


@pytest.mark.parametrize(
    ("certainty", "told"),
    [
        ("not_observed", "内部の者の関与が原因であることを示す事実：11月19日 12:00の時点で確認されておりません"),
        ("denied", "内部の者の関与が原因ではないことを確認しております。"),
        ("confirmed", "原因：内部の者の関与（確認済み）"),
    ],
)
def test_affiliates_are_told_what_is_known_of_a_cause(certainty: str, told: str) -> None:
    letter = made("affiliate", cause={"text": "内部の者の関与", "certainty": certainty})
    assert told in act(letter, Act.EVENT)
