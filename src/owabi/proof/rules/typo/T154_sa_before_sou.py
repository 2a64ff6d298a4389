"""「さ」の入れすぎと抜け（「美味しさそう」「食べたさそう」「良そう」）。

## なぜ
様態の「そう」は、「ない」「よい」にだけ「さ」を入れてつなぎます。

## 直し方
「美味しそう」「食べたそう」「良さそう」「なさそう」とします。

## 根拠
国語の文法（様態の助動詞「そうだ」）。「高さそのもの」のような名詞の「さ」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_AFTER = ("だ", "で", "な", "に", "。", "、", "", "と", "」")
_WISH = expression("[いきぎしちにびみりえけげせてねべめれみ]た$")
_TOO_MANY = Said("「さ」が余分です。", "one さ too many before そう.")
_TOO_FEW = Said("「さ」が抜けています。", "さ is missing before そう.")


@rule(
    "T154",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("たさそう", "しさそう", "無そう", "良そう", "なそう", "はよそう", "がよそう", "もよそう"),
    counterparts=("textlint:no-insert-dropping-sa",),
    bad={
        "料理はとても美味しさそうです。": "料理はとても美味しそうです。",
        "皆様は召し上がりたさそうでした。": "皆様は召し上がりたそうでした。",
        "問題は無そうです。": "問題は無さそうです。",
        "影響はなそうです。": "影響はなさそうです。",
        "日程はよそうです。": "日程はよさそうです。",
        "こちらの案が良そうです。": "こちらの案が良さそうです。",
    },
    good=[
        "料理はとても美味しそうです。",
        "問題はなさそうです。",
        "問題は無さそうです。",
        "こちらの案が良さそうです。",
        "つまらなさそうに話しました。",
        "暖かさそうの毛布",
        "お金に困らなさそうな人",
        "重さそのものは変わりません。",
        "皆様をお誘いしましょう。会員をさそうことは",
        "他人を装うこと",
        "つまらなそうに話しました。",
        "私も知らなそうです。",
        "今日は暖かさそうです。",
    ],
)
def sa_before_sou(spot: Spot) -> Iterator[Hit]:
    """An adjective with one さ too many, or ない and よい with none."""
    number = spot.index()
    if number < 0 or spot.after(1) not in _AFTER:
        return
    if spot.word.endswith("さそう"):
        yield from _too_many(spot)
    elif spot.word == "なそう":
        if spot.tokens[number].pos[0] == "形容詞" and spot.tokens[number].form.startswith("語幹"):
            yield spot.hit(_TOO_FEW, "なさそう")
    elif len(spot.word) > len("無そう"):
        yield spot.hit(_TOO_FEW, "よさそう", start=spot.start + 1)
    elif spot.tokens[number].surface in ("無", "良", "無そう", "良そう") or spot.word == "無そう":
        yield spot.hit(_TOO_FEW, f"{spot.word[0]}さそう")


def _too_many(spot: Spot) -> Iterator[Hit]:
    before = spot.text.flow[max(spot.line.start, spot.start - 1) : spot.end - len("さそう")]
    if before.endswith("た") and len(spot.word) > len("さそう") and _WISH.search(spot.before(3) + "た"):
        yield spot.hit(_TOO_MANY, "たそう")
    elif before.endswith("し") and len(spot.word) > len("さそう") and spot.before(1) not in ("", "、", "。"):
        yield spot.hit(_TOO_MANY, "しそう")
