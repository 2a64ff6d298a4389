"""期限を表す「まで」（「11月25日までご返信ください」など）。

## なぜ
「まで」はその時まで続くこと、「までに」はその時より前にすることを表します。期限に「まで」を使うと、ずっと返信し続ける意味になります。

## 直し方
「までに」とします。

## 根拠
国語の文法（副助詞と格助詞の違い）。「25日までお待ちください」のように続くことを表すときは正しい形です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_TIME = re.compile(
    r"(?:\d日(?:\([^()]{1,5}\))?|\d時(?:\d{1,2}分|半)?|[月火水木金土日]曜日?|正午|末|[本明]日|今週|来週|月内)(?:中)?$"
)
_ONCE = re.compile(
    r"、?(?:(?:ご|お)(?:返信|連絡|回答|提出|返送|申し?込み|返事|知らせ|支払い?|振り?込み|送付|送り|入力|登録|記入|手続き|決め|"
    r"用意|準備|納品|戻し|受け取り|引き取り)|返信|連絡|回答|提出|返送|送付|納品)[^。]{0,6}?"
    r"(?:ください|下さい|お願い|願います|いただけますか|いただけます(?:よう|でしょうか)|いただきますよう|いただければ)"
)
_SAYS = Said("期限を表すときは「までに」です。", "a deadline takes までに.")


@rule(
    "N104",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal("まで"),
    bad={
        "11月25日（水）までご返信ください。": "11月25日（水）までにご返信ください。",
        "明日午後5時まで、ご連絡をお願いいたします。": "明日午後5時までに、ご連絡をお願いいたします。",
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
    if _TIME.search(spot.before(14)) and _ONCE.match(spot.after(32)):
        yield spot.hit(_SAYS, "までに")
