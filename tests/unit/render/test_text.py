"""A letter as text, its origins and its JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

import pytest

from owabi.dates.zone import JST
from owabi.errors import LetterMistake
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Act, Block, BlockForm, Letter, Run, Section, Sentence
from owabi.letter.template import read_template
from owabi.render.json_ import digest, to_json
from owabi.render.text import lay_out, origins_of, template_of


def say(text: str, *facts: str, phrase: str = "") -> Sentence:
    return Sentence((Run(text, facts, phrase),))


def block(form: BlockForm, *sentences: Sentence, number: int | None = None) -> Block:
    return Block(form, sentences, number)


LETTER = Letter(
    audience=Audience.CUSTOMER,
    kind=Kind.FIRST,
    channel=Channel.MAIL,
    locale="ja",
    incident="hanamori-20261119",
    facts_version=2,
    facts_digest="0" * 64,
    as_of=datetime(2026, 11, 19, 12, 0, tzinfo=JST),
    subject=say("【重要】不正アクセスに関するお詫び", "title"),
    sections=(
        Section(Act.ADDRESS, (block(BlockForm.LINE, say("{{宛名}}")),)),
        Section(Act.CAUSE, ()),
        Section(
            Act.OPENING,
            (
                block(
                    BlockForm.PARAGRAPH,
                    say("平素より感謝しております。"),
                    say("森川でございます。", "organization.legal_name"),
                ),
                block(
                    BlockForm.PARAGRAPH,
                    Sentence((Run("最大8,214名分", ("groups.members.persons",), "p1"), Run("です。"))),
                ),
            ),
        ),
        Section(
            Act.REQUEST,
            (
                block(BlockForm.BULLET, say("氏名")),
                block(BlockForm.NUMBERED, say("変更してください。", "requests.change")),
                block(BlockForm.NUMBERED, say("お知らせください。")),
                block(BlockForm.NUMBERED, say("十番目です。"), number=10),
                block(BlockForm.PARAGRAPH, say("以上です。")),
                block(BlockForm.NUMBERED, say("数え直します。")),
            ),
            say("お願い"),
        ),
        Section(Act.CLOSING, (block(BlockForm.RIGHT, say("敬具")),), say("結び")),
    ),
)


def test_sections_stand_apart_and_paragraphs_have_a_line_each() -> None:
    assert template_of(LETTER).body == (
        "{{宛名}}\n\n"
        "平素より感謝しております。森川でございます。\n最大8,214名分です。\n\n"
        "■ お願い\n・氏名\n1. 変更してください。\n2. お知らせください。\n10. 十番目です。\n"
        "以上です。\n1. 数え直します。\n\n"
        "■ 結び\n" + "　" * 33 + "敬具\n"
    )


@pytest.mark.parametrize(
    ("mark", "headings"),
    [
        ("【】", ["【お願い】", "【結び】"]),
        ("1. ", ["1. お願い", "2. 結び"]),
        ("(1) ", ["(1) お願い", "(2) 結び"]),
        ("", ["お願い", "結び"]),
    ],
)
def test_a_heading_carries_the_letters_mark(mark: str, headings: list[str]) -> None:
    lines = template_of(replace(LETTER, heading_mark=mark)).body.split("\n")
    assert [line for line in lines if line in headings] == headings


def test_the_template_reads_back_as_it_was_written() -> None:
    template = template_of(LETTER)
    assert read_template(template.to_text()) == template


def test_every_run_stands_where_its_span_says() -> None:
    laid = lay_out(LETTER)
    text = laid.template.to_text()
    assert [piece.span.of(text) for piece in laid.pieces] == [
        run.text for _, sentence in LETTER.sentences() for run in sentence.runs
    ]
    assert ((9, 12), ()) not in [((span.start, span.end), facts) for span, facts in origins_of(LETTER)]
    assert [span.of(text) for span, facts in origins_of(LETTER) if facts == ("groups.members.persons",)] == [
        "最大8,214名分"
    ]


@pytest.mark.parametrize("subject", ["", " 前に空白", "二行の\n件名"])
def test_a_subject_is_one_line(subject: str) -> None:
    with pytest.raises(LetterMistake):
        template_of(replace(LETTER, subject=say(subject)))


def test_json_bears_text_spans_facts_and_phrases() -> None:
    value = json.loads(json.dumps(to_json(LETTER), ensure_ascii=False))
    sentences = [value["subject"]]
    for section in value["sections"]:
        sentences += [section["heading"]] if section["heading"] else []
        sentences += [sentence for block in section["blocks"] for sentence in block["sentences"]]
    assert [value["text"][slice(*said["span"])] for said in sentences] == [said["text"] for said in sentences]
    run = value["sections"][2]["blocks"][1]["sentences"][0]["runs"][0]
    assert (run["facts"], run["phrase"]) == (["groups.members.persons"], "p1")
    assert value["facts_digest"] == "0" * 64


def test_a_sentence_without_words_has_no_place() -> None:
    empty = replace(LETTER, sections=(Section(Act.CLOSING, (Block(BlockForm.LINE, (Sentence(()), say("結び"))),)),))
    said = to_json(empty)["sections"][0]["blocks"][0]["sentences"]
    assert [one["span"] is None for one in said] == [True, False]


def test_the_digest_covers_words_origins_and_the_facts_version() -> None:
    others = [
        replace(LETTER, facts_version=3),
        replace(LETTER, subject=say("【重要】不正アクセスのお詫び", "title")),
        replace(LETTER, subject=say("【重要】不正アクセスに関するお詫び")),
    ]
    assert len({digest(LETTER), *map(digest, others)}) == 4
    assert digest(LETTER) == digest(replace(LETTER))
