"""仮名の語の重なり（「についてについて」「いたしますいたします」「することこと」など）。

## なぜ
編集の消し忘れです。

## 直し方
一つ取ります。

## 根拠
国語の文法。「まれまれ」「ますます」「ことこと煮る」のような重ね言葉は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.proof.wording.doubling import is_heading_and_text, parts_words
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("同じ語が重なっています。一つ取ってください。", "the same word stands twice; remove one.")
_SOUNDS = {"ことこと": ("と煮", "煮", "と音"), "するする": ("と", "っと")}


@rule(
    "T116",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "についてについて", "に関してに関して", "に関するに関する", "につきましてにつきまして", "によりにより",
        "によるによる", "としてとして", "に対してに対して", "においてにおいて", "ためのための", "ためため",
        "ことこと", "するする", "したした", "してして", "ですです", "ますのでますので", "ですのでですので",
        "いたしますいたします", "いたしましたいたしました", "くださいください", "お願いお願い", "よろしくよろしく",
        "おりますおります", "ございますございます", "しますします", "しましたしました", "ましたました",
        "いただきいただき", "いただいただ", "させてさせて", "というという", "ようによう", "のようなような",
        "からから", "までまで", "ですがですが", "ますがますが", "しかししかし", "またはまたは", "およびおよび",
        "そのその", "このこの", "れるれる", "られるられる", "するためにために", "のためのため", "でのでの",
        "とのとの", "へのへの", "ではでは", "にはには", "とはとは", "のでので", "けれどけれど",
        "つきましてはつきましては", "なおなお", "おりおりま", "ありがとうありがとう", "いたしいたし", "申し申し",
        "これらこれら", "それらそれら", "ございございま", "ありましたありました",
    ),
    bad={
        "障害についてについてご報告します。": "障害についてご報告します。",
        "お待ちしておりますおります。": "お待ちしております。",
        "ご確認くださいください。": "ご確認ください。",
        "送付したことことをご報告します。": "送付したことをご報告します。",
        "確認するするため": "確認するため",
    },
    good=[
        "ことことと煮込んだ豆",
        "幕がするすると上がる。",
        "それはそれはありがとうございます。",
        "売上はますます伸びております。",
        "体がからからに乾く。",
        "こうしたしたたかな戦略",
        "このこのあいだ",
    ],
)  # fmt: skip
def doubled_kana_word(spot: Spot) -> Iterator[Hit]:
    """A kana word twice, as two words of the sentence."""
    word = spot.word
    half = word[: len(word) // 2]
    if (
        is_heading_and_text(spot, len(half))
        or spot.after(3).startswith(_SOUNDS.get(word, ("\0",)))
        or spot.before(1) in ("「", "『")
    ):
        return
    if len(word) <= 6 and not _is_two_words(spot, half):
        return
    yield spot.hit(_SAYS, half if half * 2 == word else None)


def _is_two_words(spot: Spot, half: str) -> bool:
    """Whether the analyser reads the two halves alike, and the first follows something."""
    apart = parts_words(spot, spot.start, spot.start + len(half), spot.end)
    return apart and spot.before(1) not in ("", "、", "。", "が", "は")
