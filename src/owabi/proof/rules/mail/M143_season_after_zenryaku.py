"""「前略」「急啓」「冠省」の後の時候や安否の挨拶。

## なぜ
「前略」「冠省」は前文を省くという意味、「急啓」は急ぎの用件という意味です。その後に時候や安否を述べると、言葉が食い違います。

## 直し方
挨拶を取ってすぐに用件に入るか、頭語を「拝啓」「謹啓」に替えます。

## 根拠
手紙・文書の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.salutation import find_salutation
from owabi.proof.letters.seasons import find_sentences
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_GREETING = expression(
    r"時下|[^\s、。]{1,4}の候|[^\s、。]{1,4}の折(?:から)?、|ますます|益々|お慶び|ご清栄|ご清祥|ご健勝|いかがお過ごし|お元気で(?:お過ごし|いらっしゃ)|お変わり(?:なく|ありません|ございません|もな)|お健やか"
)
_FAR = 80


@rule(
    "M143",
    severity=Severity.ERROR,
    on=document("前略", "急啓", "急呈", "急白", "冠省", "略啓"),
    books=("lexicons/letter_pairs",),
    bad={
        "前略　桜の花もほころぶ季節となりました。": None,
        "前略　時下ますますご清栄のこととお慶び申し上げます。": None,
        "急啓　残暑の候、いかがお過ごしでしょうか。": None,
    },
    good=[
        "前略　取り急ぎ用件のみ申し上げます。",
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。",
        "急啓　このたびは誠に申し訳ございません。",
    ],
)
def season_after_zenryaku(reading: Reading) -> Iterator[Hit]:
    """A greeting within reach of a 頭語 that leaves greetings out."""
    found = find_salutation(reading)
    if not (found.opening and found.row and found.row["no_season"]):
        return
    match = _GREETING.search(reading.text.flow, found.opening.end, found.opening.end + _FAR)
    sentence = next(find_sentences(reading), (0, 0))
    ranges = [match.span()] if match else []
    ranges += [sentence] if found.opening.end <= sentence[0] < found.opening.end + _FAR else []
    if ranges:
        says = Said(
            f"「{found.opening.word}」の後には、時候や安否の挨拶を書きません。",
            f"no greeting of season or health follows {found.opening.word}.",
        )
        for start, end in ranges:
            yield Hit(start, end, says)
