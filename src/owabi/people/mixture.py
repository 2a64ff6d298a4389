"""Where the encoding of a file changes: found line by line, and never guessed from a single odd character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from owabi.people.codecs_of_japan import Encoding, codec_of, decode, decoder_of

_UTF_8_WORDS = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}){2}")
_EUC_WORD = re.compile(rb"(?<![\x80-\xff])(?=[\xa1-\xdf]*[\xe0-\xfe])(?:[\xa1-\xfe]{2}){2,}(?![\x80-\xff])")
_NARROW_KANA = re.compile("[\uff61-\uff9f]")
_THREE_BYTES = re.compile("[\u0800-\uffff]")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)")
_SHIFT = re.compile(rb"\x1b(?:\$[@B(]|\(I)")


@dataclass(frozen=True, slots=True)
class Break:
    """The place where a file stops being what it was: line and byte column from 1, None where there is none.

    `base` is the encoding up to there, `other` the one that follows; None where it is none that we know.
    """

    line: int | None
    column: int | None
    base: Encoding | None
    other: Encoding | None


def may_be_mixed(blocks: Iterable[bytes]) -> bool:
    """Whether a file that reads as CP932 has words that look like UTF-8 or EUC-JP: worth a look at each line."""
    tail = b""
    for block in blocks:
        data = tail + block
        if _UTF_8_WORDS.search(data) or looks_like_euc(data):
            return True
        tail = block[-256:]
    return False


def looks_like_euc(block: bytes) -> bool:
    """Whether a word made of EUC-JP pairs stands among ASCII, with a byte that narrow katakana never have."""
    return any(_is_euc_word(match[0]) for match in _EUC_WORD.finditer(block))


def _is_euc_word(word: bytes) -> bool:
    text = decode(word, Encoding.EUC_JP)
    as_cp932 = decode(word, Encoding.CP932)
    return (
        text is not None
        and all(_is_everyday(char) for char in text)
        and (as_cp932 is None or _NARROW_KANA.search(as_cp932) is not None)
    )


def _is_everyday(char: str) -> bool:
    """Kana, marks and the kanji of the first level: what names and addresses are written in."""
    raw = char.encode("euc_jp", "replace")
    return len(raw) == 2 and (raw[0] <= 0xA5 or 0xB0 <= raw[0] <= 0xCF)


def lines_of(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The physical lines of a file, each with its end: LF, CRLF or CR."""
    rest = b""
    for block in blocks:
        data = rest + block
        end = 0
        for match in _LINE.finditer(data):
            if match.end() == len(data) and data.endswith(b"\r"):
                break  # the LF of this CR may stand in the next block
            yield match[0]
            end = match.end()
        rest = data[end:]
    if rest:
        yield rest


def find_break(blocks: Iterable[bytes], base: Encoding | None = None) -> Break:
    """The first line that is not in the encoding of the lines before; `base` says which encoding is expected."""
    wanted = base
    shifts = decoder_of(Encoding.ISO_2022_JP)
    for number, raw in enumerate(lines_of(blocks), 1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if base is Encoding.ISO_2022_JP and line.isascii():  # its shifts reach over line ends
            try:
                shifts.decode(line)
            except UnicodeDecodeError as error:
                return Break(number, error.start + 1, base, None)
            continue
        if line.isascii() and not _SHIFT.search(line):
            continue
        if wanted is not None:
            if decode(line, wanted) is None:
                return Break(number, _bad_byte(line, wanted), wanted, _kind_of(line)[0])
            continue
        kind, is_known = _kind_of(line)
        if kind is None and is_known:
            continue
        if base is None and kind is not None:
            base = kind
            if kind is Encoding.ISO_2022_JP:
                shifts.decode(line)
        elif kind is not base or kind is None:
            return Break(number, _bad_byte(line, base or Encoding.UTF_8), base, kind)
    return Break(None, None, base, None)


def _kind_of(line: bytes) -> tuple[Encoding | None, bool]:
    """The one encoding that a line must be in (None where it may be several), and whether it is in any."""
    if _SHIFT.search(line):
        return (Encoding.ISO_2022_JP, True) if decode(line, Encoding.ISO_2022_JP) is not None else (None, False)
    utf8, euc, cp932 = (decode(line, one) for one in (Encoding.UTF_8, Encoding.EUC_JP, Encoding.CP932))
    if utf8 is not None and (cp932 is None or _THREE_BYTES.search(utf8)):
        return Encoding.UTF_8, True
    if cp932 is not None and euc is None:
        return Encoding.CP932, True
    if euc is not None and (cp932 is None or looks_like_euc(line)):
        return Encoding.EUC_JP, True
    return None, utf8 is not None or euc is not None or cp932 is not None


def _bad_byte(line: bytes, base: Encoding) -> int:
    """The column, from 1, of the first byte that `base` cannot hold; of the first that is not ASCII where it can."""
    codec, errors = codec_of(base)
    try:
        line.decode(codec, errors)
    except UnicodeDecodeError as error:
        return error.start + 1
    return next((at for at, byte in enumerate(line, 1) if byte >= 0x80 or byte == 0x1B), 1)
