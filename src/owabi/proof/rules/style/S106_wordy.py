"""冗長な言い方（「することができます」など）。

## なぜ
短く言えることを長く言うと、要点が埋もれます。

## 直し方
「できます」「行います」のように短くします。

## 根拠
公用文・技術文書の作法に共通する注意点。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "S106",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=lexicon("lexicons/wordy"),
    bad={
        "会員サイトから変更することができます。": "会員サイトから変更できます。",
        "点検を行うことを予定しております。": "点検を行う予定です。",
    },
    good=["会員サイトから変更できます。", "点検を行う予定です。"],
)
def wordy(spot: Spot) -> Iterator[Hit]:
    """A long way of the lexicon."""
    says = Said(
        f"「{spot.word}」は「{spot.entry['instead']}」と短くできます。",
        f"“{spot.entry['instead']}” says it more briefly.",
    )
    yield spot.hit(says, str(spot.entry["instead"]))
