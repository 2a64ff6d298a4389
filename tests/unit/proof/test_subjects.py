"""Who does what a sentence says, and whose side a phrase names."""

from __future__ import annotations

import pytest

from owabi.proof.context import Context
from owabi.proof.keigo.addressees import kind_of
from owabi.proof.keigo.exalting import exalting_at
from owabi.proof.keigo.humble import humble_at
from owabi.proof.keigo.parties import Side, side_of
from owabi.proof.keigo.subjects import subject_of
from owabi.text.tokens import analyser

_CONTEXT = Context(own_people=("森 大輔",), own_companies=("青葉商事",), reader_companies=("北野物流",))


@pytest.mark.parametrize(
    ("words", "side"),
    [
        pytest.param("お客様", Side.READER, id="customer"),
        pytest.param("貴社の担当者", Side.READER, id="readers_staff"),
        pytest.param("北野物流の担当者", Side.READER, id="known_readers_staff"),
        pytest.param("ご来場の方", Side.READER, id="visitor"),
        pytest.param("弊社の担当者", Side.OWN, id="our_staff"),
        pytest.param("担当の者", Side.OWN, id="bare_staff"),
        pytest.param("森部長", Side.OWN, id="our_person_with_title"),
        pytest.param("青葉商事の開発部", Side.OWN, id="our_unit"),
        pytest.param("弊社のお客様", Side.READER, id="our_customer"),
        pytest.param("私の先生", Side.READER, id="my_teacher"),
        pytest.param("部長", Side.TITLE, id="bare_title"),
        pytest.param("弊社の製品", None, id="our_product"),
        pytest.param("弊社と貴社", None, id="both_together"),
    ],
)
def test_a_phrase_names_a_side(words: str, side: Side | None) -> None:
    assert side_of(words, _CONTEXT) is side


@pytest.mark.parametrize(
    ("sentence", "verb", "side"),
    [
        pytest.param("お客様が先日お電話で申した件", "申し", Side.READER, id="particle_far_from_verb"),
        pytest.param("お客様におかれましては資料を拝見しました", "拝見", Side.READER, id="okarete"),
        pytest.param("お客様がお困りですので参ります", "参り", None, id="reason_has_its_own_subject"),
        pytest.param("お客様がお急ぎの場合は参ります", "参り", None, id="condition_has_its_own_subject"),
        pytest.param("お客様がご指定の日時に伺います", "伺い", None, id="noun_described_by_an_act"),
        pytest.param("お客様がお帰りになるまでお待ちいたします", "待ち", None, id="until"),
        pytest.param("お客様がお困りのことと存じます", "存じ", None, id="what_the_writer_thinks"),
        pytest.param("弊社の社長が「結構です」とおっしゃいました", "おっしゃい", Side.OWN, id="quotation"),
        pytest.param("弊社からお送りした資料をご覧になりました", "ご覧", None, id="relative_clause"),
        pytest.param("私がお会いした先生はおっしゃいました", "おっしゃい", Side.READER, id="nearest_topic"),
    ],
)
def test_a_predicate_belongs_to_the_person_its_sentence_shows(sentence: str, verb: str, side: Side | None) -> None:
    tokens = analyser()(sentence)
    at = next(number for number, token in enumerate(tokens) if token.surface == verb or verb in token.surface)
    found = subject_of(tokens, at, _CONTEXT)
    assert (found.side if found else None) is side


@pytest.mark.parametrize(
    ("sentence", "verb", "honoured"),
    [
        pytest.param("拝見しました", "拝見", "ご覧になり", id="see"),
        pytest.param("申し上げた", "申し", "おっしゃっ", id="say"),
        pytest.param("差し上げました", "差し", "ください", id="give"),
        pytest.param("お目にかかった", "目", "お会いになっ", id="meet"),
        pytest.param("御社へ伺った", "伺っ", "いらっしゃっ", id="visit"),
    ],
)
def test_a_humble_verb_has_its_honorific(sentence: str, verb: str, honoured: str) -> None:
    tokens = analyser()(sentence)
    at = next(number for number, token in enumerate(tokens) if token.surface == verb)
    found = humble_at(tokens, at)
    assert found is not None
    assert found.honoured(tokens) == honoured


@pytest.mark.parametrize("sentence", ["先日申し込みました", "ご存じのとおり", "窓口で申し出る"])
def test_a_word_that_is_not_humble_is_none(sentence: str) -> None:
    tokens = analyser()(sentence)
    assert all(humble_at(tokens, number) is None for number in range(len(tokens)))


@pytest.mark.parametrize(
    "sentence", ["弊社が窓口になります", "お世話になります", "ご確認ください", "お待ちくださいませ"]
)
def test_what_honours_nobody_is_no_honorific_predicate(sentence: str) -> None:
    tokens = analyser()(sentence)
    assert all(exalting_at(tokens, number) is None for number in range(len(tokens)))


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        pytest.param("みどり銀行", "貴行", id="bank"),
        pytest.param("株式会社みどり銀行", "貴行", id="bank_company"),
        pytest.param("みどり大学", "貴学", id="university"),
        pytest.param("みどり病院 御中", "貴院", id="hospital"),
        pytest.param("株式会社みどり大学堂書店", "", id="company"),
    ],
)
def test_an_organisation_is_called_by_its_kind(name: str, reader: str) -> None:
    kind = kind_of(name)
    assert (kind.readers[0] if kind else "") == reader
