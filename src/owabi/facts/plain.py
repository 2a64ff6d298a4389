"""A sheet's tree to plain values by YAML 1.2, with what no value of a sheet may hold pointed out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from owabi.errors import FactsMistake
from owabi.facts.decoding import refuse_hidden
from owabi.facts.shape import Loc
from owabi.facts.tree import Node, Scalar, Table, each
from owabi.said import Said

BLANK = re.compile(r"【要(?:記入|確認)[^】]*】")
"""What the starter leaves for a person to fill in."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_LOOSE_MARK = re.compile("[\u3041-\u30ff][\u3099\u309a]")
_NOT_FILLED = (
    Said("まだ記入されていません。", "This has not been filled in yet."),
    Said(
        "【要記入】を書き換えるか、なくてよい欄なら消してください。",
        "Replace 【要記入】, or remove the field if it may go.",
    ),
)
_BRACES = (
    Said("「{{」「}}」は書けません。", "`{{` and `}}` cannot be written here."),
    Said("文面の差し込みの記号なので、ほかの括弧にしてください。", "They are slots of a letter: use other brackets."),
)
_TWICE = Said("どちらかを消してください。", "Remove one of them.")


@dataclass(frozen=True, slots=True)
class Objection:
    """Something that no sheet may hold, the steps to it, the node to point at; `blank` where it waits for a person."""

    loc: Loc
    at: Scalar
    cause: Said
    cure: Said
    blank: bool = False


def values_of(node: Node) -> object:
    """Dictionaries, lists, strings, integers, booleans and none; a doubled name keeps its last value.

    Only what YAML 1.2 means beyond doubt is more than a string: a number with leading zeros (a telephone number), a
    date, `yes` and `1.5` stay words, and the model says what it wants of them.
    """
    if isinstance(node, Scalar):
        return _value(node)
    if isinstance(node, Table):
        return {key.words: values_of(value) for key, value in node.entries}
    return [values_of(member) for member in node.members]


def objections(root: Node) -> Iterator[Objection]:
    """Doubled names, blanks, braces and hidden characters, wherever they stand."""
    for loc, node, _key in each(root):
        if isinstance(node, Table):
            yield from _doubled(loc, node)
            for key, _ in node.entries:
                yield from _in_words((*loc, key.words), key)
        elif isinstance(node, Scalar):
            yield from _in_words(loc, node)


def _doubled(loc: Loc, table: Table) -> Iterator[Objection]:
    seen: dict[str, Scalar] = {}
    for key, _ in table.entries:
        first = seen.setdefault(key.words, key)
        if first is not key:
            cause = Said(
                f"「{key.words[:40]}」が二度書かれています（{first.line}行目と{key.line}行目）。",
                f"`{key.words[:40]}` stands twice (lines {first.line} and {key.line}).",
            )
            yield Objection((*loc, key.words), key, cause, _TWICE)


def _in_words(loc: Loc, scalar: Scalar) -> Iterator[Objection]:
    if BLANK.search(scalar.words):
        yield Objection(loc, scalar, *_NOT_FILLED, blank=True)
    if "{{" in scalar.words or "}}" in scalar.words:
        yield Objection(loc, scalar, *_BRACES)
    try:
        refuse_hidden(scalar.words)
    except FactsMistake as mistake:
        yield Objection(loc, scalar, mistake.cause, mistake.cure or _TWICE)


def _value(scalar: Scalar) -> object:
    words = scalar.words
    if scalar.plain:
        if words in _NULL:
            return None
        if words in _FLAGS:
            return _FLAGS[words]
        if _INTEGER.fullmatch(words):
            return int(words)
    # Only kana are composed: NFC would also replace 﨑-like compatibility forms that are somebody's name.
    return _LOOSE_MARK.sub(lambda pair: unicodedata.normalize("NFC", pair[0]), words)
