"""続報や、日時の約束がある文面での「判明次第」。

## なぜ
第一報では許される「判明次第」も、続報で繰り返すと、報告を先延ばしにしていると受け取られます。次の報告の日時が書いてあれば、二つの約束が食い違います。

## 直し方
次に知らせる日時を書きます（「11月25日午後5時までにご報告いたします」）。

## 根拠
公表された通知91件のうち、次の報告を約束したものは16％、その日時を書いたものはありませんでした。日時の約束がない第一報では指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Kind
from owabi.proof.context import Context
from owabi.proof.incidents.incident_words import told
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_KNOWN = expression(
    "(?:調査|確認|解析|検証|精査|集計|分析)(?:結果)?(?:が|の|を)?(?:完了|終了|終わ|終え|出|得られ)?(?:し|いたし|り)?$|"
    "(?:判明|確認|特定|把握|確定|公表|報告|解明|説明)(?:いたし|致し|し|でき|出来|され)?$|(?:分か|わか|"
    "判)り$|(?:明らか|あきらか)になり$|(?:固ま|まとま|整|出|揃|そろ)[りい]$|(?:見通し|めど|目途|目処)(?:が|は)立ち$"
)
_KNEW = expression(
    "(?:(?:判明|確認|特定|把握|確定|解明)(?:いたしまし|致しまし|しまし|し|でき|でき?まし|され)|"
    "(?:分か|わか|判)(?:っ|りまし)|(?:明らか|あきらか)にな(?:っ|りまし)"
    "|(?:固ま|まとま|整)(?:っ|いまし|りまし))た$"
)
_ENDS = expression(
    "(?:調査|解析|検証|確認|精査)(?:が|を)?(?:終わり|終え|完了(?:いた)?し|済み|でき)$|(?:判明|特定)(?:いた)?し$|(?:分か|わか)り$|"
    "(?:固ま|まとま|整|定ま)り$|(?:見通し|めど|目途|目処)が立ち$"
)
_EXCUSED = expression("新し|これを待た|それを待た|新た[なに]|のほか|以外にも")
_PROMISE = expression("報告|お知らせ|知らせ|公表|ご連絡|更新|続報|第[2-9二三四五]報|説明|伝え")
_DATE = expression(
    r"\d{1,2}月\d{1,2}日|\d{1,2}日(?:\(|の|午|まで|に|頃|中|\d)|\d{1,2}/\d{1,2}|本日(?:\d|午後|中|夕)|明日|明後日|翌日"
)
_AHEAD = expression("まで(?:に|を)|予定|次回|次の|いたします|行います|申し上げます|します|続報")
_PAST = expression("ました|済み")
_SHAPES = {"次第": _KNOWN, "しだい": _KNOWN, "ましたら": _ENDS}
_SAYS = Said(
    "次に知らせる日時を書いてください（「判明次第」は、日時の約束がない第一報の言葉です）。",
    "name the day of the next report; “as soon as known” is for a first notice that can promise none.",
)


@rule(
    "C102",
    severity=Severity.WARNING,
    on=literal("次第", "しだい", "ましたら", "段階で", "時点で", "ところで", "暁には"),
    presets=(INCIDENT,),
    given=Context(kind=Kind.STATUS),
    bad={
        "詳細が判明次第、ご報告いたします。": None,
        "原因が分かり次第、お知らせいたします。": None,
        "対象の件数は、確認でき次第ご連絡いたします。": None,
    },
    good=[
        "11月25日午後5時までにご報告いたします。",
        "原因は判明しておりません。",
        "11月25日までにご報告いたします。新たな事実が判明次第、これを待たずにお知らせいたします。",
        "事情により、ご連絡が遅れた次第でございます。",
        "ご入金を確認次第、発送いたします。",
    ],
)
def as_soon_as_known(spot: Spot) -> Iterator[Hit]:
    """判明次第 after the first notice, or beside a promise with a date."""
    before = spot.before(12)
    match = _SHAPES.get(spot.word, _KNEW).search(before)
    if match is None or _EXCUSED.search(spot.before(40) + spot.after(30)) or "入金" in before:
        return
    if spot.after(4).startswith(("で", "だ", "です")) or not _PROMISE.search(spot.after(40)):
        return
    late = spot.context.kind is not None and spot.context.kind is not Kind.FIRST
    if late or (spot.context.kind is None and spot.reading.once(_promises_a_day)):
        yield spot.hit(_SAYS, start=spot.start - len(before) + match.start())


def _promises_a_day(reading: Reading) -> bool:
    """Whether the text promises a report on a day."""
    return any(
        _PROMISE.search(one.words)
        and _DATE.search(one.words)
        and _AHEAD.search(one.words)
        and not _PAST.search(one.words)
        for one in told(reading)
    )
