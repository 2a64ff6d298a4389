"""The encodings that Japanese files come in."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum


class Encoding(StrEnum):
    """An encoding, by the name that Python knows it by."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    CP932 = "cp932"
    EUC_JP = "euc_jp"
    ISO_2022_JP = "iso2022_jp"

    @property
    def label(self) -> str:
        """The name that people know it by."""
        return _LABELS[self]


_LABELS = {
    Encoding.UTF_8: "UTF-8",
    Encoding.UTF_16_LE: "UTF-16",
    Encoding.UTF_16_BE: "UTF-16",
    Encoding.CP932: "Shift_JIS（CP932）",
    Encoding.EUC_JP: "EUC-JP",
    Encoding.ISO_2022_JP: "ISO-2022-JP",
}
_BOMS = {
    Encoding.UTF_8: codecs.BOM_UTF8,
    Encoding.UTF_16_LE: codecs.BOM_UTF16_LE,
    Encoding.UTF_16_BE: codecs.BOM_UTF16_BE,
}
_EUC_WITH_ENCLOSED = "euc_jis_2004"
"""Knows the characters of row 13 (①㈱), which `euc_jp` does not."""

_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\$\([A-Z]|\([A-Z]|&@)")


def bom_of(data: bytes) -> Encoding | None:
    """The encoding whose byte-order mark opens the bytes."""
    return next((encoding for encoding, bom in _BOMS.items() if data.startswith(bom)), None)


def bom_bytes(encoding: Encoding) -> bytes:
    """The byte-order mark of an encoding, empty if it has none."""
    return _BOMS.get(encoding, b"")


def encode(text: str, encoding: Encoding, *, has_bom: bool) -> bytes:
    """The bytes of a text. Raises `UnicodeEncodeError`."""
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        if encoding is not Encoding.EUC_JP:
            raise
        data = text.encode(_EUC_WITH_ENCLOSED)
    return bom_bytes(encoding) + data if has_bom else data


def decode(data: bytes, encoding: Encoding) -> str | None:
    """The text of bytes without BOM; None where they are not of the encoding.

    EUC-JP and ISO-2022-JP are read with the characters of row 13 (①㈱) that mail programs put there.
    """
    names = (encoding, _EUC_WITH_ENCLOSED) if encoding is Encoding.EUC_JP else (encoding,)
    for name in names:
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return _decode_iso_2022_jp(data) if encoding is Encoding.ISO_2022_JP else None


def _decode_iso_2022_jp(data: bytes) -> str | None:
    """ISO-2022-JP as it is really sent: rows of CP932 and half-width kana after their escapes."""
    parts: list[str] = []
    mode, start = b"\x1b(B", 0
    for match in (*_ESCAPE.finditer(data), None):
        piece = _piece(data[start : match.start() if match else len(data)], mode)
        if piece is None:
            return None
        parts.append(piece)
        if match:
            mode, start = match[0], match.end()
    return "".join(parts)


def _piece(data: bytes, mode: bytes) -> str | None:
    """The text of the bytes between two escapes; `mode` is the escape before them."""
    if any(byte > 0x7F for byte in data):
        return None
    if mode in (b"\x1b$B", b"\x1b$@"):
        lines = [line if line[:1] in b"\r\n" else _shift(line) for line in re.split(rb"([\r\n]+)", data)]
        if None in lines:
            return None
        data = b"".join(line for line in lines if line is not None)
    elif mode == b"\x1b(I":
        data = bytes(byte | 0x80 if byte > 0x20 else byte for byte in data)
    elif mode not in (b"\x1b(B", b"\x1b(J", b"\x1b(H"):
        return None
    try:
        return data.decode("cp932")
    except UnicodeDecodeError:
        return None


def _shift(pairs: bytes) -> bytes | None:
    """Pairs of JIS bytes as pairs of Shift_JIS; None for what is not made of pairs."""
    if len(pairs) % 2:
        return None
    done = bytearray()
    for at in range(0, len(pairs), 2):
        row, cell = pairs[at], pairs[at + 1]
        if not (0x21 <= row <= 0x7E and 0x21 <= cell <= 0x7E):
            return None
        lead = (row - 0x21 >> 1) + 0x81
        done.append(lead if lead <= 0x9F else lead + 0x40)
        done.append(cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20))
    return bytes(done)
