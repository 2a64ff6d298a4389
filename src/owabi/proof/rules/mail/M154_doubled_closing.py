"""結びの重なり（「よろしくお願いいたします」の連続など）。

## なぜ
同じ結びが続くと、言葉だけが重なって軽く響きます。

## 直し方
一つにまとめます。

## 根拠
ビジネスメールの作法に共通する注意点。用件ごとのお願いは指摘せず、中身のない結びが続くときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_BARE = expression(
    r"(?:それでは|では|以上|まずは|何卒|なにとぞ|どうか|どうぞ|以上、?何卒|以上、?どうぞ|重ねて|引き続き|以上、?引き続き)?(?:宜しく|よろしく)お願い(?:申し上げ|いたし|致し|し)ます。?$"
    r"|(?:以上|何卒|どうぞ|引き続き)、(?:何卒|どうぞ)?(?:宜しく|よろしく)お願い(?:申し上げ|いたし|致し|し)ます。?$"
)
_ASKS = expression(r"(?:宜しく|よろしく)お願い(?:申し上げ|いたし|致し|し)ます。?$")
_LASTING = expression(
    r"(?:今後とも|これからも|引き続き|何卒|どうぞ)[^。\n]{0,30}お願い(?:申し上げ|いたし|致し|し)ます。?$"
)
_SAYS = Said("結びの言葉が重なっています。一つにしてください。", "the close stands twice; keep one.")


@rule(
    "M154",
    severity=Severity.WARNING,
    on=document("お願い", "お詫び"),
    bad={
        "今後ともよろしくお願いいたします。\nまずはお礼まで。\n今後ともよろしくお願いいたします。": None,
        "ご確認のほど、よろしくお願いいたします。\n\n以上、よろしくお願いいたします。": None,
        "何卒よろしくお願い申し上げます。\nどうぞよろしくお願いいたします。": None,
    },
    good=[
        "ご確認をお願いいたします。\n\nよろしくお願いいたします。",
        "ご確認のほど、よろしくお願いいたします。\n今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。",
        "よろしくお願いいたします。",
    ],
)
def doubled_closing(reading: Reading) -> Iterator[Hit]:
    """A close without content right after another."""
    text = reading.text
    before = ""
    closes: set[str] = set()
    for sentence in text.sentences:
        if sentence.zone in (Zone.QUOTE, Zone.SIGNATURE):
            continue
        words = text.words(sentence)
        if _BARE.match(words) and _ASKS.search(before):
            yield Hit(sentence.start, sentence.end, _SAYS)
        before = words.rstrip("。")
        if words in closes and _LASTING.match(words):
            yield Hit(sentence.start, sentence.end, _SAYS)
        closes.add(words)
