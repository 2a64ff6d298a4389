"""What the context adds: own people, required items, slots; without it, rules say less."""

from __future__ import annotations

from datetime import date

from owabi.letter.audience import Audience, Channel, Kind
from owabi.proof import Context, Required, check
from owabi.said import Said
from owabi.text.finding import Severity

ITEM = Required("police", Said("警察への相談", "the police"), ("警察…相談", "被害届"), Severity.ERROR)


def rules_of(text: str, context: Context) -> list[str]:
    return [finding.rule for finding in check(text, context)]


def test_a_required_item_is_missed_where_no_line_says_it() -> None:
    context = Context(required=(ITEM,))
    (finding,) = check("お知らせいたします。\n", context)
    assert (finding.rule, finding.severity) == ("M111", Severity.ERROR)
    assert "警察への相談" in finding.message.ja
    assert finding.span.start == finding.span.end == len("お知らせいたします。")
    assert rules_of("所轄の警察署に相談いたしました。", context) == []
    assert rules_of("被害届を提出いたしました。", context) == []


def test_the_parts_of_a_required_item_stand_near_each_other_on_one_line() -> None:
    context = Context(required=(ITEM,))
    assert rules_of("警察です。\n\n相談です。", context) == ["M111"]
    assert rules_of("警察" + "あ" * 60 + "相談です。警察に相談です。", context) == []


def test_own_people_take_no_honorific() -> None:
    text = "詳しくは岡部様までお尋ねください。"
    assert rules_of(text, Context()) == []
    assert rules_of(text, Context(own_people=("岡部",))) == ["A106"]
    assert rules_of("弊社の田中さんが伺います。", Context(audience=Audience.EMPLOYEE)) == []


def test_slots_are_those_of_the_context() -> None:
    assert rules_of("{{担当}}", Context()) == ["M102"]
    assert rules_of("{{担当}}", Context(slots=frozenset({"担当"}))) == []


def test_the_page_calls_its_company_tosha() -> None:
    text = "当社のお知らせです。弊社では調べています。弊社の窓口です。"
    (finding,) = [finding for finding in check(text, Context(channel=Channel.MAIL)) if finding.rule == "A108"]
    assert finding.text == "当社"
    found = [finding.text for finding in check(text, Context(channel=Channel.PAGE)) if finding.rule == "A108"]
    assert found == ["弊社", "弊社"]


def test_a_first_notice_may_say_what_a_later_one_may_not() -> None:
    text = "判明次第、ご報告いたします。取り急ぎ、お知らせいたします。"
    assert rules_of(text, Context(kind=Kind.FIRST)) == []
    assert rules_of(text, Context(kind=Kind.LAST)) == ["C102", "M152"]


def test_readers_inside_may_read_what_those_outside_may_not() -> None:
    text = "接続元は 203.0.113.5、弱点は CVE-2026-12345 です。EDRの記録をご確認ください。"
    assert rules_of(text, Context(kind=Kind.FIRST, audience=Audience.AFFILIATE)) == []
    assert rules_of(text, Context(kind=Kind.FIRST, audience=Audience.CUSTOMER)) == ["D104", "D105", "C131"]


def test_a_season_is_held_against_the_day_of_sending() -> None:
    assert rules_of("師走の候、ますますご清栄のことと存じます。", Context(on=date(2026, 12, 5))) == []
    assert rules_of("師走の候、ますますご清栄のことと存じます。", Context(on=date(2026, 4, 5))) == ["M147"]
    assert rules_of("厳寒の候、ますますご清栄のことと存じます。", Context(on=date(2026, 1, 5))) == []
