"""同じ語の重なり（「ご確認確認」「資料を資料を」など）。

## なぜ
編集や変換の消し忘れです。折り返しをまたぐと気づきにくくなります。

## 直し方
一つ取ります。

## 根拠
国語の文法。「一つ一つ」「各社各様」「日一日」のような重ね言葉と、「会社会社員」のように次の語に続く形は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.doubling import is_heading_and_text, parts_words
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("同じ語が重なっています。一つ取ってください。", "the same word stands twice; remove one.")
_COUNTED = frozenset("一二三四五六七八九十百千万数各毎日個人別段")


@rule(
    "T115",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(r"(?P<word>[おご]?[一-龠々][一-龠々ぁ-んァ-ヴー]{1,7}?)(?P=word)"),
    bad={
        "ご確認確認をお願いします。": "ご確認をお願いします。",
        "資料を資料をお送りいたします。": "資料をお送りいたします。",
        "お送りお送りいたします。": "お送りいたします。",
        "本日は本日は休業しております。": "本日は休業しております。",
    },
    good=[
        "一つ一つ丁寧に、一人一人に、一歩一歩進めます。",
        "運用管理管理職の会議",
        "会社会社員の区別",
        "少し少しとは言えない、日一日と",
        "個別個別の対応",
    ],
)
def doubled_word(spot: Spot) -> Iterator[Hit]:
    """A word beginning in kanji, twice, where words of the sentence end between the two and after them."""
    word = spot.word[: len(spot.word) // 2]
    if word.lstrip("おご")[0] in _COUNTED or is_heading_and_text(spot, len(word)):
        return
    if "\n" in spot.text.span(spot.start, spot.end).of(spot.text.source):
        return
    if parts_words(spot, spot.start + len(word), spot.end) and not _goes_on(spot, word):
        yield spot.hit(_SAYS, word)


def _goes_on(spot: Spot, word: str) -> bool:
    """Whether the second is the beginning of a longer word (管理 | 管理職), or the pair is of adverbs (少し少し)."""
    after = spot.after(1)
    return ("一" <= after <= "龠" and "一" <= word[-1] <= "龠") or word in (
        "少し",
        "次々",
        "徐々",
        "益々",
        "別々",
        "段々",
    )
