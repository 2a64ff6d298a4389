"""文の中の余分な空白。

## なぜ
消し忘れや、位置合わせの名残に見えます。検索で語が一致しなくなります。

## 直し方
取ります。

## 根拠
公用文の作法。見出しや項目の位置合わせ、氏名の空白、英字の前後の空白は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_REACH = 12
_OPENING = expression("(?:[拝謹急敬]啓|前略|冠省|拝復|様|殿|御中|さん|氏|[一二三四五六七八九十][、.]|第.{1,2}に) +$")
_TIGHT = expression(
    "[をがにへ](?=[^ぁ-ん]|[ごおさとも])|は(?=[、ごお])|ください|下さい|します|いたします|しております|ます|です|でした|ました|ません"
)
_KANA_NAME = expression("[ぁ-ん]{2} ?[ぁ-ん]{2}様")
_SAYS = Said("文の中に空白があります。取ってください。", "a space within the sentence; remove it.")


@rule(
    "S145",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern("[ぁ-んァ-ヶー一-鿿、。」] +(?=[ぁ-ん、。])|を +(?=[一-鿿ァ-ヶ])|[、。] {2,}(?=[ぁ-んァ-ヶ一-鿿])"),
    bad={
        "ご確認  ください。よろしくお願いします。": "ご確認ください。よろしくお願いします。",
        "資料 を送ります。": "資料を送ります。",
        "よろしくお願い します。": "よろしくお願いします。",
        "休業です 。": "休業です。",
        "資料を お送りします。": "資料をお送りします。",
    },
    good=[
        "ご確認ください。",
        "謹啓 時下ますますご清栄のこととお慶び申し上げます。",
        "山本 太郎です。",
        "拝啓 このたびは",
        "休業です。 明日は",
        "会場\u3000本社",
        "日程 三日 ほか",
        "以 上",
        "第一に\u3000ご確認ください",
        "みほん たろう様",
        "はい いいえ",
        "株式会社みほん\u3000さくら支店の山本です。",
        "東京都\u3000にこにこ商会の山本です。",
    ],
)
def stray_spaces(spot: Spot) -> Iterator[Hit]:
    """Spaces before a particle, an ending or a mark, in a sentence of running text."""
    sentence = spot.sentence
    first = max(sentence.start, spot.end - _REACH)
    if not sentence.zone.is_prose or not sentence.closed or _OPENING.search(spot.text.flow, first, spot.end):
        return
    if "\n" in spot.text.span(spot.start, spot.end).of(spot.text.source):
        return
    rest = spot.after(4)
    before = spot.word[0]
    if (
        (rest[:1] in ("、", "。") and before not in "、。")
        or before == "を"
        or (before not in "、。」" and _TIGHT.match(rest) and not _KANA_NAME.search(spot.before(6) + before + rest))
    ):
        yield spot.hit(_SAYS, before)
