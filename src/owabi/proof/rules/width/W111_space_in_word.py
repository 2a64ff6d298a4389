"""語の中の空白（「お 客様」「システ ム」）。

## なぜ
写し取りや変換で入った空白で、検索や読み上げで語が切れます。

## 直し方
取ります。

## 根拠
PDFなどから写した文に多く見られます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_SHORT = 3
_KATAKANA = expression("[ァ-ヶー]+$")
_LONGEST = 400
_WIDE = "　"
_UNITS = "年月日時分秒午頃"
"""A day or a time is set off from what was done then."""

_OPENING = expression("[拝謹急敬恭復]|前略|冠省|略啓|[一二三四五六七八九十条項号章]$")
_HEAD = expression(
    "(?:日時|場所|会場|日程|期間|時間|対象|費用|宛先|件名|題名|内容|備考|担当|住所|電話|議題|目的|第.*)$"
)
_SAYS = Said("語の中に空白があります。取ってください。", "a space within a word; remove it.")


@rule(
    "W111",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        pattern("(?<![ァ-ヶー])[ァ-ヶー]{1,8} [ァ-ヶー]{1,8}(?![ァ-ヶー])"),
        pattern("[おご] [一-鿿]{1,3}(?:[様をがのはに]|いたし|くださ)|[一-鿿] [一-鿿]"),
    ),
    bad={
        "お 客様のご登録": "お客様のご登録",
        "シス テムを停止します。": "システムを停止します。",
        "ご 連絡いたします。": "ご連絡いたします。",
        "お客\u3000様相談室へどうぞ。": "お客様相談室へどうぞ。",
        "個人\u3000情報の取り扱いをご案内します。": "個人情報の取り扱いをご案内します。",
    },
    good=[
        "お客様のご登録",
        "システム メンテナンス",
        "カスタマー サポート",
        "メール アドレス",
        "件 名",
        "日 時 場 所",
        "ア カ サ タ ナ",
        "山本 太郎",
        "担当 ヤマモト",
        "ヤマダ タロウ様",
        "山本\u3000太郎です。",
        "謹啓\u3000時下ますますご清栄のこととお慶び申し上げます。",
        "前略\u3000取り急ぎご連絡いたします。",
        "日時\u3000本日午後です。",
        "第一条\u3000目的は次のとおりです。",
    ],
)
def space_in_word(spot: Spot) -> Iterator[Hit]:
    """A space that parts what is one word without it, the parts being none."""
    put = spot.word.replace(" ", "")
    if spot.word[0] in _UNITS:
        return
    if spot.zone in (Zone.ADDRESS, Zone.SIGNATURE, Zone.HEADING, Zone.SUBJECT, Zone.TABLE):
        return
    if spot.word[0] in "おご":
        if spot.before(1) not in ("", "、", "。", "の", "は", "が", "を", "に", "で", "と", " "):
            return
        yield spot.hit(_SAYS, put[:2], end=spot.start + 3)
    elif not _KATAKANA.match(put):
        yield from _between_kanji(spot)
    else:
        tokens = spot.reading.analyser(put)
        parts = spot.word.split(" ")
        if len(tokens) == 1 and "固有名詞" not in tokens[0].pos and _is_fragment(spot, parts):
            yield spot.hit(_SAYS, put)


def _between_kanji(spot: Spot) -> Iterator[Hit]:
    """A wide space between kanji of a closed sentence of running text, neither side a name or an opening."""
    sentence = spot.sentence
    place = spot.start + 1
    source = spot.text.span(spot.start, spot.end).of(spot.text.source)
    if not (sentence.closed and sentence.zone.is_prose) or _WIDE not in source or "\n" in source:
        return
    if sentence.end - sentence.start > _LONGEST:
        return
    tokens = spot.tokens
    number = token_at(tokens, spot.start - sentence.start)
    around = tokens[max(0, number - 1) : number + 4]
    if number < 0 or any("固有名詞" in token.pos for token in around) or _OPENING.search(tokens[number].surface):
        return
    if spot.text.flow.count(" ", sentence.start, sentence.end) == 1 and not _HEAD.match(spot.before(12) + spot.word[0]):
        yield spot.hit(_SAYS, "", start=place, end=place + 1)


def _is_fragment(spot: Spot, parts: list[str]) -> bool:
    """Whether one of the parts is no word by itself."""
    if spot.before(1) == " " or spot.after(1) == " " or all(len(part) == 1 for part in parts):
        return False
    return any(len(part) == 1 or len(spot.reading.analyser(part)) > 1 or _unknown(spot, part) for part in parts)


def _unknown(spot: Spot, part: str) -> bool:
    return spot.reading.analyser(part)[0].norm == part and len(part) < _SHORT
