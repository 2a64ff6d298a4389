"""い抜き言葉（「しています」を「してます」とする形）。

## なぜ
「い」を抜いた形は話し言葉です。社外への文書では、くだけた印象を与えます。

## 直し方
「い」を補い、「しています」「しております」とします。

## 根拠
公用文・ビジネス文書の作法に共通する注意点。「捨てます」「育ててます」の前の「て」のように、動詞の一部は対象外です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「い」が抜けています（い抜き言葉）。社外への文書では「…ています」としてください。",
    "い is dropped (てます for ています); write it to readers outside.",
)


@rule(
    "K124",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("てます", "てまし", "てませ", "でます", "でまし", "でませ", "てる", "てた", "てない", "てなか"),
    counterparts=("textlint:no-dropping-i",),
    bad={
        "現在、原因を調査してます。": "現在、原因を調査しています。",
        "ご連絡をお待ちしてました。": "ご連絡をお待ちしていました。",
        "担当してる者が不在です。": "担当している者が不在です。",
        "まだ確認できてません。": "まだ確認できていません。",
    },
    good=[
        "現在、原因を調査しています。",
        "古い名簿は捨てました。",
        "新しい担当を立てます。",
        "思い出ました。",
        "手順を組み立てる担当",
        "お手数をおかけして、まことに申し訳ございません。",
    ],
)
def i_dropping(spot: Spot) -> Iterator[Hit]:
    """The analyser's てる, the short form of ている."""
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].lemma not in ("てる", "でる") or tokens[at].pos[0] != "助動詞":
        return
    surface = tokens[at].surface
    yield spot.hit_tokens(at, at, _SAYS, f"{surface[0]}い{surface[1:]}")
