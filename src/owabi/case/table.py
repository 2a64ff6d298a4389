"""One table of a TOML file, read strictly: every fault names the file, the line, the field and the cure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from owabi.errors import CaseMistake, Place
from owabi.said import Said

_HEAD = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]")
_MAX_TEXT = 500


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the table's dotted name, empty for the top."""

    file: str
    source: str
    name: str
    content: Mapping[str, Any]

    def refuse_unknown(self, *known: str) -> None:
        """Raise for a key that means nothing, with the key that was probably meant."""
        for key in self.content:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.6)
                cure = (
                    Said(f"「{near[0]}」のことではありませんか。", f"Did you mean `{near[0]}`?")
                    if near
                    else Said(f"使えるのは {'、'.join(known)} です。", f"These may stand here: {', '.join(known)}.")
                )
                raise self.mistake(Said("この設定はありません。", "there is no such setting."), cure, key=key)

    def text(self, key: str, *, pattern: re.Pattern[str] | None = None, meant: Said | None = None) -> str:
        """A line of text that has to be there."""
        found = self.text_or_none(key, pattern=pattern, meant=meant)
        if found is None:
            raise self.mistake(Said("設定がありません。", "the setting is missing."), _GIVE, key=key)
        return found

    def text_or_none(
        self, key: str, *, pattern: re.Pattern[str] | None = None, meant: Said | None = None
    ) -> str | None:
        """A line of text, or None where it is not given."""
        value = self.content.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or len(value) > _MAX_TEXT or not _is_line(value):
            raise self.mistake(Said("一行の文字列ではありません。", "it is not one line of text."), _GIVE, key=key)
        if pattern is not None and not pattern.fullmatch(value):
            wanted = meant or Said("別の書き方", "another form")
            cure = Said(f"{wanted.ja}で書いてください。", f"Write {wanted.en}.")
            raise self.mistake(Said("書き方が違います。", "it has another form."), cure, key=key)
        return value.strip()

    def texts(self, key: str) -> Sequence[str] | None:
        """A list of texts, or None where it is not given."""
        value = self.content.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            cure = Said('["…", "…"] の形で書いてください。', 'Write ["…", "…"].')
            raise self.mistake(Said("文字列の配列ではありません。", "it is not a list of texts."), cure, key=key)
        return value

    def count(self, key: str, least: int, most: int) -> int:
        """A whole number that has to be there."""
        found = self.count_or_none(key, least, most)
        if found is None:
            raise self.mistake(Said("設定がありません。", "the setting is missing."), _GIVE, key=key)
        return found

    def count_or_none(self, key: str, least: int, most: int) -> int | None:
        """A whole number between two, or None where it is not given."""
        value = self.content.get(key)
        if value is None:
            return None
        if type(value) is not int or not least <= value <= most:
            cure = Said(
                f"{least} から {most} の整数で書いてください。", f"Write a whole number from {least} to {most}."
            )
            raise self.mistake(Said("使えない数です。", "it is not a usable number."), cure, key=key)
        return value

    def choice(self, key: str, choices: Sequence[str], *, default: str) -> str:
        """One of the words, or the default where it is not given."""
        value = self.content.get(key, default)
        if value not in choices:
            cure = Said(f"{'、'.join(choices)} から選んでください。", f"Choose from {', '.join(choices)}.")
            raise self.mistake(Said("使えない値です。", "it is not one of the choices."), cure, key=key)
        return str(value)

    def moment(self, key: str) -> datetime:
        """A moment with its offset."""
        value = self.content.get(key)
        if not isinstance(value, datetime) or value.tzinfo is None:
            cure = Said("2026-11-19T12:00:00+09:00 の形で書いてください。", "Write it as 2026-11-19T12:00:00+09:00.")
            raise self.mistake(
                Said("時差の付いた日時ではありません。", "it is not a moment with its offset."), cure, key=key
            )
        return value

    def table(self, key: str) -> Table | None:
        """A table inside this one, or None where it is not given."""
        value = self.content.get(key)
        if value is None:
            return None
        name = f"{self.name}.{key}" if self.name else key
        if not isinstance(value, dict):
            cure = Said(f"[{name}] の下に書いてください。", f"Write it below [{name}].")
            raise self.mistake(Said("表ではありません。", "it is not a table."), cure, key=key)
        return Table(self.file, self.source, name, value)

    def mistake(self, cause: Said, cure: Said | None = None, *, key: str) -> CaseMistake:
        """A fault of one setting, with its line where it can be found."""
        field = f"{self.name}.{key}" if self.name else key
        return CaseMistake(cause, cure, place=Place(self.file, self._line(key), field=field))

    def _line(self, key: str) -> int | None:
        inside, table_line = self.name == "", None
        written = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]|\s*\[\s*{re.escape(key)}\s*[\].]")
        whole = f"{self.name}.{key}" if self.name else key
        for number, line in enumerate(self.source.splitlines(), 1):
            head = _HEAD.match(line)
            if head:
                if head[1] == whole or head[1].startswith(f"{whole}."):
                    return number
                inside = head[1] == self.name
                table_line = number if inside else table_line
            elif inside and written.match(line):
                return number
        return table_line


_GIVE = Said("値を書いてください。", "Give it a value.")


def _is_line(value: str) -> bool:
    return value.replace("\u3000", " ").isprintable()
