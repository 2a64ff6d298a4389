"""漢字や送り仮名の一字の重なり（「予約約を」「引継ぎぎを」など）。

## なぜ
打ち間違いか、編集の消し忘れです。

## 直し方
一つ取ります。

## 根拠
国語の文法。「営業部部長」のように次の語に続く形、数、「人人」「個個」のような重ね字は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.doubling import parts_words
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("同じ字が重なっています。一つ取ってください。", "the same character stands twice; remove one.")
_REPEATED = frozenset("人家山国村個時日我色様木神島々年月夜度次別段数種品部者社会一二三四五六七八九十百千")


@rule(
    "T121",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(
        r"(?P<first>(?<![一-龠々ァ-ヴー0-9])[一-龠])(?P=first)(?=[一-龠])|(?P<char>[一-龠])(?P=char)(?![一-龠々ァ-ヴA-Za-z])|(?<=[一-龠])(?P<kana>[ぎきけげみえせべめび])(?P=kana)(?=[をがはのも、。])"
    ),
    bad={
        "会議室を予約約しました。": "会議室を予約しました。",
        "ご連連絡が遅くなりました。": "ご連絡が遅くなりました。",
        "引継ぎぎを行います。": "引継ぎを行います。",
        "ご不明な点点がございましたら": "ご不明な点がございましたら",
    },
    good=[
        "予約約款をご覧ください。営業部部長の山本です。",
        "一つ一つ、人人、個個の事情",
        "痛みみたいな",
        "清水水産の会議会場、東京都都市整備局",
        "林林太郎様",
    ],
)
def doubled_character(spot: Spot) -> Iterator[Hit]:
    """A kanji twice at the end of a word, the second a word by itself; or a kana twice after kanji."""
    char = spot.word[0]
    before = spot.before(1)
    if char in _REPEATED:
        return
    if "一" <= char <= "龠" and "一" <= spot.after(1) <= "龠":
        if _begins_a_word(spot):
            yield spot.hit(_SAYS, char)
        return
    apart = "一" <= before <= "龠" and parts_words(spot, spot.start + 1)
    if "一" <= char <= "龠" and before != "な" and not apart:
        return
    yield spot.hit(_SAYS, char)


def _begins_a_word(spot: Spot) -> bool:
    """Whether the second, and not the first, begins a longer word: 連 | 連絡."""
    tokens, base = spot.tokens, spot.sentence.start
    at = spot.index()
    if at < 0 or at + 1 >= len(tokens) or tokens[at].surface != spot.word[0]:
        return False
    following = tokens[at + 1]
    longer = following.start + base == spot.start + 1 and following.end > following.start + 1
    return longer and "固有名詞" not in (tokens[at].pos[1], following.pos[1])
