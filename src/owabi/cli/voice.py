"""How the command line speaks: in one language, data to stdout, words for people to stderr."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from owabi.errors import OwabiError
from owabi.said import Lang, Said

_LOCALE_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[Lang, list[str]]:
    """The reader's language and the arguments without `--lang`, which may stand anywhere before `--`.

    Japanese unless `--lang en` or an English locale says otherwise. An unknown language is left in place for the
    parser to refuse.
    """
    lang: Lang = "ja"
    locale = next((environment[name] for name in _LOCALE_NAMES if environment.get(name)), "")
    if locale.startswith("en"):
        lang = "en"
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            rest += [argument, *waiting]
            break
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and waiting:
            value = waiting.pop(0)
        if value in ("ja", "en"):
            lang = "en" if value == "en" else "ja"
        elif value is not None:
            rest += ["--lang", value]
        else:
            rest.append(argument)
    return lang, rest


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language."""

    lang: Lang

    def words(self, said: Said) -> str:
        """The sentence in this voice's language."""
        return said.in_(self.lang)

    def of(self, ja: str, en: str) -> str:
        """The one of the two that the reader understands."""
        return en if self.lang == "en" else ja

    def tell(self, ja: str = "", en: str = "") -> None:
        """A line for people, to stderr."""
        _write(sys.stderr, self.of(ja, en) + "\n")

    def say(self, said: Said) -> None:
        """A sentence for people, to stderr."""
        self.tell(said.ja, said.en)

    def give(self, data: str) -> None:
        """Data, to stdout, as it is."""
        _write(sys.stdout, data if data.endswith("\n") or not data else data + "\n")

    def fail(self, error: OwabiError) -> int:
        """One line to stderr; the exit code that it means."""
        mark = self.of("エラー", "error")
        _write(sys.stderr, f"{mark}: {error.line(self.lang)}\n")
        return error.exit_code


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()
