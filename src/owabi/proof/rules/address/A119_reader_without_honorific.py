"""相手の側の人の呼び捨て（「貴社の田中から」など）、連名の敬称もれ（「山田・佐藤様」）。

## なぜ
相手の側の人は、名に敬称を付けて呼びます。連名で最後の一人にだけ「様」を付けると、ほかの人が呼び捨てになります。

## 直し方
「貴社の田中様」「山田様、佐藤様」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第1、手紙の作法書に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import address_lines
from owabi.proof.keigo.parties import READER_COMPANY, TITLE
from owabi.proof.reading import Reading, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_THEIRS = expression(
    rf"{READER_COMPANY}の? ?(?:[一-龠々ァ-ヴー]{{1,8}}[部課室局店]の? ?)?(?:{TITLE}の|"
    rf"ご?担当者?の)?(?P<name>[一-龠々]{{2,4}})(?=が|は|も|に|より|から|を|と[おごはの]|へ)"
)
_JOINED = expression(r"^(?P<first>[一-龠々]{0,3}[一-龠々](?<!様))[・、,] ?[一-龠々]{1,4} ?(?:様|さま|殿)$")
_BARE = Said(
    "相手の側の方に敬称がありません。「様」を付けてください。", "the reader's people need an honorific; add 様."
)
_EACH = Said("連名では、一人ずつに「様」を付けてください。", "give each of the names its own 様.")


@rule(
    "A119",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=document("貴", "御社", "様", "さま", "殿"),
    bad={
        "貴社の田中から伺いました。": "貴社の田中様から伺いました。",
        "貴社営業部の鈴木にお渡ししました。": "貴社営業部の鈴木様にお渡ししました。",
        "山田・佐藤様\n\nお世話になっております。": "山田様・佐藤様\n\nお世話になっております。",
    },
    good=[
        "貴社の田中様から伺いました。",
        "貴社の製品が届きました。",
        "貴社の担当者から伺いました。",
        "山田様、佐藤様\n\nお世話になっております。",
        "貴社の千葉支店にお送りしました。",
    ],
)
def reader_without_honorific(reading: Reading) -> Iterator[Hit]:
    """貴社の, a name, a particle; names joined under one 様."""
    text = reading.text
    for match in _THEIRS.finditer(text.flow):
        if text.line_at(match.start()).zone is Zone.QUOTE or not _is_name(reading, *match.span("name")):
            continue
        yield Hit(match.start("name"), match.end("name"), _BARE, match["name"] + "様")
    for line in reading.once(address_lines):
        if joined := _JOINED.match(line.words):
            yield Hit(line.start, line.start + joined.end("first"), _EACH, joined["first"] + "様")


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are nothing but names of persons."""
    sentence = reading.text.sentence_at(start)
    tokens = reading.tokens(sentence)
    number = token_at(tokens, start - sentence.start)
    while 0 <= number < len(tokens) and tokens[number].start < end - sentence.start:
        if tokens[number].pos[2] != "人名":
            return False
        number += 1
    return number >= 0
