"""慣用句の誤用（「寸暇を惜しまず」「取り付く暇もない」など）。

## なぜ
慣用句は形が決まっています。形が崩れると、意味が逆になったり通じなかったりします。

## 直し方
正しい形にするか、慣用句を使わずに書きます。

## 根拠
国語辞典。意見の分かれるものは T104 が助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.proof.wording.replacing import put_of
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T105",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/misused"),
    bad={
        "寸暇を惜しまず調査しております。": "寸暇を惜しんで調査しております。",
        "一抹の望みがございます。": "一縷の望みがございます。",
        "社員の人事移動についてお知らせいたします。": "社員の人事異動についてお知らせいたします。",
    },
    good=["寸暇を惜しんで調査しております。", "一抹の不安がございます。", "人事異動についてお知らせいたします。"],
)
def misused_phrase(spot: Spot) -> Iterator[Hit]:
    """A phrase of the lexicon."""
    says = Said(
        f"「{spot.word}」は「{spot.entry['instead']}」の誤りのようです。",
        f"“{spot.word}” should be “{spot.entry['instead']}”.",
    )
    yield spot.hit(says, put_of(spot))
