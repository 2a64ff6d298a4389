"""HTMLの記号の残り（「&nbsp;」「<br>」など）。

## なぜ
メールは記号をそのまま表示することがあり、読みにくく、確かめないまま送ったことが分かります。

## 直し方
記号を取り、改行や空白に替えます。

## 根拠
HTML の記法。ウェブページと技術文書の設定、記号そのものの説明は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ABOUT = expression(r"(?:の)?(?:タグ|要素|記号|文字参照|エンティティ)|[」』`\"]")
_SAYS = Said("HTMLの記号が残っています。取ってください。", "mark-up of HTML is left in the text; take it out.")


@rule(
    "M119",
    severity=Severity.ERROR,
    on=pattern(
        r"&(?:nbsp|amp|lt|gt|quot|apos|copy|yen|#\d{2,5}|#x[0-9A-Fa-f]{2,5});|</?(?:br|p|b|i|u|strong|em|div|"
        r"span|font|a|li|ul|ol|table|tr|td|th|h[1-6]|img|hr|center)(?: [^<>\n]{0,200})?/? ?>"
    ),
    presets=("mail", "incident", "letter"),
    bad={
        "お世話になっております。<br>森でございます。": None,
        "お客様&nbsp;各位": None,
        "<b>重要</b>なお知らせがございます。": None,
    },
    good=[
        "5 < 10 です。",
        "<br>タグをお使いください。",
        "<お問い合わせ>\n窓口までお願いいたします。",
        "森 大輔 <mori@example.jp>",
        "A&B商会の森です。",
    ],
)
def html_left(spot: Spot) -> Iterator[Hit]:
    """An entity or a tag."""
    if not _ABOUT.match(spot.after(8)) and not spot.before(1).endswith(("「", "`", "『", '"')):
        yield spot.hit(_SAYS)
