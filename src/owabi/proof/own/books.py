"""Compiles an organisation's lexicons and patterns to the shape of the house's catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePath
from typing import Any

from owabi.proof.own.tables import Kind, Source, expect, with_lines
from owabi.proof.pattern_shapes import faults_of, graded_faults, wake_words
from owabi.proof.prh.dictionary import Load, read_dictionary
from owabi.proof.rule import PRESETS
from owabi.said import Said
from owabi.text.folding import fold

FAMILY = "own"
_MODULE = "owabi.proof.own.words"
_PRH = "owabi.proof.prh.words"
_FUNCTIONS = {(_MODULE, "lexicon_entry"), (_MODULE, "pattern_entry"), (_PRH, "dictionary_entry")}
_LEXICON = {
    "id": Kind.WORD,
    "words": Kind.WORDS,
    "instead": Kind.WORD,
    "ja": Kind.WORD,
    "en": Kind.WORD,
    "unless": Kind.WORDS,
    "needs": Kind.WORDS,
    "severity": Kind.WORD,
    "fix": Kind.WORD,
}


class OwnBooks:
    """Gathers the rules of a folder; `data` is what `catalogue.read` takes."""

    def __init__(self) -> None:
        self._papers: list[dict[str, Any]] = []
        self._wakes: dict[str, list[list[int]]] = {}
        self._lexicons: dict[str, list[str]] = {}
        self._books: dict[str, list[Mapping[str, Any]]] = {}

    def add_lexicon(self, source: Source) -> None:
        """A file of words: raises `BookMistake` for a wrong entry."""
        found = [_lexicon_entry(source, *pair) for pair in with_lines(source, "entry")]
        number = self.add_rule(source, "lexicon_entry", found, reads_line=True)
        for entry, fields in enumerate(found):
            self.wake(number, entry, fields["words"])

    def add_patterns(self, source: Source) -> None:
        """A file of token patterns: raises `BookMistake` for a wrong entry."""
        found = []
        for entry, line in with_lines(source, "entry"):
            for fault in faults_of(entry):
                raise source.mistake(fault, _CURE, line=line)
            found.append(entry)
        rule = self.add_rule(source, "pattern_entry", found, reads_line=False)
        for number, fields in enumerate(found):
            self.wake(rule, number, wake_words(fields))

    def add_dictionary(self, source: Source, load: Load) -> None:
        """A prh dictionary, and those that it imports by `load`: raises `BookMistake` for what is wrong in one."""
        found = read_dictionary(source.path, lambda path: source.words if path == source.path else load(path))
        rows = [entry.data() for entry in found]
        number = self.add_rule(source, "dictionary_entry", rows, reads_line=False, module=_PRH)
        for entry, one in enumerate(found):
            self.wake(number, entry, one.wake)

    def add_rule(
        self,
        source: Source,
        function: str,
        found: Sequence[Mapping[str, Any]],
        *,
        reads_line: bool,
        module: str = _MODULE,
        fix: str = "unsafe",
    ) -> int:
        """One rule for one file; its number. Two files that would bear one name are a `BookMistake`."""
        path = PurePath(source.path)
        rule = f"{FAMILY}/{path.stem}"
        if any(paper["id"] == rule for paper in self._papers):
            raise source.mistake(
                Said(f"「{path.stem}」という名前のファイルが二つあります。", f"two files are called “{path.stem}”."),
                Said("片方の名前を変えてください。", "Rename one of them."),
            )
        number = len(self._papers)
        self._papers.append(_paper(rule, path, module, function, reads_line=reads_line, fix=fix))
        self._lexicons[str(number)] = [rule]
        self._books[rule] = list(found)
        return number

    def wake(self, number: int, entry: int, words: Sequence[str]) -> None:
        """Wake rule `number` on the words of one of its entries."""
        for word in words:
            folded = fold(word)[0]
            rows = self._wakes.setdefault(folded, [])
            if folded and [number, 0, entry] not in rows:
                rows.append([number, 0, entry])

    def data(self) -> dict[str, Any]:
        """The catalogue as plain data."""
        wakes = {word: rows for word, rows in self._wakes.items() if word}
        return {
            "papers": self._papers,
            "words": list(wakes),
            "wakes": list(wakes.values()),
            "lemmas": {},
            "lexicons": self._lexicons,
            "characters": [],
            "patterns": [],
            "documents": [],
            "across": [],
            "books": self._books,
        }


_CURE = Said("項目を直してください。", "Mend the entry.")


def _paper(rule: str, path: PurePath, module: str, function: str, *, reads_line: bool, fix: str) -> dict[str, Any]:
    return {
        "id": rule,
        "name": rule,
        "family": FAMILY,
        "module": module,
        "function": function,
        "severity": "warning",
        "fix": fix,
        "blocks": False,
        "everywhere": False,
        "counterparts": [],
        "presets": list(PRESETS),
        "title": f"自社の決まり（{path.name}）。",
        "source": path.name,
        "limit": None,
        "reads_line": reads_line,
    }


def _lexicon_entry(source: Source, entry: Mapping[str, Any], line: int | None) -> Mapping[str, Any]:
    expect(source, entry, _LEXICON, line=line)
    words = entry.get("words", [])
    if not words or not all(fold(word)[0].strip() for word in words):
        raise source.mistake(
            Said("words に語がありません。", "`words` names no word."),
            Said('words = ["…"] の形で書いてください。', 'Write words = ["…"].'),
            line=line,
        )
    if any("\n" in word or "\r" in word for word in (*words, entry.get("instead", ""))):
        raise source.mistake(
            Said("words と instead に改行は書けません。", "`words` and `instead` hold no line break."),
            Said("一行で書いてください。", "Write them in one line."),
            line=line,
        )
    for fault in graded_faults(entry):
        raise source.mistake(fault, _CURE, line=line)
    instead = entry.get("instead")
    if instead is not None and fold(instead)[0] in {fold(word)[0] for word in words}:
        raise source.mistake(
            Said(f"「{instead}」を「{instead}」に直すことになります。", f"this would mend “{instead}” to itself."),
            Said(
                "幅だけが違う語は、prhの辞書に書いてください。",
                "Words that differ in width only belong in a prh dictionary.",
            ),
            line=line,
        )
    said = _message(words, instead)
    return {"ja": said.ja, "en": said.en, **entry}


def _message(words: Sequence[str], instead: str | None) -> Said:
    if instead is None:
        return Said(f"「{words[0]}」は使わない決まりです。", f"“{words[0]}” is not to be used here.")
    if not instead:
        return Said("この語は取る決まりです。", "this word is to be left out here.")
    return Said(f"「{instead}」と書く決まりです。", f"here this is written “{instead}”.")


def is_data_only(paper: Mapping[str, Any]) -> bool:
    """Whether a rule that was read back runs none but our own code, and shows itself as an organisation's."""
    return (paper["module"], paper["function"]) in _FUNCTIONS and str(paper["id"]).startswith(f"{FAMILY}/")


def plain(value: Any) -> Any:
    """Data as JSON can hold it."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
