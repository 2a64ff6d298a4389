"""受付時間のない問い合わせ先。

## なぜ
電話番号だけでは、いつかければ人につながるのかが分からず、つながらないことが新たな不満になります。

## 直し方
「平日 午前9時から午後6時まで」のように、受付の曜日と時間を書きます。

## 根拠
公表された通知91件のうち、受付時間を書いたものは約1％でした。お詫びの文面では、問い合わせ先に時間を添えることを勧めます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_PHONE = expression(r"0\d{1,4}-\d{1,4}-\d{3,4}|0120\d{6}")
_HOURS = expression(r"\d{1,2} ?(?:時|:\d\d)|24時間|平日|毎日|終日")
_SAYS = Said(
    "電話の受付時間がありません。曜日と時間を書いてください。", "the telephone has no hours; give days and hours."
)


@rule(
    "M113",
    severity=Severity.WARNING,
    on=document("-", "0120"),
    presets=(INCIDENT,),
    bad={
        "■ お問い合わせ\nお客様相談窓口\n電話 0120-000-000": None,
        "【お問い合わせ先】\n広報部 03-0000-0002": None,
    },
    good=[
        "■ お問い合わせ\n電話 0120-000-000（平日 午前9時から午後6時まで）",
        "■ お問い合わせ\n電話 0120-000-000\n受付 9:00-18:00",
        "電話 03-0000-0001 までご連絡ください。",
    ],
)
def contact_without_hours(reading: Reading) -> Iterator[Hit]:
    """A telephone number in the contact block, and no hours anywhere in it."""
    text = reading.text
    lines = list(text.lines_in(Zone.CONTACT))
    words = [text.words(line) for line in lines]
    if any(_HOURS.search(line) for line in words):
        return
    for line, said in zip(lines, words, strict=True):
        match = _PHONE.search(said)
        if match:
            yield Hit(line.start + match.start(), line.start + match.end(), _SAYS)
            return
