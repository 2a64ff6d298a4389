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

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Tokens

_SAYS = Said(
    "「い」が抜けています（い抜き言葉）。社外への文書では「…ています」としてください。",
    "い is dropped (てます for ています); write it to readers outside.",
)


@rule(
    "K124",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal(
        "てます",
        "てまし",
        "てませ",
        "でます",
        "でまし",
        "でませ",
        "てる",
        "てた",
        "てない",
        "てなく",
        "てなけ",
        "てなか",
        "てれば",
        "てて",
        "んでる",
        "んでた",
        "んでない",
        "んでなく",
        "んでなか",
        "んでれば",
        "んでて",
        "いでる",
        "いでた",
        "いでない",
        "いでなか",
    ),
    counterparts=("textlint:no-dropping-i",),
    bad={
        "現在、原因を調査してます。": "現在、原因を調査しています。",
        "ご連絡をお待ちしてました。": "ご連絡をお待ちしていました。",
        "担当してる者が不在です。": "担当している者が不在です。",
        "まだ確認できてません。": "まだ確認できていません。",
        "資料を読んでない方": "資料を読んでいない方",
        "作業を急いでません。": "作業を急いでいません。",
        "全員に知らせてます。": "全員に知らせています。",
        "対応が遅れてて困っています。": "対応が遅れていて困っています。",
    },
    good=[
        "現在、原因を調査しています。",
        "古い名簿は捨てました。",
        "新しい担当を立てます。",
        "思い出ました。",
        "手順を組み立てる担当",
        "箱を捨ててください。",
        "表示が消えてなくなりました。",
        "人材を育てて五年になります。",
        "問題なんでない。",
        "会員でない方",
        "知らせてまいります。",
        "場所を示す立て看板を立てた方",
        "お手数をおかけして、まことに申し訳ございません。",
    ],
)
def i_dropping(spot: Spot) -> Iterator[Hit]:
    """The analyser's てる, the short form of ている; or て with an ending that cannot follow it."""
    if is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at >= 0 and spot.word.startswith(("んで", "いで")) and tokens[at].surface not in ("で", "でる"):
        at += 1
    if at < 1 or at >= len(tokens):
        return
    token = tokens[at]
    if spot.word.endswith("なく") and spot.after(1) in ("な", "は"):
        return
    short = token.lemma in ("てる", "でる") and token.pos[0] == "助動詞"
    if short or _is_cut(tokens, at):
        yield spot.hit_tokens(at, at, _SAYS, f"{token.surface[0]}い{token.surface[1:]}")


def _is_cut(tokens: Tokens, at: int) -> bool:
    """て after a verb, and ます or た: 知らせ|て|ます, 急い|で|ませ."""
    if tokens[at].surface not in ("て", "で") or tokens[at].pos[1] != "接続助詞" or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if tokens[at - 1].pos[0] not in ("動詞", "助動詞"):
        return False
    if after.lemma == "ない" and tokens[at].surface == "で":
        return True
    return after.lemma in ("ます", "た") and after.pos[0] == "助動詞"
