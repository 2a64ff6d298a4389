"""Humble verbs in a sentence, and the honorific that the same act takes when somebody else does it."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.text.inflection import before
from owabi.text.tokens import Tokens

_SINGLE = {
    "申す": ("", "おっしゃる"), "参る": ("", "いらっしゃる"), "まいる": ("", "いらっしゃる"), "いたす": ("", "なさる"),
    "致す": ("", "なさる"), "伺う": ("お聞きに", "なる"), "うかがう": ("お聞きに", "なる"),
    "承る": ("お聞きに", "なる"),
    "おる": ("", "いらっしゃる"),
}  # fmt: skip
_NOUNS = {
    "拝見": "ご覧に", "拝読": "お読みに", "拝受": "お受け取りに", "拝借": "お借りに", "拝聴": "お聞きに",
    "拝聞": "お聞きに",
    "拝謁": "お会いに", "拝眉": "お会いに", "拝察": "お察しに", "頂戴": "お受け取りに", "ちょうだい": "お受け取りに",
    "参上": "お越しに",
    "受領": "", "献上": "", "拝命": "", "落手": "お受け取りに",
}  # fmt: skip
_HUMBLE_NOUNS = frozenset(_NOUNS) - {"受領", "献上", "落手"}
_COMPOUNDS = frozenset(
    {
        "込む", "こむ", "出る", "でる", "付ける", "つける", "受ける", "うける", "入れる", "いれる", "合わせる",
        "あわせる", "送る", "立てる", "渡す",
        "分ける", "越す", "継ぐ", "添える", "述べる", "伝える", "付かる", "つかる", "開く", "遣わす", "訳", "訳ない",
        "子",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Humble:
    """Tokens `first`..`verb` hold a humble verb; `opening` and `lemma` make the honorific one (`lemma` empty: none)."""

    first: int
    verb: int
    name: str
    opening: str
    lemma: str

    def honoured(self, tokens: Tokens, last: int | None = None) -> str | None:
        """The honorific that goes where `first`..`last` stand, inflected for what follows."""
        if not self.lemma:
            return None
        place = tokens[self.first - 1].surface if self.first else ""
        if self.name in ("伺う", "うかがう") and place in ("へ", "まで", "に"):
            return before("いらっしゃる", tokens[self.verb + 1] if self.verb + 1 < len(tokens) else None)
        end = self.verb if last is None else last
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        return self.opening + before(self.lemma, following)


def humble_at(tokens: Tokens, at: int) -> Humble | None:
    """The humble verb that begins at a token."""
    if not 0 <= at < len(tokens):
        return None
    token = tokens[at]
    if token.surface in _HUMBLE_NOUNS:
        return _noun(tokens, at)
    if token.surface == "目" and at and tokens[at - 1].surface == "お" and _is_kakaru(tokens, at):
        return Humble(at - 1, at + 2, "お目にかかる", "お会いに", "なる")
    if token.lemma in ("差し上げる", "さしあげる"):
        return Humble(at, at, "差し上げる", "", "くださる")
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lemma in ("差す", "さす", "申す", "存ずる") and following is not None:
        if following.lemma in ("上げる", "あげる"):
            return _raised(tokens, at)
        if token.lemma == "申す" and following.lemma in _COMPOUNDS:
            return None
    return _single(tokens, at)


def _noun(tokens: Tokens, at: int) -> Humble | None:
    """拝見する, 頂戴いたす."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.lemma not in ("する", "いたす", "致す", "なさる", "できる"):
        return None
    opening = _NOUNS[tokens[at].surface]
    return Humble(at, at + 1, tokens[at].surface, opening, "なる" if opening else "")


def _raised(tokens: Tokens, at: int) -> Humble:
    """差し上げる, 申し上げる (with its お… before it), 存じ上げる."""
    lemma = tokens[at].lemma
    if lemma == "存ずる":
        return Humble(at, at + 1, "存じる", "", "")
    if lemma != "申す":
        return Humble(at, at + 1, "差し上げる", "", "くださる")
    if at > 1 and tokens[at - 1].pos[0] in ("動詞", "名詞"):
        marked = next((n for n in (at - 2, at - 3) if n >= 0 and tokens[n].surface in ("お", "ご", "御")), -1)
        if marked >= 0:
            return Humble(marked, at + 1, "申し上げる", "", "")
    return Humble(at, at + 1, "申し上げる", "", "おっしゃる")


def _single(tokens: Tokens, at: int) -> Humble | None:
    """申す, 参る, いたす, 存じる … by themselves."""
    token = tokens[at]
    if token.lemma in ("存ずる", "存じる"):
        return None if at and tokens[at - 1].surface in ("ご", "御") else Humble(at, at, "存じる", "", "")
    if token.lemma not in _SINGLE or token.pos[0] != "動詞":
        return None
    if token.lemma in ("いたす", "致す"):
        return _itasu(tokens, at)
    opening, lemma = _SINGLE[token.lemma]
    return Humble(at, at, token.lemma, opening, lemma)


def _itasu(tokens: Tokens, at: int) -> Humble | None:
    """いたす with the noun that it acts out; 拝見いたす begins at 拝見."""
    first = at
    noun = at > 0 and tokens[at - 1].pos[0] in ("名詞", "接尾辞") and tokens[at - 1].surface not in ("様", "さま")
    if noun or (at > 1 and tokens[at - 1].pos[0] == "動詞" and tokens[at - 2].surface in ("お", "ご", "御")):
        first = at - 1
    if tokens[first].surface in _HUMBLE_NOUNS:
        return None
    if first and first < at and tokens[first - 1].surface in ("お", "ご", "御"):
        first -= 1
    return Humble(first, at, "いたす", "", "なさる")


def _is_kakaru(tokens: Tokens, at: int) -> bool:
    words = tokens[at + 1 : at + 3]
    return len(words) == 2 and words[0].surface == "に" and words[1].lemma in ("かかる", "掛かる")
