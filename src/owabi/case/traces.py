"""Looks for what a purge should have taken away, in every file of a folder and in every guise that mail gives it."""

from __future__ import annotations

import binascii
import io
import os
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote_to_bytes

from ahocorasick_rs import BytesAhoCorasick

from owabi.case.private import told

_BLOCK = 1 << 20
_OVERLAP = 1 << 13
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc_jp", "iso2022_jp")
_LEAST_CHARACTERS = 2
_LEAST_BYTES = 4
_LEAST_BYTES_AMONG_NOISE = 6
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
_HEX = re.compile(rb"[0-9A-Fa-f]{12,}")
_BREAKS = re.compile(rb"=?[ \t]*\r?\n[ \t]*")
_QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})")
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_ESCAPES = re.compile(rb"\\u[0-9a-fA-F]{4}|&#x?[0-9a-fA-F]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]{1,6});|&#([0-9]{1,7});")
_WORD = re.compile(rb"=\?[^?\s]+\?([BbQq])\?([^?\s]*)\?=")
_BETWEEN_WORDS = re.compile(rb"\?=\s+=\?")
_MAX_NESTED = 3
_ODD = [bytes([number]) for number in range(1, 32) if chr(number) not in "\a\b\t\n\v\f\r\x1b"]
_URL_SAFE = bytes.maketrans(b"-_", b"+/")


def traces(folder: Path, needles: Sequence[str]) -> list[Path]:
    """The files below a folder in which a needle is found, by content or by name, in order.

    Looked through: the usual encodings of Japanese, base64 (also wrapped and unaligned), quoted-printable, percent,
    hex, `\\u` and entity escapes, ZIP members (so XLSX and bundles) and gzip. Case, width of spaces and composed forms
    do not matter. Needles of one character, or of less than four bytes, are passed over: they stand in every text.
    """
    finder = _Finder(needles)
    found = []
    with told(folder):
        for at, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                path = Path(at) / name
                if finder.is_in(os.fsencode(name)) or (not path.is_symlink() and finder.is_in_file(path)):
                    found.append(path)
    return found


class _Finder:
    def __init__(self, needles: Sequence[str]) -> None:
        patterns = sorted(
            {pattern for needle in needles for pattern in _patterns(needle) if len(pattern) >= _LEAST_BYTES}
        )
        self._long = _automaton([pattern for pattern in patterns if len(pattern) >= _LEAST_BYTES_AMONG_NOISE])
        self._all = _automaton(patterns)

    def is_in_file(self, path: Path) -> bool:
        with path.open("rb") as file:
            if zipfile.is_zipfile(file):
                file.seek(0)
                if self._is_in_zip(file.read(), _MAX_NESTED):
                    return True
            file.seek(0)
            return self._is_in_blocks(file, _MAX_NESTED)

    def _is_in_blocks(self, file: io.BufferedIOBase, depth: int) -> bool:
        tail = b""
        while block := file.read(_BLOCK):
            if self.is_in(tail + block, depth):
                return True
            tail = (tail + block)[-_OVERLAP:]
        return False

    def is_in(self, content: bytes, depth: int = _MAX_NESTED) -> bool:
        if any(self._matches(form) for form in _guises(content)):
            return True
        if depth and content[:2] == b"\x1f\x8b":
            inner = _inflate(content)
            return bool(inner) and self.is_in(inner, depth - 1)
        return False

    def _is_in_zip(self, content: bytes, depth: int) -> bool:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for entry in archive.infolist():
                    with archive.open(entry) as file:
                        data = file.read()
                    if self.is_in(entry.filename.encode(errors="replace")) or self.is_in(data):
                        return True
                    if depth and zipfile.is_zipfile(io.BytesIO(data)) and self._is_in_zip(data, depth - 1):
                        return True
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, zlib.error):
            return False
        return False

    def _matches(self, content: bytes) -> bool:
        # A short pattern turns up by chance among the noise of sealed bytes, so it is looked for in text only.
        automaton = self._long if b"\0" in content or not _is_text(content) else self._all
        if automaton is None:
            return False
        folded = content.lower()
        return bool(automaton.find_matches_as_indexes(content) or automaton.find_matches_as_indexes(folded))


def _automaton(patterns: list[bytes]) -> BytesAhoCorasick | None:
    return BytesAhoCorasick(patterns) if patterns else None


def _patterns(needle: str) -> Iterator[bytes]:
    words = needle.strip()
    if len(words) < _LEAST_CHARACTERS:
        return
    spaced = re.split(r"\s+", words)
    variants = {words, *(gap.join(spaced) for gap in (" ", "", "\u3000"))}
    for variant in variants:
        for form in ("NFC", "NFD", "NFKC"):
            normal = unicodedata.normalize(form, variant)
            for text in {normal, normal.lower()}:
                for encoding in _ENCODINGS:
                    try:
                        yield text.encode(encoding).removeprefix(b"\x1b$B").removesuffix(b"\x1b(B")
                    except UnicodeEncodeError:
                        continue


def _guises(content: bytes) -> Iterator[bytes]:
    yield content
    joined = _BREAKS.sub(b"", content)
    if joined != content:
        yield joined
    if _QUOTED.search(joined):
        yield _unquote(joined)
    if _WORD.search(content):
        yield _encoded_words(content)
    if _PERCENT.search(content):
        yield unquote_to_bytes(content)
    if _ESCAPES.search(content):
        yield _unescape(content.decode("utf-8", "replace")).encode("utf-8", "replace")
    runs = [run.translate(_URL_SAFE) for run in _BASE64.findall(joined)]
    for start in range(4):
        yield b"\n".join(binascii.a2b_base64(run[start : start + (len(run) - start) // 4 * 4]) for run in runs)
    runs = _HEX.findall(joined)
    for start in range(2):
        yield b"\n".join(binascii.a2b_hex(run[start : start + (len(run) - start) // 2 * 2]) for run in runs)


def _unquote(content: bytes) -> bytes:
    return _QUOTED.sub(lambda match: bytes([int(match[1], 16)]), content.replace(b"_", b" "))


def _encoded_words(content: bytes) -> bytes:
    """The words of headers (RFC 2047); words that follow each other may part a name between them."""
    decoded = []
    for match in _WORD.finditer(_BETWEEN_WORDS.sub(b"?==?", content)):
        if match[1] in b"Qq":
            decoded.append(_unquote(match[2]))
        else:
            coded = match[2].rstrip(b"=")
            decoded.append(binascii.a2b_base64(coded[: len(coded) - (len(coded) % 4 == 1)] + b"=="))
    return b"".join(decoded)


def _unescape(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        number = int(match[1] or match[2] or "0", 16) or int(match[3] or "0")
        return chr(number) if number < 0x110000 else ""

    return _ESCAPED.sub(one, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _inflate(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(content)
    except zlib.error:
        return b""


def _is_text(content: bytes) -> bool:
    odd = sum(content.count(byte) for byte in _ODD)
    return odd * 100 < len(content)
