"""Text: UTF-8, NFC, plain line ends, nothing invisible; full-width marks only where Japanese stands."""

from __future__ import annotations

import io
import re
import tokenize
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import files, python_files, text_files

_FULL_WIDTH = re.compile("[\N{IDEOGRAPHIC SPACE}\N{FULLWIDTH EXCLAMATION MARK}-\N{FULLWIDTH TILDE}]")
_JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]")
# Marks that change what a reader sees without being seen: zero-width, direction, byte order.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BINARY = {".png", ".ico"}
# Made from the rules and compared with them: it lists the very marks that a rule looks for.
_CATALOGUE = Path("src/owabi/proof/rules/compiled.json")


def faults(text: str) -> Iterator[str]:
    if not unicodedata.is_normalized("NFC", text):
        yield "not NFC"
    if _INVISIBLE.search(text):
        yield "an invisible mark: write its escape"
    if _CONTROL.search(text):
        yield "a control character or a carriage return"
    if text and not text.endswith("\n"):
        yield "no line end at the end"


def misplaced_full_width(source: str) -> Iterator[int]:
    """Lines with a full-width mark in a name, or in a comment without Japanese."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME and not token.string.isascii():
            yield token.start[0]
        if token.type == tokenize.COMMENT and _FULL_WIDTH.search(token.string) and not _JAPANESE.search(token.string):
            yield token.start[0]


def test_every_text_file_is_plain() -> None:
    found = {path: list(faults(text)) for path, text in text_files().items() if path != _CATALOGUE}
    assert {path: what for path, what in found.items() if what} == {}


def test_every_other_file_is_a_picture() -> None:
    assert {path for path in files() if path.suffix in _BINARY} == set(files()) - set(text_files())


def test_identifiers_are_ascii_and_full_width_marks_stand_in_japanese_only() -> None:
    found = {path: list(misplaced_full_width(text)) for path, text in python_files("src", "tests", "tools").items()}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_full_width_marks_stand_in_japanese_lines_of_pages_only() -> None:
    assert [
        f"{path}:{number}"
        for path, text in text_files().items()
        if path.suffix == ".md" and path.parent.name != "rules"  # a rule's examples may be nothing but such marks
        for number, line in enumerate(text.splitlines(), 1)
        if _FULL_WIDTH.search(line) and not _JAPANESE.search(line)
    ] == []


def test_the_checks_of_this_page_see_a_fault() -> None:
    decomposed = unicodedata.normalize("NFD", "が")
    assert len(list(faults(f"{decomposed}\u200b\r"))) == 4
    assert list(misplaced_full_width("x = 1  # a\N{FULLWIDTH COMMA}b\n\u540d = 2\n")) == [1, 2]
    assert list(misplaced_full_width("x = '、'  # 日本語\N{FULLWIDTH COMMA}\n")) == []
