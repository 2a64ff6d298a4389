"""What stands in the cells of names: is it a name, can it be read, and what does the address line make of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from owabi import books
from owabi.people.columns import Field
from owabi.people.problems import ProblemKind
from owabi.said import Said

BOOK = "people/values"
LONGEST_NAME = 200
LONGEST_CELL = 10_000
WORTH_A_LOOK = re.compile("[-=+@?&{}:.\ufffd〓□＝＋－＠\uff66-\uff9f\u3099\u309a]")
"""A character without which a printable name has none of the faults that `look` finds."""

WORTH_A_LOOK_IN_KANA = re.compile("[-=+@?&{}:.\ufffd〓□＝＋－＠\u3099\u309a]")
"""The same for a reading, which may stand in narrow katakana."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BIDI = "\u202a-\u202e\u2066-\u2069"
_HIDDEN = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ufffe\uffff]")
_HIDDEN_IN_TEXT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_BIDI}\ufffe\uffff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|nbsp);")
_LINK = re.compile(r"https?:/|www\.", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
_NARROW_KANA = re.compile("[\uff66-\uff9f]")
_LOOSE_MARK = re.compile("[\u3046-\u30fd][\u3099\u309a]")
_JOINERS = "\u200c\u200d"
_HAVE_FORMS = [*range(0x21, 0x250), *range(0x2000, 0x3400), *range(0xF900, 0xFB00), *range(0xFE10, 0xFFF0)]
_HIRAGANA = re.compile("[ぁ-ゖ]")
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}

Remark = tuple[ProblemKind, Said]


@dataclass(frozen=True, slots=True)
class ValueBook:
    """The word lists of `books/people/values.toml`, folded for comparing."""

    roles: frozenset[str]
    nothing: frozenset[str]
    doubtful: frozenset[str]
    no_items: frozenset[str]
    person_honorifics: tuple[str, ...]
    company_honorifics: tuple[str, ...]
    honorific_names: frozenset[str]


@cache
def value_book() -> ValueBook:
    """The book, read once."""
    book = books.load(BOOK)
    return ValueBook(
        roles=frozenset(book["roles"]),
        nothing=frozenset(map(fold, book["nothing"])),
        doubtful=frozenset(map(fold, book["doubtful"])),
        no_items=frozenset(map(fold, book["no_items"])),
        person_honorifics=book["person_honorifics"],
        company_honorifics=book["company_honorifics"],
        honorific_names=frozenset(book["honorific_names"]),
    )


def fold(text: str) -> str:
    """A name for comparing: NFKC, no spaces, no case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def fold_kana(text: str) -> str:
    """A reading for comparing: as `fold`, and hiragana as katakana."""
    folded = fold(text)
    return folded.translate(_TO_KATAKANA) if _HIRAGANA.search(folded) else folded


fold_again = lru_cache(maxsize=16384)(fold)
"""`fold` for what comes again and again: companies, departments, titles."""


@cache
def starts_of(folded: frozenset[str]) -> frozenset[str]:
    """The characters with which a tidy text can start if it folds to one of these words: a quick first look."""
    firsts = {word[:1] for word in folded}
    return frozenset(char for char in map(chr, _HAVE_FORMS) if fold(char)[:1] in firsts) | firsts


def tidy(text: str) -> str:
    """A name with one narrow space wherever spaces of any kind stood, none around it."""
    return " ".join(text.split())


def clean(text: str) -> str:
    """A name without what cannot be seen (joiners stay) and with kana and their voicing marks joined.

    Characters are not normalised further: NFC would turn 神 of one person into the 神 of another.
    """
    kept = "".join(char for char in text if char in _JOINERS or unicodedata.category(char) != "Cf")
    return tidy(_LOOSE_MARK.sub(lambda match: unicodedata.normalize("NFC", match[0]), kept))


def holds_control(text: str) -> bool:
    """Whether a further merge column holds control or direction characters (line breaks and tabs are fine)."""
    return _HIDDEN_IN_TEXT.search(text) is not None


def look(field: Field, text: str) -> Iterator[Remark]:
    """What a trimmed cell of a name, reading, company, department or title has wrong with it as it stands."""
    if len(text) > LONGEST_NAME:
        yield ProblemKind.TOO_LONG, Said(f"{LONGEST_NAME}字を超えています。", f"longer than {LONGEST_NAME} characters.")
        return
    if _HIDDEN.search(text):
        yield _HIDDEN_CHARACTER
    if "{{" in text or "}}" in text:
        yield SLOT_MARKS
    if ("@" in text or "＠" in text) and _ADDRESS.search(unicodedata.normalize("NFKC", text)):
        yield _ADDRESS_IN_NAME
    if text.startswith(_FORMULA):
        yield _IS_FORMULA
    yield from _look_at_characters(field, text)
    if _LINK.search(text):
        yield _IS_LINK


def _look_at_characters(field: Field, text: str) -> Iterator[Remark]:
    categories = {unicodedata.category(char) for char in text}
    if "Cf" in categories:
        yield _INVISIBLE
    if "Co" in categories:
        yield _PRIVATE
    if any(char in text for char in "\ufffd〓□") or "??" in text or ("?" in text and not text.isascii()):
        yield _REPLACED
    if _ENTITY.search(text):
        yield _IS_ENTITY
    if field is not Field.KANA and _NARROW_KANA.search(text):
        yield _IS_NARROW


_HIDDEN_CHARACTER: Remark = (
    ProblemKind.HIDDEN_CHARACTER,
    Said(
        "改行・制御文字・文字の向きを変える文字があります。入力し直してください。",
        "a line break, a control character or one that turns the direction of text: type it again.",
    ),
)
SLOT_MARKS: Remark = (
    ProblemKind.SLOT_MARKS,
    Said("差し込みの記号（{{ }}）が残っています。", "slot marks ({{ }}) are left in it."),
)
_ADDRESS_IN_NAME: Remark = (
    ProblemKind.ADDRESS_IN_NAME,
    Said(
        "名前の欄にメールアドレスがあります。列がずれていないか確かめてください。",
        "a mail address in the place of a name: have columns slipped?",
    ),
)
_IS_FORMULA: Remark = (
    ProblemKind.FORMULA,
    Said("表計算の式のような値です（= + - @ で始まる）。", "it looks like a formula (starts with = + - @)."),
)
_INVISIBLE: Remark = (
    ProblemKind.INVISIBLE_CHARACTER,
    Said("見えない文字があるため、取り除いて使います。", "characters that cannot be seen are left out."),
)
_PRIVATE: Remark = (
    ProblemKind.PRIVATE_CHARACTER,
    Said(
        "外字があります。相手の画面では表示されません。", "a private-use character (外字): the reader will not see it."
    ),
)
_REPLACED: Remark = (
    ProblemKind.REPLACED_CHARACTER,
    Said("文字化けや代用の記号（? 〓 など）があるようです。", "characters seem to be lost (? 〓 …)."),
)
_IS_ENTITY: Remark = (
    ProblemKind.ENTITY,
    Said("HTMLの文字参照（&#…;）が残っています。", "an HTML character reference (&#…;) is left in it."),
)
_IS_LINK: Remark = (ProblemKind.LINK_IN_NAME, Said("名前の欄にURLがあります。", "a URL in the place of a name."))
_IS_NARROW: Remark = (ProblemKind.NARROW_KANA, Said("半角カナがあります。", "half-width katakana."))
HONORIFIC: Remark = (
    ProblemKind.HONORIFIC_IN_NAME,
    Said(
        "敬称が入っています。宛名の敬称と重なります。",
        "it carries an honorific already, and the address line adds one.",
    ),
)
NOTHING: Remark = (
    ProblemKind.PLACEHOLDER,
    Said(
        "「なし」「-」「null」などの値です。空欄として扱います。",
        "it says “nothing” (-, null …) and is taken as empty.",
    ),
)
DOUBTFUL: Remark = (
    ProblemKind.PLACEHOLDER,
    Said("テストや仮の値のようです。", "it looks like a test or a stand-in."),
)
