"""Whom and what it concerns, and what it means for a reader, said by certainty."""

from __future__ import annotations

import pytest

from owabi.letter.letter import Act
from tests.unit.compose.sheets import act, count, group, heading, made


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
    rest = "合わせて620件が該当いたします。内訳は、東日本が300名、西日本が200名でございます。"
    assert act(made(groups=[whole]), Act.ITEMS).split("\n") == [
        f"対象となる方は、会員の方 500名でございます。{rest}漏えいしたのは、次の情報の全部または一部でございます。",
        "お名前",
        "{{ご本人の情報}}",
    ]


def test_persons_who_may_be_concerned_are_not_told_that_they_are() -> None:
    sure = [{"item": "name", "certainty": "confirmed"}]
    feared = act(made(groups=[group(items=sure)]), Act.ITEMS)
    assert feared.startswith("対象となる可能性のある方は、会員の方 最大500名でございます。漏えいしたのは、")


def test_a_group_with_sure_and_feared_items_is_counted_once() -> None:
    items = [{"item": "name", "certainty": "confirmed"}, {"item": "email", "certainty": "possible"}]
    told = act(made(groups=[group(items=items, persons=count(500))]), Act.ITEMS).split("\n")
    assert told[0].startswith("対象となる方は、会員の方 500名でございます。漏えいしたのは、")
    assert told[2] == "漏えいした可能性があるのは、次の情報の全部または一部でございます。"
    assert told[-1] == "{{ご本人の情報}}"


def test_a_reader_whose_every_item_is_told_needs_no_line_of_their_own() -> None:
    whole = [{"item": "name", "certainty": "possible", "owner_has_all": True}]
    assert "{{" not in act(made(groups=[group(items=whole)]), Act.ITEMS)
    two = [group(items=whole), group(id="others", label="応募された方", items=whole)]
    assert "{{ご本人の情報}}" in act(made(groups=two), Act.ITEMS)


def test_things_without_persons_are_counted() -> None:
    kettles = {"id": "k", "label": "ケトルをお求めの方", "records": count(5200, unit="台")}
    letter = made(kind="defect", title="ケトルの不具合", groups=[kettles])
    assert act(letter, Act.ITEMS) == (
        "対象となるのは、ケトルをお求めの方でございます。合わせて5,200台が該当いたします。"
    )
    assert heading(letter, Act.ITEMS) == "対象となる製品"


def test_what_each_person_has_is_not_called_a_part() -> None:
    items = [{"item": "name", "certainty": "possible", "owner_has_all": True}]
    assert "次の情報でございます。" in act(made(groups=[group(items=items)]), Act.ITEMS)
    assert "の氏名でございます。" in act(made("partner", groups=[group(items=items)]), Act.ITEMS)
    nobody = group(items=items, persons=None)
    assert "会員の方でございます。漏えいした可能性があるのは、次の情報でございます。" in act(
        made(groups=[nobody]), Act.ITEMS
    )


def test_a_group_that_is_not_counted_is_told_without_a_number() -> None:
    unknown = group(persons=count(None, "unknown", "investigating"))
    letter = made(groups=[unknown])
    assert act(letter, Act.ITEMS).startswith("対象となる可能性のある方は、会員の方でございます。")
    assert "対象となる方の人数" in act(letter, Act.UNKNOWN)
    assert "対象となる方（会員の方）の人数" in act(made("partner", groups=[unknown]), Act.UNKNOWN)


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
        "従業員については、合わせて44件が該当する可能性がございます。従業員の内訳は、在職の方が30名でございます。",
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
        ("plain", "パスワード（変換や暗号化をせずに保管していたもの）"),
        (None, "パスワード"),
    ],
    ids=["hashed", "encrypted", "plain", "not-told"],
)
def test_how_a_password_was_kept_is_said_in_plain_words(form: str | None, told: str) -> None:
    items = [{"item": "password", "certainty": "possible"} | ({"form": form} if form else {})]
    assert act(made(groups=[group(items=items)]), Act.ITEMS).split("\n")[1].startswith(told)


def test_how_several_items_were_kept_is_said_once() -> None:
    kept = [{"item": item, "form": "encrypted", "certainty": "possible"} for item in ("name", "address")]
    told = "お名前、ご住所（すべて暗号化して保管していたもの）"
    assert act(made(groups=[group(items=kept)]), Act.ITEMS).split("\n")[1] == told
    mixed = [*kept, {"item": "email", "certainty": "possible"}]
    lines = act(made(groups=[group(items=mixed)]), Act.ITEMS).split("\n")
    assert lines[1:3] == ["メールアドレス", told]
    assert "すべて" not in act(made("partner", groups=[group(items=mixed)]), Act.ITEMS)
    assert "氏名、住所（すべて暗号化" in act(made("partner", groups=[group(items=kept)]), Act.ITEMS)


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
        ("denied", "不審な電話などの被害が生じるおそれはございません。"),
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


def test_what_has_been_seen_stands_before_what_may_follow_and_is_not_told_twice() -> None:
    risks = [
        {"id": "a", "text": "不審な電話", "certainty": "confirmed"},
        {"id": "b", "text": "詐欺", "certainty": "possible"},
    ]
    told = act(made(secondary={"risks": risks, "observed": {"certainty": "confirmed"}}), Act.SECONDARY)
    assert told.startswith("不審な電話が確認されております。")
    assert told.index("不審な電話") < told.index("詐欺などの被害が生じるおそれがございます。")
    assert "すでに" not in told


def test_a_danger_of_a_thing_is_no_harm_of_information() -> None:
    risk = {"id": "r", "text": "やけどを負う事故", "certainty": "possible"}
    letter = made(kind="defect", secondary={"risks": [risk], "observed": {"certainty": "investigating"}})
    assert act(letter, Act.SECONDARY) == "やけどを負う事故が起こるおそれがございます。"
    assert heading(letter, Act.SECONDARY) == "起こりうる被害について"


def test_until_when_it_may_be_late_is_told() -> None:
    late = {"id": "i", "audiences": ["customer"], "subject": "お届け", "effect": "delayed", "certainty": "possible"}
    told = act(made(impacts=[late | {"until": "2026-12-05"}]), Act.IMPACT)
    assert told == "お届けは、12月5日（土）まで遅れる可能性がございます。"


def test_what_is_not_concerned_is_denied_and_not_called_outside_a_list_that_is_not_there() -> None:
    denied = [{"item": "name", "certainty": "denied", "source": "台帳"}]
    assert act(made(groups=[group(items=denied, persons=None)]), Act.ITEMS) == "お名前の漏えいはございません。"
    beside = [*denied, {"item": "email", "certainty": "possible"}]
    assert "お名前は、含まれておりません。" in act(made(groups=[group(items=beside)]), Act.ITEMS)
