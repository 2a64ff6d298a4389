"""人あての「御中」（「山田太郎 御中」「ご担当者 御中」など）、本文の中の「御中」。

## なぜ
「御中」は、組織の中のどなたかへという意味で、組織の名に付けます。人や「ご担当者」には付けません。文の中でも使いません。

## 直し方
人には「様」を付けます。文の中では、会社の名に「様」を付けるか、「貴社」とします。

## 根拠
手紙・文書の作法書に共通する規則。「お客様係 御中」「営業部 御中」のように、係や部署には正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import COMPANY_FORM, UNIT
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_PERSON = Said(
    "「御中」は組織に付けます。人には「様」としてください。", "御中 is for organisations; write 様 for a person."
)
_PROSE = Said(
    "「御中」は宛名だけに使います。文の中では「様」「貴社」などとしてください。",
    "御中 belongs to address lines; write 様 or 貴社 in a sentence.",
)
_ALL = Said("「各位」は大勢に向けた語です。一人には「様」としてください。", "各位 is for many; write 様 to one person.")
_PEOPLE = expression(
    r"(?:ご?担当者?|責任者|(?:社|部|課|係|室|局|所|店|院|校|園|会)長|お客様|皆様|皆さま|取締役|主任|教授|会員|株主|関係者)$"
)
_PARTICLE = expression(r"(?:に|へ|の|は|が|を|から|より|と|で|も|、[^ ])")


@rule(
    "A113",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("御中", "各位"),
    bad={
        "山田太郎 御中\n\nお世話になっております。": "山田太郎 様\n\nお世話になっております。",
        "株式会社北野物流 ご担当者御中\n\nお世話になっております。": (
            "株式会社北野物流 ご担当者様\n\nお世話になっております。"
        ),
        "先日、株式会社北野物流御中にお送りしました。": None,
    },
    good=[
        "株式会社山田 御中\n\nお世話になっております。",
        "お客様係 御中\n\nお世話になっております。",
        "営業部 御中\n\nお世話になっております。",
        "「御中」と「様」の違い",
        "田中商店 御中\n\nお世話になっております。",
    ],
)
def onchu_on_person(spot: Spot) -> Iterator[Hit]:
    """御中 after a person's name or role, or in a sentence."""
    if spot.before(1) in ("「", "『") or spot.after(1) in ("」", "』", "様", "殿", "各"):
        return
    if spot.word == "各位":
        line, last = spot.before(40).rstrip(" "), spot.before(40).rstrip(" ").split(" ")[-1]
        if not spot.after(1).strip() and line and _is_persons_name(spot, line, last):
            yield spot.hit(_ALL, "様")
        return
    if _PARTICLE.match(spot.after(3)):
        yield spot.hit(_PROSE)
        return
    line = spot.before(40).rstrip(" ")
    if spot.after(1).strip() or not line or line.endswith("様"):
        return
    last = line.split(" ")[-1]
    if _PEOPLE.search(last) or _is_persons_name(spot, line, last):
        yield spot.hit(_PERSON, "様")


def _is_persons_name(spot: Spot, line: str, last: str) -> bool:
    """Whether the last words are family and given name, or a name after a unit."""
    if COMPANY_FORM.search(last) or UNIT.search(last):
        return False
    tokens = spot.tokens
    at = spot.index()
    while at > 0 and not tokens[at - 1].surface.strip():
        at -= 1
    names = 0
    while at - 1 - names >= 0 and tokens[at - 1 - names].pos[2] == "人名":
        names += 1
    if names == 0:
        return False
    rest = line[: line.rfind(tokens[at - names].surface)].rstrip()
    return names > 1 or bool(UNIT.search(rest.split(" ")[-1])) or bool(COMPANY_FORM.search(rest))
