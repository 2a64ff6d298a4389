"""Safe fixes over the rules' own examples, alone and mixed: to a fixpoint, nothing new, no fact touched."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.proof import Context, Selection, apply, check
from owabi.proof.exceptions import Exemption, without
from owabi.text.finding import Finding
from owabi.text.folding import fold
from tests.rules.examples import examples

_ON = date(2026, 11, 24)
_NAMES = ("青葉商事", "川口", "みなと電機株式会社", "ご案内")
_CONTEXT = Context(on=_ON, own_companies=_NAMES[:1], own_people=_NAMES[1:2], reader_companies=_NAMES[2:3])
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(sorted({example.text for example in examples()})),
        st.sampled_from(["青葉商事の川口です。", "12月4日（金）午後3時に、3名で伺います。", "みなと電機株式会社 御中"]),
    ),
    min_size=1,
    max_size=4,
).map("\n".join)


def look(text: str) -> tuple[Finding, ...]:
    return check(text, _CONTEXT, selection=Selection())


def facts(text: str) -> tuple[list[str], list[int]]:
    flat = fold(text)[0]
    return re.findall(r"\d+|[月火水木金土日]曜", flat), [flat.count(fold(name)[0]) for name in _NAMES]


@settings(max_examples=80)
@given(_TEXTS)
def test_a_mended_text_stays_as_it_is(source: str) -> None:
    before = look(source)
    fixed = apply(source, before, check=look, names=_NAMES)
    after = look(fixed.text)
    assert not Counter((one.rule, one.text) for one in after) - Counter((one.rule, one.text) for one in before)
    assert facts(fixed.text) == facts(source)
    again = apply(fixed.text, after, check=look, names=_NAMES)
    assert again.text == fixed.text


@settings(max_examples=40)
@given(_TEXTS, st.data())
def test_what_is_excepted_stays(source: str, data: st.DataObject) -> None:
    found = [finding for finding in look(source) if finding.fix is not None and finding.text.strip()]
    if not found:
        return
    kept = data.draw(st.sampled_from(found))
    one = Exemption(kept.rule, kept.text, "x", "y", None, 1)

    def left(text: str) -> tuple[Finding, ...]:
        return without(look(text), [one], on=_ON, text=text).shown

    fixed = apply(source, left(source), check=left, names=_NAMES)
    assert all(finding.rule != kept.rule or finding.text != kept.text for finding in fixed.applied)
