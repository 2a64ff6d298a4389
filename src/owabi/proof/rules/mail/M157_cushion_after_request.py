"""依頼の後に置かれたクッション言葉（「ご返信ください。お手数ですが。」など）。

## なぜ
和らげる言葉は、依頼の前に置いてこそ働きます。後に付け足すと、言いさしの文になります。

## 直し方
依頼の前に移します。

## 根拠
ビジネスメールの作法に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said("クッション言葉は依頼の前に置いてください。", "a cushion word stands before the request.")


@rule(
    "M157",
    severity=Severity.WARNING,
    on=lexicon("lexicons/mail_cushions"),
    bad={
        "ご返信をお願いいたします。お手数をおかけしますが。": None,
        "ご確認ください、お手数ですが。": None,
    },
    good=[
        "お手数をおかけしますが、ご返信をお願いいたします。",
        "恐れ入りますが\nご確認ください。",
    ],
)
def cushion_after_request(spot: Spot) -> Iterator[Hit]:
    """One that ends its sentence."""
    if spot.after(1) in ("。", "…") and not spot.before(1).endswith("「"):
        yield spot.hit(_SAYS)
