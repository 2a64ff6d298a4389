"""One reader's words."""

from __future__ import annotations

import pytest

from owabi.errors import LetterMistake
from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.letter.template import Template, Words
from owabi.render.personal import personalise, prepare

TEMPLATE = Template(
    "【重要】お詫び",
    "{{宛名}}\n\n平素よりお世話になっております。\n{{ご本人の情報}}\n会員番号は {{列:会員番号}} です。\n\n敬具\n",
)
READER = Recipient("r000001", "a@example.jp", name="佐藤 美咲", items=("name", "email"), more={"会員番号": "A-1"})


def body(recipient: Recipient, template: Template = TEMPLATE) -> str:
    return personalise(template, recipient, audience=Audience.CUSTOMER).body


def test_each_slot_is_this_readers_own() -> None:
    lines = body(READER).split("\n")
    assert lines[0] == "佐藤 美咲 様"
    assert "お名前" in lines[3]
    assert lines[4] == "会員番号は A-1 です。"


@pytest.mark.parametrize("items", [None, ()])
def test_a_line_about_items_that_the_list_does_not_name_is_left_out(items: tuple[str, ...] | None) -> None:
    reader = Recipient("r1", "a@example.jp", name="佐藤", items=items, more={"会員番号": "1"})
    assert body(reader).split("\n")[2:4] == ["平素よりお世話になっております。", "会員番号は 1 です。"]


def test_a_slot_may_stand_in_the_subject() -> None:
    template = Template("{{宛名}}へのお知らせ", "本文\n")
    reader = Recipient("r1", "a@example.jp", name="北野 健一", company="株式会社北野物流")
    assert personalise(template, reader, audience=Audience.PARTNER) == Words(
        "株式会社北野物流 北野 健一 様へのお知らせ", "本文\n"
    )


def test_what_a_slot_holds_is_wrapped_like_the_rest() -> None:
    template = Template("件名", "{{列:文}}\n" + "決まった文です。" * 10 + "\n")
    long = Recipient("r1", "a@example.jp", more={"文": "差し込んだ文です。" * 10})
    assert max(map(len, body(long, template).split("\n"))) <= 38


def test_a_value_is_never_read_as_a_slot() -> None:
    reader = Recipient("r1", "a@example.jp", more={"文": "{{宛名}}"}, name="佐藤")
    assert body(reader, Template("件名", "{{列:文}}\n")) == "{{宛名}}\n"


def test_preparing_once_gives_every_reader_the_same_words() -> None:
    ready = prepare(TEMPLATE, audience=Audience.CUSTOMER, drill=True)
    assert ready.words(READER) == personalise(TEMPLATE, READER, audience=Audience.CUSTOMER, drill=True)


@pytest.mark.parametrize(
    "bad", ["佐藤\n美咲", "佐藤\r", "佐\0藤", "佐藤\u2028", "佐藤\u202e", "佐藤\u200b", "\ud842", "a\tb"]
)
def test_a_hostile_value_stops_its_own_row_and_is_not_shown(bad: str) -> None:
    for reader in (
        Recipient("r000042", "a@example.jp", name=bad),
        Recipient("r000042", "a@example.jp", more={"会員番号": bad}),
    ):
        with pytest.raises(LetterMistake) as raised:
            body(reader, Template("件名", "{{宛名}}{{列:会員番号}}\n"))
        assert "r000042" in raised.value.line("ja")
        assert "佐" not in raised.value.line("ja")


def test_a_rare_name_is_no_hostile_value() -> None:
    assert (
        body(Recipient("r1", "a@example.jp", name="葛\U000e0100 𠮷﨑"), Template("件名", "{{宛名}}"))
        == "葛\U000e0100 𠮷﨑 様"
    )


def test_a_missing_column_names_the_row() -> None:
    with pytest.raises(LetterMistake, match="r7"):
        body(Recipient("r7", "a@example.jp"), TEMPLATE)


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(LetterMistake):
        body(READER, Template("件名", "{{住所}}\n"))


@pytest.mark.parametrize("locale", ["ja", "en", "fr"])
def test_a_drill_says_so_everywhere(locale: str) -> None:
    words = personalise(TEMPLATE, READER, audience=Audience.CUSTOMER, drill=True, locale=locale)
    lines = words.body.rstrip("\n").split("\n")
    assert [part.startswith("【訓練】") for part in (words.subject, lines[0], lines[-1])] == [True] * 3
    assert ("[DRILL]" in words.subject) is (locale == "en")


def test_odd_line_breaks_of_a_template_become_plain_ones() -> None:
    assert (
        body(READER, Template("件名", "一\r\n二\r三\u2028四\u2029五\x85六\v七\f八")) == "一\n二\n三\n四\n五\n六\n七\n八"
    )
