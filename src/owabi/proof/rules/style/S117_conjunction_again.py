"""同じ接続詞で続く文（技術文書の助言）。

## なぜ
同じつなぎ方が続くと、話の筋が見えにくくなります。

## 直し方
要らないものを取るか、別の接続詞にします。

## 根拠
日本語の文章の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールでは、すぐ次の文だけを見る S134 が働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_WORDS = (
    "しかしながら|しかし|そして|したがって|従って|ただし|但し|また(?!は)|なお|つまり|すなわち|例えば|たとえば|ところで|ところが|さて"
    "|それでは|それで|それなら|それに|それから|そこで|すると|だが|ですが|でも|けれども|けれど|だから|ですから|ゆえに|故に|よって"
    "|一方|ただ(?=、)|次に|むしろ|もっとも|なぜなら|要するに|それとも|ちなみに|そうして|おまけに|しかも|とはいえ|とは言え"
)
_LINKS = "または|又は|及び|および|あるいは|或いは|もしくは|若しくは|ならびに|並びに"
_FIRST = expression(rf"(?:(?<=[。、!?\n 「])|(?<![\s\S]))({_WORDS})|({_LINKS})")
_SAYS = Said("同じ接続詞が続いています。", "the same conjunction again.")


@rule(
    "S117",
    severity=Severity.ADVICE,
    on=document(),
    counterparts=("textlint:no-doubled-conjunction",),
    presets=("technical",),
    bad={
        "しかし雨だ。しかし行く。": None,
        "そして朝が来た。昼になった。そして夜が来た。": None,
    },
    good=[
        "しかし雨だ。だが行く。",
        "なお、雨だ。\n\nなお、雪だ。",
        "- また、雨だ。\n- また、雪だ。",
    ],
)
def conjunction_again(reading: Reading) -> Iterator[Hit]:
    """The later of two sentences of a paragraph whose first conjunctions are the same, none other between them."""
    flow = reading.text.flow
    for paragraph in reading.once(paragraphs):
        last = ""
        for sentence in paragraph:
            match = _FIRST.search(flow, sentence.start, sentence.end)
            if match is None:
                continue
            if match[0] == last:
                yield Hit(match.start(), match.end(), _SAYS)
            last = match[0]
