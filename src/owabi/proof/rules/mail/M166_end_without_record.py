"""「下記」で始めながら「記」のない「以上」。

## なぜ
「以上」は「記」と組で箇条書きの範囲を示します。片方だけでは、文書の形になりません。

## 直し方
「記」を補うか、「以下のとおり」として「以上」を取ります。

## 根拠
文書の作法書に共通する規則（記書き）。頭語のある手紙だけを確かめ、社内メールの結びの「以上」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SAYS = Said("「以上」に対する「記」がありません。", "以上 closes what no 記 opened.")


@rule(
    "M166",
    severity=Severity.WARNING,
    on=document("以"),
    books=("lexicons/letter_pairs",),
    bad={
        (
            "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n下記のとおり移転いたします。"
            "\n敬具\n\n新住所：札幌市中央区\n\n以上"
        ): None,
        "謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n謹白\n\n・日時　11月25日\n\n以上": None,
    },
    good=[
        "拝啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n敬具\n\n記\n\n新住所：札幌市中央区\n\n以上",
        "お疲れ様です。会議の結果をお知らせします。\n・実施する\n\n以上",
    ],
)
def end_without_record(reading: Reading) -> Iterator[Hit]:
    """以上 without 記 in a letter with a 頭語."""
    text = reading.text
    if any(text.lines_in(Zone.RECORD)) or find_salutation(reading).opening is None:
        return
    for line in text.lines_in(Zone.RECORD_END):
        yield Hit(line.start, line.end, _SAYS)
