"""意見の分かれるあいさつの語（「とんでもございません」、社外への「お疲れ様です」）。

## なぜ
「とんでもない」は一語なので「とんでもございません」は誤りだとする見方があります。「お疲れ様です」は社内の語だとする案内もあります。

## 直し方
「とんでもないことでございます」「お世話になっております」とすると、どちらの見方でも差し支えありません。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2は、褒められて軽く打ち消す「とんでもございません」を差し支えないとしています。
「お疲れ様です」を社外にも使えるとする案内もあり、意見が分かれるため、助言にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = {
    "とん": Said(
        "「とんでもございません」を避ける人もいます。「とんでもないことでございます」なら確実です。",
        "some readers object to とんでもございません.",
    ),
    "お疲": Said(
        "「お疲れ様です」は社内の語とする案内もあります。社外へは「お世話になっております」が無難です。",
        "some guides keep お疲れ様です for colleagues.",
    ),
}


@rule(
    "K216",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=literal("とんでもございません", "とんでもありません", "お疲れ様です", "お疲れさまです"),
    bad={
        "お礼など、とんでもございません。": None,
        "お疲れ様です。先日はありがとうございました。": None,
    },
    good=["とんでもないことでございます。", "いつもお世話になっております。"],
)
def disputed_courtesies(spot: Spot) -> Iterator[Hit]:
    """とんでもございません, お疲れ様です."""
    yield spot.hit(_SAYS[spot.word[:2]])
