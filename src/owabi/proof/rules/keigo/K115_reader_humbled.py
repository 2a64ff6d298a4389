"""へりくだる語に尊敬の形を付けた言い方（「申された」「参られる」「拝見されました」「存じていらっしゃる」など）。

## なぜ
「申す」「参る」「拝見する」は自分の側をへりくだる語です。「れる」「なさる」「ていらっしゃる」を付けても、相手を立てる語にはなりません。

## 直し方
「おっしゃった」「いらっしゃる」「ご覧になりました」「ご存じである」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第1章・第3章。「申し込まれる」「申し出られる」は別の語です。「おられる」は広く受け入れられて
いるので指摘しません。神社や墓所に「参られた」は参拝の意味なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.humble import humble_at
from owabi.proof.keigo.parties import Side
from owabi.proof.keigo.subjects import subject_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Tokens

_HOLY = expression(r"墓|神社|寺|宮|霊園|大社|お伊勢|参拝|詣")
_SAYS = Said(
    "へりくだる語に尊敬の形を付けています。相手を立てる語にしてください。",
    "an honorific ending does not make a humble verb honour anybody; use an honorific verb.",
)
_RAISING = expression(
    r"て(?:い?らっしゃ|おられ|居られ|くださ(?:っ|り|る|いま|れ|ら)|下さ(?:っ|り|る|いま|れ|ら)|おいで)"
)
_BECOMING = expression(r"[おご御](?:申し|承り|伺い|参り|拝見|拝読|拝聴|拝受|頂戴)に(?:な[らりるっれ])")


@rule(
    "K115",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "申さ",
        "申して",
        "参ら",
        "参って",
        "まいら",
        "まいって",
        "いたされ",
        "致され",
        "いたして",
        "致して",
        "伺わ",
        "伺って",
        "うかがわ",
        "うかがって",
        "拝見",
        "拝読",
        "拝受",
        "拝借",
        "拝聴",
        "存じて",
        "存じ上げて",
        "存じられ",
        "存じ上げられ",
        "承ら",
        "承って",
        "頂戴さ",
        "頂戴なさ",
        "申し上げられ",
        "差し上げられ",
        "差し上げて",
        "お伺いに",
        "いただかれ",
        "頂かれ",
        "お申しに",
        "お参りに",
        "お承りに",
    ),
    bad={
        "お客様が申された内容": "お客様がおっしゃった内容",
        "田中様は何時に参られますか。": "田中様は何時にいらっしゃいますか。",
        "資料は拝見されましたか。": "資料はご覧になりましたか。",
        "資料を拝見なさいましたか。": "資料をご覧になりましたか。",
        "その件は存じ上げていらっしゃいますか。": None,
        "部長はそう申しておられました。": None,
        "担当者にお伺いになりましたか。": None,
    },
    good=[
        "お客様がおっしゃった内容",
        "先日申し込まれた件",
        "退会を申し出られた方",
        "神社に参られた方",
        "ご存じのとおり",
        "弊社の山田が申しましたとおり",
        "お客様がおられます。",
        "担当者がそう申しております。",
        "お伺いいたします。",
        "その件は存じております。",
        "先生のお宅に伺わせていただきます。",
    ],
)
def reader_humbled(spot: Spot) -> Iterator[Hit]:
    """A humble verb with れる, なさる, ていらっしゃる or お…になる."""
    flow = spot.text.flow
    if spot.word in ("いただかれ", "頂かれ"):
        yield spot.hit(_SAYS, "召し上が" + ("っ" if spot.after(1) in ("て", "た") else "り"))
        return
    if spot.word.startswith("お"):
        match = _BECOMING.match(flow, spot.start)
        if match and not (spot.word == "お参りに" and _HOLY.search(spot.before(12))):
            yield spot.hit(_SAYS, end=match.end())
        return
    tokens = spot.tokens
    found = humble_at(tokens, spot.index())
    if found is None or found.verb + 1 >= len(tokens) or _HOLY.search(spot.before(12)):
        return
    if tokens[found.verb].lemma == "なさる":
        yield spot.hit_tokens(found.first, found.verb, _SAYS, found.honoured(tokens))
    elif tokens[found.verb + 1].lemma in ("れる", "られる"):
        subject = subject_of(tokens, found.first, spot.context)
        ours = subject is not None and subject.side is Side.OWN
        if spot.word.endswith("上げられ") and (subject is None or subject.side is not Side.READER):
            return
        put = None if ours else found.honoured(tokens, found.verb + 1)
        yield spot.hit_tokens(found.first, found.verb + 1, _SAYS, put)
    else:
        yield from _raised(spot, tokens, found.verb)


def _raised(spot: Spot, tokens: Tokens, verb: int) -> Iterator[Hit]:
    """…ていらっしゃる, ておられる, てくださる after a humble verb."""
    end = spot.sentence.start + tokens[verb].end
    match = _RAISING.match(spot.text.flow, end)
    if match is None or (tokens[verb].lemma in ("いたす", "致す") and "くださ" in match[0]):
        return
    yield spot.hit(_SAYS, end=match.end())
