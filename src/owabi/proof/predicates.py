"""How far a predicate reaches, and what follows it."""

from __future__ import annotations

import re

from owabi.text.tokens import Token, Tokens

_TAIL = frozenset({"ます", "た", "れる", "られる", "ぬ", "ん"})
_LIGHT = frozenset(
    {
        "こと",
        "の",
        "ん",
        "よう",
        "ため",
        "はず",
        "わけ",
        "つもり",
        "ところ",
        "場合",
        "もの",
        "予定",
        "方針",
        "見込み",
        "所存",
        "考え",
        "様子",
    }
)


def last_of(tokens: Tokens, verb: int) -> int:
    """The last token of れる, ます, た that hang on the verb."""
    last = verb
    while last + 1 < len(tokens) and tokens[last + 1].lemma in _TAIL and tokens[last + 1].pos[0] == "助動詞":
        last += 1
    return last


def after(tokens: Tokens, number: int) -> Token | None:
    """The token after one; None at the end of the sentence."""
    return tokens[number + 1] if number + 1 < len(tokens) else None


def stands_before_noun(tokens: Tokens, verb: int) -> bool:
    """Whether the predicate describes a noun that follows it."""
    following = after(tokens, last_of(tokens, verb))
    if following is None or following.surface in _LIGHT:
        return False
    return following.pos[0] in ("名詞", "接頭辞", "代名詞") and not following.surface.startswith(("時", "際", "とき"))


def is_asked_for(tokens: Tokens, verb: int) -> bool:
    """Whether the verb is asked of somebody: …て, then ください, いただく or a wish."""
    words = "".join(token.surface for token in tokens[verb + 1 : verb + 6])
    return words.startswith(_REQUESTS)


_REQUESTS = tuple(
    f"{te}{word}" for te in ("て", "で") for word in ("くださ", "下さ", "いただ", "頂", "ほし", "欲し", "もら", "くれ")
)


_TOLD = re.compile(
    r"[^。「」、]{0,10}、?[」』]?と(?:い[うっ]|言[いうわっ]|表示|お?答え|回答|書[いか]|記[さ載]|の(?:ご意見|お声|声|ご指摘|ご要望|表示|回答|お問い?合わせ))"
)


def is_told(flow: str, end: int) -> bool:
    """Whether somebody else's words end soon after a place: …と表示されます, …とのご意見."""
    return bool(_TOLD.match(flow, end))
