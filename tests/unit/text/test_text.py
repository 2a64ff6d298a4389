"""A text read once: joined lines, zones, and the way back to where words stand."""

from __future__ import annotations

import pytest

from owabi.text.text import Text
from owabi.text.zones import Zone
from tests.wrapping import wrap

MAIL = """件名：【重要】会員サイトへの不正アクセスに関するお詫び

株式会社北野物流
営業部 課長 北野 健一 様

拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。

さて、弊社の会員サイトにおきまして、不正アクセスが発生いたしました。貴社にご迷惑をおかけし、深くお詫び申し上げます。

1. 経緯
　11月16日（月）午前2時14分から18日（水）午前4時50分まで、会員サイトが不正なアクセスを受けました。
・検知：18日 8:30
・ログイン用パスワード（そのままでは読めない形に変換して保存していたものを、すべて含みます）

【お問い合わせ】
お客様相談窓口
電話　0120-000-000（平日 午前9時から午後6時まで）

再発防止に努めてまいります。まずは書中をもちましてお詫び申し上げます。
敬具

株式会社みなと書店
営業本部　岡部 直子

> いつもお世話になっております。
> 北野です。
"""


def zones(text: Text) -> list[Zone]:
    return [line.zone for line in text.lines if line.zone is not Zone.BLANK]


def test_the_parts_of_a_mail_are_told_apart() -> None:
    assert zones(Text.of(MAIL)) == [
        Zone.SUBJECT, Zone.ADDRESS, Zone.ADDRESS, Zone.GREETING, Zone.BODY, Zone.HEADING, Zone.BODY, Zone.ITEM,
        Zone.ITEM, Zone.HEADING, Zone.CONTACT, Zone.CONTACT, Zone.CLOSING, Zone.COMPLIMENT, Zone.SIGNATURE,
        Zone.SIGNATURE, Zone.QUOTE, Zone.QUOTE,
    ]  # fmt: skip


@pytest.mark.parametrize("width", [76, 70, 60])
def test_a_wrapped_mail_reads_like_the_mail(width: int) -> None:
    whole, wrapped = Text.of(MAIL), Text.of(wrap(MAIL, width))
    assert wrapped.flow == whole.flow
    assert zones(wrapped) == zones(whole)


def test_a_word_broken_by_a_line_end_is_one_word() -> None:
    text = Text.of("先日、部長がおっしゃ\nられたとおりです。")
    assert "おっしゃられた" in text.flow
    start = text.flow.index("おっしゃられ")
    assert text.span(start, start + 6).of(text.source) == "おっしゃ\nられ"


def test_addresses_lists_signatures_and_quotations_are_not_joined() -> None:
    text = Text.of(MAIL)
    words = [text.words(line) for line in text.lines]
    assert "株式会社北野物流" in words
    assert "・検知:18日 8:30" in words
    assert "株式会社みなと書店" in words
    assert "> 北野です。" in words


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("お世話になっております。\n株式会社みなと書店\n森 大輔", 3),
        ("株式会社みなと書店\n森です。", 2),
        ("いつもお世話になっております\n株式会社みなと書店の森です。", 2),
        ("平素より弊社サービスを\nご利用いただき、\nありがとうございます。", 1),
        ("経緯\n11月16日に検知いたしました。", 2),
        ("　一つ目の段落です。\n　二つ目の段落です。", 2),
        ("See the page\nfor details と書いて\nおります。", 1),
        ("「一つ目。\n二つ目。」と述べました。", 1),
        ("ご連絡ください\n。", 1),
        ("https://example.jp/notice\nをご覧ください。", 2),
    ],
    ids=[
        "signature",
        "company",
        "polite-end",
        "phrases",
        "heading",
        "paragraphs",
        "english",
        "quoted",
        "mark",
        "address",
    ],
)
def test_lines_are_joined_only_where_a_sentence_goes_on(source: str, lines: int) -> None:
    assert len(Text.of(source).lines) == lines


def test_english_words_are_joined_with_a_space_and_addresses_without() -> None:
    long = "詳しくは、弊社のページに掲載している次のアドレスの資料をご覧くださいますようお願いいたします https://exam"
    assert "https://example.jp/" in Text.of(f"{long}\nple.jp/ です。").flow
    assert "the page for details" in Text.of("See the page\nfor details と書いて\nおります。").flow


def test_places_are_mapped_back_over_characters_of_another_length() -> None:
    text = Text.of("㈱みなと\u200b書店のｻｰﾋﾞｽ\r\n")
    assert text.flow.startswith("(株)みなと書店のサービス")
    start = text.flow.index("サービス")
    assert text.span(start, start + 4).of(text.source) == "ｻｰﾋﾞｽ"
    assert text.span(1, 2).of(text.source) == "㈱"
    assert text.span(0, 0).start == 0


def test_slots_are_opaque_and_known_by_their_names() -> None:
    text = Text.of("{{宛名}}\n\nお客様の情報：{{ ご本人の情報 }}\n")
    assert [(slot.name, slot.span.of(text.source)) for slot in text.slots] == [
        ("宛名", "{{宛名}}"),
        ("ご本人の情報", "{{ ご本人の情報 }}"),
    ]
    assert "宛名" not in text.flow
    assert text.lines[0].zone is Zone.ADDRESS


def test_sentences_of_headings_and_items_are_not_closed() -> None:
    text = Text.of("■ 経緯\n・検知\nお詫びします。")
    assert [(text.words(sentence), sentence.closed) for sentence in text.sentences] == [
        ("■ 経緯", False),
        ("・検知", False),
        ("お詫びします。", True),
    ]


def test_every_place_has_a_line_and_a_sentence() -> None:
    text = Text.of("一つ。  二つ。\n\n三つ")
    assert text.words(text.sentence_at(0)) == "一つ。"
    assert text.sentence_at(4).closed is False
    assert text.words(text.line_at(len(text.flow) - 2)) == "三つ"


def test_a_forwarded_mail_is_a_quotation_to_its_end() -> None:
    text = Text.of("ご確認ください。\n\n-----Original Message-----\n北野です。\n至急です。\n")
    assert zones(text) == [Zone.BODY, Zone.QUOTE, Zone.QUOTE, Zone.QUOTE]


def test_a_line_that_announces_a_quotation_belongs_to_it() -> None:
    text = Text.of("承知しました。\n\n2026年11月20日 西田 <nishida@example.jp>:\n> 西田です。\n")
    assert zones(text) == [Zone.BODY, Zone.QUOTE, Zone.QUOTE]


def test_a_record_is_marked_at_both_ends() -> None:
    text = Text.of("下記のとおりです。\n\n　記\n\n日時：11月25日\n\n　　　以　上\n")
    assert zones(text) == [Zone.BODY, Zone.RECORD, Zone.ITEM, Zone.RECORD_END]


def test_a_table_and_a_rule_are_no_prose() -> None:
    assert zones(Text.of("| 項目 | 値 |\n-----\n")) == [Zone.TABLE, Zone.RULE]


def test_headers_of_a_mail_are_told_apart() -> None:
    text = Text.of("件名：ご相談\nTo: kitano@example.jp\n\n北野様\n\nお世話になっております。")
    assert zones(text) == [Zone.SUBJECT, Zone.HEADER, Zone.ADDRESS, Zone.GREETING]


@pytest.mark.parametrize(
    ("source", "whole"),
    [(MAIL, True), ("お詫び申し上げます。", False), ("件名：ご相談", False), ("", False)],
    ids=["mail", "sentence", "subject", "empty"],
)
def test_only_a_mail_looks_whole(source: str, *, whole: bool) -> None:
    assert Text.of(source).looks_whole is whole


def test_a_list_before_the_signature_is_no_signature() -> None:
    text = Text.of("次のとおりです。\n\n・日時\n・場所\n\n株式会社みなと書店\n森 大輔")
    assert zones(text) == [Zone.BODY, Zone.ITEM, Zone.ITEM, Zone.SIGNATURE, Zone.SIGNATURE]


def test_a_list_at_the_end_is_no_signature() -> None:
    text = Text.of("次のとおりです。\n・日時\n・場所")
    assert zones(text) == [Zone.BODY, Zone.ITEM, Zone.ITEM]
