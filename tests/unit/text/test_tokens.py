"""Words come from SudachiPy, loaded when asked, remembered by the sentence."""

from __future__ import annotations

import subprocess
import sys

from owabi.text.inflection import before
from owabi.text.tokens import SudachiAnalyser, analyser


def test_a_word_knows_its_lemma_and_its_form() -> None:
    verb = analyser()("おっしゃられました")[0]
    assert (verb.surface, verb.lemma, verb.kind) == ("おっしゃら", "おっしゃる", "五段-ラ行")
    assert verb.form.startswith("未然形")


def test_words_cover_the_sentence_in_order() -> None:
    sentence = "資料をご覧になりましたか。"
    words = analyser()(sentence)
    assert "".join(sentence[word.start : word.end] for word in words) == sentence


def test_a_sentence_is_taken_apart_once() -> None:
    one = SudachiAnalyser()
    assert one("お詫びします。") is one("お詫びします。")


def test_a_sentence_longer_than_the_analyser_takes_is_cut() -> None:
    sentence = "あ" * 20_000
    words = SudachiAnalyser()(sentence)
    assert words[-1].end == len(sentence)


def test_memory_is_bounded() -> None:
    one = SudachiAnalyser()
    for number in range(8200):
        one._remembered[str(number)] = ()
    one("お詫びします。")
    assert len(one._remembered) == 1


def test_the_analyser_is_not_loaded_with_the_room() -> None:
    code = "import sys, owabi.text.text, owabi.text.tokens; sys.exit('sudachipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_verb_takes_the_form_that_the_next_word_asks_for() -> None:
    one = analyser()
    forms = {
        ending: before(lemma, next((word for word in one(f"行く{ending}") if word.start >= 2), None))
        for lemma, ending in (
            ("おっしゃる", "ました"), ("なる", "た"), ("なる", "ない"), ("なる", "ば"), ("話す", "う"), ("なる", "。"),
            ("なる", "たい"),
        )
    }  # fmt: skip
    assert forms == {
        "ました": "おっしゃい", "た": "なっ", "ない": "なら", "ば": "なれ", "う": "話そ", "。": "なる", "たい": "なり",
    }  # fmt: skip
    assert before("行く", one("行った")[1]) == "行っ"
