"""句読点の混在（「、。」と「，．」）。

## なぜ
一つの文書の中で句読点の種類が変わると、写し合わせたように見えます。

## 直し方
「、」「。」にそろえます。

## 根拠
公用文では「、」「。」を使います（2022年建議）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_OURS = expression("[、。]")
_ENGLISH = expression("[A-Za-z]{2,} [A-Za-z]{2,}|[A-Za-z]+, ?[A-Za-z]")
_OTHER = expression(r"(?<=[ぁ-んァ-ヶー一-鿿」)])([,.])(?! ?[0-9A-Za-z.,]) ?")
_NARROW = ",."
_SAYS = Said("句読点が混ざっています。「、」「。」にそろえてください。", "two kinds of punctuation; keep to 、 and 。.")


@rule(
    "S143",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=characters("，．,."),
    bad={
        "本日は，休業です。明日は、営業します。": "本日は、休業です。明日は、営業します。",
        "資料を送ります．ご確認ください。": "資料を送ります。ご確認ください。",
        "資料を送ります. ご確認ください。": "資料を送ります。ご確認ください。",
        "ご確認のうえ,ご返信ください。": "ご確認のうえ、ご返信ください。",
    },
    good=[
        "本日は、休業です。",
        "費用は1,000円、期間は2.5日です。",
        "English, too. これはOKです。",
        "本日は，休業です．",
        "https://example.jp/ をご覧ください。",
        "Ver.2 を公開します。",
        "A社, B社、C社",
        "株式会社みほん Co., Ltd. の山本です。",
    ],
)
def mixed_punctuation(reading: Reading) -> Iterator[Hit]:
    """，． and ,. after Japanese in a text that has 、 or 。; narrow ones not in a line that is foreign."""
    text = reading.text
    if not _OURS.search(text.source):
        return
    for line in text.lines:
        words = text.flow[line.start : line.end]
        if "," not in words and "." not in words:
            continue
        foreign = not _OURS.search(words) or _ENGLISH.search(words)
        for match in _OTHER.finditer(text.flow, line.start, line.end):
            place = text.span(match.start(1), match.end(1))
            if not (foreign and place.of(text.source) in _NARROW):
                yield Hit(match.start(), match.end(), _SAYS, "、" if match[1] == "," else "。")
