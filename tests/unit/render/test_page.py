"""The public page."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from owabi.books import load
from owabi.dates.zone import JST
from owabi.errors import LetterMistake
from owabi.letter.template import Template
from owabi.render.page import Masthead, page_from_template, page_of
from owabi.render.page_inline import inline
from owabi.render.page_parts import Part, PartKind, read_sections
from owabi.render.text import template_of
from tests.unit.render.test_text import LETTER

TEMPLATE = Template(
    "【重要】不正アクセスに関するお詫び",
    """このたびは、<b>ご迷惑</b>をおかけし、深くお詫び申し上げます。
2026年11月19日（木）正午時点の状況です。

■ お願い
1. 変更してください。
2. お知らせ
   ください。

■ 対応
・調査を依頼しました。
・報告しました。
上記のほか、点検します。

■ お問い合わせ
はなもり お客様相談窓口
電話　0120-000-111
メール　customer@hanamori.example

■ 結び
　　　　　　　　　　　　敬具

株式会社はなもり
代表取締役　森川 志保
""",
)
PAGE = page_from_template(TEMPLATE, Masthead("株式会社<はなもり>", datetime(2026, 11, 19, 13, 5, tzinfo=JST)))
VOID = {"meta", "br"}


class Checker(HTMLParser):
    """Refuses a page whose tags do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.asked += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data", "action")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def checked(page: str) -> Checker:
    checker = Checker()
    checker.feed(page)
    checker.close()
    assert checker.open == []
    return checker


def test_the_page_is_whole_and_asks_no_other_host_for_anything() -> None:
    checker = checked(PAGE)
    assert checker.seen.count("h1") == 1
    assert checker.seen.count("h2") == 4
    assert {"ol", "ul", "dl", "nav", "main", "time"} <= set(checker.seen)
    assert not {"script", "img", "link", "iframe", "form"} & set(checker.seen)
    assert all(asked.startswith(("#", "tel:", "mailto:")) for asked in checker.asked)
    assert "url(" not in PAGE
    assert "@import" not in PAGE
    assert len(PAGE.encode()) < 60_000
    assert '<html lang="ja">' in PAGE


def test_the_policy_allows_exactly_this_style() -> None:
    style = re.search(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in PAGE
    assert "style=" not in PAGE


def test_nothing_of_the_text_becomes_markup() -> None:
    assert "<b>" not in PAGE
    assert "&lt;b&gt;ご迷惑&lt;/b&gt;" in PAGE
    assert "株式会社&lt;はなもり&gt;" in PAGE


def test_every_word_of_the_text_is_on_the_page() -> None:
    shown = re.sub(r"<[^>]*>", "", PAGE.partition("<h1>")[2]).replace("&lt;", "<").replace("&gt;", ">")
    for line in TEMPLATE.body.split("\n"):
        words = re.sub(r"^(?:■ |・|\d\. |[ 　]+)", "", line)
        for part in words.split("　"):
            assert part in shown


def test_a_page_names_when_it_was_published() -> None:
    assert '<time datetime="2026-11-19T13:05+09:00">2026年11月19日 13:05 公開</time>' in PAGE
    english = page_from_template(
        Template("Notice", "Text.\n"), Masthead(published_at=datetime(2026, 1, 2, 3, 4, tzinfo=JST)), locale="en"
    )
    assert "Published 2026-01-02 03:04" in english
    assert '<html lang="en">' in english
    assert "<header" not in page_from_template(Template("件名", "本文。"))


def test_a_section_that_asks_stands_out() -> None:
    assert '<section class="named ask" id="s1"' in PAGE


def test_a_signature_stands_apart() -> None:
    assert '<section class="sign">\n<p class="lines">株式会社はなもり<br>代表取締役　森川 志保</p>' in PAGE


def test_a_short_page_has_no_list_of_contents() -> None:
    assert "<nav" not in page_from_template(Template("件名", "■ 一\n本文。\n\n■ 二\n本文。\n"))


@pytest.mark.parametrize(("subject", "body"), [("件名", "{{宛名}}\n"), ("{{宛名}}へ", "本文\n")])
def test_a_slot_cannot_stand_on_a_page(subject: str, body: str) -> None:
    with pytest.raises(LetterMistake):
        page_from_template(Template(subject, body))


def test_a_letter_and_its_template_make_the_same_page() -> None:
    letter = replace(LETTER, sections=LETTER.sections[1:])
    assert "8,214名" in page_of(letter)
    assert page_of(letter) == page_from_template(template_of(letter))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("（https://example.jp/a?b=1&c=2）に", 'href="https://example.jp/a?b=1&amp;c=2"'),
        ("https://example.jp/a。", ">https://example.jp/a</a>。"),
        ("customer@example.jp まで", '<a href="mailto:customer@example.jp">'),
        ("0120-000-111", '<a class="tel" href="tel:0120000111">0120-000-111</a>'),
        ("2026年11月19日", '<time datetime="2026-11-19">'),
        ("2026年2月30日", "2026年2月30日"),
        ("javascript:alert(1)\"'", "javascript:alert(1)&quot;&#x27;"),
    ],
)
def test_what_a_machine_can_use_is_marked(text: str, html: str) -> None:
    assert html in inline(text)
    assert "<time" not in inline("2026年2月30日")


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("1. 経緯\n　本文です。\n\n2. 対応\n本文です。", ["1. 経緯", "2. 対応"]),
        ("【状況】11月19日時点\n・検知", ["【状況】11月19日時点"]),
        ("1. 一つ目\n2. 二つ目", [""]),
        ("■ これは文です。\n本文。", [""]),
        ("(1) 経緯\n本文です。", ["(1) 経緯"]),
    ],
)
def test_headings_of_an_edited_text_are_found(body: str, headings: list[str]) -> None:
    assert [section.heading for section in read_sections(body, ())] == headings


def test_a_list_that_starts_anew_is_another_list() -> None:
    parts = read_sections("前置きです。\n3. 三\n4. 四\n1. 一\n・点\n電話　1\n後書きです。", ("電話",))[0].parts
    assert parts == (
        Part(PartKind.PARAGRAPH, ("前置きです。",)),
        Part(PartKind.NUMBERS, ("三", "四"), 3),
        Part(PartKind.NUMBERS, ("一",), 1),
        Part(PartKind.BULLETS, ("点",)),
        Part(PartKind.TERMS, ("電話　1",)),
        Part(PartKind.PARAGRAPH, ("後書きです。",)),
    )
    assert '<ol start="3">' in page_from_template(Template("件名", "3. 三\n4. 四\n"))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", ["paper", "tint"])
@pytest.mark.parametrize("ink", ["ink", "soft", "mark", "alert"])
def test_words_are_dark_enough_on_their_ground_by_day_and_night(ink: str, ground: str) -> None:
    css = load("pages/notice")["style"]["css"]
    for scheme in re.findall(r":root\{[^}]*--ink[^}]*\}", css):
        colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", scheme))
        found = [
            value if len(value) == 7 else "#" + "".join(char * 2 for char in value[1:])
            for value in (colours[ink], colours[ground])
        ]
        high, low = sorted(map(luminance, found), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 7
