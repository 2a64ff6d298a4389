"""Reads a JavaScript regular expression; whatever it does not know it refuses."""

from __future__ import annotations

import re

from owabi.proof.prh.syntax import (
    MOST,
    At,
    Back,
    Chars,
    Edge,
    Either,
    Group,
    Look,
    Node,
    NotTaken,
    Range,
    Repeat,
    Row,
)
from owabi.said import Said
from owabi.text.expression import expression

_DEEPEST = 30
_BOUNDS = expression(r"\{(\d{1,4})(?:(,)(\d{0,4}))?\}")
_HEX = expression(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}")
_PROPERTY = expression(r"([pP])\{(?:(?:Script|sc|Script_Extensions|scx)=)?([A-Za-z_]+)\}")
_CONTROLS = {"n": 10, "r": 13, "t": 9, "v": 11, "f": 12, "0": 0}
_LAST = 0x10FFFF
DIGITS: tuple[Range, ...] = ((48, 57),)
WORDS: tuple[Range, ...] = ((48, 57), (65, 90), (95, 95), (97, 122))
SPACES: tuple[Range, ...] = (
    (9, 13), (32, 32), (160, 160), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
    (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip
_BREAKS: tuple[Range, ...] = ((10, 10), (13, 13), (0x2028, 0x2029))
_SCRIPTS: dict[str, tuple[Range, ...]] = {
    "Han": ((0x2E80, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029), (0x3038, 0x303B), (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF), (0xF900, 0xFAD9), (0x20000, 0x323AF)),
    "Hiragana": ((0x3041, 0x3096), (0x309D, 0x309F), (0x1B001, 0x1B11F)),
    "Katakana": ((0x30A1, 0x30FA), (0x30FD, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF6F), (0xFF71, 0xFF9D)),
}  # fmt: skip


def parse(expression: str, *, dot_takes_breaks: bool = False) -> Node:
    """The tree of an expression (without its slashes); raises `NotTaken`."""
    reader = _Reader(expression, dot_takes_breaks)
    node = reader.either(0)
    if reader.at < len(expression):
        raise NotTaken(Said("閉じ括弧が余っています。", "there is a closing bracket too many."))
    return node


class _Reader:
    def __init__(self, words: str, dot_takes_breaks: bool) -> None:
        self.words = words
        self.at = 0
        self.groups = 0
        self.dot = Chars((), negated=True) if dot_takes_breaks else Chars(_BREAKS, negated=True)

    def peek(self, count: int = 1) -> str:
        return self.words[self.at : self.at + count]

    def take(self, words: str) -> bool:
        if not self.words.startswith(words, self.at):
            return False
        self.at += len(words)
        return True

    def either(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise NotTaken(Said("括弧が深すぎます。", "brackets are nested too deep."))
        ways = [self.row(depth)]
        while self.take("|"):
            ways.append(self.row(depth))
        return ways[0] if len(ways) == 1 else Either(tuple(ways))

    def row(self, depth: int) -> Node:
        parts: list[Node] = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.part(depth)))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def repeated(self, body: Node) -> Node:
        bounds = _BOUNDS.match(self.words, self.at)
        if self.take("*"):
            least, most = 0, MOST
        elif self.take("+"):
            least, most = 1, MOST
        elif self.take("?"):
            least, most = 0, 1
        elif bounds:
            self.at = bounds.end()
            least = int(bounds[1])
            most = least if not bounds[2] else int(bounds[3]) if bounds[3] else max(least, MOST)
        else:
            return body
        if isinstance(body, At | Look):
            raise NotTaken(Said("位置の条件は繰り返せません。", "a condition on a place cannot be repeated."))
        if least > most:
            raise NotTaken(Said("繰り返しの数の順が逆です。", "the bounds of a repetition are the wrong way round."))
        lazy = self.take("?")
        if self.peek() in ("*", "+", "?"):
            raise NotTaken(Said("繰り返しの記号が重なっています。", "a repetition is repeated."))
        return Repeat(body, least, most, lazy)

    def part(self, depth: int) -> Node:
        char = self.peek()
        self.at += 1
        if char == "(":
            return self.group(depth)
        if char == "[":
            return self.char_class()
        if char == ".":
            return self.dot
        if char == "\\":
            return self.escape()
        if char in "^$":
            return At(Edge(char))
        if char in "*+?":
            raise NotTaken(Said("繰り返すものがありません。", "there is nothing to repeat."))
        return Chars(((ord(char), ord(char)),))

    def group(self, depth: int) -> Node:
        look = next((mark for mark in ("?=", "?!", "?<=", "?<!") if self.take(mark)), None)
        if look is not None:
            node: Node = Look(self.either(depth + 1), behind="<" in look, negated=look.endswith("!"))
        elif self.take("?:"):
            node = Group(self.either(depth + 1))
        elif self.peek() == "?" and not self.words.startswith("?<", self.at):
            raise NotTaken(Said("この括弧の書き方には対応していません。", "this kind of group is not supported."))
        else:
            self.groups += 1
            number, name = self.groups, self.group_name()
            node = Group(self.either(depth + 1), number, name)
        if not self.take(")"):
            raise NotTaken(Said("閉じ括弧がありません。", "a closing bracket is missing."))
        return node

    def group_name(self) -> str | None:
        if not self.take("?<"):
            return None
        match = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)>").match(self.words, self.at)
        if match is None:
            raise NotTaken(Said("グループの名前が正しくありません。", "the name of a group is wrong."))
        self.at = match.end()
        return match[1]

    def escape(self) -> Node:
        char = self.peek()
        if char == "k":
            match = re.compile(r"k<([A-Za-z_][A-Za-z0-9_]*)>").match(self.words, self.at)
            if match is None:
                raise NotTaken(Said("グループの名前が正しくありません。", "the name of a group is wrong."))
            self.at = match.end()
            return Back(match[1])
        if char in ("b", "B"):
            self.at += 1
            return At(Edge.WORD if char == "b" else Edge.NO_WORD)
        if char and char in "123456789":
            self.at += 1
            return Back(char)
        return self.escaped_class()

    def escaped_class(self) -> Chars:
        """What follows a backslash, as characters."""
        char = self.peek()
        shorthand = {"d": DIGITS, "w": WORDS, "s": SPACES}.get(char.lower())
        if shorthand is not None:
            self.at += 1
            return Chars(shorthand, negated=char.isupper())
        scripts = _PROPERTY.match(self.words, self.at)
        if scripts:
            self.at = scripts.end()
            if scripts[2] not in _SCRIPTS:
                raise NotTaken(
                    Said(f"\\p{{{scripts[2]}}} には対応していません。", f"\\p{{{scripts[2]}}} is not supported.")
                )
            return Chars(_SCRIPTS[scripts[2]], negated=scripts[1] == "P")
        code = self.escaped_code()
        return Chars(((code, code),))

    def escaped_code(self) -> int:
        char = self.peek()
        hexed = _HEX.match(self.words, self.at)
        if hexed:
            self.at = hexed.end()
            return min(int(hexed[1] or hexed[2] or hexed[3], 16), _LAST)
        if not char:
            raise NotTaken(Said("\\ の後に文字がありません。", "nothing follows a backslash."))
        self.at += 1
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char.isascii() and char.isalnum():
            raise NotTaken(Said(f"\\{char} には対応していません。", f"\\{char} is not supported."))
        return ord(char)

    def char_class(self) -> Chars:
        negated = self.take("^")
        ranges: list[Range] = []
        while not self.take("]"):
            first = self.class_member()
            if len(first.ranges) == 1 and first.ranges[0][0] == first.ranges[0][1] and self.is_range():
                self.at += 1
                last = self.class_member()
                low, high = first.ranges[0][0], last.ranges[0][0]
                if len(last.ranges) != 1 or last.negated or low > high:
                    raise NotTaken(Said("文字の範囲の順が逆です。", "a range of characters is the wrong way round."))
                ranges.append((low, high))
            else:
                ranges += inverted(first.ranges) if first.negated else first.ranges
        return Chars(tuple(ranges), negated)

    def is_range(self) -> bool:
        return self.peek() == "-" and self.peek(2) != "-]" and len(self.peek(2)) == 2

    def class_member(self) -> Chars:
        char = self.peek()
        if not char:
            raise NotTaken(Said("] がありません。", "a ] is missing."))
        self.at += 1
        if char != "\\":
            return Chars(((ord(char), ord(char)),))
        if self.peek() == "b":
            self.at += 1
            return Chars(((8, 8),))
        return self.escaped_class()


def inverted(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """The code points outside of some ranges."""
    out: list[Range] = []
    start = 0
    for low, high in sorted(ranges):
        if low > start:
            out.append((start, low - 1))
        start = max(start, high + 1)
    return (*out, (start, _LAST)) if start <= _LAST else tuple(out)
