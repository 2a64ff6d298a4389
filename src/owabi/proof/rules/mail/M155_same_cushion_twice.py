"""同じクッション言葉のくり返し（「恐れ入りますが」が二度など）。

## なぜ
同じ言葉を重ねると、へりくだりが形だけに見えます。

## 直し方
二度目は別の言葉に替えるか、取ります。

## 根拠
ビジネスメールの作法に共通する注意点。近くにある（300字以内）ときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.cushions import find_cushions
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_NEAR = 300
_SAYS = Said(
    "同じクッション言葉が二度あります。別の言葉にするか、取ってください。",
    "the same cushion word stands twice; vary it or drop one.",
)


@rule(
    "M155",
    severity=Severity.WARNING,
    on=document("恐", "手数", "面倒", "申し訳", "失礼", "勝手", "支え", "おそれ"),
    books=("lexicons/mail_cushions",),
    bad={
        "恐れ入りますが、ご確認ください。恐れ入りますが、ご返信もお願いいたします。": None,
        "お手数ですが、ご記入ください。また、お手数ですが、ご押印もお願いいたします。": None,
    },
    good=[
        "恐れ入りますが、ご確認ください。お手数ですが、ご返信もお願いいたします。",
        "お忙しいところ恐れ入りますが、ご確認をお願いいたします。",
        "「恐れ入りますが」は「恐れ入りますが、少々お待ちください」のように使います。",
    ],
)
def same_cushion_twice(reading: Reading) -> Iterator[Hit]:
    """The same word within reach of itself."""
    last: dict[str, int] = {}
    for cushion in find_cushions(reading):
        place = last.get(cushion.name)
        if place is not None and cushion.start - place < _NEAR:
            yield Hit(cushion.start, cushion.end, _SAYS)
        last[cushion.name] = cushion.end
