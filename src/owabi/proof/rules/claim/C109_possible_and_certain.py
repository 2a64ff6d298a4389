"""可能性と断定の混在。

## なぜ
同じ漏えいを、一方では「可能性」、他方では「漏えいいたしました」と述べると、どちらが事実かが分かりません。

## 直し方
確認できていなければ「可能性がございます」に、確認できたなら「確認いたしました」に揃えます。

## 根拠
公表された通知の言い回し。人数や項目を分けて、一部を確認済み、残りを可能性とする文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.incident_words import POSSIBLE, SETTLED_LATER, told
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SOME = expression("可能性[がの]ある(?:のは|方|お客様|情報[(])|最大 ?[0-9]|ほかに")
"""Said of some, while others are sure."""

_MAYBE = expression(
    "可能性の有無を(?:調|確)|(?:漏えい|漏洩|流出|持ち出|閲覧|漏れ)[^。]{0,16}(?:可能性|おそれ|恐れ|疑い|かどうか|有無)"
)
_CERTAIN = expression(
    "(?:漏えい|漏洩|流出)(?:が発生|を発生)?(?:いた|致)?(?:し|させ)(?:て(?:おり|い|しまい)(?:まし)"
    "?|まし)(?:た|ます)|(?:漏えい|漏洩|流出)が(?:起き|起こり|生じ|あり|ござい)まし(?:た)|"
    "(?:持ち出され|漏れ|盗まれ)(?:て(?:おり|い|しまい)(?:まし)?|まし)た"
)
_SAID_OF = expression(
    "(?:漏えい|漏洩|流出|持ち出され)(?:いた)?した(?:お客様の|個人)?(?:情報|件数|データ|項目|人数|ファイル|内容)(?:は|が|に|の(?:件数|項目|内容))"
)
_KNOWN = expression("(?:漏えい|漏洩|流出|持ち出)[^。]{0,24}(?:確認(?:いた|致)?し|判明|確認され(?:た|まし)|明らかにな)")
_PARTLY = expression(r"\d|うち|一部|残り|ほか|他の|以外|確認|判明|別の|過去|前回")
_SAYS = Said(
    "同じ文面で、可能性とも述べています。確認できたかどうかに合わせて、どちらかに揃えてください。",
    "the same text calls this only possible; keep to what has been confirmed.",
)


@rule(
    "C109",
    severity=Severity.ERROR,
    on=document("漏えい", "漏洩", "流出", "持ち出", "漏れ"),
    presets=(INCIDENT,),
    bad={
        "情報が漏えいした可能性がございます。漏えいした件数は、氏名の分です。": None,
        "お客様の情報が漏えいした可能性がございます。このたび、お客様の情報が漏えいいたしました。": None,
        "会員の情報が流出いたしました。流出した可能性のある情報は、氏名です。": None,
    },
    good=[
        "漏えいした可能性がある情報は、次のとおりです。漏えいした可能性のある件数は、120件です。",
        "お客様の情報が漏えいした可能性がございます。",
        "120名の情報が漏えいいたしました。ほかに、300名の情報が漏えいした可能性がございます。",
        "お客様の情報が漏えいいたしました。",
        "漏えいしたことを確認いたしました。",
    ],
)
def possible_and_certain(reading: Reading) -> Iterator[Hit]:
    """A leak stated as a fact in a text that calls it possible."""
    sentences = reading.once(told)
    if not any(_MAYBE.search(one.words) and not _SOME.search(one.words) for one in sentences):
        return
    for one in sentences:
        if POSSIBLE.search(one.words) or SETTLED_LATER.search(one.words):
            continue
        for match in _SAID_OF.finditer(one.words):
            if not _PARTLY.search(one.words[: match.start()]) and not _KNOWN.search(reading.text.flow):
                yield Hit(one.start + match.start(), one.start + match.end(), _SAYS)
        if _PARTLY.search(one.words):
            continue
        for match in _CERTAIN.finditer(one.words):
            yield Hit(one.start + match.start(), one.start + match.end(), _SAYS)
