"""社外への文書に混じった話し言葉（「なので、」「ちゃんと」「ちょっと」「とりあえず」など）。

## なぜ
話し言葉は、親しみがある一方で、あらたまった文書では幼い印象や軽い印象を与えます。

## 直し方
書き言葉に替えます（なので→そのため、ちゃんと→きちんと、とりあえず→まずは）。

## 根拠
公用文・ビジネス文書の作法に共通する注意点。「安全なので」のように文の途中にある「なので」、ほかの話し言葉は S151 と S155 が指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.predicates import is_told
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_QUOTED = ("「", "『", '"', "“")
_FIXED = frozenset({"なので、", "ちゃんと", "とりあえず"})


@rule(
    "K133",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/spoken_words"),
    bad={
        "なので、当日は休業いたします。": "そのため、当日は休業いたします。",
        "内容をちゃんと確認いたします。": "内容をきちんと確認いたします。",
        "とりあえずご報告いたします。": "まずはご報告いたします。",
        "どうもありがとうございます。": None,
        "その日程はちょっと無理です。": None,
    },
    good=[
        "安全なので、そのままお使いいただけます。",
        "「ちょっと」ボタンを押してください。",
        "そのため、当日は休業いたします。",
        "ちょっとした工夫です。",
        "いまちょうど確認しております。",
        "何でも、お気軽にご相談ください。",
        "凄惨な事故でした。",
        "検討の結果、一応の結論を得ました。",
    ],
)
def spoken_words(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon; some only where a sentence begins."""
    if spot.entry.get("at_start") and spot.start != spot.sentence.start:
        return
    if (
        spot.before(1) in _QUOTED
        or (spot.word == "ちょっと" and spot.after(2) == "した")
        or spot.after(1) in ("」", "』")
    ):
        return
    if is_told(spot.text.flow, spot.end):
        return
    instead = str(spot.entry["instead"])
    says = Said(
        f"「{spot.word.rstrip('、')}」は話し言葉です。書き言葉に替えてください。",
        f"“{spot.word.rstrip('、')}” is spoken Japanese; use a written word.",
    )
    yield spot.hit(says, instead if spot.word in _FIXED else None)
