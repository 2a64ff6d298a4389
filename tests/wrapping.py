"""Hard-wraps a text as mail programs do: at a column, wherever that falls."""

from __future__ import annotations

from owabi.text.width import columns

_NEVER_FIRST = "、。，．・：；？！」』）】ー々ぁぃぅぇぉっゃゅょ"


def wrap(text: str, width: int, *, kinsoku: bool = False) -> str:
    """Each line cut at `width` columns; with `kinsoku`, no line begins with a mark."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line, width, kinsoku=kinsoku))


def _pieces(line: str, width: int, *, kinsoku: bool) -> list[str]:
    pieces, piece, wide = [], "", 0
    for char in line:
        if wide + columns(char) > width and not (kinsoku and char in _NEVER_FIRST):
            pieces.append(piece)
            piece, wide = "", 0
        piece += char
        wide += columns(char)
    return [*pieces, piece]
