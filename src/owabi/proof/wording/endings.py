"""How a sentence ends: politely, plainly, or on a noun."""

from __future__ import annotations

from enum import StrEnum

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.text import Sentence

_POLITE = expression(
    r"(?:ます|です|ました|でした|ません|ください|下さい|くださいませ|下さいませ|ましょう|でしょう|ませ|ませんでした|まして)"
    r"(?:か|ね|よ|が|ので|から|けれど|けれども|とも)?[。!?…]*$"
)
_PLAIN_SIGN = expression(r"[るたいうくすつぬぶむぐだん][。!?]+$")
_MARKS = "。!?… "
_TAIL = 16
_PREDICATES = frozenset({"動詞", "助動詞", "形容詞"})


class Style(StrEnum):
    """The style of a sentence's end."""

    POLITE = "polite"
    PLAIN = "plain"
    NOUN = "noun"
    OTHER = "other"


def style_of(reading: Reading, sentence: Sentence) -> Style:
    """The style of a sentence; `OTHER` where it ends in a quotation, is open, or cannot be told."""
    flow = reading.text.flow
    tail = flow[max(sentence.start, sentence.end - _TAIL) : sentence.end]
    if _POLITE.search(tail):
        return Style.POLITE
    if not sentence.closed or tail.rstrip(_MARKS)[-1:] in ("」", "』", ")", ""):
        return Style.OTHER
    tokens = [token for token in reading.tokens(sentence) if token.pos[0] not in ("補助記号", "空白")]
    if not tokens:
        return Style.OTHER
    last = tokens[-1]
    if last.pos[0] in ("名詞", "接尾辞", "代名詞"):
        return Style.NOUN
    if _PLAIN_SIGN.search(tail) and last.pos[0] in _PREDICATES and last.form.startswith(("終止形", "連体形")):
        return Style.PLAIN
    return Style.OTHER


def ending_of(reading: Reading, sentence: Sentence) -> str:
    """The form that a polite sentence ends on (ます, ました, です …); empty for others."""
    flow = reading.text.flow
    found = _FORM.search(flow[max(sentence.start, sentence.end - _TAIL) : sentence.end])
    return found[1] if found else ""


_FORM = expression(
    r"(お願い(?:いたし|申し上げ|し)ます|(?:いたし|申し上げ|おり|ござい)?(?:ませんでした|ません|ました|ます)|でした|です|でしょう|ください)[。!?]*$"
)
