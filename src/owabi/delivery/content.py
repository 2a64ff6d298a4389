"""A message on the wire: one kind of line end, dots doubled, one way to end."""

from __future__ import annotations

import re

_BREAKS = re.compile(rb"\r\n|\r|\n|\xc2\x85|\xe2\x80\xa8|\xe2\x80\xa9")
_TEXT_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_DOT = re.compile(rb"^\.", re.MULTILINE)

END = b".\r\n"
"""The line that ends the content."""


def with_crlf(message: bytes) -> bytes:
    """Every CR, LF, CRLF, U+0085, U+2028 and U+2029 as CRLF, and one at the end: nothing is left to smuggle with."""
    lines = _BREAKS.sub(b"\r\n", message)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def with_lf(text: str) -> str:
    """The same line ends of a text as LF."""
    return _TEXT_BREAKS.sub("\n", text)


def dotted(message: bytes) -> bytes:
    """The content after DATA: line ends as by `with_crlf`, leading dots doubled, and the ending line."""
    return _DOT.sub(b"..", with_crlf(message)) + END
