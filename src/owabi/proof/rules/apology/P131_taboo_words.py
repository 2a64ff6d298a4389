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

from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_GRIEF = (
    "お悔やみ", "ご逝去", "ご冥福", "ご葬儀", "ご永眠", "急逝", "お見舞い申し上げ", "被災された", "弔", "悲報", "訃報",
)  # fmt: skip
_SEASONAL = ("暑中", "残暑", "寒中", "余寒")


@rule(
    "P131",
    severity=Severity.ERROR,
    on=literal(
        "重ね重ね",
        "重ねて",
        "たびたび",
        "度々",
        "再び",
        "再度",
        "ますます",
        "益々",
        "くれぐれも",
        "追って",
        "いよいよ",
        "続いて",
    ),
    bad={
        "ご尊父様のご逝去の報に接し、重ね重ねお悔やみ申し上げます。": None,
        "このたびの地震により被災された皆様に、再びお見舞い申し上げます。": None,
    },
    good=[
        "ご尊父様のご逝去の報に接し、謹んでお悔やみ申し上げます。",
        "重ねてお詫び申し上げます。",
        "暑中お見舞い申し上げます。ますますのご活躍をお祈りいたします。",
        "貴社ますますご清栄のこととお慶び申し上げます。",
    ],
)
def taboo_words(spot: Spot) -> Iterator[Hit]:
    """A word of repetition in a text of grief."""
    if spot.reading.once(_grieves):
        says = Said(
            f"「{spot.word}」は、お悔やみや見舞いの文面では忌み言葉です。",
            f"“{spot.word}” is avoided in condolences: it speaks of repetition.",
        )
        yield spot.hit(says)


def _grieves(reading: Reading) -> bool:
    """Whether this is a condolence, or comfort after a disaster."""
    flow = reading.text.flow
    return any(word in flow for word in _GRIEF) and not any(word in flow for word in _SEASONAL)
