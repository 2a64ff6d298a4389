"""JIS X 0208 にない漢字・記号（助言）。

## なぜ
古い機器やメールの仕組みでは表示されないことがあります。

## 直し方
件名と固有名詞を除き、ほかの書き方にします。

## 根拠
JIS X 0208。UTF-8 のメールでは問題にならないことが多いため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ONE = expression("[①-⓿❶-➓㈠-㊣㊨-㊰㋀-㋾™©®♥♡☎✉✓✔✗✘➡⇨❗❓⭐]")
_SAYS = Said("環境によって表示されないことのある文字です。", "this character may not show everywhere.")


@rule(
    "W116",
    severity=Severity.ADVICE,
    on=characters("①-⓿❶-➓㈠-㊣㊨-㊰㋀-㋾™©®♥♡☎✉✓✔✗✘➡⇨❗❓⭐"),
    bad={
        "①会場 ②日程": None,
        "✔ 確認済み": None,
    },
    good=[
        "1. 会場",
        "電話 03-0000-0001",
        "→ 次へ",
        "※ 注意",
    ],
)
def outside_jis(reading: Reading) -> Iterator[Hit]:
    """Each character."""
    for match in _ONE.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, in_source=True)
