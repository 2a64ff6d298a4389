"""Counts, lists, items, hours, names and pairs as letters say them."""

from __future__ import annotations

from datetime import date, time

import pytest

from owabi import books
from owabi.errors import BookMistake
from owabi.facts.impact import Count, DataItem
from owabi.facts.organization import Contact, Hours, Organization, OrganizationKind
from owabi.letter.audience import Audience
from owabi.wording import audiences, names
from owabi.wording.audiences import ItemForm, voice_of
from owabi.wording.counts import say_count
from owabi.wording.hours import say_hours
from owabi.wording.items import kind_of, name_of, order_of, own_items, say_item, say_items
from owabi.wording.lists import join, join_and
from owabi.wording.moments import TimeStyle
from owabi.wording.names import names_of, short_name
from owabi.wording.pairs import pair_of
from owabi.wording.sentences import is_sentence


@pytest.mark.parametrize(
    ("bound", "told"),
    [("exact", "8,214名"), ("at_most", "最大8,214名"), ("about", "約8,214名"), ("at_least", "少なくとも8,214名")],
)
def test_a_number_is_told_with_what_it_is_of_the_true_one(bound: str, told: str) -> None:
    assert say_count(Count.model_validate({"value": 8214, "bound": bound, "certainty": "possible"})) == told


def test_a_number_that_is_not_known_is_not_told() -> None:
    assert say_count(Count.model_validate({"bound": "unknown", "certainty": "unknown"})) == ""


def test_words_are_joined_once_each() -> None:
    assert join(["氏名", "", "住所", "氏名"]) == "氏名、住所"
    assert join_and([]) == ""
    assert join_and(["氏名"]) == "氏名"
    assert join_and(["氏名", "住所", "電話番号"]) == "氏名、住所および電話番号"


def items(*raw: dict[str, object]) -> list[DataItem]:
    return [DataItem.model_validate({"certainty": "possible", **entry}) for entry in raw]


def test_items_are_listed_in_order_honorific_to_the_person_and_plain_to_others() -> None:
    listed = items({"item": "email"}, {"item": "name"}, {"item": "other", "label": "お子様の似顔絵"})
    assert say_items(listed, ItemForm.READER) == "お名前、メールアドレス、お子様の似顔絵"
    assert say_items(listed, ItemForm.PLAIN) == "氏名、メールアドレス、お子様の似顔絵"


def test_a_free_item_stands_last() -> None:
    free, card = items({"item": "other", "label": "お子様の似顔絵"}, {"item": "card_number"})
    assert say_item(free, ItemForm.PLAIN) == "お子様の似顔絵"
    assert say_item(items({"item": "other"})[0], ItemForm.PLAIN) == name_of("other", ItemForm.PLAIN)
    assert order_of(free) > order_of(card)
    assert (kind_of(free), kind_of(card)) == ("other", "financial")


def test_the_readers_own_items_are_a_sentence_or_nothing() -> None:
    sentence = "このうち、ご本人に関わる情報は、お名前、ご住所でございます。"
    assert own_items(("address", "name", "name", "no-such-item"), Audience.CUSTOMER) == sentence
    assert own_items(("name",), Audience.PARTNER) == "このうち、貴社に関わる情報は、氏名でございます。"
    assert own_items(None, Audience.CUSTOMER) == own_items((), Audience.CUSTOMER) == ""
    assert own_items(("no-such-item",), Audience.CUSTOMER) == ""


def test_what_fills_a_slot_calls_no_reader_by_a_name_that_another_organisation_has() -> None:
    told = own_items(("name",), Audience.CUSTOMER) + own_items(("name",), Audience.PUBLIC)
    assert not any(word in told for word in ("お客様", "患者様", "皆様"))


def hours(**fields: object) -> Hours:
    return Hours.model_validate({"days": "weekdays", "opens": time(9), "closes": time(18), **fields})


def test_hours_are_told_with_their_phases() -> None:
    contact = Contact(
        name="窓口",
        hours=(
            hours(days="every_day", closes=time(20), open_until=date(2026, 11, 30)),
            hours(open_from=date(2026, 12, 1), open_until=date(2026, 12, 28)),
            hours(days="weekdays_and_saturdays", opens=time(9, 30), open_from=date(2027, 1, 5)),
        ),
    )
    assert say_hours(contact, year=2026) == (
        "11月30日（月）までは毎日 午前9時から午後8時まで、"
        "12月1日（火）から12月28日（月）までは平日 午前9時から午後6時まで、"
        "2027年1月5日（火）からは平日と土曜日 午前9時30分から午後6時まで"
    )


def test_hours_of_one_day_of_all_day_and_of_no_phase_are_told() -> None:
    day = date(2026, 11, 23)
    one = hours(days="every_day", open_from=day, open_until=day)
    assert say_hours(Contact(name="窓口", hours=(one, hours()))) == (
        "11月23日（月）は毎日 午前9時から午後6時まで、平日 午前9時から午後6時まで"
    )
    always = hours(days="every_day", around_the_clock=True)
    assert say_hours(Contact(name="窓口", hours=(always,))) == "毎日 24時間"
    late = hours(closes=time(23, 59))
    assert say_hours(Contact(name="窓口", hours=(late,))) == "平日 午前9時から午後12時まで"
    assert say_hours(Contact(name="窓口", hours=(late,)), TimeStyle.DIGITS) == "平日 9:00から24:00まで"
    assert say_hours(Contact(name="窓口")) == ""


def organization(kind: OrganizationKind) -> Organization:
    raw = {"legal_name": "北東", "kind": kind, "mail_domain": "a.example", "senders": {}, "contacts": {}}
    return Organization.model_validate(raw)


@pytest.mark.parametrize("kind", list(OrganizationKind))
def test_every_kind_of_organisation_has_its_names(kind: OrganizationKind) -> None:
    found = names_of(organization(kind), voice_of(Audience.CUSTOMER))
    assert found.own
    assert found.reader
    assert names_of(organization(kind), voice_of(Audience.PARTNER)).reader == "貴社"


def test_a_company_is_heisha_in_letters_and_tosha_on_a_page() -> None:
    letter = names_of(organization(OrganizationKind.COMPANY), voice_of(Audience.CUSTOMER))
    page = names_of(organization(OrganizationKind.COMPANY), voice_of(Audience.PUBLIC))
    assert (letter.own, page.own) == ("弊社", "当社")
    assert page.in_one_voice("弊社を装ったメール") == "当社を装ったメール"
    assert letter.in_one_voice("当社の倉庫") == "弊社の倉庫"


@pytest.mark.parametrize(
    ("legal", "short"),
    [("株式会社はなもり", "はなもり"), ("はなもり株式会社", "はなもり"), ("合同会社ふたば屋", "ふたば屋"),
     ("一般社団法人北協会", "北協会"), ("北東大学", "北東大学"), ("株式会社", "株式会社")],
    ids=["before", "after", "llc", "association", "plain", "nothing-left"],
)  # fmt: skip
def test_a_short_name_is_the_legal_name_without_its_form(legal: str, short: str) -> None:
    assert short_name(legal) == short


def test_a_head_word_brings_its_end_word() -> None:
    assert pair_of("haikei") == ("拝啓", "敬具")


@pytest.mark.parametrize(
    "words",
    ["開催いたします", "開催いたします。", "ありました", "判明しておりません", "設定が誤っていた"],
    ids=["polite", "ended", "past", "negative", "plain"],
)
def test_a_sentence_is_told_from_a_noun_phrase(words: str) -> None:
    assert is_sentence(words)
    assert not is_sentence("設定の誤り")
    assert not is_sentence("確かめなかったこと")


@pytest.mark.parametrize(
    "voice",
    [{}, {"time": 1}, {"odd": "x"}, {"time": "sundial"}],
    ids=["missing", "no-text", "unknown-field", "unknown-value"],
)
def test_a_wrong_voice_is_named_with_its_book(voice: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = dict.fromkeys(audiences._FIELDS, "outward") | {
        "time": "words",
        "items": "plain",
        "politeness": "humble",
    }
    table = {"voice": {} if not voice else whole | voice}
    monkeypatch.setattr(books, "load", lambda name: table)
    with pytest.raises(BookMistake) as caught:
        voice_of.__wrapped__(Audience.CUSTOMER)
    assert "books/audiences/customer.toml" in caught.value.line("ja")


def test_an_unknown_kind_of_organisation_in_the_book_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "entries", lambda *_: ({"id": "guild"},))
    with pytest.raises(BookMistake) as caught:
        names._entries.__wrapped__()
    assert "guild" in caught.value.line("en")
