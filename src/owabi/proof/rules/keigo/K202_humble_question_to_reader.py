"""相手の動作をへりくだる語で尋ねる形（「何時に参りますか」「どちらにいたしますか」など）。

## なぜ
「参る」「いたす」「拝見する」は自分の側の動作をへりくだる語です。相手に尋ねる文で使うと、相手をへりくだらせてしまいます。

## 直し方
「何時にいらっしゃいますか」「どちらになさいますか」「ご覧になりましたか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語の働き）。「いかがいたしましょうか」「何時に伺いましょうか」は自分の動作を尋ねる
正しい形なので指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.keigo.humble import humble_at
from owabi.proof.keigo.parties import Side
from owabi.proof.keigo.predicates import last_of
from owabi.proof.keigo.subjects import subject_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "相手の動作を、へりくだる語で尋ねています。相手を立てる語にしてください。",
    "a humble verb asks what the reader does; use one that honours the reader.",
)
_CHOICE = expression(
    r"(?:どちら|どれ|何|なに|いつ|どの[^、。]{1,8}|何[名個時日曜枚本]様?|いくつ|いかほど|どのよう|いかが|どう)(?:に|で)?$"
)
_WHEN = expression(
    r"何時|いつ|どちら|どこ|週末|昨日|何日|何で|なんで|どのよう|どうやって|誰と|どなたと|明日|本日|今日|来週|会場|当日|どなたに|誰に|もう"
)
_MAY_ASK = expression(r"(?:ます|した|せん|しょう)か")
_TAIL = 64
_ASKS = expression(r"(?:ます|ました|ません|ませんでした)(?:でしょう)?か")
_OURS = expression(r"こちらから|弊社|当社|私|わたくし|担当|係|迎え|バス|電車|車|電話|連れ|持って|(?:ば|たら)よろしい")


@rule(
    "K202",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "参りま",
        "まいりま",
        "いたします",
        "致します",
        "いたしました",
        "致しました",
        "拝見し",
        "拝読し",
        "拝受し",
        "拝聴し",
        "存じていま",
        "存じておりま",
        "存じてま",
        "存じますか",
        "頂戴しました",
        "頂戴いたしました",
        "目にかかりま",
    ),
    bad={
        "明日は何時に参りますか。": "明日は何時にいらっしゃいますか。",
        "お飲み物は何にいたしますか。": "お飲み物は何になさいますか。",
        "資料は拝見しましたか。": "資料はご覧になりましたか。",
        "この件は存じておりますか。": None,
    },
    good=[
        "お飲み物は何になさいますか。",
        "いかがいたしましょうか。",
        "何時に伺えばよろしいでしょうか。",
        "お荷物はこちらでお預かりいたしますか。",
        "担当者が何時に参りますか、追ってご連絡いたします。",
        "次のバスは何時に参りますか。",
        "こちらから参りますか。",
        "資料を拝見しましたが、一点お尋ねします。",
    ],
)
def humble_question_to_reader(spot: Spot) -> Iterator[Hit]:
    """A humble verb, ますか, and nobody of ours who does it."""
    flow, sentence = spot.text.flow, spot.sentence
    if not _MAY_ASK.search(flow, spot.start, min(spot.end + _TAIL, sentence.end)):
        return
    tokens = spot.tokens
    found = humble_at(tokens, spot.index())
    if found is None:
        return
    first = sentence.start + tokens[found.first].start
    before = flow[max(sentence.start, first - 30) : first]
    place = sentence.start + tokens[found.verb].end
    tail = flow[place : min(place + 24, sentence.end)]
    if found.name == "存じる":
        tail = re.sub(r"^て(?:い|おり)?", "", tail)
    asks = _ASKS.match(tail)
    if asks is None or _OURS.search(before):
        return
    if found.name in ("いたす", "致す"):
        if found.first != found.verb or not _CHOICE.search(before):
            return
    elif found.name in ("参る", "まいる", "お目にかかる") and not _WHEN.search(before):
        return
    subject = subject_of(tokens, found.first, spot.context)
    if subject is not None and subject.side is not Side.TITLE:
        return
    if found.name == "存じる":
        yield spot.hit(_SAYS, end=sentence.start + tokens[found.verb].end + asks.end())
        return
    last = last_of(tokens, found.verb)
    rest = "".join(token.surface for token in tokens[found.verb + 1 : last + 1])
    put = found.honoured(tokens)
    yield spot.hit_tokens(found.first, last, _SAYS, None if put is None else put + rest)
