"""Any string is a text: read without failing, every place of the flow maps back into it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from owabi.text.folding import fold
from owabi.text.index import Index
from owabi.text.text import Text
from tests.wrapping import wrap

_JAPANESE = "あいうかがさしすせそたてとなにのはまみもやらりるれをん漢字様件名記以上拝啓敬具、。「」（）！？：・■●〇○ー"
_ODD = "ｱｶﾞﾟ\u3099\u200b\ufeff\u2f49㈱①℃\ud800\U00020bb7\x00\x1b\u2028\x85\u0300{}<>|>-=*@ \u3000\t\r\n"
_MAIL = st.sampled_from(
    [
        "件名：お詫び\n",
        "株式会社みなと\n",
        "山田様\n",
        "拝啓　",
        "{{宛名}}",
        "> 引用\n",
        "・項目\n",
        "1. 一つ目\n",
        "記\n",
        "以上\n",
    ]
)
TEXTS = st.lists(st.one_of(st.text(_JAPANESE + _ODD, max_size=40), st.text(max_size=12), _MAIL), max_size=12).map(
    "".join
)
"""Texts made to break readers: Japanese, odd characters, pieces of mails, anything."""


@given(TEXTS)
def test_every_place_of_the_flow_lies_in_the_text(source: str) -> None:
    text = Text.of(source)
    for sentence in text.sentences:
        span = text.span(sentence.start, sentence.end)
        assert 0 <= span.start <= span.end <= len(source)
    for line in text.lines:
        assert text.span(line.start, line.end).end <= len(source)


@given(TEXTS)
def test_lines_and_sentences_stand_in_order_and_do_not_overlap(source: str) -> None:
    text = Text.of(source)
    for places in ([(line.start, line.end) for line in text.lines], [(one.start, one.end) for one in text.sentences]):
        ends = [0, *(end for _, end in places)]
        assert all(start >= end for (start, _), end in zip(places, ends, strict=False))
    assert [line.first for line in text.lines] == [0, *(line.last + 1 for line in text.lines[:-1])]


@given(TEXTS)
def test_what_the_flow_says_stands_in_the_text(source: str) -> None:
    text = Text.of(source)
    for sentence in text.sentences:
        lines = text.span(sentence.start, sentence.end).of(source)
        kept = "".join(fold(line)[0].strip() for line in lines.splitlines() or [lines])
        assert text.words(sentence).replace(" ", "") == kept.replace(" ", "")


@given(TEXTS)
def test_the_flow_can_be_given_to_the_analyser(source: str) -> None:
    Text.of(source).flow.encode("utf-8")


@given(TEXTS, st.integers(0, 600))
def test_utf16_and_utf8_agree_with_python(source: str, offset: int) -> None:
    offset = min(offset, len(source))
    index = Index.of(source)
    before = source[:offset]
    assert index.utf16_offset(offset) == len(before.encode("utf-16-le", "surrogatepass")) // 2
    place = index.position(offset)
    assert place.line >= 1
    assert place.column >= 1


@given(TEXTS)
def test_the_flow_covers_the_text_but_for_breaks_and_what_cannot_be_seen(source: str) -> None:
    text = Text.of(source)
    ends = 0
    for line in text.lines:
        span = text.span(line.start, line.end)
        left = source[ends : span.start] if line.end > line.start else ""
        assert fold(left)[0].strip() == "" or left.isspace()
        ends = max(ends, span.end)
    assert fold(source[ends:])[0].strip() == ""


@given(TEXTS, st.integers(20, 90), st.booleans())
def test_a_wrapped_text_can_be_read(source: str, width: int, kinsoku: bool) -> None:
    wrapped = wrap(source, width, kinsoku=kinsoku)
    text = Text.of(wrapped)
    for sentence in text.sentences:
        assert text.span(sentence.start, sentence.end).end <= len(wrapped)


@given(TEXTS)
def test_a_text_read_twice_is_read_alike(source: str) -> None:
    first, second = Text.of(source), Text.of(source)
    assert (first.flow, first.lines, first.sentences) == (second.flow, second.lines, second.sentences)


@given(TEXTS)
def test_columns_in_bytes_and_utf16_are_found_again(source: str) -> None:
    index = Index.of(source)
    for line in range(len(index.starts)):
        words = index.words_of(line)
        data = words.encode("utf-8", "surrogatepass")
        column = index.utf8_column(index.ends[line])
        assert data[:column].decode("utf-8", "surrogatepass") == words
        assert index.position(index.ends[line]).utf16 == len(words.encode("utf-16-le", "surrogatepass")) // 2
