"""How far a predicate reaches, and what follows it."""

from __future__ import annotations

from owabi.text.expression import expression
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


_TOLD = expression(
    r"[^。「」、]{0,10}、?[」』]?と(?:い[うっ]|言[いうわっ]|表示|お?答え|回答|書[いか]|記[さ載]|の(?:ご意見|お声|声|ご指摘|ご要望|表示|回答|お問い?合わせ))"
)


def is_told(flow: str, end: int) -> bool:
    """Whether somebody else's words end soon after a place: …と表示されます, …とのご意見."""
    return bool(_TOLD.match(flow, end))


_GOES_ON = frozenset({"れる", "られる", "せる", "させる", "やすい", "にくい", "づらい", "過ぎる", "すぎる", "なさる"})


def is_turned(tokens: Tokens, verb: int, *, favours: frozenset[str]) -> bool:
    """Whether a verb is passive, a helper after て (増えてきた; not one of `favours`), という, or honoured already."""
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if following is None or following.lemma in _GOES_ON or following.pos[0] in ("動詞", "名詞", "形容詞", "接尾辞"):
        return following is None or following.pos[0] != "名詞" or tokens[verb - 1].surface in ("と", "とは")
    lemma, mark = tokens[verb].lemma, tokens[verb - 1].surface
    if mark in ("て", "で") and tokens[verb - 1].pos[1] == "接続助詞" and lemma not in favours:
        return True
    if lemma == "言う" and following.surface not in ("た", "て", "ます", "まし", "ませ", "ない", "なかっ"):
        return True
    rest = "".join(token.surface for token in tokens[verb + 1 : verb + 4])
    return rest.startswith(("ていただ", "て頂", "ていらっしゃ", "ておられ", "てくださ", "て下さ", "でいらっしゃ"))
