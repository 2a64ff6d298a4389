"""A file as a value: the decoded file, and beside it the text that is proofread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from owabi.documents.encodings import Encoding, encode
from owabi.errors import Mistake, Place
from owabi.said import Said
from owabi.text.span import Span


class Form(StrEnum):
    """How a file is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `source` is the file as decoded (without its BOM; line breaks as they stand). `text` is what is to be proofread. But
    for `MAIL` it has the length of `source`, and every place in it is the same place in `source`: what is no prose
    (markup, code) is filled with a character that stands for nothing. For `MAIL` it is the subject and the body as a
    reader sees them, and places count in `text`. `newline` is the line break that the file uses most, "" if it has
    none. `said` are notes for the person who gave the file.
    """

    name: str
    form: Form
    source: str
    text: str
    encoding: Encoding
    has_bom: bool
    newline: str
    said: tuple[Said, ...] = ()

    @property
    def shown(self) -> str:
        """The text that places count in, to quote lines from."""
        return self.text if self.form is Form.MAIL else self.source

    def place(self, span: Span) -> Span:
        """The place in `shown` of a place in `text`."""
        return Span(min(span.start, len(self.shown)), min(span.end, len(self.shown)))

    def edit(self, span: Span) -> Span | None:
        """The place in `source` that an edit of `span` may replace; None where markup would go too, or in a mail."""
        if self.form is Form.MAIL or span.of(self.source) != span.of(self.text):
            return None
        return span

    def encode(self, source: str) -> bytes:
        """The file with another `source`, in the encoding (and with the BOM) that it had.

        Raises `Mistake` where the encoding has no place for a character of it.
        """
        try:
            return encode(source, self.encoding, has_bom=self.has_bom)
        except UnicodeEncodeError as error:
            line = source.count("\n", 0, error.start) + 1
            char = source[error.start]
            raise Mistake(
                Said(
                    f"「{char}」（U+{ord(char):04X}）は {self.encoding.label} では書けません。",
                    f"{self.encoding.label} has no character U+{ord(char):04X} ({char}).",
                ),
                Said("UTF-8 で保存し直してください。", "Save the file as UTF-8."),
                place=Place(self.name, line),
            ) from error
