"""期限を表す「まで」（「11月25日までご返信ください」など）。

## なぜ
「まで」はその時まで続くこと、「までに」はその時より前にすることを表します。期限に「まで」を使うと、ずっと返信し続ける意味になります。

## 直し方
「までに」とします。

## 根拠
国語の文法（副助詞と格助詞の違い）。「25日までお待ちください」のように続くことを表すときは正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_TIME = expression(
    r"(?:\d日(?:\([^()]{1,5}\))?|\d時(?:\d{1,2}分|半)?|[月火水木金土日]曜日?|正午|末|[本明]日|今週|来週|月内)(?:中)?$"
)
_ONCE = expression(
    r"、?(?P<deed>(?:ご|お|御)?[一-龠々ァ-ヴー][^。、]{0,14}?)"
    r"(?:(?:し|せ|て)?(?:て)?(?:くださ|下さい)|(?:を|の程|のほど|を?よろしく)?お願い|願います|(?:して)?(?:(?:いただけ|頂け)(?:ます(?:と|よう|でしょうか|か)|ません|れば|ると|まし)|いただきた|頂きた|いただきます(?:よう|と)"
    r"|頂きますよう|いただく必要|もらえま))"
)
_LASTS = expression(
    r"待|控|続|利用|遠慮|使|保管|預|過ご|滞在|在席|在宅|停止し|休|中止|使用|受け付|有効|保持|残|お楽しみ|保存|掲載|公開|延長|延期|継続|見合わせ|辛抱|静養|我慢|猶予|"
    r"お越し|お届け|ご覧|電話|連絡先|営業"
)
_MEANT = expression(
    r"(?:返信|返事|回答|提出|返送|申し?込み?|支払い?|振り?込み?|納品|連絡|入金|送付|手続き?|登録|応募)[はを、]"
)
_PLAINLY = expression(r"、?お願い")
_SAYS = Said("期限を表すときは「までに」です。", "a deadline takes までに.")


@rule(
    "N104",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("まで"),
    bad={
        "11月25日（水）までご返信ください。": "11月25日（水）までにご返信ください。",
        "明日午後5時まで、ご連絡をお願いいたします。": "明日午後5時までに、ご連絡をお願いいたします。",
        "ご返信は、12月4日（金）までお願いいたします。": "ご返信は、12月4日（金）までにお願いいたします。",
    },
    good=[
        "11月25日（水）までにご返信ください。",
        "11月25日（水）までお待ちください。",
        "電話は午後5時まで受け付けております。",
        "12月25日までご登録いただけます。",
        "年末までご連絡を受け付けます。",
        "下記までご連絡ください。",
        "担当者までお知らせください。",
    ],
)
def made_for_deadline(spot: Spot) -> Iterator[Hit]:
    """A time, まで, and what is done once."""
    if not _TIME.search(spot.before(14)):
        return
    if _PLAINLY.match(spot.after(8)) and _MEANT.search(spot.before(30)):
        yield spot.hit(_SAYS, "までに")
        return
    asked = _ONCE.match(spot.after(32))
    if asked and not _LASTS.search(asked["deed"]):
        yield spot.hit(_SAYS, "までに")
