"""「保管していない」からの「含まれていない」。

## なぜ
保管していなくても、画面への入力や通信の途中で盗まれることがあります。保管の有無は、漏えいの有無の証拠にはなりません。

## 直し方
「カード番号は保管しておりません」で止め、入力された情報への影響は「調査しております」などと別に書きます。

## 根拠
危機管理広報の案内に共通する注意点。ウェブ画面の改ざんでは、保管していないカード番号が盗まれた例が多くあります。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SO = expression(
    r"(?:を)?(?:して|されて|も)?(?:おりません|いません|おらず|いない|おりませぬ)(?:でした)?"
    r"(?:ため|ので|から|ことから|こと(?:により|によって)|、よって|、したがって|。(?:そのため|"
    r"よって|したがって|このため|従って))?、?[^。]{0,40}?"
    r"(?P<denial>(?:含まれ|含んで|該当し|対象(?:に|と)(?:なっ|含まれ)|(?:漏えい|漏洩|流出)(?:し|す|され)?|漏れ|"
    r"影響(?:を受け|は受け)|盗まれ)(?:いたし)?(?:て(?:おり|い)|る(?:こと|恐れ|おそれ|可能性)は"
    r"(?:ござい|あり)|た(?:可能性|恐れ|おそれ|事実)は(?:ござい|あり))ま?せん"
    r"|(?:漏えい|漏洩|流出|影響|被害|悪用)(?:の(?:恐れ|おそれ|可能性|心配|危険))?(?:は|も)(?:一切|"
    r"全く)?(?:ござい|あり)ません|(?:漏えい|漏洩|流出)(?:いた)?しません|対象外です)"
)
_BECAUSE = expression("ため|ので|から|により|によって|よって|したがって|従って")
_SAYS = Said(
    (
        "保管していないことは、漏えいしていないことの証拠になりません。保管の事実だけを書き、"
        "入力された情報への影響は別に書いてください。"
    ),
    "not keeping it does not show that it was not taken; state only that it is not kept.",
)


@rule(
    "C112",
    severity=Severity.ERROR,
    on=literal("保管", "保存", "保有", "保持", "お預かり", "取得", "収集"),
    presets=(INCIDENT,),
    bad={
        "カード番号は保管していないため、含まれておりません。": None,
        "クレジットカード情報は弊社では保持しておりませんので、漏えいした可能性はございません。": None,
    },
    good=[
        "クレジットカード番号は、弊社では保管しておりません。",
        "漏えいした可能性のある情報に、カード番号は含まれておりません。",
        "カード番号は保管しておりません。入力された情報への影響は、調査しております。",
        "保管しておりませんので、再発行をご依頼ください。",
    ],
)
def not_held_so_not_leaked(spot: Spot) -> Iterator[Hit]:
    """A denial that rests on not keeping the data."""
    match = _SO.match(spot.after(80))
    if match and _BECAUSE.search(match[0][: match.start("denial") - match.start()]) and not is_quoted(spot):
        yield Hit(spot.end + match.start("denial"), spot.end + match.end("denial"), _SAYS)
