"""社外への文面に残った「社外秘」「関係者限り」などの印。

## なぜ
内輪の印が付いた文面が届くと、見せてはならないものを送ったことになり、内容の正しさも疑われます。

## 直し方
印を取ります。写した元の文面に、知らせてはならない内容が残っていないかも確かめます。

## 根拠
情報の区分の表示に共通する語。社外の読み手が分かるときだけ確かめ、取り扱いをお願いする文（「社外秘としてお取り扱いください」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.readers import is_for_outsiders
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "社外への文面に内輪の印があります。取ってください。",
    "a mark of confidence stands in a text for outsiders; take it out.",
)


@rule(
    "D110",
    severity=Severity.WARNING,
    on=literal(
        "社外秘",
        "部外秘",
        "極秘",
        "厳秘",
        "丸秘",
        "㊙",
        "秘密情報",
        "関係者限り",
        "関係者外秘",
        "社内限り",
        "社内限",
        "社内用",
        "社内資料",
        "社内向け",
        "内部資料",
        "内部用",
        "取扱注意",
        "取り扱い注意",
        "転送禁止",
        "転送厳禁",
        "オフレコ",
        "Confidential",
        "CONFIDENTIAL",
        "confidential",
        "Internal Use Only",
        "INTERNAL USE ONLY",
        "Internal only",
    ),
    everywhere=True,
    given=Context(audience=Audience.CUSTOMER),
    bad={
        "【社外秘】\n\nお客様各位\n\n平素は格別のご高配を賜り、厚く御礼申し上げます。": None,
        "お客様各位\n\nこのたびはご迷惑をおかけいたしました。\n\n関係者限り": None,
    },
    good=[
        "本資料は社外秘としてお取り扱いください。",
        "社外秘の情報は含まれておりません。",
        "（社外秘の資料を除く）",
    ],
)
def confidential_mark(spot: Spot) -> Iterator[Hit]:
    """A mark alone on its line, in brackets, or at the head of a line."""
    before = spot.before(1)
    after = spot.after(4)
    alone = spot.start == spot.line.start and spot.end == spot.line.end
    boxed = before in ("【", "(", "[", "<", "≪", "《") and after[:1] in ("】", ")", "]", ">", "≫", "》")
    led = spot.start == spot.line.start and after[:1] in (":", " ", "/", "】")
    if (alone or boxed or led) and is_for_outsiders(spot.reading):
        yield spot.hit(_SAYS)
