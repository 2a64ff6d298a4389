"""とても長い文（120字を超える文）。

## なぜ
一文が長いと、主語と述語の関係が分からなくなり、読み返しが要ります。

## 直し方
60字を目安に、内容ごとに文を分けます。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、一文を短くすることを勧めています。箇条書き、引用、長い名前の並びは数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ASIDE = expression(r"[「『(][^「」『』()]{0,80}[」』)]|https?://[!-~]+")


@rule(
    "S152",
    severity=Severity.WARNING,
    limit=120,
    on=document("。"),
    bad={
        (
            "弊社では、昨年度の監査で指摘を受けた在庫の管理の手順を見直し、"
            "各拠点の担当者への聞き取りを行い、その結果を踏まえて新しい手順書の案を作り、"
            "関係する部署の確認を経て全拠点に配り、説明会を二回にわたって開き、"
            "参加できなかった担当者には動画を用意いたしました。"
        ): None,
        (
            "このたびの停止の原因を調べるため、外部の専門会社とともに記録の解析を進めておりますが、"
            "対象となる記録の量が多く、一部の機器では記録の形式が異なるために読み取りに時間がかかっており、"
            "結果をお知らせできるのは来月の中旬になる見込みですので、"
            "ご理解くださいますようお願いいたします。"
        ): None,
    },
    good=[
        "短い文です。",
        "会員サイトが不正なアクセスを受けました。18日に検知し、同日に停止いたしました。",
    ],
)
def very_long_sentence(reading: Reading) -> Iterator[Hit]:
    """More than 120 characters up to a 。, quotations and brackets not counted."""
    most = reading.limit("S152")
    text = reading.text
    most = reading.limit("S152")
    for sentence in text.sentences:
        if sentence.end - sentence.start <= most or not sentence.closed or not sentence.zone.is_prose:
            continue
        length = len(_ASIDE.sub("", text.words(sentence)))
        if length > most:
            says = Said(
                f"1文が{length}字あります。分けてください。", f"the sentence has {length} characters; split it."
            )
            yield Hit(sentence.start, sentence.end, says)
