"""お詫びやお悔やみの文面での時候の挨拶（「新緑の候」など）。

## なぜ
迷惑をかけた相手や、悲しみの中にある相手に、季節の風情を述べるのは場違いです。

## 直し方
時候の挨拶を取り、お詫びから書き始めます。「時下」は季節の語ではないので、取引先への文面では使えます。

## 根拠
手紙・文書の作法書に共通する規則。「残暑お見舞い申し上げます」のような季節の便りは対象外です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.gravity import is_grave
from owabi.proof.letters.seasons import find_seasons, find_sentences
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "お詫びやお悔やみの文面では、時候の挨拶を書きません。",
    "no seasonal greeting stands in an apology or a condolence.",
)


@rule(
    "M146",
    severity=Severity.ERROR,
    on=document("の候", "の砌", "のみぎり", "の折", "季節", "頃", "ころ"),
    books=("lexicons/seasons",),
    bad={
        "紅葉の美しい季節となりました。このたびの不具合を深くお詫び申し上げます。": None,
        "拝啓　新緑の候、ますますご清栄のことと存じます。このたびの納品遅延を深くお詫び申し上げます。": None,
        "晩秋の候、いかがお過ごしでしょうか。このたびの不正アクセスにつきましてご報告いたします。": None,
    },
    good=[
        "製品の不具合をお詫び申し上げます。販売は、桜が咲く頃を予定しております。",
        "紅葉の美しい季節となりました。秋の催しをご案内いたします。",
        "拝啓　時下ますますご清栄のこととお慶び申し上げます。このたびの納品遅延を深くお詫び申し上げます。",
        "拝啓　新緑の候、ますますご清栄のことと存じます。新商品のご案内でございます。",
        "ご来店の折は、お詫びの品をお渡しいたします。深くお詫び申し上げます。",
    ],
)
def season_in_apology(reading: Reading) -> Iterator[Hit]:
    """A word of season with の候, beside what must not have one."""
    if is_grave(reading):
        for season in find_seasons(reading):
            yield Hit(season.start, season.end, _SAYS)
        for start, end in find_sentences(reading):
            yield Hit(start, end, _SAYS)
