"""変化のない「になります」（「こちらが資料になります」など）。

## なぜ
「なる」は変化を表します。変わるものがないのに使うと、遠回しで頼りない言い方に聞こえます。

## 直し方
「こちらが資料です」「こちらが資料でございます」とします。

## 根拠
敬語の案内に共通する注意点。「有料になります」「来週になります」のように、変化や結果を表すときは正しい用法なので、
物を示す語のときだけ警告します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_THING = re.compile(
    r"[^、。「」]{0,14}?(?:資料|書類|商品|見積書|請求書|領収書|契約書|パンフレット|カタログ|メニュー|ファイル|画面|名刺|地図|会場|お席|"
    r"申込書|仕様書|図面|写真|リンク|URL|ページ)(?P<become>になります)"
)
_SAYS = Said(
    "変化のない「になります」です。「です」「でございます」としてください。",
    "nothing becomes here; write です or でございます.",
)


@rule(
    "K136",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("こちらが", "こちらは"),
    bad={
        "こちらが資料になります。": "こちらが資料でございます。",
        "こちらは弊社の見積書になります。": "こちらは弊社の見積書でございます。",
    },
    good=[
        "こちらが資料でございます。",
        "こちらは有料になります。",
        "こちらは来週の公開になります。",
        "こちらが新しい会場になりました。",
    ],
)
def this_becomes(spot: Spot) -> Iterator[Hit]:
    """こちら, a thing, になります."""
    match = _THING.match(spot.text.flow, spot.end, spot.sentence.end)
    if match:
        yield spot.hit(_SAYS, "でございます", start=match.start("become"), end=match.end())
