"""The example letters are whole: subject, slots, opening and closing, signature, contact, no loose ends."""

from __future__ import annotations

import re
from datetime import date

import pytest

from owabi.compose import compose
from owabi.letter.audience import Audience, Channel
from owabi.letter.letter import Act, BlockForm
from owabi.letter.template import find_slots
from tests.unit.letters.sheets import ALL, NAMES, incident, letter, text_of

MAILED = [(name, audience) for name, audience in ALL if audience is not Audience.PUBLIC]
_DATE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日（([月火水木金土日])）")


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_a_subject_names_the_event_and_stays_within_thirty_characters(name: str, audience: Audience) -> None:
    subject = letter(name, audience).subject.text
    assert len(subject) <= 30
    assert re.search("不正アクセス|サイバー攻撃|誤送信", subject)


@pytest.mark.parametrize(("name", "audience"), MAILED)
def test_a_mails_subject_is_marked_and_names_the_sender(name: str, audience: Audience) -> None:
    subject = letter(name, audience).subject.text
    assert subject.startswith("【重要")
    assert re.search("はなもり|あさひ野製作所|ふたば屋", subject)


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_nothing_is_left_unfilled(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    for slot in find_slots(text):
        text = text.replace(f"{{{{{slot.name}}}}}", "")
    assert not re.search(r"[{}]|None|。。|、、|、。|（）|「」|○月|XX|TBD", text)


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_slots_stand_alone_on_their_lines(name: str, audience: Audience) -> None:
    made = letter(name, audience)
    blocks = [block for section in made.sections for block in section.blocks if "{{" in block.text]
    assert all(block.form is BlockForm.LINE and re.fullmatch(r"\{\{[^{}]+\}\}", block.text) for block in blocks)
    expected = {Audience.CUSTOMER: 2 if name == "hanamori" else 1, Audience.PUBLIC: 0}.get(audience, 1)
    assert len(blocks) == expected


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_weekdays_are_those_of_their_days(name: str, audience: Audience) -> None:
    year = incident(name).as_of.day.year
    for match in _DATE.finditer(text_of(letter(name, audience))):
        day = date(int(match[1] or year), int(match[2]), int(match[3]))
        assert "月火水木金土日"[day.weekday()] == match[4]


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_the_year_is_told_once_and_first(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    body = text.split("\n", 1)[1]
    dates = re.findall(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日", body)
    assert dates[0].startswith("2026年")
    told = [day for day in dates if day.startswith("2026年")]
    assert len(told) == (2 if audience is Audience.PUBLIC else 1)


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_a_head_word_has_its_end_word_and_both_or_neither_stand_there(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    assert text.count("拝啓") == text.count("敬具") <= 1
    assert ("拝啓" in text) == (audience is Audience.PARTNER or (audience, name) == (Audience.AFFILIATE, "futabaya"))


@pytest.mark.parametrize("name", NAMES)
def test_a_grave_letter_wishes_no_prosperity(name: str) -> None:
    text = text_of(letter(name, Audience.PARTNER))
    assert ("お慶び" in text) == (name == "futabaya")


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_one_name_for_oneself_stands_in_a_letter(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    own, other = ("当社", "弊社") if audience is Audience.PUBLIC else ("弊社", "当社")
    assert own in text
    assert other not in text


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_the_acts_stand_in_the_order_of_the_seed(name: str, audience: Audience) -> None:
    acts = [section.act for section in letter(name, audience).sections]
    wanted = [Act.OPENING, Act.APOLOGY, Act.EVENT, Act.MEASURES, Act.NEXT_REPORT, Act.CLOSING, Act.SIGNATURE]
    assert [act for act in acts if act in wanted] == wanted
    assert acts[0] is Act.ADDRESS
    assert len(acts) == len(set(acts))


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_an_apology_is_said_at_most_three_times_and_never_in_the_same_words(name: str, audience: Audience) -> None:
    sentences = [sentence.text for _, sentence in letter(name, audience).sentences()]
    apologies = [text for text in sentences if re.search("お詫び(?:申し上げ|を申し上げ)|申し訳", text)]
    assert 1 <= len(apologies) <= 3
    assert len(apologies) == len(set(apologies))


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_no_sentence_and_no_cushion_stands_twice(name: str, audience: Audience) -> None:
    sentences = [sentence.text for _, sentence in letter(name, audience).sentences() if sentence.text.endswith("。")]
    assert len(sentences) == len(set(sentences))
    text = text_of(letter(name, audience))
    assert all(text.count(cushion) <= 1 for cushion in ("お手数をおかけいたしますが", "恐縮ではございますが"))


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_no_word_of_liability_promise_or_minimising_is_there(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    for words in (
        "過失",
        "不備",
        "管理が不十分",
        "補償",
        "ご容赦",
        "二度と",
        "絶対",
        "ご安心ください",
        "流出",
        "混乱を招",
    ):
        assert words not in text


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_no_word_makes_the_letter_lapse_at_midnight(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    assert not re.search("本日|昨日|明日|今週|来週|先ほど|今朝", text)


@pytest.mark.parametrize("name", NAMES)
def test_jargon_does_not_reach_a_customer_unexplained(name: str) -> None:
    for audience in (Audience.CUSTOMER, Audience.PUBLIC):
        text = text_of(letter(name, audience))
        assert "ハッシュ" not in text
        assert "ランサムウェア）" in text or "ランサムウェア" not in text


@pytest.mark.parametrize("name", NAMES)
def test_the_police_are_named_only_in_words_that_they_agreed_to(name: str) -> None:
    for audience in (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC):
        assert ("警察" in text_of(letter(name, audience))) == (name == "hanamori")


@pytest.mark.parametrize("name", ["hanamori", "futabaya"])
def test_before_publication_companies_are_asked_to_keep_it_and_the_page_is_not_told_to_them(name: str) -> None:
    for audience in (Audience.PARTNER, Audience.AFFILIATE):
        text = text_of(letter(name, audience))
        assert "公表は" in text or "公表を予定" in text
        assert "https://" not in text


def test_after_publication_nobody_is_asked_to_keep_it() -> None:
    for audience in (Audience.PARTNER, Audience.AFFILIATE):
        text = text_of(letter("asahino", audience))
        assert "限って" not in text
        assert "公表" not in text


@pytest.mark.parametrize("name", NAMES)
def test_owners_are_named_inside_only(name: str) -> None:
    owners = {fact.owner for fact in incident(name).prevention if fact.owner}
    for owner in owners:
        assert f"担当：{owner}" in text_of(letter(name, Audience.PARTNER))
        assert owner not in text_of(letter(name, Audience.CUSTOMER))
        assert owner not in text_of(letter(name, Audience.PUBLIC))


@pytest.mark.parametrize(("name", "audience"), ALL)
def test_a_window_with_hours_or_a_signer_who_can_be_reached_stands_at_the_end(name: str, audience: Audience) -> None:
    text = text_of(letter(name, audience))
    assert re.search(r"電話　0[0-9-]+", text)
    assert re.search(r"受付　|（平日 |24時間）", text)
    assert incident(name).organization.legal_name in text.rsplit("\n\n", 1)[-1]


def test_letters_are_the_same_every_time() -> None:
    for name, audience in ALL:
        assert compose(incident(name), audience) == letter(name, audience)


def test_letters_of_two_audiences_are_no_clones() -> None:
    for name in NAMES:
        customer = {s.text for _, s in letter(name, Audience.CUSTOMER).sentences()}
        partner = {s.text for _, s in letter(name, Audience.PARTNER).sentences()}
        assert len(customer & partner) < len(customer) / 2


def test_a_letter_on_paper_speaks_of_paper() -> None:
    made = text_of(compose(incident("hanamori"), Audience.CUSTOMER, channel=Channel.LETTER))
    assert "この書面は" in made
    assert "このメールは" not in made
