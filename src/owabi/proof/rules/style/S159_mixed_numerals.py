"""算用数字と漢数字の混在（「3月」と「四月」、「1つ目」と「二つ目」）。

## なぜ
一通の中で数字の書き方が変わると、読みにくく、写し間違いのもとになります。

## 直し方
横書きでは算用数字にそろえます。「一部」「第三者」「一つ一つ」のような決まった言葉は漢数字で書きます。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、横書きでは算用数字を使うとしています。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.matching import matches_by_line
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_COUNTERS = "つ目|番目|時|月|名|件|個|台|円|枚|冊|週間|か月|ヶ月|カ月|年間|時間|営業日|階|箱|社"
_FIGURE = expression(rf"\d({_COUNTERS})")
_KANJI = expression(
    rf"(?<![一-鿿])([二三四五六七八九十]{{1,3}})({_COUNTERS})(?![一-鿿]|$)|(?<![一-鿿])([一二三四五六七八九]つ目)"
)
_SAYS = Said(
    "算用数字と漢数字が混ざっています。そろえてください。", "figures and kanji numerals are mixed; keep to one."
)


@rule(
    "S159",
    severity=Severity.WARNING,
    on=document("月", "時", "つ目", "番目", "名", "件", "個", "台", "円", "枚", "冊", "間", "階", "箱", "社", "営業日"),
    bad={
        "3月に始めます。四月に終わります。": None,
        "1つ目は料金です。二つ目は納期です。": None,
        "椅子は5台、机は三台です。": None,
    },
    good=[
        "3月に始めます。4月に終わります。",
        "三月に始めます。四月に終わります。",
        "三つの点を、5名が調べました。",
        "十月桜と2月の雪",
        "「四月物語」は3月に上映します。",
        "一件一件、3件を確認しました。",
        "四日市の会場に3日に伺います。",
    ],
)
def mixed_numerals(reading: Reading) -> Iterator[Hit]:
    """A kanji numeral before a counter that stands with a figure elsewhere in the text."""
    text = reading.text
    kanji = list(matches_by_line(_KANJI, reading))
    if not kanji:
        return
    counted = {match[1] for match in matches_by_line(_FIGURE, reading)}
    for match in kanji:
        line = text.line_at(match.start())
        around = text.flow[max(line.start, match.start() - 12) : match.start()]
        quoted = around.rfind("「") > around.rfind("」")
        if (match[2] or "つ目") in counted and line.zone not in (Zone.QUOTE, Zone.SIGNATURE) and not quoted:
            yield Hit(match.start(), match.end(), _SAYS)
