"""文の途中に置かれた頭語。

## なぜ
頭語は手紙の最初の言葉です。挨拶や用件の後に「拝啓」があると、手紙の形になりません。

## 直し方
頭語を文面の最初に移すか、取ります。

## 根拠
手紙・文書の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_SAYS = Said("頭語は文面の最初に置きます。", "the opening word stands first in a letter.")


@rule(
    "M137",
    severity=Severity.WARNING,
    on=document("啓", "呈", "略", "省", "復", "急白"),
    books=("lexicons/letter_pairs",),
    bad={
        "いつもお世話になっております。\n\n拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具": None,
        "弊社の移転についてご案内申し上げます。\n謹啓　平素は格別のご高配を賜り、厚く御礼申し上げます。\n謹白": None,
    },
    good=[
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具",
        "株式会社みなと書店\n営業部 森 大輔 様\n\n拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具",
        "次の文面でお送りします。\n\n----------\n拝啓　時下ますますご清栄のこととお慶び申し上げます。\n敬具",
    ],
)
def late_opening(reading: Reading) -> Iterator[Hit]:
    """A 頭語 below a sentence."""
    text = reading.text
    found = find_salutation(reading)
    for place in found.openings[:1]:
        number = text.line_number_at(place.start)
        before = text.lines[:number]
        if any(line.zone is Zone.RULE for line in before):
            return
        if any(line.zone.is_prose and text.words(line).endswith("。") for line in before):
            yield Hit(place.start, place.end, _SAYS)
