"""Changing a fact sheet in its file: only the value that changes is written anew, all else stays byte for byte.

Every act takes a text and gives a text, and raises `FactsMistake` where the path leads nowhere or the result would not
say exactly what was asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from enum import Enum
from typing import Any

from owabi.errors import FactsMistake, Place
from owabi.facts.parsing import parse
from owabi.facts.plain import values_of
from owabi.facts.shape import Loc
from owabi.facts.tree import Listing, Node, Scalar, Table, child, key_of, names_of
from owabi.facts.when import When
from owabi.said import Said

Value = str | int | bool | None | When | date | Enum | Mapping[str, Any] | Sequence[Any]
"""What can be written."""

_SAFE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`].*")
_UNSAFE = re.compile(r":(?:\s|$)|\s#|\s$")
_FLOW_MARK = re.compile(r"[,\[\]{}]")
_INDENT = 2


def change(text: str, values: Mapping[str, Value]) -> str:
    """The text with these values at these paths (`groups.members.persons.value`), put in where there were none."""
    for path, value in values.items():
        text = _change(text, path, value)
    return text


def append(text: str, path: str, value: Value) -> str:
    """The text with one member more at the end of the list under a path; the list is made where there is none."""
    tree = parse(text)
    loc = locate(tree, path)
    listing = _at(tree, loc) if loc is not None else None
    if not isinstance(listing, Listing) or not listing.members:
        return _change(text, path, [value])
    if listing.flow:
        done = _insert(text, _content_end(listing.members[-1], text), f", {_flow(value)}")
    else:
        first = listing.members[0]
        dash = text.rindex("-", 0, first.start) if first.start else 0
        line = text.rfind("\n", 0, dash) + 1
        ahead = text[line:dash]
        done = _insert_line(text, _content_end(listing.members[-1], text), f"{' ' * len(ahead)}- {_flow(value)}")
    assert loc is not None
    return _checked(tree, done, lambda wanted: _parent(wanted, (*loc, 0)).append(_plain(value)), path)


def remove(text: str, path: str) -> str:
    """The text without what stands under a path, the remarks behind it on its last line included."""
    tree = parse(text)
    loc = locate(tree, path)
    if loc is None:
        raise _no_such(path)
    holder = _at(tree, loc[:-1])
    if isinstance(holder, Table):
        index = next(number for number, (key, _) in enumerate(holder.entries) if key.words == loc[-1])
        spans = [(key.start, _content_end(value, text, key)) for key, value in holder.entries]
    else:
        assert isinstance(holder, Listing)
        index = int(loc[-1])
        spans = [(member.start, _content_end(member, text)) for member in holder.members]
    if len(spans) == 1:
        raise _cannot(path)
    done = _without(text, spans, index, flow=holder.flow, listed=isinstance(holder, Listing))
    return _checked(tree, done, lambda wanted: _parent(wanted, loc).pop(loc[-1]), path)


def rename(text: str, path: str, name: str) -> str:
    """The text with another name for the field under a path."""
    tree = parse(text)
    loc = locate(tree, path)
    holder = _at(tree, loc[:-1]) if loc else None
    key = key_of(holder, loc[-1]) if loc and holder else None
    if loc is None or key is None or holder is None:
        raise _no_such(path)
    done = text[: key.start] + _word(name, style=key.style, flow=True) + text[key.end :]

    def again(wanted: Any) -> None:
        table = _parent(wanted, loc)
        renamed = {name if old == loc[-1] else old: value for old, value in table.items()}
        table.clear()
        table.update(renamed)

    return _checked(tree, done, again, path)


def locate(tree: Node, path: str) -> Loc | None:
    """The steps to what a path names in a sheet; none where nothing stands there."""
    loc: tuple[str | int, ...] = ()
    here: Node | None = tree
    for name in path.split("."):
        step: str | int = name
        if isinstance(here, Listing):
            known = names_of(here)
            if name not in known:
                return None
            step = known.index(name)
        here = child(here, step) if here is not None else None
        if here is None:
            return None
        loc = (*loc, step)
    return loc


def _change(text: str, path: str, value: Value) -> str:
    tree = parse(text)
    loc = locate(tree, path)
    if loc is not None:
        done = _replace(text, _at(tree, loc), value, key_of(_at(tree, loc[:-1]), loc[-1]))
        return _checked(tree, done, lambda wanted: _set(wanted, loc, _plain(value)), path)
    above, _, name = path.rpartition(".")
    outer = locate(tree, above) if above else ()
    table = _at(tree, outer) if outer is not None else None
    if outer is None or not isinstance(table, Table):
        raise _no_such(path)
    done = _put(text, table, name, value)
    return _checked(tree, done, lambda wanted: _set(wanted, (*outer, name), _plain(value)), path)


def _replace(text: str, node: Node, value: Value, key: Scalar | None) -> str:
    if not isinstance(node, Scalar):
        return _replace_block(text, node, _flow(value), key)
    flow = _in_flow(text, node)
    words = _word(value, style=node.style, flow=flow) if isinstance(value, str) else _flow(value)
    if node.start == node.end:
        return _insert(text, _content_end(node, text, key), f" {words}")
    return text[: node.start] + words + text[_content_end(node, text) :]


def _replace_block(text: str, node: Node, words: str, key: Scalar | None) -> str:
    end = _content_end(node, text)
    colon = text.index(":", key.end) + 1 if key is not None else node.start
    if "\n" not in text[colon : node.start]:
        return text[: node.start] + words + text[end:]
    # What begins below its name may stand at the name's own indentation, where no bracket may: it moves up to the name.
    line = text.index("\n", colon)
    remark = text[colon:line].rstrip("\r")
    return f"{text[:colon]} {words}{remark}{text[end:]}"


def _in_flow(text: str, node: Scalar) -> bool:
    # Whether a word stands in brackets can be seen from its line only by parsing; being strict costs a quotation mark.
    line = text[text.rfind("\n", 0, node.start) + 1 : node.start]
    return "{" in line or "[" in line


def _put(text: str, table: Table, name: str, value: Value) -> str:
    if table.flow:
        entry = f"{_word(name, style=None, flow=True)}: {_flow(value)}"
        if not table.entries:
            return _insert(text, table.start + 1, entry)
        key, last = table.entries[-1]
        return _insert(text, _content_end(last, text, key), f", {entry}")
    key, last = table.entries[-1]
    words = _word(value, style=None, flow=False) if isinstance(value, str) else _flow(value)
    indent = " " * (table.entries[0][0].column - 1)
    return _insert_line(text, _content_end(last, text, key), f"{indent}{_word(name, style=None, flow=False)}: {words}")


def _without(text: str, spans: list[tuple[int, int]], index: int, *, flow: bool, listed: bool) -> str:
    start, end = spans[index]
    if flow:
        if index:
            return text[: spans[index - 1][1]] + text[end:]
        return text[:start] + text[spans[1][0] :]
    line = text.rfind("\n", 0, start) + 1
    ahead = text[line:start]
    if listed:
        ahead = ahead.rstrip().removesuffix("-")
    if ahead.strip():  # the first field of a list's member: its dash stays
        return text[:start].rstrip(" ") + text[end:]
    after = _line_end(text, end)
    return text[:line] + text[after:]


def _content_end(node: Node, text: str, key: Scalar | None = None) -> int:
    """Where a value ends, without the blank lines and remarks that follow it."""
    if isinstance(node, Scalar):
        if node.start == node.end and key is not None:
            return text.index(":", key.end) + 1
        return len(text[: node.end].rstrip()) if node.style in ("|", ">") else node.end
    if node.flow:
        return node.end
    if isinstance(node, Table):
        last_key, last = node.entries[-1]
        return _content_end(last, text, last_key)
    last_member = node.members[-1]
    return _content_end(last_member, text) if last_member.start != last_member.end else last_member.start


def _line_end(text: str, index: int) -> int:
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _insert(text: str, index: int, words: str) -> str:
    return text[:index] + words + text[index:]


def _insert_line(text: str, index: int, line: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    at = _line_end(text, index)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    return f"{before}{line}{newline}{text[at:]}"


def _flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return (
            "{" + ", ".join(f"{_word(key, style=None, flow=True)}: {_flow(item)}" for key, item in value.items()) + "}"
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    plain = _plain(value)
    return _word(plain, style=None, flow=True) if isinstance(plain, str) else json.dumps(plain)


def _word(words: str, *, style: str | None, flow: bool) -> str:
    visible = all(map(_is_visible, words))
    if style == "'" and visible:
        return "'" + words.replace("'", "''") + "'"
    plain = visible and style != '"' and _SAFE.fullmatch(words) and not _UNSAFE.search(words)
    if plain and not (flow and _FLOW_MARK.search(words)) and _stays_a_word(words):
        return words
    quoted = json.dumps(words, ensure_ascii=False)
    return "".join(char if _is_visible(char) else f"\\U{ord(char):08x}" for char in quoted)


def _is_visible(char: str) -> bool:
    return char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}"


def _stays_a_word(words: str) -> bool:
    return isinstance(values_of(Scalar(words, plain=True, style=None, start=0, end=0, line=1, column=1)), str)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, When):
        return value.to_text()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value


def _at(tree: Node, loc: Loc) -> Node:
    here: Node | None = tree
    for step in loc:
        here = child(here, step) if here is not None else None
    assert here is not None
    return here


def _parent(values: Any, loc: Loc) -> Any:
    for step in loc[:-1]:
        values = values[step]
    return values


def _set(values: Any, loc: Loc, value: Any) -> None:
    _parent(values, loc)[loc[-1]] = value


def _checked(tree: Table, done: str, act: Any, path: str) -> str:
    wanted: Any = deepcopy(values_of(tree))
    act(wanted)
    try:
        if values_of(parse(done)) == wanted:
            return done
    except FactsMistake:
        pass
    raise _cannot(path)


def _no_such(path: str) -> FactsMistake:
    return FactsMistake(
        Said("書き換える場所がありません。", "There is nothing to change here."),
        Said("path を確かめてください。", "Check the path."),
        place=Place(field=path),
    )


def _cannot(path: str) -> FactsMistake:
    return FactsMistake(
        Said("この場所は自動では書き換えられません。", "This place cannot be changed by the program."),
        Said("エディターで書き換えてください。", "Change it in an editor."),
        place=Place(field=path),
    )
