"""重言（「まず最初に」「いまだ未定」など、同じ意味の重なり）。

## なぜ
同じ意味を重ねると、文が長くなり、推敲していない印象を与えます。

## 直し方
どちらか一方にします。

## 根拠
国語辞典と公用文の作法に共通する注意点。定着したとする見方もある語（「違和感を感じる」など）は T104 が助言します。
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
    "T103",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/redundant"),
    bad={
        "まず最初に、経緯をご説明いたします。": "最初に、経緯をご説明いたします。",
        "再開の時期はいまだ未定です。": "再開の時期は未定です。",
        "どうぞお体ご自愛ください。": "どうぞご自愛ください。",
    },
    good=[
        "最初に、経緯をご説明いたします。",
        "まず、最初の手順をご案内します。",
        "くれぐれもご自愛ください。",
        "未だ確認中です。",
    ],
)
def redundant(spot: Spot) -> Iterator[Hit]:
    """A doubled meaning of the lexicon."""
    says = Said(
        f"「{spot.word}」は意味が重なっています。「{spot.entry['instead']}」で足ります。",
        f"“{spot.word}” says the same twice; “{spot.entry['instead']}” will do.",
    )
    yield spot.hit(says, put_of(spot))
