"""お悔やみでの直接的な言い方（「死亡」「急死」など）。

## なぜ
生死を直接言う語は、遺族への文面では避け、言い換えるのが作法です。

## 直し方
「ご逝去」「急逝」「ご生前」などに言い換えます。

## 根拠
手紙の作法書に共通する規則。お悔やみの文面と分かるときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.grief import deaths
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "P132",
    severity=Severity.WARNING,
    on=lexicon("lexicons/apology_blunt_death"),
    bad={
        "ご尊父様の急死の報に接し、お悔やみ申し上げます。": None,
        "ご主人様が死亡されたとのこと、謹んでお悔やみ申し上げます。": None,
    },
    good=[
        "ご尊父様の急逝の報に接し、お悔やみ申し上げます。",
        "死亡保険金のお手続きについて、ご案内いたします。",
        "ご生前のご厚情に、深く感謝申し上げます。ご冥福をお祈りいたします。",
    ],
)
def blunt_death(spot: Spot) -> Iterator[Hit]:
    """A blunt word for death in a condolence."""
    if (
        spot.reading.once(deaths)
        and not is_quoted(spot)
        and not spot.after(4).startswith(("保険", "届", "診断", "退職"))
    ):
        put = str(spot.entry["put"])
        says = Said(
            f"「{spot.word}」は、お悔やみの文面では直接すぎます。「{put}」に言い換えてください。",
            f"“{spot.word}” is too blunt in a condolence; write “{put}”.",
        )
        yield Hit(spot.start, spot.end, says, suggestions=(put,))
