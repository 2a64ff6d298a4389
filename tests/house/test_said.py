"""Sentences for people: wherever a `Said` is written out, both languages are there, in one line each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.tree import python_files, syntax

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def words(node: ast.expr | None) -> str | None:
    """The literal words of an argument, None when it is computed."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)  # type: ignore[misc]
    return None


def faults(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said"):
            continue
        by_name: dict[str | None, ast.expr] = dict(zip(("ja", "en"), node.args, strict=False))
        by_name |= {keyword.arg: keyword.value for keyword in node.keywords}
        ja, en = words(by_name.get("ja")), words(by_name.get("en"))
        if ja is not None and (("…" not in ja and not _JAPANESE.search(ja)) or "\n" in ja):
            yield f"{node.lineno}: ja {ja!r}"
        if en is not None and (not en.strip() or "\n" in en):
            yield f"{node.lineno}: en {en!r}"


def test_every_sentence_is_there_in_both_languages() -> None:
    assert [f"{path}:{fault}" for path in python_files("src") for fault in faults(syntax(path))] == []


def test_the_check_sees_a_sentence_that_is_missing_or_in_the_wrong_language() -> None:
    module = ast.parse('Said(ja="", en="x")\nSaid(ja="English", en="x")\nSaid("はい", "")\nSaid(ja="はい", en="yes")')
    assert len(list(faults(module))) == 3
