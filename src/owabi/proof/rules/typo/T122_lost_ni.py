"""「に」の抜けた「伴い」「基づき」「関する」など（「移転伴い」「規約基づき」など）。

## なぜ
助詞を打ち落とした形です。

## 直し方
「に」を補います。

## 根拠
国語の文法（「伴う」「基づく」「関する」は「に」か「を」に続く）。「反対する」「相関する」のような一語は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("「に」が抜けています。", "に is missing.")


@rule(
    "T122",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(
        r"(?:伴(?<=[一-龠ァ-ヴー]伴)(?=い、|うもの|う[一-龠ァ-ヴ])|基づ(?<=[一-龠ァ-ヴー]基づ)(?=[きくい])"
        r"|関(?<=[一-龠ァ-ヴー]関)(?=し(?:て|まして)|する(?:[一-龠ァ-ヴご]|お問))|対(?<=[一-龠ァ-ヴー]対)(?=し(?:まして|て[、、は])))"
        r"|つい(?<=[一-龠ァ-ヴーせり]つい)(?=て(?:ご|お(?!り|い)|、|は、|の))"
    ),
    bad={
        "メンテナンス伴い、サービスを停止いたします。": "メンテナンスに伴い、サービスを停止いたします。",
        "利用規約基づき、対応いたします。": "利用規約に基づき、対応いたします。",
        "お打ち合わせついてご連絡いたします。": "お打ち合わせについてご連絡いたします。",
        "本件関するお問い合わせは下記まで": "本件に関するお問い合わせは下記まで",
    },
    good=[
        "メンテナンスに伴い、サービスを停止いたします。",
        "反対する方、応対して、相対して、敵対しては、連関する要素",
        "落ちついて、気がついて、席ついて、色ついておりません。",
        "家族を伴い、同伴いたします。",
        "利用規約に基づき、対応いたします。",
    ],
)
def lost_ni(spot: Spot) -> Iterator[Hit]:
    """The word right after a noun, with a token of its own."""
    at = spot.index()
    base = spot.sentence.start
    if at < 1 or spot.tokens[at].start + base != spot.start or spot.tokens[at].pos[0] != "動詞":
        return
    if spot.word == "つい" and len(spot.tokens[at - 1].surface) < 2:
        return
    if spot.tokens[at - 1].pos[0] == "名詞" and spot.before(1) not in "反応相敵連正絶":
        end = spot.tokens[at].end + base
        word = spot.text.flow[spot.start : end]
        yield spot.hit(_SAYS, f"に{word}", end=end)
