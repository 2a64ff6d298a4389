"""The character encodings of Japanese lists, and the vendor characters that Python's own codecs leave out.

Files that call themselves EUC-JP or ISO-2022-JP hold ①, ㈱ and 髙 in rows 13 and 89 to 92 of the kanji table, where
NEC put them. Microsoft's code page knows these rows, so that is asked; nothing is guessed.
"""

from __future__ import annotations

import codecs
from enum import StrEnum

VENDOR_ROWS = "owabi.vendor_rows"
"""The name of the error handler that reads the vendor rows."""

_ROWS = frozenset({0x2D, 0x79, 0x7A, 0x7B, 0x7C})
_GRAPHIC = range(0x21, 0x7F)


class Encoding(StrEnum):
    """What a list may be written in."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    CP932 = "cp932"
    EUC_JP = "euc-jp"
    ISO_2022_JP = "iso-2022-jp"


_CODECS = {
    Encoding.UTF_8: ("utf-8", "strict"),
    Encoding.UTF_16: ("utf-16", "strict"),
    Encoding.CP932: ("cp932", "strict"),
    Encoding.EUC_JP: ("euc_jp", VENDOR_ROWS),
    Encoding.ISO_2022_JP: ("iso2022_jp_ext", VENDOR_ROWS),
}


def codec_of(encoding: Encoding, *, has_bom: bool = False) -> tuple[str, str]:
    """Python's codec and error handler for an encoding."""
    if encoding is Encoding.UTF_8 and has_bom:
        return "utf-8-sig", "strict"
    return _CODECS[encoding]


def decoder_of(encoding: Encoding, *, has_bom: bool = False) -> codecs.IncrementalDecoder:
    """A decoder that is fed block by block and raises `UnicodeDecodeError`."""
    codec, errors = codec_of(encoding, has_bom=has_bom)
    return codecs.getincrementaldecoder(codec)(errors)


def decode(raw: bytes, encoding: Encoding) -> str | None:
    """The text of `raw`, None where it is not that encoding."""
    codec, errors = codec_of(encoding)
    try:
        text = raw.decode(codec, errors)
    except UnicodeDecodeError:
        return None
    return None if encoding is Encoding.CP932 and holds_no_character(text) else text


def holds_no_character(text: str) -> bool:
    """Whether a CP932 text has bytes (80, A0, FD to FF) that Python lets pass though they name no character."""
    return not text.isascii() and any(char in text for char in "\x80\xa0\uf8f0\uf8f1\uf8f2\uf8f3")


def _read_vendor_rows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    shift = 0x80 if error.encoding.startswith("euc") else 0
    pair = [byte - shift for byte in error.object[error.start : error.start + 2]]
    if len(pair) < 2 or pair[0] not in _ROWS or pair[1] not in _GRAPHIC:
        raise error
    row, cell = pair
    lead = ((row - 1) >> 1) + (0x71 if row <= 0x5E else 0xB1)
    trail = cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20)
    try:
        return bytes((lead, trail)).decode("cp932"), error.start + 2
    except UnicodeDecodeError:
        raise error from None


codecs.register_error(VENDOR_ROWS, _read_vendor_rows)
