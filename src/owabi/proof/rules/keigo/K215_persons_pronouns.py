"""相手を指す「あなた」、自分を指す「僕」「うち」など。

## なぜ
「あなた」は、目上の人や社外の相手を指す語としては敬意が足りません。「僕」「俺」「うちの会社」は、あらたまった文書には向きません。

## 直し方
「お客様」「○○様」「貴社」、「私」「弊社」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（「あなた」の使いにくさ）、国語審議会「これからの敬語」（1952年）。引用の中と「あなた様」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_YOU = Said(
    "「あなた」は相手を指すには敬意が足りません。「お客様」「○○様」などとしてください。",
    "あなた lacks respect; write お客様 or the name with 様.",
)
_ME = Said(
    "この自称はあらたまった文書に向きません。「私」「弊社」としてください。",
    "this word for oneself is too casual; write 私 or 弊社.",
)
_THEM = Said(
    "「…さん」はくだけた呼び方です。「お客様」「○○様」としてください。", "…さん is casual here; write お客様 or 様."
)
_PUT = {
    "僕": "私",
    "ぼく": "私",
    "俺": "私",
    "おれ": "私",
    "あたし": "私",
    "うちの会社": "弊社",
    "うち": "弊社",
    "我が社": "弊社",
    "わが社": "弊社",
    "自分": "私",
    "お客さん": "お客様",
}
_PARTICLE = expression(r"(?:が|は|も|の|に|を|から|と|で|たち|達|ら|としては|、)")


@rule(
    "K215",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "あなた",
        "貴女",
        "僕",
        "俺が",
        "俺は",
        "俺の",
        "あたし",
        "うちの会社",
        "うちの社",
        "うちの部",
        "うちの課",
        "うちの担当",
        "うちの製品",
        "うちの商品",
        "うちの店",
        "うちでは",
        "我が社",
        "わが社",
        "自分は",
        "自分が担当",
        "自分から",
        "お客さん",
    ),
    bad={
        "あなたのご意見をお聞かせください。": None,
        "僕が担当いたします。": "私が担当いたします。",
        "うちの会社で対応いたします。": "弊社で対応いたします。",
        "うちの担当から連絡いたします。": "弊社の担当から連絡いたします。",
        "お客さんからのご要望です。": "お客様からのご要望です。",
    },
    good=[
        "お客様のご意見をお聞かせください。",
        "「あなたの口座が停止されました」という不審なメールにご注意ください。",
        "公僕として努めてまいります。",
        "あなた様のご意見",
        "このうちの一つです。",
        "乗客に影響がございました。",
        "ご自分が設定されたパスワード",
    ],
)
def persons_pronouns(spot: Spot) -> Iterator[Hit]:
    """あなた, 僕, うちの会社, お客さん."""
    word, before = spot.word, spot.before(1)
    if spot.zone in (Zone.HEADING, Zone.TABLE) or before in ("「", "『", "公", "家", "ご", "山", "ぁ"):
        return
    line = spot.before(200)
    if line.count("「") > line.count("」") or spot.after(1) in ("様", "さ", "ま", "へ", "」"):
        return
    if word in ("我が社", "わが社") and "一" <= spot.after(1) <= "龠":
        return
    if spot.after(2) == "らし":
        return
    if word in ("あなた", "貴女"):
        if not ("ぁ" <= before <= "ん" and before not in "、はがをにでともの"):
            yield spot.hit(_YOU)
    elif word == "お客さん":
        yield spot.hit(_THEM, "お客様")
    elif word.startswith(("自分", "うち")):
        if not before or before in ("、", "。") or spot.start == spot.sentence.start:
            end = spot.end if word == "うちの会社" else spot.start + 2
            yield spot.hit(_ME, _PUT.get(spot.text.flow[spot.start : end]), end=end)
    elif word == "僕" and not _PARTICLE.match(spot.after(4)):
        return
    else:
        end = spot.start + 1 if word[0] in "俺僕" else spot.end
        yield spot.hit(_ME, _PUT.get(spot.text.flow[spot.start : end]), end=end)
