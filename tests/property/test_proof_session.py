"""A session says what a fresh check says, whatever is edited; dictionaries and token patterns survive any text."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.letter.audience import Audience, Kind
from owabi.proof import Context, Selection, apply, check
from owabi.proof.catalogue import read
from owabi.proof.own.books import OwnBooks
from owabi.proof.own.tables import Source
from owabi.proof.prh.syntax import NotTaken
from owabi.proof.prh.writing import written
from owabi.proof.rulebook import extended
from owabi.proof.session import Session
from owabi.text.finding import FixSafety
from tests.property.test_text_any import TEXTS
from tests.rules.examples import examples

_CONTEXT = Context(
    audience=Audience.CUSTOMER,
    kind=Kind.FIRST,
    whole=True,
    on=date(2026, 11, 24),
    own_people=("岡部",),
)
_ALL = Selection(advice=True)
_PARTS = st.sampled_from(sorted({example.text for example in examples()}))
_LETTERS = [path.read_text(encoding="utf-8") for path in sorted(Path("tests/rules/clean").glob("*.txt"))]
_EDITS = st.lists(
    st.tuples(
        st.integers(0, 10_000), st.integers(0, 40), st.one_of(_PARTS, TEXTS, st.sampled_from(["\n", "。", "> ", "記"]))
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_LETTERS), _EDITS, st.sampled_from([_CONTEXT, Context()]))
def test_an_edited_text_is_read_as_a_fresh_one(
    letter: str, edits: list[tuple[int, int, str]], context: Context
) -> None:
    session = Session(context, selection=_ALL)
    text = letter
    session.check(text)
    for place, gone, put in edits:
        start = place % (len(text) + 1)
        text = text[:start] + put + text[start + gone :]
        assert session.check(text) == check(text, context, selection=_ALL)


_OWN = OwnBooks()
_OWN.add_lexicon(Source("a/terms.toml", '[[entry]]\nwords=["お客さま","あ"]\ninstead="お客様"\nfix="safe"\n'))
_OWN.add_patterns(
    Source(
        "a/calls.toml",
        '[[entry]]\ntokens=[{lemma="する"},{any=true,optional=true,most=8},{surface="ます"}]\n'
        'ja="x"\nen="x"\ninstead="{いたす}{1}{2}"\nfix="safe"\n',
    )
)
_OWN.add_dictionary(
    Source(
        "a/prh.yml",
        "version: 1\nrules:\n  - Cookie\n  - expected: い$1\n    pattern: /あ(.{0,9})[いう]/i\n"
        "  - expected: サーバー\n    pattern: サーバ\n",
    ),
    lambda path: "",
)
_BOOK = extended(read(_OWN.data()))
_WILD = st.lists(
    st.one_of(_PARTS, TEXTS, st.sampled_from(["あ", "い", "サーバ", "ｃＯokie", "します"])), max_size=6
).map("".join)


@settings(max_examples=60, deadline=None)
@given(_WILD)
def test_own_words_survive_any_text_and_quote_it(source: str) -> None:
    def look(text: str) -> object:
        return check(text, rulebook=_BOOK, selection=Selection(select=("own",)))

    findings = check(source, rulebook=_BOOK, selection=Selection(select=("own",)))
    for one in findings:
        assert one.span.of(source) == one.text
    assert Session(selection=Selection(select=("own",)), rulebook=_BOOK).check(source) == findings
    fixed = apply(source, findings, FixSafety.UNSAFE, check=look)  # type: ignore[arg-type]
    assert apply(fixed.text, look(fixed.text), FixSafety.UNSAFE, check=look).text == fixed.text or fixed.refused  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=r"ab(){}[]|*+?^$\.12あ-<=!:,dwsbk", max_size=24), st.sampled_from(["", "i", "gms"]))
def test_any_expression_is_read_or_refused_and_never_hangs(expression: str, flags: str) -> None:
    try:
        made = written(expression, flags)
    except NotTaken:
        return

    re.findall(made.expression, "ab" * 40 + "あ" * 40)
