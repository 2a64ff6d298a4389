"""問い合わせ先のない「送信専用」。

## なぜ
返信できないと告げるだけで窓口がないと、困っている読み手は行き場をなくします。

## 直し方
電話番号や問い合わせフォームを書きます。

## 根拠
メール配信の案内に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_CONTACT = expression(
    r"\d{2,4}-\d{2,4}-\d{3,4}|0120\d{6}|https?://|@|フォーム|窓口|お問い?合わ?せ(?:先|は)|ホームページ|"
    r"\N{OBJECT REPLACEMENT CHARACTER}"
)
_SAYS = Said(
    "返信できないことだけが書かれています。問い合わせ先を添えてください。",
    "it only says that nobody reads answers; give a contact.",
)


@rule(
    "M129",
    severity=Severity.WARNING,
    on=literal(
        "送信専用", "配信専用", "返信はできません", "返信できません", "ご返信いただけません", "返信いただいても"
    ),
    presets=("mail", "incident"),
    given=Context(whole=True),
    bad={
        "※本メールは送信専用です。": None,
        "このメールには返信できませんので、ご了承ください。": None,
    },
    good=[
        "※本メールは送信専用です。お問い合わせは 03-0000-0001 までお願いいたします。",
        "本メールは送信専用のため、上記の窓口までご連絡ください。",
    ],
)
def send_only_without_contact(spot: Spot) -> Iterator[Hit]:
    """The words, in a text without any way to ask."""
    if spot.reading.is_whole and not _CONTACT.search(spot.text.flow):
        yield spot.hit(_SAYS)
