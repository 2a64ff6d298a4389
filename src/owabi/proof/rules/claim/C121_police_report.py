"""「警察に報告」。

## なぜ
警察へは「相談」するか「被害届」を出すもので、「報告」する相手ではありません。個人情報保護委員会へは「報告」します。取り違えると、
何をしたのかが分かりません。

## 直し方
「警察に相談いたしました」「被害届を提出いたしました」など、実際にしたことを書きます。

## 根拠
公表された通知の言い回しと、個人情報の保護に関する法律第26条（報告の相手は個人情報保護委員会など）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_REPORT = re.compile(r"(?:署|当局)?(?:に|へ)(?:も|は)?(?:の)?(?:ご)?報告")
_SAYS = Said(
    "警察には「報告」ではなく「相談」「通報」「被害届の提出」をします。実際にしたことを書いてください。",
    "one consults the police or files a report of damage with them; say which was done.",
)


@rule(
    "C121",
    severity=Severity.ERROR,
    on=literal("警察"),
    presets=(INCIDENT,),
    bad={"所轄の警察署に報告いたしました。": None, "警察への報告を行いました。": None},
    good=[
        "所轄の警察署に相談いたしました。",
        "警察に被害届を提出し、個人情報保護委員会に報告いたしました。",
        "警察と連携し、関係当局に報告しております。",
    ],
)
def police_report(spot: Spot) -> Iterator[Hit]:
    """報告 to the police."""
    match = _REPORT.match(spot.text.flow, spot.end)
    if match:
        yield spot.hit(_SAYS, end=match.end())
