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
from owabi.proof.letters.readers import is_for_outsiders
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MARK = (
    "(?:[社部]外秘|極秘|厳秘|丸秘|㊙|秘密情報|[ぁ-んァ-ヶ一-龠]{1,6}(?:限り?|外秘|のみ)|"
    "社内用|(?:社内|内部)資料|取り?扱い?注意|転送[禁厳]止?禁?)"
)
_ALONE = expression(f" ?{_MARK}(?:[・/、 ]{{1,2}}{_MARK}){{0,3}} ?")
_OUTWARD = expression("(?:お客様|お客さま|お取引先|取引先各位|会員様|皆様|皆さま|ご利用者様)(?:へ|に|の|各位|を)")
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
        "役員限り",
        "経営層限り",
        "関係者のみ",
        "部内限り",
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
    alone = _ALONE.fullmatch(spot.text.words(spot.line)) is not None
    boxed = before in ("【", "(", "[", "<", "≪", "《") and after[:1] in ("】", ")", "]", ">", "≫", "》")
    led = spot.start == spot.line.start and after[:1] in (":", " ", "/", "】")
    if (alone or boxed or led) and (is_for_outsiders(spot.reading) or spot.reading.once(_speaks_outward)):
        yield spot.hit(_SAYS)


def _speaks_outward(reading: Reading) -> bool:
    """Whether the body speaks to readers outside where no audience is told."""
    return reading.context.audience is None and _OUTWARD.search(reading.text.flow) is not None
