"""件名の「Re:」の重なり。

## なぜ
「Re: Re: Re:」と続く件名は、用件が後ろに押しやられ、以前の話との区別もつきません。

## 直し方
「Re:」を一つにします。用件が変わったときは、件名を書き改めます。

## 根拠
ビジネスメールの作法に共通する注意点。三つ以上続くときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.subject_lines import find_subjects
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_CHAIN = expression(r"(?:(?:Re|RE|re|Fw|FW|Fwd|FWD|返信|転送)(?:\[\d{1,2}\])?: ?){3,9}")
_SAYS = Said("件名の「Re:」が重なっています。一つにしてください。", "the subject repeats Re:; keep one.")


@rule(
    "M120",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document("Re", "RE", "re", "Fw", "FW", "返信", "転送"),
    bad={
        "件名：Re: Re: Re: お見積もりの件\n\n山田様": "件名：Re: お見積もりの件\n\n山田様",
        "件名：RE:RE:FW: 日程のご相談\n\n山田様": "件名：Re: 日程のご相談\n\n山田様",
    },
    good=[
        "件名：Re: お見積もりの件\n\n山田様",
        "件名：Re: Fw: お見積もりの件\n\n山田様",
        "件名：Recruit のお知らせ\n\n山田様",
    ],
)
def subject_reply_chain(reading: Reading) -> Iterator[Hit]:
    """Three or more marks of replies."""
    for subject in find_subjects(reading):
        match = _CHAIN.match(subject.words)
        if match:
            yield Hit(subject.start, subject.start + len(match[0].rstrip()), _SAYS, "Re:")
