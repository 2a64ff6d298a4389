"""What the YAML scanner says, in words that help the person who wrote the sheet."""

from __future__ import annotations

import re
from typing import Any

from owabi.errors import FactsMistake, Place
from owabi.said import Said

_WIDE_COLON = re.compile(r"^[\s　]*-?\s*([A-Za-z_][A-Za-z0-9_]*)\s*：")
_WIDE_DASH = re.compile(r"^\s*[－ー―‐–—]\s")

_FROM_ITS_START = re.compile(r"unexpected end of stream|simple key|expected ',' or")
"""Problems that are noticed far below the place where they begin."""

_QUOTE_CURE = Said('値を引用符（""）で囲んでください。', 'Put the value in quotation marks ("…").')
_INDENT_CURE = Said(
    "字下げを、すぐ上の項目にそろえてください。字下げには半角の空白だけを使います。",
    "Indent it like the line above, with spaces only.",
)

_TABLE: tuple[tuple[str, Said, Said], ...] = (
    (
        r"found character '\\t'",
        Said("字下げにタブがあります。", "There is a tab in the indentation."),
        Said("タブを半角の空白に置き換えてください。", "Replace the tab with spaces."),
    ),
    (
        r"found character '[%@`]'",
        Said("値が「%」「@」「`」で始まっています。", "A value begins with % @ or `."),
        _QUOTE_CURE,
    ),
    (
        r"unexpected end of stream",
        Said('引用符（"）が閉じられていません。', "A quotation mark is not closed."),
        Said("閉じる引用符を書いてください。", "Close it."),
    ),
    (
        r"unknown escape|escape sequence|Invalid escape",
        Said("引用符の中の「\\」の使い方が違います。", "A backslash in quotation marks is not in its place."),
        Said("「\\」を「\\\\」と書くか、引用符を ' にしてください。", "Write \\\\ for \\, or use single quotes."),
    ),
    (
        r"could not find expected ':'|simple key",
        Said("「項目: 値」の「:」が見つかりません。", "The `:` of a `name: value` is missing."),
        Said("項目の名の後に、半角の「:」と半角の空白を書いてください。", "Write a colon and a space after the name."),
    ),
    (
        r"mapping values are not allowed",
        Said("ここには「:」を書けません。", "A colon cannot stand here."),
        Said(
            '値の中に「: 」があるなら引用符（""）で囲み、項目なら字下げを確かめてください。',
            "Quote the value if the colon is part of it; check the indentation if this is a field.",
        ),
    ),
    (
        r"sequence entries are not allowed|block sequence",
        Said("ここには「- 」の並びを書けません。", "A list cannot begin here."),
        _INDENT_CURE,
    ),
    (
        r"expected ',' or '[\]}]'",
        Said(
            "{ } または [ ] の中の区切り「,」か、閉じる括弧がありません。", "A comma or a closing bracket is missing."
        ),
        Said("半角の「,」で区切り、括弧を閉じてください。", "Part the entries with commas and close the bracket."),
    ),
    (
        r"expected <block end>",
        Said("字下げがそろっていません。", "The indentation does not fit."),
        _INDENT_CURE,
    ),
    (
        r"expected the node content",
        Said("値があるはずの場所に、別の記号があります。", "A mark stands where a value is expected."),
        _QUOTE_CURE,
    ),
    (
        r"expected alphabetic or numeric character",
        Said("値が「*」か「&」で始まっています。", "A value begins with * or &."),
        _QUOTE_CURE,
    ),
    (
        r"tag|URI",
        Said("値が「!」で始まっています。", "A value begins with !."),
        _QUOTE_CURE,
    ),
    (
        r"document start|document separator|document end",
        Said("「---」か「...」の使い方が違います。", "`---` or `...` is out of place."),
        Said("「---」は、あれば最初の行だけに書いてください。", "Write `---` on the first line or not at all."),
    ),
    (
        r"directive",
        Said("「%」で始まる行があります。", "A line begins with %."),
        Said("その行を消してください。", "Remove that line."),
    ),
)
_ELSE = (
    Said("YAMLとして読めません。", "This is not YAML."),
    Said("この行と、すぐ上の行の書き方を確かめてください。", "Check this line and the one above."),
)


def explain(error: Any, text: str) -> FactsMistake:
    """The scanner's or parser's error as ours, at its place."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    wide = _wide_mark(text, mark.line + 1 if mark is not None else None)
    if wide is not None:
        return _wide_mistake(*wide)
    said = " ".join(str(part) for part in (getattr(error, "problem", ""), getattr(error, "context", "")) if part)
    if _FROM_ITS_START.search(said):
        mark = getattr(error, "context_mark", None) or mark
    cause, cure = next(((cause, cure) for pattern, cause, cure in _TABLE if re.search(pattern, said)), _ELSE)
    place = Place(line=mark.line + 1, column=mark.column + 1) if mark is not None else Place()
    return FactsMistake(cause, cure, place=place)


def _wide_mistake(mark: str, line: int, column: int) -> FactsMistake:
    name, narrow = {"：": ("全角の「：」", ": "), "　": ("全角の空白", " ")}.get(mark, ("全角の「－」", "- "))
    return FactsMistake(
        Said(f"{name}があります。", "A full-width mark stands where a narrow one is needed."),
        Said(f"半角の「{narrow}」に置き換えてください。", f"Replace it with `{narrow}`."),
        place=Place(line=line, column=column),
    )


def _wide_mark(text: str, line: int | None) -> tuple[str, int, int] | None:
    lines = re.split(r"\r\n|\r|\n", text)
    last = min(line or len(lines), len(lines))
    for number in range(max(1, last - 2), last + 1):
        words = lines[number - 1]
        indent = words[: len(words) - len(words.lstrip(" 　\t"))]
        if "　" in indent:
            return "　", number, indent.index("　") + 1
        colon = _WIDE_COLON.match(words)
        if colon is not None:
            return "：", number, colon.end()
        dash = _WIDE_DASH.match(words)
        if dash is not None:
            return "－", number, len(indent) + 1
    return None
