"""Names in a text that are nearly, but not quite, those of the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from owabi.guard.bearings import FactName
from owabi.guard.distance import distance
from owabi.guard.findings import Against, Held
from owabi.guard.taken import Taken
from owabi.text.finding import Finding
from owabi.text.zones import Zone

_LEAST, _LONGEST = 4, 40
_NOT_A_SLIP = frozenset("様殿氏御はがをにへとのでもや、。,.()「」:\n \N{OBJECT REPLACEMENT CHARACTER}")
_FORM = r"(?:株式|有限|合同|合資|合名|相互)会社|(?:一般|公益)(?:社団|財団)法人|(?:学校|医療|社会福祉|独立行政)法人"
_NAME = r"[一-鿿々ァ-ヺーA-Za-z0-9&・]"
_KANA = r"(?:(?![はがをにのへとでもや])[ぁ-ん]{2,8})"
_COMPANY = re.compile(
    rf"(?:{_FORM}) ?(?:{_KANA}?{_NAME}{{1,20}}|[ぁ-ん]{{2,12}}(?=[ 、。,()「」\n]|$))|{_NAME}{{2,20}}(?:{_FORM})"
)


def hold_names(held: Held) -> Iterator[Finding]:
    """Findings for misspelt names and for organisations that the facts do not name."""
    flow = held.text.flow
    taken = Taken(len(flow))
    names = {name.words: name for name in held.bearings.names}
    known = {*names, *(words for _, words in held.bearings.texts if len(words) <= _LONGEST)}
    for words in sorted(known, key=lambda name: (-len(name), name)):
        if len(words) >= 2:
            _take_all(flow, words, taken)
        if len(words) >= _LEAST and words in names:
            yield from _slips(held, flow, names[words], taken)
    for match in taken.find(_COMPANY, flow):
        if held.text.line_at(match.start()).zone is not Zone.ADDRESS and not _stands_in_facts(held, match[0]):
            yield held.finding("G113", match.start(), match.end())


def _take_all(flow: str, words: str, taken: Taken) -> None:
    at = flow.find(words)
    while at >= 0:
        taken.take(at, at + len(words))
        at = flow.find(words, at + len(words))


def _slips(held: Held, flow: str, name: FactName, taken: Taken) -> Iterator[Finding]:
    for start, end in _near(flow, name.words):
        if taken.is_free(start, end):
            taken.take(start, end)
            yield held.finding("G109", start, end, Against(name.shown, (name.path,), (name.shown,)))


def _near(flow: str, name: str) -> Iterator[tuple[int, int]]:
    """Places where the flow holds the name with one character replaced, dropped or added: one half of it is intact."""
    half = len(name) // 2
    head, tail = name[:half], name[half:]
    for at in _all(flow, head):
        for size in (len(tail), len(tail) - 1, len(tail) + 1):
            rest = flow[at + half : at + half + size]
            if len(rest) == size and _is_slip(rest, tail):
                yield at, at + half + size
                break
    for at in _all(flow, tail):
        for size in (len(head), len(head) - 1, len(head) + 1):
            rest = flow[at - size : at] if at >= size else ""
            if size and len(rest) == size and _is_slip(rest, head):
                yield at - size, at + len(tail)
                break


def _all(flow: str, words: str) -> Iterator[int]:
    at = flow.find(words)
    while at >= 0:
        yield at
        at = flow.find(words, at + 1)


@lru_cache(maxsize=4096)
def _is_slip(words: str, right: str) -> bool:
    if words == right or distance(words, right, 1) != 1:
        return False
    if len(words) == len(right):
        pairs = [(mine, theirs) for mine, theirs in zip(words, right, strict=True) if mine != theirs]
        return all(_may_slip(mine, theirs) for mine, theirs in pairs)
    if len(words) < len(right):
        return len(right) >= 3 and words[-1:] == right[-1:] and words[:1] == right[:1]
    return (
        len(right) >= 2
        and words[-1:] == right[-1:]
        and words[:1] == right[:1]
        and not set(words) & _NOT_A_SLIP - set(right)
    )


def _may_slip(mine: str, theirs: str) -> bool:
    """A kana in the place of a kanji is the next word of the sentence, not a slip of the hand."""
    return mine not in _NOT_A_SLIP and (not _is_hiragana(mine) or _is_hiragana(theirs))


def _is_hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"


def _stands_in_facts(held: Held, words: str) -> bool:
    return any(words in text for _, text in held.bearings.texts)
