"""Any text is survived: findings in range, fixes idempotent and harmless, the same answer twice."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.letter.audience import Audience, Kind
from owabi.proof import Context, Required, Selection, apply, check
from owabi.proof.attachments import check as check_attachment
from owabi.proof.formats.as_json import to_json
from owabi.proof.formats.as_rdjson import to_rdjson
from owabi.proof.formats.as_sarif import to_sarif
from owabi.proof.formats.as_text import to_text
from owabi.proof.formats.checked import Checked
from owabi.said import Said
from owabi.text.finding import Finding
from tests.property.test_text_any import TEXTS
from tests.rules.examples import examples

_CONTEXT = Context(
    audience=Audience.CUSTOMER,
    kind=Kind.FIRST,
    whole=True,
    on=date(2026, 11, 24),
    is_breach=True,
    own_people=("岡部",),
    required=(Required("x", Said("お詫び", "apology"), ("深く…お詫び", "")),),
)
_ALL = Selection(advice=True)
_BAD = st.sampled_from([example.text for example in examples() if example.bad])
_WILD = st.lists(st.one_of(_BAD, TEXTS), max_size=4).map("".join)


def look(text: str) -> tuple[Finding, ...]:
    return check(text, _CONTEXT, selection=_ALL)


@settings(max_examples=60)
@given(_WILD)
def test_every_finding_lies_in_the_text_and_quotes_it(source: str) -> None:
    findings = look(source)
    for finding in findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source)
        assert finding.span.of(source) == finding.text
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(source)
    assert [finding.span for finding in findings] == sorted(finding.span for finding in findings)


@settings(max_examples=30)
@given(_WILD)
def test_the_same_text_gives_the_same_findings(source: str) -> None:
    assert look(source) == look(source)


@settings(max_examples=40)
@given(_WILD)
def test_safe_fixes_end_and_make_nothing_new(source: str) -> None:
    before = look(source)
    fixed = apply(source, before, check=look)
    after = look(fixed.text)
    assert not Counter((one.rule, one.text) for one in after) - Counter((one.rule, one.text) for one in before)
    again = apply(fixed.text, after, check=look)
    assert again.text == fixed.text or len(again.refused) < len(after)
    assert _figures(fixed.text) == _figures(source)


def _figures(text: str) -> list[str]:
    return [char for char in text if char in "0123456789"]


@settings(max_examples=25)
@given(_WILD)
def test_every_format_takes_every_finding(source: str) -> None:
    file = Checked("a.txt", source, look(source))
    for text in (to_json([file]), to_sarif([file]), to_rdjson([file]), to_text([file])):
        assert "\x1b" not in text


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_any_bytes_can_be_looked_at_as_an_attachment(data: bytes, head: bytes) -> None:
    assert all(finding.blocks for finding in check_attachment("a.dat", head + data))
