"""社内の管理番号。

## なぜ
読み手には意味がなく、社内の運用を明かすことになります。

## 直し方
取ります。問い合わせに使う番号は、「お問い合わせ番号」として書きます。

## 根拠
ビジネス文書の作法。取引先との間で使う番号もあるため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ASKED = expression(r"問い?合わ?せ番号|受付番号|お客様番号")
_SAYS = Said("社内の管理番号のようです。取ってください。", "this looks like a number for use inside; leave it out.")


@rule(
    "D130",
    severity=Severity.ADVICE,
    on=pattern(
        r"(?<![A-Za-z0-9-])(?:INC|TICKET|JIRA|TASK|BUG|CHG|PRB|REQ|CASE|SEC|OPS|DEV)[-#]?\d{2,8}(?!\d)|"
        r"(?:稟議番号|チケット番号|社内管理番号|起案番号|案件番号) ?:? ?[A-Za-z0-9-]{3,20}"
    ),
    presets=(INCIDENT,),
    bad={
        "本件（INC-12345）についてご報告いたします。": None,
        "チケット番号：4821": None,
    },
    good=[
        "お問い合わせ番号：INC-12345",
        "製品番号 EK-08",
    ],
)
def internal_number(spot: Spot) -> Iterator[Hit]:
    """A ticket or a number of the house."""
    if not _ASKED.search(spot.before(16)):
        yield spot.hit(_SAYS)
