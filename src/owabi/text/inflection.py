"""Inflected forms of verbs of five rows (五段): what a fix puts where a doubled form stood."""

from __future__ import annotations

from owabi.text.tokens import Token

_ROWS = {
    "う": ("わ", "い", "え", "お"), "く": ("か", "き", "け", "こ"), "ぐ": ("が", "ぎ", "げ", "ご"),
    "す": ("さ", "し", "せ", "そ"), "つ": ("た", "ち", "て", "と"), "ぬ": ("な", "に", "ね", "の"),
    "ぶ": ("ば", "び", "べ", "ぼ"), "む": ("ま", "み", "め", "も"), "る": ("ら", "り", "れ", "ろ"),
}  # fmt: skip
_SOUND = {
    "う": "っ", "く": "い", "ぐ": "い", "す": "し", "つ": "っ", "ぬ": "ん", "ぶ": "ん", "む": "ん", "る": "っ",
}  # fmt: skip
_POLITE_I = ("おっしゃる", "いらっしゃる", "なさる", "くださる", "ござる", "仰る", "下さる")
"""Verbs whose form before ます ends in い."""

_PAST = frozenset({"た", "て", "たら", "たり", "てる"})
_NEGATIVE = frozenset({"ない", "ぬ", "ず", "れる", "せる"})


def before(lemma: str, after: Token | None) -> str:
    """The form of a verb of five rows that stands before `after`; before a 。, a noun or nothing the plain form.

    おっしゃる before まし is おっしゃい, before た it is おっしゃっ. That た turns into だ after ぐ,
    ぬ, ぶ and む is the caller's to see to.
    """
    stem, ending = lemma[:-1], lemma[-1]
    negative, polite, conditional, volitional = _ROWS[ending]
    word = after.lemma if after is not None else ""
    if word in _PAST:
        return stem + ("っ" if lemma == "行く" else _SOUND[ending])
    if word == "ます" or (after is not None and after.surface in ("、", "たい", "ながら", "つつ")):
        return stem + ("い" if lemma in _POLITE_I and word == "ます" else polite)
    if word in _NEGATIVE:
        return stem + negative
    if word == "ば":
        return stem + conditional
    return stem + volitional if word == "う" else lemma


def polite_stem(verb: Token) -> str:
    """The form of a verb before ます, from its lemma: 待って is 待ち, 教えて is 教え; a verb that is none stays."""
    stem, ending = verb.lemma[:-1], verb.lemma[-1:]
    if verb.kind.startswith("五段") and ending in _ROWS:
        return stem + _ROWS[ending][1]
    if verb.kind.startswith(("上一段", "下一段")):
        return stem
    return verb.surface
