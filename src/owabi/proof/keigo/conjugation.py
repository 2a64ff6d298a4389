"""A verb in the form that fits the word after it: 五段, 一段 and する."""

from __future__ import annotations

from owabi.text.inflection import before
from owabi.text.tokens import Token

_ROW_ENDINGS = frozenset("うくぐすつぬぶむる")
_STEM_BEFORE = frozenset({"た", "て", "たら", "たり", "てる", "ます", "ない", "ぬ", "ず", "たい", "られる", "させる"})
_JOINED = frozenset({"、", "ながら", "つつ"})


def fitted(lemma: str, after: Token | None, *, kind: str | None = None) -> str | None:
    """`lemma` before `after` (None: at the end of a sentence); `kind` is 五段 or 一段, する is known by itself.

    None where no form is known, and where the word after it would have to change too (the た after 急ぐ).
    """
    if lemma.endswith("する"):
        return _suru(lemma.removesuffix("する"), after)
    if kind == "一段":
        return _ichidan(lemma[:-1], after) if lemma.endswith("る") else None
    if not lemma or lemma[-1] not in _ROW_ENDINGS:
        return None
    if after is not None and after.surface[:1] in ("て", "た") and lemma[-1] in "ぐぬぶむ":
        return None
    return before(lemma, after)


def _ichidan(stem: str, after: Token | None) -> str:
    word = after.lemma if after is not None else ""
    surface = after.surface if after is not None else ""
    if word in _STEM_BEFORE or surface in _JOINED:
        return stem
    return f"{stem}れ" if word == "ば" else f"{stem}る"


def _suru(noun: str, after: Token | None) -> str:
    word = after.lemma if after is not None else ""
    surface = after.surface if after is not None else ""
    if word in ("ぬ", "ず"):
        return f"{noun}せ"
    if word in ("れる", "せる"):
        return f"{noun}さ"
    if word in _STEM_BEFORE or surface in _JOINED:
        return f"{noun}し"
    return f"{noun}すれ" if word == "ば" else f"{noun}する"
