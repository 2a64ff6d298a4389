"""相手の家族の呼び捨て（「鈴木様の妻」「先生の息子」など）。

## なぜ
相手や目上の人の家族は、相手と同じように立てます。「妻」「息子」のままでは呼び捨てになります。

## 直し方
「奥様」「ご主人様」「ご子息」「お嬢様」「お父様」「お母様」「お子様」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1（相手側の人の呼び方）。自分の家族を外の人に言うときの「妻」「父」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_PUT = {
    "奥さん": "奥様", "妻": "奥様", "嫁": "奥様", "女房": "奥様", "家内": "奥様", "夫": "ご主人様",
    "旦那": "ご主人様", "主人": "ご主人様",
    "息子": "ご子息", "娘": "お嬢様", "父": "お父様", "母": "お母様", "父親": "お父様", "母親": "お母様",
    "子供": "お子様",
    "子ども": "お子様", "兄": "お兄様", "姉": "お姉様", "両親": "ご両親", "家族": "ご家族", "祖父": "おじい様",
    "祖母": "おばあ様",
}  # fmt: skip
_OWNER = expression(r"(?:様|さま|先生|[部社会課所店院校]長|お客さん)の$")
_AFTER = expression(r"(?:[がはもにをとへの、。]|から|より|さん|まで|と$)")
_SAYS = Said("相手の家族は、相手と同じように立てて呼んでください。", "the reader's family is honoured like the reader.")


@rule(
    "A120",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "の妻", "の嫁", "の女房", "の家内", "の夫", "の旦那", "の主人", "の息子", "の娘", "の父", "の母", "の子供",
        "の子ども", "の兄", "の姉", "の両親", "の家族", "の祖父", "の祖母", "の奥さん",
    ),
    bad={
        "鈴木様の妻にもよろしくお伝えください。": "鈴木様の奥様にもよろしくお伝えください。",
        "先生の息子は、今年ご入学と伺いました。": "先生のご子息は、今年ご入学と伺いました。",
    },
    good=[
        "鈴木様の奥様にもよろしくお伝えください。",
        "私の妻が申しておりました。",
        "被保険者の夫または妻",
        "お客様の母校",
        "皆様の父として慕われた創業者",
    ],
)  # fmt: skip
def family_of_reader(spot: Spot) -> Iterator[Hit]:
    """様の, a plain word for family."""
    flow, start = spot.text.flow, spot.start + 1
    if not _OWNER.search(flow, max(spot.line.start, start - 5), start) or spot.before(1) not in "様ま生長ん":
        return
    word = spot.word[1:]
    for longer in ("父親", "母親"):
        if flow.startswith(longer, start):
            word = longer
    end = start + len(word)
    if _AFTER.match(flow, end, end + 2) and not flow.startswith("として", end):
        yield spot.hit(_SAYS, _PUT[word], start=start, end=end + 2 if flow.startswith("さん", end) else end)
