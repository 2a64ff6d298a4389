"""The reference page of every error: its place in the tree, its exit code, what it means."""

from __future__ import annotations

from owabi.errors import OwabiError


def pages() -> dict[str, str]:
    """`docs/reference/errors.md`, from the classes themselves."""
    lines = [
        "# Errors",
        "",
        "Generated from `owabi.errors` by `make docs`. Every error prints one line: place, cause, cure.",
        "",
        "| error | exit code | means |",
        "| --- | --: | --- |",
    ]
    lines += [f"| `{error.__name__}` | {error.exit_code} | {_meaning(error)} |" for error in _tree(OwabiError)]
    return {"docs/reference/errors.md": "\n".join(lines) + "\n"}


def _tree(root: type[OwabiError]) -> list[type[OwabiError]]:
    below = sorted(root.__subclasses__(), key=lambda error: error.__name__)
    here = [error for error in below if error.__module__ == OwabiError.__module__]
    return [root, *(found for error in here for found in _tree(error))]


def _meaning(error: type[OwabiError]) -> str:
    return (error.__doc__ or "").strip().splitlines()[0]
