"""漏えいが可能性のうちの「守ることができず」。

## なぜ
漏えいを確認していないのに「守れなかった」と述べると、漏えいと自らの責任を認めたことになります。

## 直し方
「ご心配をおかけしておりますことを」のように、今ある事実を詫びます。確認できた後の言葉は、法務に確かめます。

## 根拠
危機管理広報の案内に共通する注意点。漏えいを確認したと述べる文面では指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.incident_words import is_open, told
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_FAILED = expression(
    "(?:り?(?:切|き)れ|れ|げ|でき|出来|こと(?:が|は)(?:かなわ|叶わ|でき|出来)|りすることが"
    "(?:でき|出来))?(?:ず|ませんでした|なかった|ずに)"
)
_SURE = expression(
    "(?:漏えい|漏洩|流出|持ち出)[^。]{0,20}(?:確認(?:いた|致)?し(?:まし|て)|確認された|判明"
    "(?:いた|致)?し|特定)|(?:漏えい|漏洩|流出)(?:いた|致)?しまし"
)
_SAYS = Said(
    (
        "漏えいを確認していないうちは、責任を認める言葉になります。法務に確かめ、"
        "「ご心配をおかけしておりますことを」などとしてください。"
    ),
    "while the leak is not confirmed this admits it and the fault; ask 法務.",
)


@rule(
    "C110",
    severity=Severity.WARNING,
    on=literal(
        "守る",
        "守り",
        "守れ",
        "保護する",
        "保護でき",
        "防ぐことができ",
        "防げ",
        "防ぐことが出来",
        "お守りする",
        "お守りでき",
    ),
    presets=(INCIDENT,),
    bad={
        "お客様の大切な情報を守ることができず、申し訳ございません。": None,
        "漏えいの有無は確認中ですが、皆様の情報を守りきれませんでした。": None,
        "漏えいの可能性がございます。情報を守れなかったことを、お詫びいたします。": None,
    },
    good=[
        "お客様の情報を守るため、対策を進めます。",
        "情報の漏えいを確認いたしました。お客様の情報を守ることができず、申し訳ございません。",
        "期限を守ることができず、申し訳ございません。",
    ],
)
def could_not_protect(spot: Spot) -> Iterator[Hit]:
    """守ることができず of information, unless the text has confirmed the leak."""
    match = _FAILED.match(spot.after(16))
    if match is None or is_quoted(spot) or not _OF.search(spot.before(16)):
        return
    if not spot.reading.once(_is_sure):
        yield spot.hit(_SAYS, end=spot.end + match.end())


_OF = expression("情報|データ|信頼|プライバシー|(?:お客様|皆様)を|資産|漏えい|漏洩|流出|侵入|アクセス|事故")


def _is_sure(reading: Reading) -> bool:
    return any(
        _SURE.search(one.words) and "可能性" not in one.words and not is_open(one.words) for one in reading.once(told)
    )
