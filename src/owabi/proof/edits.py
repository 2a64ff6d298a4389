"""From a rule's replacement to edits: as few characters as will do, line breaks kept, no figure touched unseen."""

from __future__ import annotations

from owabi.proof.rule import Hit
from owabi.text.expression import expression
from owabi.text.finding import Edit, Fix, FixSafety
from owabi.text.folding import HOLE, fold
from owabi.text.span import Span
from owabi.text.text import Text

_BREAK = expression(r"\s*(?:\r\n|\n|\r)\s*")
_FIGURE = expression(r"\d+")


def make_fix(text: Text, hit: Hit, safety: FixSafety | None) -> Fix | None:
    """The fix that puts `hit.put` in the place of a hit; None where it cannot be mapped back.

    Where it would change a figure it is only a suggestion, whatever the rule says.
    """
    put = hit.put or ""
    if hit.in_source:
        start, end, words = hit.start, hit.end, text.source[hit.start : hit.end]
        span = Span(start, end)
    else:
        words = text.flow[hit.start : hit.end]
        head, tail = _shared(words, put)
        start, end, put = hit.start + head, hit.end - tail, put[head : len(put) - tail]
        words = text.flow[start:end]
        span = text.span(start, end)
        if HOLE in words or not _stands(text, span, words):
            return None
    old = span.of(text.source)
    grade = safety or FixSafety.SUGGESTION
    if _FIGURE.findall(fold(old)[0]) != _FIGURE.findall(fold(put)[0]):
        grade = FixSafety.SUGGESTION
    kept = _BREAK.search(old)
    return Fix(grade, (Edit(span, put + kept[0] if kept and not hit.in_source else put),))


def _shared(words: str, put: str) -> tuple[int, int]:
    """How many characters both begin with, and how many of the rest both end with."""
    most = min(len(words), len(put))
    head = next((n for n in range(most) if words[n] != put[n]), most)
    most -= head
    tail = next((n for n in range(most) if words[-1 - n] != put[-1 - n]), most)
    return head, tail


def _stands(text: Text, span: Span, words: str) -> bool:
    """Whether the text at `span` folds to exactly `words`: not so where an end lies inside a character like ㈱."""
    lines = _BREAK.sub("", span.of(text.source))
    return fold(lines)[0].replace(" ", "") == words.replace(" ", "")
