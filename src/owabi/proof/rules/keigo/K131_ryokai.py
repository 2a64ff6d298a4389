"""社外の相手や目上の人への「了解しました」。

## なぜ
「了解」は、権限のある側が相手の事情を認めるときの語と受け取られることがあり、社外の相手には失礼だと感じる人がいます。

## 直し方
「承知いたしました」「かしこまりました」とします。

## 根拠
ビジネス作法の案内に広く見られる注意点です。失礼にはあたらないとする辞書編集者の見解もあり、意見が分かれるため、警告にとどめます。
「了解を得る」「ご了解いただく」は別の意味なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「了解」は社外の相手や目上の人には失礼と受け取られることがあります。「承知」が無難です。",
    "了解 can sound curt to readers outside; 承知 is safe.",
)
_ACTS = ("しま", "いたしま", "致しま", "して", "した", "いたしてお", "済み")


@rule(
    "K131",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("了解"),
    bad={
        "了解しました。": "承知しました。",
        "日程の件、了解いたしました。": "日程の件、承知いたしました。",
        "了解です。": "承知しました。",
    },
    good=[
        "承知いたしました。",
        "関係者の了解を得ています。",
        "あらかじめご了解ください。",
        "両社の了解事項をまとめました。",
    ],
)
def ryokai(spot: Spot) -> Iterator[Hit]:
    """了解 as one's own answer."""
    line = spot.before(200)
    if line.count("「") > line.count("」"):
        return
    after = spot.after(8)
    if after.startswith(("です", "でございます")) and not spot.before(1).strip("。、 "):
        ending = "です" if after.startswith("です") else "でございます"
        put = "承知しました" if ending == "です" else "承知いたしました"
        yield spot.hit(_SAYS, put, end=spot.end + len(ending))
    elif after.startswith(_ACTS) and not spot.before(1).endswith(("ご", "御")):
        yield spot.hit(_SAYS, "承知")
