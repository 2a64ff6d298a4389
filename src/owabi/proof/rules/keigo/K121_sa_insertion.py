"""さ入れ言葉（「送らさせていただきます」など）。

## なぜ
「送る」「読む」のような五段活用の動詞には「せる」が付きます。「させる」を付けると、余分な「さ」が入ります。

## 直し方
「さ」を取り、「送らせていただきます」とします。

## 根拠
国語の文法（使役の助動詞「せる・させる」の接続）。「話させて」「動かさせて」のように、もとの動詞がサ行五段活用のものは正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "余分な「さ」が入っています（さ入れ言葉）。「さ」を取ってください。",
    "a superfluous さ: this verb takes せる, not させる.",
)

_TWICE = ("ささせ", "させさせ")


@rule(
    "K121",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=(
        lexicon("lexicons/sa_insertion"),
        literal("わさせ", "らさせ", "まさせ", "かさせ", "たさせ", "ばさせ", "なさせ", "がさせ", "ささせ", "させさせ"),
    ),
    reads="line",
    bad={
        "資料を送らさせていただきます。": "資料を送らせていただきます。",
        "ご案内を読まさせていただきました。": "ご案内を読ませていただきました。",
        "点検を行わさせていただく予定です。": "点検を行わせていただく予定です。",
        "皆様を楽しまさせてください。": "皆様を楽しませてください。",
        "意見を述べらさせてください。": "意見を述べさせてください。",
        "書類に目を通ささせていただきます。": "書類に目を通させていただきます。",
        "業務を引き継がさせていただきます。": "業務を引き継がせていただきます。",
        "本日は休まさせていただきます。": "本日は休ませていただきます。",
    },
    good=[
        "資料を送らせていただきます。",
        "私から話させていただきます。",
        "経験を活かさせていただきます。",
        "人員を減らさせていただきます。",
        "ご説明させていただきます。",
        "答えさせていただきます。",
        "装置を動かさせていただきます。",
        "私がさせていただきます。",
        "担当が説明させていただきます。",
    ],
)
def sa_insertion(spot: Spot) -> Iterator[Hit]:
    """A listed verb, or what the analyser takes for a verb of five rows, before させ."""
    if is_mentioned(spot):
        return
    if not spot.entry:
        tokens = spot.tokens
        if spot.word in _TWICE:
            yield from _twice(spot)
            return
        at = spot.index()
        if at < 0 or at + 1 >= len(tokens) or tokens[at + 1].lemma != "させる":
            return
        if (
            spot.word == "らさせ"
            and at > 0
            and tokens[at - 1].kind.startswith(("上一段", "下一段"))
            and tokens[at].surface == "ら"
        ):
            yield spot.hit(_SAYS, "させ")
            return
        if not tokens[at].kind.startswith("五段") or tokens[at].kind == "五段-サ行":
            return
        if len(longer := spot.reading.analyser(f"{tokens[at].surface}す")) == 1 and longer[0].kind == "五段-サ行":
            return
    yield spot.hit(_SAYS, spot.word.removesuffix("させ") + "せ")


def _twice(spot: Spot) -> Iterator[Hit]:
    """通ささせて, 考えさせさせて: one させ is enough."""
    if spot.before(1) not in ("", "、", "。", "を"):
        yield spot.hit(_SAYS, "させ")
