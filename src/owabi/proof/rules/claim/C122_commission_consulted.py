"""個人情報保護委員会への「相談」「届け出」。

## なぜ
漏えいなどを知ったとき、個人情報保護委員会へは法律に基づいて「報告」します。「相談」や「届け出」では、報告したのかどうかが分かりません。

## 直し方
「個人情報保護委員会に報告（速報）いたしました」とします。

## 根拠
個人情報の保護に関する法律第26条第1項。報告とともに相談もしたと述べる文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import around, is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ELSE = expression(
    "(?:に(?:も|は|対し(?:て)?)?|へ(?:も|は|の)?)(?:、)?(?:本件|被害|事実|漏えい)?(?:を|について)"
    "?(?:、)?(?:速やかに|既に|すでに)?(?:ご)?(?P<word>相談|通報|被害届(?:を提出)?|届け?出|届け|連絡|申告|申し出|申請|登録|申し立て|訴え|"
    "お?知らせ|提訴|告発|告訴)"
)
_REPORTED = expression("報告(?:(?:を|は)?(?:いた|致)?(?:し|行|提出|完了)|書|\\(|（|済|義務|、|および|と)")
_SAYS = Said(
    "個人情報保護委員会には「報告」をします。実際に報告したのなら、そう書いてください。",
    "one reports to the Personal Information Protection Commission; say so if it was done.",
)


@rule(
    "C122",
    severity=Severity.WARNING,
    on=literal("個人情報保護委員会", "保護委員会"),
    presets=(INCIDENT,),
    bad={
        "個人情報保護委員会に相談いたしましたので、法令上の報告は済んでおります。": None,
        "個人情報保護委員会に相談いたしました。": None,
        "個人情報保護委員会へ被害届を提出いたしました。": None,
    },
    good=[
        "個人情報保護委員会に報告し、警察に相談いたしました。",
        "個人情報保護委員会に報告し、対応を相談しております。",
        "個人情報保護委員会への報告（速報）を行いました。",
    ],
)
def commission_consulted(spot: Spot) -> Iterator[Hit]:
    """Something else than 報告 to the commission."""
    match = _ELSE.match(spot.after(30))
    if match and not is_quoted(spot) and not _REPORTED.search(around(spot)):
        yield spot.hit(_SAYS, start=spot.end + match.start("word"), end=spot.end + match.end("word"))
