"""相手の希望をへりくだる語で述べる形（「伺いたいことがございましたら」「拝見したい方は」など）。

## なぜ
「伺う」「拝見する」は自分の側をへりくだる語です。相手が望むことに使うと、相手をへりくだらせてしまいます。

## 直し方
「お聞きになりたいこと」「ご覧になりたい方」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語の働き）。自分の希望を述べる「伺いたいことがございます」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.parties import OWN_COMPANY, OWN_SELF
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_OF_READER = expression(
    r"(?:こと|点|件|内容|もの|資料|場所|日時)(?:が|は|も)?、?(?:ございましたら|ありましたら|おありでしたら|あれば|ございます場合|ある場合|ございまし)"
    r"|(?:方|お客様|皆様|会員様|場合)(?:は|が|も|に|へ|、)"
)
_OURS = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF})(?:が|も|は|から)")
_ASKED_OF = expression(r"(?:様|先生|方)(?:に|へ)$")
_PUT = {
    "伺": "お聞きになり",
    "うかが": "お聞きになり",
    "拝見": "ご覧になり",
    "拝読": "お読みになり",
    "拝聴": "お聞きになり",
}
_SAYS = Said(
    "相手の希望に、へりくだる語を使っています。相手を立てる語にしてください。",
    "a humble verb says what the reader wishes; use one that honours the reader.",
)


@rule(
    "K201",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal("伺いたい", "うかがいたい", "拝見したい", "拝読したい", "拝聴したい", "拝借したい", "参りたい"),
    bad={
        "伺いたいことがございましたら、ご連絡ください。": "お聞きになりたいことがございましたら、ご連絡ください。",
        "展示を拝見したい方は、受付へ。": "展示をご覧になりたい方は、受付へ。",
    },
    good=[
        "お聞きになりたいことがございましたら、ご質問ください。",
        "一点、伺いたいことがございます。",
        "お客様に伺いたい点は、次のとおりです。",
        "会場を拝見したいと存じます。",
        "私が伺いたい場合は、事前にご連絡いたします。",
    ],
)
def humble_wish_of_reader(spot: Spot) -> Iterator[Hit]:
    """伺いたい, of the reader: a condition, or before 方."""
    before = spot.before(20)
    if _OF_READER.match(spot.after(20)) and not _OURS.search(before) and not _ASKED_OF.search(before):
        put = next((put for word, put in _PUT.items() if spot.word.startswith(word)), None)
        yield spot.hit(_SAYS, put, end=spot.end - 2)
