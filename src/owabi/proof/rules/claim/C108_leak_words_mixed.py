"""「漏えい」と「流出」の混在。

## なぜ
「流出」は「漏えい」の言い換えではなく、外へ出たことを言い切る強い言葉です。一つの文面に混ざると、別のことが二つ起きたように、または確かさが変わったように読めます。

## 直し方
「漏えい」に揃えます。外へ出たことを確認したときだけ、そう書きます。

## 根拠
公表された通知の言い回しと、個人情報の保護に関する法律第26条の「漏えい等」。人材や土砂の流出は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_NOT_DATA = expression("(?:人材|資金|頭脳|土砂|油|液|水|汚水|人口|技術者|社員|雨水|血)(?:の|が)?(?:海外)?$")
_LEAK = expression("漏えい|漏洩|ろうえい")
_SAYS = Said(
    "「漏えい」と「流出」が混ざっています。「漏えい」に揃えてください（「流出」は言い切る強い言葉です）。",
    "漏えい and 流出 are mixed; keep to 漏えい (流出 is the stronger claim).",
)


@rule(
    "C108",
    severity=Severity.WARNING,
    on=literal("流出"),
    presets=(INCIDENT,),
    bad={
        "漏えいの可能性がある方は120名です。流出した情報は氏名です。": None,
        "個人情報の流出についてお詫びいたします。現時点で、漏えいは確認されておりません。": None,
    },
    good=[
        "漏えいの可能性がある方は120名です。",
        "情報が流出した可能性がございます。",
        "漏えいの再発と、人材の流出を防ぎます。",
    ],
)
def leak_words_mixed(spot: Spot) -> Iterator[Hit]:
    """流出 in a text that says 漏えい too."""
    if not is_quoted(spot) and not _NOT_DATA.search(spot.before(8)) and spot.reading.once(_says_leak):
        yield Hit(spot.start, spot.end, _SAYS, suggestions=("漏えい",))


def _says_leak(reading: Reading) -> bool:
    return _LEAK.search(reading.text.flow) is not None
