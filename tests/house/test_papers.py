"""Papers: every module says what it is, nothing is left half done, names keep their endings, tests are sentences."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import python_files, syntax

# What a name of a moment or of a day may end in: `at` or `on`, or an end of a span, or an as-of.
_ENDS = ("from", "since", "until", "by", "before", "after", "of")
_ENDINGS = {"datetime": ("at", *_ENDS), "date": ("on", *_ENDS)}


def says_what_it_is(module: ast.Module) -> bool:
    """A first paragraph that is a sentence; the bare name of a room is not."""
    first = (ast.get_docstring(module) or "").split("\n\n")[0]
    return first.endswith((".", "。", ":"))


def left_undone(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Raise) and "NotImplemented" in ast.unparse(node):
            yield "NotImplemented"
        if isinstance(node, ast.Attribute) and node.attr in {"skip", "skipif", "skipIf", "xfail"}:
            yield node.attr


def misnamed_moments(module: ast.Module) -> Iterator[str]:
    """Fields that hold a moment or a day without saying so."""
    classes = (node for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    for field in (node for found in classes for node in found.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            endings = _ENDINGS.get(ast.unparse(field.annotation).removesuffix(" | None"))
            if endings and field.target.id.split("_")[-1] not in endings:
                yield field.target.id


def sentences_of(module: ast.Module) -> list[str]:
    return [
        node.name
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]


def test_every_module_says_in_a_sentence_what_it_is() -> None:
    assert [path for path in python_files("src", "tests", "tools") if not says_what_it_is(syntax(path))] == []


def test_nothing_is_left_undone_or_skipped() -> None:
    found = {path: list(left_undone(syntax(path))) for path in python_files("src", "tests", "tools")}
    assert {path: names for path, names in found.items() if names} == {}


def test_moments_end_in_at_and_days_in_on() -> None:
    found = {path: list(misnamed_moments(syntax(path))) for path in python_files("src")}
    assert {path: names for path, names in found.items() if names} == {}


def test_a_tests_name_is_a_sentence() -> None:
    short: dict[Path, list[str]] = {}
    for path in python_files("tests"):
        names = [name for name in sentences_of(syntax(path)) if name.count("_") < 3]
        if names:
            short[path] = names
    assert short == {}


def test_the_checks_of_this_page_see_a_fault() -> None:
    module = ast.parse(
        '"""text"""\n'
        "class Thing:\n    sent: datetime | None\n    sent_at: datetime\n    day: date\n    on: date\n"
        "def undone():\n    raise NotImplementedError\n"
    )
    assert not says_what_it_is(module)
    assert list(misnamed_moments(module)) == ["sent", "day"]
    assert list(left_undone(module)) == ["NotImplemented"]
