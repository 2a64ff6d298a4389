"""Writes a taken-apart JavaScript expression as one of Python's `re`, with every repetition bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.proof.prh import cost
from owabi.proof.prh.parsing import parse
from owabi.proof.prh.syntax import At, Back, Chars, Edge, Either, Group, Look, Node, NotTaken, Repeat, Row
from owabi.said import Said
from owabi.text.expression import expression

_SLASHED = expression(r"/(.+)/([a-z]*)\Z", re.DOTALL)
_FLAGS = frozenset("gimsuy")
_EDGES = {
    Edge.START: r"^",
    Edge.END: r"(?:$)",
    Edge.WORD: r"\b",
    Edge.NO_WORD: r"\B",
}


@dataclass(frozen=True, slots=True)
class Written:
    """An expression for `re.compile`, the literals that wake it, its longest match and its cost."""

    expression: str
    wake: tuple[str, ...]
    longest: int
    ways: int


def slashed(pattern: str) -> tuple[str, str] | None:
    """The expression and the flags of `/…/flags`; None for a plain word."""
    match = _SLASHED.match(pattern)
    return (match[1], match[2]) if match else None


def written(expression: str, flags: str = "") -> Written:
    """`expression` for Python; raises `NotTaken` where it is wrong, unsupported or could take too long."""
    if set(flags) - _FLAGS:
        ja, en = f"フラグ {flags} には対応していません。", f"the flags {flags} are not supported."
        raise NotTaken(Said(ja, en))
    return of_node(parse(expression, dot_takes_breaks="s" in flags), flags)


def of_node(node: Node, flags: str = "") -> Written:
    """The same of a tree."""
    count = cost.ways(node)
    if count > cost.MOST_WAYS:
        raise NotTaken(
            Said(
                "時間がかかりすぎるおそれのある正規表現です。"
                "* や + を {0,20} のように区切るか、繰り返しの中の繰り返しをなくしてください。",
                "this expression could take too long; bound its repetitions ({0,20}) and nest none.",
            )
        )
    longest = cost.longest(node)
    if longest > cost.LONGEST:
        raise NotTaken(
            Said(
                f"{cost.LONGEST}字を超えて一致しうる正規表現です。",
                f"this could match more than {cost.LONGEST} characters.",
            )
        )
    wake = cost.wake_words(node, any_case="i" in flags)
    if not wake:
        raise NotTaken(
            Said(
                "手がかりになる文字がない正規表現です。決まった文字を一つは書いてください。",
                "nothing literal wakes this expression; write at least one certain character.",
            )
        )
    head = "(?a" + "".join(flag for flag in "im" if flag in flags) + ")"
    made = head + _write(node)
    try:
        re.compile(made)
    except (re.error, OverflowError, RecursionError):
        raise NotTaken(Said("正規表現として読めません。", "this is no regular expression.")) from None
    return Written(made, wake, longest, count)


def _write(node: Node) -> str:
    if isinstance(node, Chars):
        return _class(node)
    if isinstance(node, At):
        return _EDGES[node.edge]
    if isinstance(node, Row):
        return "".join(_write(part) for part in node.parts)
    if isinstance(node, Either):
        return "(?:" + "|".join(_write(way) for way in node.ways) + ")"
    if isinstance(node, Back):
        return f"(?:\\{node.group})" if node.group.isdecimal() else f"(?P={node.group})"
    if isinstance(node, Group):
        head = "(?:" if node.number is None else f"(?P<{node.name}>" if node.name else "("
        return f"{head}{_write(node.body)})"
    if isinstance(node, Look):
        if node.behind and cost.width(node.body) is None:
            raise NotTaken(
                Said("長さの決まらない後読みには対応していません。", "a look behind has to have one length.")
            )
        return f"(?{'<' * node.behind}{'!' if node.negated else '='}{_write(node.body)})"
    return _repeat(node)


def _repeat(node: Repeat) -> str:
    body = _write(node.body)
    if isinstance(node.body, Row | Repeat):
        body = f"(?:{body})"
    return f"{body}{{{node.least},{node.most}}}{'?' * node.lazy}"


def _class(node: Chars) -> str:
    if not node.ranges:
        return r"[\U00000000-\U0010ffff]" if node.negated else "(?!)"
    inside = "".join(_char(low) if low == high else f"{_char(low)}-{_char(high)}" for low, high in node.ranges)
    return f"[{'^' * node.negated}{inside}]"


def _char(code: int) -> str:
    return f"\\U{code:08x}"
