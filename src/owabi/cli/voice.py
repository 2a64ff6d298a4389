"""How the command line speaks: in one language, data to stdout, words for people to stderr."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

from owabi.errors import Mistake, OwabiError
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
        """A line for people, to stderr; nothing where nobody is there to read it."""
        with suppress(BrokenPipeError):
            _write(sys.stderr, self.of(ja, en) + "\n")

    def say(self, said: Said) -> None:
        """A sentence for people, to stderr."""
        self.tell(said.ja, said.en)

    def give(self, data: str, *, exactly: bool = False) -> None:
        """Data, to stdout, with a line end at its end unless `exactly`; where it cannot be written so, that is said."""
        if sys.stdout is None:
            raise Mistake(
                Said(
                    "標準出力が閉じているので、結果を書けません。", "standard output is closed: nothing can be given."
                ),
                Said("出力先をつないで、もう一度実行してください。", "Connect it to something and run this again."),
            )
        lost = _write(sys.stdout, data if exactly or data.endswith("\n") or not data else data + "\n")
        if lost:
            encoding = sys.stdout.encoding
            self.tell(
                f"注意: 文字コード {encoding} にない文字を「?」にしました。"
                "PYTHONIOENCODING=utf-8 を付けるとUTF-8で出力します。",
                f"note: characters that {encoding} lacks were written as `?`. PYTHONIOENCODING=utf-8 gives all.",
            )

    def fail(self, error: OwabiError) -> int:
        """One line to stderr; the exit code that it means."""
        mark = self.of("エラー", "error")
        with suppress(BrokenPipeError):
            _write(sys.stderr, f"{mark}: {error.line(self.lang)}\n")
        return error.exit_code


def can_show(stream: TextIO | None, text: str) -> bool:
    """Whether a stream's encoding has every character of a text."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _write(stream: TextIO | None, text: str) -> bool:
    """Write what a stream can show; says whether anything had to be replaced. A closed stream takes nothing."""
    if stream is None:
        return False
    lost = not can_show(stream, text)
    if lost:
        encoding = stream.encoding
        text = text.encode(encoding, "replace").decode(encoding)
    stream.write(text)
    stream.flush()
    return lost
