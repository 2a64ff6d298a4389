"""The shadow: one width, one form, every change of length reported."""

from __future__ import annotations

import unicodedata

import pytest

from owabi.text.folding import HOLE, fold, odd_characters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３（株）", "ABC123(株)"),
        ("ｻｰﾋﾞｽ", "サービス"),
        ("か\u3099", "が"),
        ("㈱みなと", "(株)みなと"),
        ("①②℃…", "①②℃…"),
        ("\u2f49\u2f47", "月日"),
        ("ご\u200b案内", "ご案内"),
        ("～〜", "〜〜"),
        ("a\u3000b\tc", "a b c"),
        ("\ud800", "\ufffd"),
        ("−‐ー", "--ー"),
        ("葛\U000e0100", "葛"),
        ("㋿8年", "令和8年"),
    ],
    ids=[
        "wide", "narrow-kana", "nfd", "kabu", "enclosed", "kangxi", "zero-width", "tilde", "spaces", "surrogate",
        "dashes", "selector", "era",
    ],
)  # fmt: skip
def test_the_shadow_has_one_width_and_one_form(text: str, folded: str) -> None:
    assert fold(text)[0] == folded


def test_every_change_of_length_is_reported() -> None:
    folded, clusters = fold("あｶﾞ㈱い\u200bう")
    assert folded == "あガ(株)いう"
    assert [(cluster.start, cluster.width, cluster.folded) for cluster in clusters] == [
        (1, 2, "ガ"),
        (3, 1, "(株)"),
        (5, 1, ""),
    ]


def test_plain_text_has_nothing_odd() -> None:
    assert odd_characters("お詫び申し上げます。ABC（）") == frozenset()
    assert fold("お詫び")[1] == ()


def test_a_slot_becomes_one_mark() -> None:
    folded, clusters = fold("{{宛名}} 様")
    assert folded == f"{HOLE} 様"
    assert clusters[0].width == len("{{宛名}}")


def test_a_mark_that_looks_like_a_slot_in_the_text_is_dropped() -> None:
    assert fold(f"あ{HOLE}い")[0] == "あい"


def test_the_shadow_of_a_shadow_is_itself() -> None:
    for code in range(0x20, 0x3000):
        once = fold(chr(code))[0]
        assert fold(once)[0] == once, hex(code)


def test_composed_kana_stay_as_they_are() -> None:
    text = "".join(map(chr, range(0x3041, 0x3097)))
    assert fold(text)[0] == unicodedata.normalize("NFC", text)
