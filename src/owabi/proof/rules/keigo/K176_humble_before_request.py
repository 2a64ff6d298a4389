"""相手に頼む文の中の、相手の動作に使ったへりくだる語（「資料を拝見しながらお聞きください」「よく承った上でご署名ください」など）。

## なぜ
「拝見する」「伺う」「参る」は自分の側をへりくだる語です。頼む相手の動作に使うと、相手をへりくだらせてしまいます。

## 直し方
「ご覧になりながらお聞きください」「ご確認のうえご署名ください」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語の働き）。「拝見したうえでご連絡いたします」のように自分の動作が続く文は指摘しません。
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

_HUMBLE = expression(
    r"(?:拝(?P<noun>見|読|聴)(?:し|いたし|致し)|伺い|うかがい|参り|まいり|存じ|承り|頂戴し|いただき)"
    r"(?:ながら|(?:に(?:なって|なった|なり)?)(?=[おご]))"
    r"|(?:拝(?P<noun2>見|読|聴)(?:し|いたし|致し)|伺っ|うかがっ|参っ|まいっ|承っ|頂戴し)た(?:上|うえ|後|のち|あと)(?:で|に)?"
)
_ASKS = expression(r"、?(?:(?!いたし|いたす)[^。、]){0,14}(?:くだ|下)さい(?!ま(?:し|す(?!よう|か)))")
_OURS = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF}|こちら|担当者?)(?:が|は|も|で|から|にて)")
_PUT = {"見": "ご覧になり", "読": "お読みになり", "聴": "お聞きになり"}
_SAYS = Said(
    "相手に頼む動作に、へりくだる語を使っています。相手を立てる語にしてください。",
    "a humble verb says what the reader is asked to do; use one that honours the reader.",
)


@rule(
    "K176",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "拝見しながら", "拝見いたしながら", "拝読しながら", "拝聴しながら", "伺いながら", "拝見した",
        "拝見いたした", "拝読した", "拝聴した",
        "承った上", "承ったうえ", "伺った上", "伺ったうえ", "伺った後", "参った後", "頂戴した上", "頂戴したうえ",
        "拝見しに", "伺いにな",
    ),
    bad={
        "お手元の資料を拝見しながらお聞きください。": "お手元の資料をご覧になりながらお聞きください。",
        "契約書をよく拝読したうえで、ご署名ください。": None,
        "説明を伺った後にお申し込みください。": None,
    },
    good=[
        "お手元の資料をご覧になりながらお聞きください。",
        "資料を拝見したうえで、ご連絡いたします。",
        "弊社で拝見した後に返送いたしますので、お送りください。",
        "こちらで拝見しながらご説明しますので、お持ちください。",
        "お話を伺いながら進めてまいります。",
    ],
)  # fmt: skip
def humble_before_request(spot: Spot) -> Iterator[Hit]:
    """A humble verb, ながら or 上で, and ください at once after it."""
    flow = spot.text.flow
    match = _HUMBLE.match(flow, spot.start, spot.sentence.end)
    if match is None or not _ASKS.match(flow, match.end(), spot.sentence.end) or _OURS.search(spot.before(30)):
        return
    noun = match["noun"]
    if noun and match[0].endswith("ながら"):
        yield spot.hit(_SAYS, _PUT[noun], end=match.end() - 3)
    else:
        yield spot.hit(_SAYS, end=match.end())
