"""Regular expressions that are compiled when they are first used: a process that reads one mail needs few of them."""

from __future__ import annotations

import re
from typing import Any, cast

_HANDED_ON = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "flags", "groups", "groupindex",
)  # fmt: skip


def expression(words: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at the first use; a mistake in `words` is raised then."""
    return cast("re.Pattern[str]", _Expression(words, flags))


class _Expression:
    """Becomes the compiled expression: its methods are handed on, so that a later use costs nothing more."""

    def __init__(self, words: str, flags: int | re.RegexFlag) -> None:
        self.pattern = words
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _HANDED_ON:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for handed in _HANDED_ON:
            setattr(self, handed, getattr(compiled, handed))
        return getattr(self, name)
