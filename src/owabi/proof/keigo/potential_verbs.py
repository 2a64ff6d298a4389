"""Potential forms that lack their ら (見れる) or have a れ too many (読めれる), by inflection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.text.tokens import Token, Tokens

_NOT_BA = frozenset({"ます", "ない", "た", "て", "ず", "ぬ", "たい", "てる"})
"""What never follows the form before ば."""

_ZURU = frozenset({"信ずる", "感ずる", "応ずる", "生ずる", "準ずる", "転ずる", "論ずる", "講ずる", "案ずる", "禁ずる"})
_FIVE = frozenset(
    {
        "喋る", "滑る", "焦る", "帰る", "返る", "蹴る", "照る", "練る", "切る", "知る", "入る", "参る", "要る",
        "握る",
        "千切る", "遮る", "捻る", "抓る", "齧る", "弄る", "詰る", "罵る", "茂る", "耽る", "嘲る", "漲る", "限る",
        "走る",
        "散る", "減る", "競る", "契る", "裏切る", "横切る", "翻る", "甦る", "蘇る", "覆る", "遡る", "切れる",
        "散れる",
    }
)  # fmt: skip
"""Verbs of five rows in る after い or え: 走れる is their right potential."""

_KNOWN_POTENTIAL = frozenset({"取れる", "撮れる", "切れる", "売れる", "知れる", "採れる", "獲れる"})
"""Potentials that the analyser takes for verbs of their own."""


class Slip(StrEnum):
    """What is wrong with a potential."""

    RA_DROPPED = "ra"
    RE_INSERTED = "re"


@dataclass(frozen=True, slots=True)
class Slipped:
    """The tokens `first`..`last` hold the slip; `put` stands there rightly."""

    slip: Slip
    first: int
    last: int
    put: str


def slipped_potential(tokens: Tokens, at: int) -> Slipped | None:
    """The slip of the verb that token `at` belongs to; None where there is none."""
    if not 0 <= at < len(tokens) or tokens[at].pos[0] not in ("動詞", "助動詞"):
        return None
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lemma == "れる" and at > 0:
        return slipped_potential(tokens, at - 1)
    if token.lemma == "せれる" and at > 0:
        return _of_seru(tokens, at)
    if token.pos[0] == "助動詞" and token.lemma not in ("せる", "させる"):
        return None
    if _is_derived_without_ra(token):
        stem = len(token.lemma) - len("れる")
        return Slipped(Slip.RA_DROPPED, at, at, f"{token.surface[:stem]}ら{token.surface[stem:]}")
    return None if after is None else _before(tokens, at, after)


def _before(tokens: Tokens, at: int, after: Token) -> Slipped | None:
    token = tokens[at]
    if after.lemma == "れる":
        if token.kind.startswith("五段"):
            known = token.form.startswith("命令形")
            return Slipped(Slip.RE_INSERTED, at, at + 1, token.surface + after.surface[1:]) if known else None
        if _is_potential(token):
            return Slipped(Slip.RE_INSERTED, at, at + 1, token.surface + after.surface[1:])
        if _takes_rareru(token):
            return Slipped(Slip.RA_DROPPED, at, at + 1, f"{token.surface}ら{after.surface}")
    elif token.form.startswith("仮定") and token.surface.endswith("れ") and after.lemma in _NOT_BA:
        if _is_potential(token):
            return Slipped(Slip.RE_INSERTED, at, at, token.surface[:-1])
        if _takes_rareru(token):
            return Slipped(Slip.RA_DROPPED, at, at, f"{token.surface[:-1]}られ")
    return None


def _of_seru(tokens: Tokens, at: int) -> Slipped:
    """動か|せれる is 動かせる with a れ; 知ら|せれる is 知らせられる without its ら."""
    token, before = tokens[at], tokens[at - 1]
    if before.surface in ("知ら", "聞か") or before.surface.endswith(("わ", "さ")):
        return Slipped(Slip.RA_DROPPED, at, at, token.surface.replace("せれ", "せられ", 1))
    return Slipped(Slip.RE_INSERTED, at, at, token.surface.replace("せれ", "せ", 1))


def _is_derived_without_ra(token: Token) -> bool:
    """Whether the analyser derives 見れる from 見る, a verb of one row; 走れる comes from 走る in the same way."""
    if token.kind != "下一段-ラ行" or not token.lemma.endswith("れる") or token.norm in _FIVE or len(token.lemma) < 3:
        return False
    before = token.lemma[-3]
    if before in "みきにえけせてねべめげぜぎびりじちいれ" or before in "見来着出寝居得似煮経":
        return token.norm[-2:] == before + "る" or token.lemma == "みれる"
    return False


def _is_potential(token: Token) -> bool:
    """読める, which comes from 読む."""
    if not token.kind.startswith("下一段") or token.lemma in ("せる", "させる"):
        return False
    return token.norm[-2:] != token.lemma[-2:] or token.lemma in _KNOWN_POTENTIAL


def _takes_rareru(token: Token) -> bool:
    """Whether this is a verb of one row (届ける, not the potential 読める) or of the sort of 信ずる."""
    if token.lemma in _ZURU:
        return token.surface.endswith("じ")
    return token.kind.startswith(("上一段", "下一段")) and token.norm[-2:] == token.lemma[-2:]
