"""From bytes to text: the encoding is found by strict decoding and by whether the result looks like Japanese."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.documents.encodings import Encoding, bom_bytes, bom_of, decode
from owabi.errors import Mistake, Place
from owabi.said import Said

_LOOKED_AT = 200_000
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b$(", b"\x1b(I", b"\x1b(J")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺーー々一-龠、。「」『』・（）！？：〜～　０-９Ａ-Ｚａ-ｚ①-⑳【】■●○◆※→㈱Ⅰ-Ⅹ…―’“”]")
_HIRAGANA = re.compile(r"[ぁ-ん]")
_UNLIKELY = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff]")
_LEAST_JAPANESE = 0.6
_MOST_CONTROLS = 0.01
_MOST_BROKEN = 0.05
_SIGNS = (
    (
        b"PK\x03\x04",
        Said("Word や Excel のファイル（または ZIP）です。", "This is a Word or Excel file (or a ZIP archive)."),
    ),
    (b"%PDF", Said("PDF です。", "This is a PDF.")),
    (b"\xd0\xcf\x11\xe0", Said("Office や Outlook のファイルです。", "This is an Office or Outlook file.")),
    (b"\x89PNG", Said("画像です。", "This is an image.")),
    (b"\xff\xd8\xff", Said("画像です。", "This is an image.")),
    (b"\x1f\x8b", Said("圧縮されたファイルです。", "This is a compressed file.")),
)
_SAVE_AS_TEXT = Said(
    "本文を UTF-8 のテキスト（.txt、.md、.html、.eml）で保存して、指定し直してください。",
    "Save its words as UTF-8 text (.txt, .md, .html or .eml) and name that file.",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` without BOM, and what it was in."""

    text: str
    encoding: Encoding
    has_bom: bool


def decode_file(data: bytes, name: str) -> Decoded:
    """The text of a file. Raises `Mistake` (with the file and, where known, the line) for what is no text."""
    for sign, cause in _SIGNS:
        if data.startswith(sign):
            raise Mistake(cause, _SAVE_AS_TEXT, place=Place(name))
    marked = bom_of(data)
    if marked is not None:
        return _decode_marked(data[len(bom_bytes(marked)) :], marked, name)
    if (at := data.find(b"\0")) >= 0:
        cause = Said(
            "NUL バイトがあります。テキストではないか、BOM のない UTF-16 です。",
            "There is a NUL byte: this is no text, or UTF-16 without a byte-order mark.",
        )
        raise Mistake(cause, _SAVE_AS_TEXT, place=Place(name, _line_of(data, at)))
    found = detect(data)
    if found is not None:
        return Decoded(*found, has_bom=False)
    broken = _broken_utf_8(data)
    if broken is not None:
        cause = Said("UTF-8 として読めないバイトがあります。", "There are bytes that are not UTF-8.")
        cure = Said(
            "その行の文字を直し、UTF-8 で保存し直してください。",
            "Mend the characters of that line and save the file as UTF-8.",
        )
        raise Mistake(cause, cure, place=Place(name, _line_of(data, broken)))
    cause = Said(
        "文字コードがわかりません（UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP のどれとしても読めません）。",
        "The encoding is unknown (not UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP).",
    )
    raise Mistake(cause, _SAVE_AS_TEXT, place=Place(name))


def detect(data: bytes) -> tuple[str, Encoding] | None:
    """The text of bytes without BOM and their encoding; None where no encoding fits."""
    if any(escape in data for escape in _ESCAPES):
        text = decode(data, Encoding.ISO_2022_JP)
        if text is not None:
            return text, Encoding.ISO_2022_JP
    text = decode(data, Encoding.UTF_8)
    if text is not None:
        return text, Encoding.UTF_8
    if _broken_utf_8(data) is not None:
        return None
    ranked = sorted(
        (
            (-_likeness(text), rank, text, encoding)
            for rank, encoding in enumerate((Encoding.CP932, Encoding.EUC_JP))
            if (text := decode(data, encoding)) is not None
        ),
        key=lambda found: found[:2],
    )
    if not ranked or -ranked[0][0] < _LEAST_JAPANESE:
        return None
    return ranked[0][2], ranked[0][3]


def note_of(encoding: Encoding) -> Said:
    """What is said of a file in an encoding other than UTF-8."""
    return Said(
        f"{encoding.label} として読みました。", f"Read as {encoding.label.replace('（', ' (').replace('）', ')')}."
    )


def _decode_marked(data: bytes, encoding: Encoding, name: str) -> Decoded:
    text = decode(data, encoding)
    if text is None:
        cause = Said(
            f"BOM は {encoding.label} ですが、{encoding.label} として読めません。",
            f"The byte-order mark says {encoding.label}, but the bytes are not.",
        )
        raise Mistake(cause, _SAVE_AS_TEXT, place=Place(name))
    if "\0" in text:
        cause = Said("NUL 文字があります。", "There is a NUL character.")
        raise Mistake(cause, _SAVE_AS_TEXT, place=Place(name, text.count("\n", 0, text.index("\0")) + 1))
    return Decoded(text, encoding, has_bom=True)


def _likeness(text: str) -> float:
    """How much of what is not ASCII is what Japanese is written in (0 to 1); kana weigh most, odd characters forbid."""
    text = text[:_LOOKED_AT]
    foreign = len(_NOT_ASCII.findall(text))
    if len(_UNLIKELY.findall(text)) > len(text) * _MOST_CONTROLS:
        return 0.0
    if not foreign:
        return 1.0
    return len(_JAPANESE.findall(text)) / foreign + len(_HIRAGANA.findall(text)) / foreign / 10


def _broken_utf_8(data: bytes) -> int | None:
    """Where UTF-8 breaks off in bytes that are UTF-8 for the most part; None for other bytes."""
    text = data[:_LOOKED_AT].decode("utf-8", "replace")
    broken, japanese = text.count("\ufffd"), len(_JAPANESE.findall(text))
    if not japanese or broken > max(2, japanese * _MOST_BROKEN):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _line_of(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
