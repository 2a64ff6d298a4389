"""名乗りのない書き出し。

## なぜ
署名まで読まないと、だれからのメールか分かりません。

## 直し方
挨拶に続けて「株式会社○○の山田でございます」と名乗ります。

## 根拠
ビジネスメールの作法。社内や返信では省く人も多いため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_NEAR = 60
_NAMED = expression(r"[一-龠々ァ-ヴーA-Za-z](?:です|でございます|と申します|と申し上げます|より)")
_SAYS = Said("挨拶の後に、会社名と名前を名乗ってください。", "say who writes after the greeting.")


@rule(
    "M127",
    severity=Severity.ADVICE,
    on=document(),
    presets=("mail",),
    given=Context(whole=True),
    bad={
        "山田様\n\nお世話になっております。\n資料をお送りいたします。": None,
        "山田様\n\nいつもお世話になっております。\n日程のご相談をいたします。": None,
    },
    good=[
        "山田様\n\nお世話になっております。青葉商事の森です。\n資料をお送りいたします。",
        "山田様\n\nお世話になっております。\n株式会社青葉の森でございます。",
    ],
)
def no_self_introduction(reading: Reading) -> Iterator[Hit]:
    """A greeting without a name near it."""
    text = reading.text
    greetings = list(text.lines_in(Zone.GREETING))
    if not reading.is_whole or not greetings:
        return
    end = min(len(text.flow), greetings[-1].end + _NEAR)
    if not _NAMED.search(text.flow, greetings[0].start, end):
        yield Hit(greetings[0].start, greetings[0].end, _SAYS)
