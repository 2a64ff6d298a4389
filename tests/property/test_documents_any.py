"""Any bytes are a document or a mistake; places of the text are places of the file."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.documents import Form, read
from owabi.documents.encodings import bom_bytes, decode
from owabi.errors import Mistake

_MARKS = st.sampled_from(
    ["`", "```\n", "**", "_", "~~", "[", "](x)", "][a]", "<b>", "</b>", "<!--", "-->", "<pre>\n", "</pre>", "&amp;",
     "\\", "<code>", "</code>", "<tr>", "<td>", "</tr>", "<li>", "<blockquote>", "    ", "- ", "> ", "---\n", "\r\n",
     "\n\n", "# ", "[^1]", "<a@b>", "Subject: ", "=?utf-8?B?", "\x1b$B", "\x1b(B"]
)  # fmt: skip
_PIECES = st.lists(st.one_of(_MARKS, st.text("あ漢。「」 a*", max_size=6), st.text(max_size=4)), max_size=24)


@pytest.mark.parametrize("form", list(Form))
@given(pieces=_PIECES)
def test_any_words_are_a_document(form: Form, pieces: list[str]) -> None:
    data = "".join(pieces).replace("\0", "").encode("utf-8", "replace")
    with contextlib.suppress(Mistake):
        document = read(data, "a", form=form)
        assert len(document.text) == len(document.shown)


@pytest.mark.parametrize("form", list(Form))
@given(data=st.binary(max_size=60))
def test_any_bytes_are_a_document_or_a_mistake(form: Form, data: bytes) -> None:
    with contextlib.suppress(Mistake):
        document = read(data, "a", form=form)
        written = document.encode(document.source)[len(bom_bytes(document.encoding)) * document.has_bom :]
        assert decode(written, document.encoding) == document.source
