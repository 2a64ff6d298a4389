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

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REPORT = expression(
    r"(?:署|本部|庁|局|当局|機関|窓口|対策課|捜査課|の?サイバー(?:犯罪)?(?:対策)?(?:課|室|局|"
    r"センター|相談窓口|窓口|警察局|特別捜査隊)?|(?:や|と|、|・|および|及び|ならびに)[^。、"
    r"にへ]{1,10}){0,2}"
    r"(?:に(?:も|は|対し(?:て)?(?:も)?|対する|て)?|へ(?:も|は|の)?|宛(?:て)?に|あてに)(?:、)?"
    r"(?:本件|事案|事件|事故|件|被害|事実|経緯|状況|内容|詳細|概要|被害届|漏えい|これ)?(?:の(?:事実|内容|状況|"
    r"経緯|発生))?(?:を|について(?:も)?|につき)?(?:、)?(?:速やかに|直ちに|既に|すでに|同日|正式に|"
    r"改めて|随時|適宜)?(?:、)?(?:ご)?(?P<word>報告|ご報告)"
)
_OTHER = expression("(?:に|へ)(?:も|は)?(?:の)?(?:相談|通報|被害届|届|連絡|連携|協力)")
_COMMISSION = expression("委員会|監督官庁|省|関係当局|取引先|親会社")
_SAYS = Said(
    "警察には「報告」ではなく「相談」「通報」「被害届の提出」をします。実際にしたことを書いてください。",
    "one consults the police or files a report of damage with them; say which was done.",
)


@rule(
    "C121",
    severity=Severity.ERROR,
    on=literal(
        "警察",
        "県警",
        "府警",
        "道警",
        "警視庁",
        "警察庁",
        "所轄署",
        "所轄",
        "サイバー犯罪相談窓口",
        "サイバー犯罪対策",
        "警察署",
        "中央署",
        "捜査機関",
        "捜査当局",
    ),
    presets=(INCIDENT,),
    bad={
        "所轄の警察署に報告いたしました。": None,
        "警察への報告を行いました。": None,
        "本件は県警のサイバー犯罪対策課にも報告しております。": None,
        "警視庁に被害の状況を報告いたしました。": None,
        "サイバー犯罪相談窓口へ報告いたしました。": None,
    },
    good=[
        "所轄の警察署に相談いたしました。",
        "警察に被害届を提出し、個人情報保護委員会に報告いたしました。",
        "警察と連携し、関係当局に報告しております。",
        "警察に相談し、取引先に報告いたしました。",
        "警察への相談と、個人情報保護委員会への報告を行いました。",
        "警察および個人情報保護委員会に、それぞれ相談と報告を行いました。",
    ],
)
def police_report(spot: Spot) -> Iterator[Hit]:
    """報告 to the police."""
    match = _REPORT.match(spot.after(60))
    if match is None or is_quoted(spot) or _OTHER.search(match[0]) or _COMMISSION.search(match[0]):
        return
    end = spot.end + match.end()
    yield spot.hit(_SAYS, start=max(spot.start, end - _SHOWN), end=end)


_SHOWN = 6
