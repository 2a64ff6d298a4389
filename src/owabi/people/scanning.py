"""One look at every byte of a text file: which encoding it is in, and whether it is a text file at all.

The whole file is looked at, since the one character that tells may stand in its last line. All encodings are tried
at once and drop out at the first byte that they cannot hold; blocks of plain ASCII cost next to nothing.
"""

from __future__ import annotations

import codecs
import errno
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from owabi.errors import PeopleMistake, Place, StorageFailure
from owabi.people.codecs_of_japan import Encoding, decode, decoder_of, holds_no_character
from owabi.people.columns import count_known
from owabi.people.mixture import Break, find_break, looks_like_euc, may_be_mixed
from owabi.said import Said

BLOCK = 1 << 20
LONGEST_LINE = BLOCK
"""A line of twice as many bytes is always refused, one of fewer never."""

_NO_NAME = (errno.ENAMETOOLONG, errno.ELOOP, errno.ENOTDIR)
_BOMS = (
    (codecs.BOM_UTF8, Encoding.UTF_8),
    (codecs.BOM_UTF16_LE, Encoding.UTF_16),
    (codecs.BOM_UTF16_BE, Encoding.UTF_16),
)
_OTHER_FORMATS = (
    b"\x89PNG",
    b"%PDF",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"SQLite format 3",
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SHIFT = re.compile(rb"\x1b(?:\$[@B(]|\(I)")
_EIGHT_BIT = (Encoding.UTF_8, Encoding.EUC_JP, Encoding.CP932)
SAVE_AGAIN = Said("表計算ソフトなどでUTF-8のCSVとして保存し直してください。", "Save it again as CSV in UTF-8.")


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look at every byte told: `size` in bytes, `digest` SHA-256 in hex."""

    encoding: Encoding
    has_bom: bool
    size: int
    digest: str


def scan(path: str, wanted: Encoding | None = None) -> Scan:
    """Look at the whole file; `wanted` is the encoding that the caller insists on.

    Raises `PeopleMistake` for a file that is no text, has NUL characters or endless lines, is empty, or mixes
    encodings (with the line and the byte column where they change).
    """
    look = _Look(path, wanted)
    for block in blocks(path):
        look.at(block)
    return look.result()


def blocks(path: str) -> Iterator[bytes]:
    """The bytes of a regular file, block by block; `PeopleMistake` where there is none to read."""
    file = Path(path)
    try:
        if not file.is_file():
            raise PeopleMistake(
                Said("ファイルがありません。", "there is no such file.")
                if not file.exists()
                else Said("ふつうのファイルではありません。", "this is not a regular file."),
                Said("名簿のファイルを指定してください。", "Name a recipient file."),
                place=Place(path),
            )
        with file.open("rb", buffering=0) as raw:
            while block := raw.read(BLOCK):
                yield block
    except PermissionError:
        raise PeopleMistake(
            Said("ファイルを読む権限がありません。", "you may not read this file."),
            Said("ファイルの権限を確かめてください。", "Check its permissions."),
            place=Place(path),
        ) from None
    except (OSError, ValueError) as error:
        if not isinstance(error, OSError) or error.errno in _NO_NAME:
            raise PeopleMistake(
                Said("ファイルの名前として使えません。", "this cannot be the name of a file."),
                Said("名簿のファイルを指定してください。", "Name a recipient file."),
                place=Place(path),
            ) from None
        code = errno.errorcode.get(error.errno or 0, type(error).__name__)
        raise StorageFailure(
            Said(f"ファイルを読めません（{code}）。", f"the file cannot be read ({code})."),
            Said("ディスクを確かめるか、別の場所に写してください。", "Check the disk, or copy it elsewhere."),
            place=Place(path),
        ) from None


class _Candidate:
    """An encoding that may be the file's: it is, until a byte says otherwise."""

    def __init__(self, encoding: Encoding, *, has_bom: bool = False) -> None:
        self.encoding = encoding
        self._decoder = decoder_of(encoding, has_bom=has_bom)

    def holds(self, block: bytes, *, final: bool = False) -> bool:
        try:
            text = self._decoder.decode(block, final)
        except UnicodeDecodeError:
            return False
        return not (self.encoding is Encoding.CP932 and holds_no_character(text))


class _Look:
    def __init__(self, path: str, wanted: Encoding | None) -> None:
        self._path = path
        self._wanted = wanted
        self._size = 0
        self._hash = hashlib.sha256()
        self._bom: Encoding | None = None
        self._alive: list[_Candidate] | None = None
        self._shifts: _Candidate | None = None
        self._has_shifts = self._has_eight_bit = self._has_words = False
        self._tail = b""
        self._wide = decoder_of(Encoding.UTF_16)

    def at(self, block: bytes) -> None:
        if not self._size:
            self._look_at_start(block)
        self._size += len(block)
        self._hash.update(block)
        if self._bom is Encoding.UTF_16:
            self._look_at_wide(block)
            return
        self._look_at_shape(block, b"\0", (b"\n", b"\r"))
        self._has_words = self._has_words or bool(block.removeprefix(codecs.BOM_UTF8).strip())
        if self._wanted is None and not self._has_shifts and _SHIFT.search(self._tail + block):
            self._has_shifts = True
            self._shifts = _Candidate(Encoding.ISO_2022_JP)
            block_of_shifts = self._tail + block
        else:
            block_of_shifts = block
        if self._shifts is not None and not self._shifts.holds(block_of_shifts):
            self._shifts = None
        self._tail = block[-3:]
        self._has_eight_bit = self._has_eight_bit or not block.isascii()
        if self._alive is None and (self._wanted is not None or not block.isascii()):
            wanted = _EIGHT_BIT if self._wanted is None else (self._wanted,)
            self._alive = [_Candidate(encoding) for encoding in wanted]
        if self._alive is not None:
            self._alive = [candidate for candidate in self._alive if candidate.holds(block)]

    def _look_at_start(self, block: bytes) -> None:
        if block.startswith(_WORKBOOKS):
            raise PeopleMistake(
                Said("中身は表計算ソフトのブックで、CSVではありません。", "this is a workbook, not CSV."),
                Said("拡張子を .xlsx に直すか、CSVとして保存してください。", "Name it .xlsx, or save it as CSV."),
                place=Place(self._path),
            )
        if block.startswith(_OTHER_FORMATS):
            raise PeopleMistake(
                Said("名簿ではなく、画像などのファイルです。", "this is a picture or another format, not a list."),
                Said("CSVかXLSXの名簿を指定してください。", "Name a list in CSV or XLSX."),
                place=Place(self._path),
            )
        self._bom = next((encoding for bom, encoding in _BOMS if block.startswith(bom)), None)
        if self._wanted is Encoding.UTF_16 and self._bom is not Encoding.UTF_16:
            raise PeopleMistake(
                Said("UTF-16の印（BOM）がありません。", "UTF-16 without its mark (BOM)."),
                SAVE_AGAIN,
                place=Place(self._path),
            )

    def _look_at_shape(self, block: bytes | str, nul: bytes | str, ends: tuple[bytes | str, bytes | str]) -> None:
        if nul in block:  # type: ignore[operator]
            line, column = _place_of_nul(self._path, self._bom)
            raise PeopleMistake(
                Said("NUL文字（値0のバイト）があります。", "there is a NUL character (a byte of value 0)."),
                Said(
                    "テキストのCSVではありません。UTF-8のCSVとして保存し直してください。",
                    "Save it again as CSV in UTF-8.",
                ),
                place=Place(self._path, line, column),
            )
        if len(block) >= LONGEST_LINE // (2 if isinstance(block, str) else 1) and not any(end in block for end in ends):  # type: ignore[operator]
            raise PeopleMistake(
                Said("改行のない、長すぎる行があります。", "a line is far too long."),
                Said("1件を1行にしたCSVを指定してください。", "Put each recipient on a line of its own."),
                place=Place(self._path),
            )

    def _look_at_wide(self, block: bytes) -> None:
        try:
            text = self._wide.decode(block)
        except UnicodeDecodeError:
            raise self._undecodable(Break(None, None, Encoding.UTF_16, None)) from None
        self._has_words = self._has_words or bool(text.strip("\ufeff \r\n\t"))
        self._look_at_shape(text, "\0", ("\n", "\r"))

    def result(self) -> Scan:
        """The encoding, once every block has been looked at."""
        if self._bom is Encoding.UTF_16:
            try:
                self._wide.decode(b"", final=True)
            except UnicodeDecodeError:
                raise self._undecodable(Break(None, None, Encoding.UTF_16, None)) from None
        if not self._has_words:
            raise PeopleMistake(
                Said("ファイルが空です。", "the file is empty."),
                Said("見出しの行と宛先のある名簿を指定してください。", "Name a list with a header and recipients."),
                place=Place(self._path),
            )
        return Scan(self._choose(), self._bom is not None, self._size, self._hash.hexdigest())

    def _choose(self) -> Encoding:
        if self._bom is Encoding.UTF_16:
            return self._bom
        alive = None
        if self._alive is not None:
            alive = [candidate.encoding for candidate in self._alive if candidate.holds(b"", final=True)]
        if self._wanted is not None:
            if alive is not None and not alive:
                raise self._undecodable(find_break(blocks(self._path), self._wanted))
            return self._wanted
        if self._has_shifts and not self._has_eight_bit and self._shifts is not None:
            if self._shifts.holds(b"", final=True):
                return Encoding.ISO_2022_JP
        elif alive is None and not self._has_shifts:
            return Encoding.UTF_8
        return self._choose_eight_bit(alive or [])

    def _choose_eight_bit(self, alive: list[Encoding]) -> Encoding:
        if self._bom is Encoding.UTF_8 and Encoding.UTF_8 not in alive:
            raise self._undecodable(find_break(blocks(self._path), Encoding.UTF_8))
        if Encoding.UTF_8 in alive and not self._has_shifts:
            return Encoding.UTF_8
        chosen = None
        if alive == [Encoding.EUC_JP, Encoding.CP932]:
            chosen = self._euc_or_cp932()
        elif alive and not self._has_shifts:
            chosen = alive[0]
        if chosen is None or (chosen is Encoding.CP932 and may_be_mixed(blocks(self._path))):
            place = find_break(blocks(self._path))
            if chosen is None or place.line is not None:
                raise self._undecodable(place)
        return chosen

    def _euc_or_cp932(self) -> Encoding:
        """Narrow katakana of CP932 are kanji in EUC-JP: the header tells, else the bytes that katakana never have."""
        first = next(blocks(self._path)).splitlines()[0]
        euc, cp932 = (decode(first, encoding) or "" for encoding in (Encoding.EUC_JP, Encoding.CP932))
        known = [count_known(re.split("[,;\t]", text.replace('"', ""))) for text in (euc, cp932)]
        if known[0] != known[1]:
            return Encoding.EUC_JP if known[0] > known[1] else Encoding.CP932
        return Encoding.EUC_JP if any(looks_like_euc(block) for block in blocks(self._path)) else Encoding.CP932

    def _undecodable(self, place: Break) -> PeopleMistake:
        base, other = place.base, place.other
        if base and other:
            cause = Said(
                f"文字コードが混ざっています（{base}の中に{other}）。",
                f"the encoding changes here (from {base} to {other}).",
            )
        elif base:
            cause = Said(f"{base}として読めない文字があります。", f"here it is not {base}.")
        else:
            cause = Said("文字コードが分かりません。", "the encoding cannot be told.")
        return PeopleMistake(
            cause,
            Said(
                "一つの文字コードで保存し直すか、文字コードを指定してください（UTF-8、CP932、EUC-JP、ISO-2022-JP、UTF-16）。",
                "Save it in one encoding, or name it (UTF-8, CP932, EUC-JP, ISO-2022-JP, UTF-16).",
            ),
            place=Place(self._path, place.line, place.column),
        )


def _place_of_nul(path: str, bom: Encoding | None) -> tuple[int, int | None]:
    line, column, ends_in_cr = 1, 0, False
    decoder = decoder_of(Encoding.UTF_16) if bom is Encoding.UTF_16 else None
    for block in blocks(path):
        text = decoder.decode(block) if decoder is not None else block.decode("latin-1")
        head, nul, _ = text.partition("\0")
        if ends_in_cr and head.startswith("\n"):
            head = head[1:]
        parts = re.split(r"\r\n|\r|\n", head)
        column = len(parts[-1]) + (0 if len(parts) > 1 else column)
        line += len(parts) - 1
        if nul:
            break
        ends_in_cr = text.endswith("\r")
    return line, column + 1
