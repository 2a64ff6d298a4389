"""Whom and what it concerns, and what it means for a reader, said by certainty."""

from __future__ import annotations

import pytest

from owabi.letter.letter import Act
from tests.unit.compose.sheets import act, count, group, made


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
