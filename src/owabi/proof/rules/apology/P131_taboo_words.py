"""お悔やみや災害見舞いでの忌み言葉（「重ね重ね」「たびたび」など）。

## なぜ
不幸が重なることを思わせる語は、悲しみの中にある人への文面では避けます。

## 直し方
その語を取るか、別の語にします（「重ねて」→「改めて」）。

## 根拠
手紙の作法書に共通する規則。お悔やみや見舞いの文面と分かるときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.grief import griefs
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.shaped import is_quoted, place_of
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity

_NEAR = 120


@rule(
    "P131",
    severity=Severity.ERROR,
    on=lexicon("lexicons/apology_taboo"),
    bad={
        "ご尊父様のご逝去の報に接し、重ね重ねお悔やみ申し上げます。": None,
        "このたびの地震により被災された皆様に、再びお見舞い申し上げます。": None,
    },
    good=[
        "慶弔休暇の規程を、再度ご確認ください。",
        "弔事のため、休暇をいただきます。たびたびのご連絡で恐縮です。",
        "ご尊父様のご逝去の報に接し、謹んでお悔やみ申し上げます。",
        "重ねてお詫び申し上げます。",
        "暑中お見舞い申し上げます。ますますのご活躍をお祈りいたします。",
        "貴社ますますご清栄のこととお慶び申し上げます。",
    ],
)
def taboo_words(spot: Spot) -> Iterator[Hit]:
    """A word of repetition in a text of grief; a mild one only near to the words of grief."""
    places = spot.reading.once(griefs)
    if not places or is_quoted(spot):
        return
    if spot.entry["id"] == "mild" and min(abs(place - spot.start) for place in places) > _NEAR:
        return
    if place_of(spot) is None:
        return
    says = Said(
        f"「{spot.word}」は、お悔やみや見舞いの文面では忌み言葉です。",
        f"“{spot.word}” is avoided in condolences: it speaks of repetition.",
    )
    yield spot.hit(says)
