"""Sizes: a file, a rule, a function and its parameters stay small enough to be read at once."""

from __future__ import annotations

import ast

from tests.house.tree import budgets, python_files, syntax, text_files

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: ast.Module) -> list[_Function]:
    return [node for node in ast.walk(module) if isinstance(node, _Function)]


def positional(function: _Function) -> int:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def lines(function: _Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_file_is_longer_than_its_budget() -> None:
    budget = budgets()["file_lines"]
    counts = {path: text.count("\n") for path, text in python_files("src", "tests", "tools").items()}
    assert {path: count for path, count in counts.items() if count > budget} == {}


def test_no_rule_is_longer_than_its_budget() -> None:
    budget = budgets()["rule_lines"]
    rules = {path: text for path, text in text_files().items() if "src/owabi/proof/rules" in path.as_posix()}
    assert {path for path, text in rules.items() if path.suffix == ".py" and text.count("\n") > budget} == set()


def test_no_function_is_longer_than_its_budget() -> None:
    budget = budgets()["function_lines"]
    assert [
        f"{path}:{function.lineno} {function.name}: {lines(function)}"
        for path in python_files("src", "tests", "tools")
        for function in functions(syntax(path))
        if lines(function) > budget
    ] == []


def test_no_function_takes_more_positional_parameters_than_its_budget() -> None:
    budget = budgets()["positional_parameters"]
    assert [
        f"{path}:{function.lineno} {function.name}: {positional(function)}"
        for path in python_files("src", "tools")
        for function in functions(syntax(path))
        if positional(function) > budget
    ] == []


def test_self_and_keyword_only_parameters_are_not_counted() -> None:
    function = functions(ast.parse("def take(self, a, b, /, c, *, d, e, f): ..."))[0]
    assert positional(function) == 3


def test_a_function_is_counted_from_its_name_to_its_last_line() -> None:
    function = functions(ast.parse("@decorated\ndef take():\n    return (\n        1\n    )\n"))[0]
    assert lines(function) == 4
