"""目上の人や社外の相手に許可を与える形（「使ってもいいです」「参加を許可します」など）。

## なぜ
「…てもいいです」「許可します」は、権限のある側が許す言い方なので、目上の人や社外の相手には失礼と受け取られます。

## 直し方
「お使いになれます」「お使いいただけます」「どうぞご参加ください」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（許可を与える言い方の問い）。機器や権限の設定の「アクセスを許可します」、相手に許しを求める
「…てもよろしいでしょうか」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SAYS = Said(
    "許可を与える言い方は、目上の人や社外の相手には失礼です。「…いただけます」「どうぞ…ください」としてください。",
    "granting permission talks down to the reader; write …いただけます or どうぞ…ください.",
)
_MACHINE = expression(
    r"アクセス|通知|権限|通信|カメラ|ブラウザ|ファイア|接続|アプリ|Cookie|クッキー|ポップアップ|位置情報|リモート|ログイン|設定|マイク|サーバ"
)


@rule(
    "K209",
    severity=Severity.WARNING,
    on=literal(
        "てもいいです",
        "でもいいです",
        "ていいです",
        "てもよいです",
        "でもよいです",
        "てよいです",
        "許可します",
        "許可いたします",
        "許可致します",
        "許可しました",
        "許可してあげ",
        "て結構ですよ",
        "許します",
        "許してあげ",
        "許可を与え",
        "てよろしい。",
        "てもよろしい。",
        "を認めてあげ",
    ),
    bad={
        "この部屋は使ってもいいです。": None,
        "当日の参加を許可します。": None,
        "お先に帰っていいですよ。": None,
    },
    good=[
        "この部屋はお使いいただけます。",
        "この部屋を使ってもいいですか。",
        "カメラへのアクセスを許可します。",
        "変更してもよろしいでしょうか。",
        "許可を得て掲載しています。",
        "関係機関から許可されています。",
    ],
)
def permission_from_above(spot: Spot) -> Iterator[Hit]:
    """てもいいです that asks nothing."""
    if spot.after(1) in ("か", "が", "」") or spot.after(2) == "でし" or _MACHINE.search(spot.before(24)):
        return
    if "いいです" in spot.word and spot.before(1) in ("い", "何", "ど"):
        return
    yield spot.hit(_SAYS)
