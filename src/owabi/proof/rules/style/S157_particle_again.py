"""同じ助詞の重なり（「本日を資料を送る」「会議室で電話で話す」「弊社は来月は価格は…」）。

## なぜ
どの語がどこにかかるのかが分からなくなります。

## 直し方
一方を「に」「から」「により」などに替えるか、語順を変えます。

## 根拠
国語の文法（格助詞の重複）。「東京で一人で」のように、後のものが副詞の働きをするときは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_NOUNS = frozenset({"名詞", "接尾辞", "接頭辞", "代名詞"})
_ADVERBS = (
    "一人", "二人",
    "自分",
    "作業",
    "総出",
    "合同",
    "徹夜",
    "早朝", "全員", "無料", "有料", "有償", "無償", "単独", "独力", "共同", "途中", "急ぎ", "今", "後",
    "別",
    "単位", "価格", "特価", "割引", "無断", "直接", "個別", "満員", "円", "分", "時間", "日", "名", "人", "回", "点",
    "社",    "連名", "名義", "時点", "段階", "目的", "理由", "都合", "影響", "形", "方法", "自動", "手動", "一括", "次",
)  # fmt: skip
_SAYS = Said("同じ助詞が重なっています。一方を言い換えてください。", "the same particle twice; rephrase one.")


@rule(
    "S157",
    severity=Severity.WARNING,
    on=pattern(
        "を[^ぁ-ん、。\\n 「」()・]{1,8}を(?![もは])|で[^ぁ-ん、。\\n 「」()・]{2,6}で(?![はもすしきごあなのょ])"
        "|は[^ぁ-ん、。\\n 「」()・]{1,6}は[^ぁ-ん、。\\n 「」()・]{1,6}は"
    ),
    bad={
        "本日を資料を送付しました。": None,
        "明日は会議室で電話で打ち合わせをします。": None,
        "弊社は来月は価格は変わりません。": None,
    },
    good=[
        "本日、資料を送付しました。",
        "東京で一人で暮らしております。",
        "弊社で無料で修理いたします。",
        "工場で手作業で仕上げます。",
        "窓口で三回で受け取れます。",
        "会場で現金でも承ります。",
        "本日は会議は開きません。",
        "会場で資料です。",
        "期日までに15時に伺います。",
    ],
)
def particle_again(spot: Spot) -> Iterator[Hit]:
    """Two of を or で, or three of は, with nothing but a noun between."""
    tokens, first = spot.tokens, spot.index()
    if first < 1 or tokens[first].pos[0] != "助詞" or tokens[first - 1].pos[0] not in _NOUNS:
        return
    if tokens[first].surface != spot.word[0]:
        return
    end = spot.end - spot.sentence.start
    for at in range(first + 1, len(tokens)):
        token = tokens[at]
        if token.pos[0] == "助詞" and token.surface == spot.word[0]:
            if token.end >= end:
                if spot.word[0] != "で" or not tokens[at - 1].surface.endswith(_ADVERBS):
                    yield spot.hit_tokens(first, at, _SAYS)
                return
        elif token.pos[0] not in _NOUNS:
            return
