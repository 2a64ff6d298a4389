"""Reads a file by its name and its bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from owabi.documents.decoding import decode_file, note_of
from owabi.documents.document import Document, Form
from owabi.documents.eml import read_mail
from owabi.documents.encodings import Encoding
from owabi.documents.html import prose_of_html
from owabi.documents.markdown import prose_of_markdown
from owabi.said import Said

_FORMS = {
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".eml": Form.MAIL,
}
_PROSE: dict[Form, Callable[[str], str]] = {
    Form.TEXT: str,
    Form.MARKDOWN: prose_of_markdown,
    Form.HTML: prose_of_html,
}
_EMPTY = Said("空です。", "It is empty.")


def form_of(name: str) -> Form:
    """How a file of this name is written; an unknown ending is plain text."""
    return _FORMS.get(PurePath(name).suffix.lower(), Form.TEXT)


def read(data: bytes, name: str, *, form: Form | None = None) -> Document:
    """Read a file; `name` is shown in messages and, unless `form` is given, tells how the file is written.

    Never empty-handed: an empty file is a document that says so. Raises `Mistake` for what is no text.
    """
    form = form or form_of(name)
    if form is Form.MAIL:
        mail = read_mail(data)
        said = (*(note_of(mail.encoding) for _ in range(mail.encoding is not Encoding.UTF_8)), *mail.said)
        if not mail.text.strip():
            said = (*said, _EMPTY)
        return Document(name, form, mail.text, mail.text, mail.encoding, False, _newline_of(mail.text), said)  # noqa: FBT003
    decoded = decode_file(data, name)
    said = () if decoded.encoding is Encoding.UTF_8 else (note_of(decoded.encoding),)
    text = _PROSE[form](decoded.text)
    if not decoded.text.strip():
        said = (*said, _EMPTY)
    return Document(name, form, decoded.text, text, decoded.encoding, decoded.has_bom, _newline_of(decoded.text), said)


def _newline_of(text: str) -> str:
    pairs = text.count("\r\n")
    counts = {"\r\n": pairs, "\n": text.count("\n") - pairs, "\r": text.count("\r") - pairs}
    most = max(counts, key=counts.__getitem__)
    return most if counts[most] else ""
