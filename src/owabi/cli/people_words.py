"""What is said of a recipient file."""

from __future__ import annotations

from collections.abc import Sequence

from owabi.cli.voice import Voice
from owabi.people.checking import CheckReport
from owabi.people.columns import Field
from owabi.people.problems import Gravity, RowProblem

_GRAVITY = {
    Gravity.REFUSE: ("送れません", "refused"),
    Gravity.SUSPICIOUS: ("確かめてください", "look at it"),
    Gravity.NOTE: ("お知らせ", "note"),
}


_MOST_SHOWN = 3
_FIELDS = {
    Field.ADDRESS: ("メールアドレス", "address"),
    Field.NAME: ("氏名", "name"),
    Field.FAMILY_NAME: ("姓", "family name"),
    Field.GIVEN_NAME: ("名", "given name"),
    Field.KANA: ("フリガナ", "kana"),
    Field.FAMILY_KANA: ("姓のフリガナ", "family kana"),
    Field.GIVEN_KANA: ("名のフリガナ", "given kana"),
    Field.COMPANY: ("会社名", "company"),
    Field.DEPARTMENT: ("部署", "department"),
    Field.TITLE: ("役職", "title"),
    Field.ITEMS: ("ご本人の情報", "own data items"),
}


def tell_report(voice: Voice, report: CheckReport) -> None:
    """How the file is written, which column is what, the counts, and the first problems of each kind."""
    layout = report.layout
    written = " ".join(part for part in (layout.format, layout.encoding or "", _delimiter(layout.delimiter)) if part)
    name = "".join(
        char if char.isprintable() or char == "\u3000" else "\N{REPLACEMENT CHARACTER}" for char in report.path
    )
    voice.tell(f"{name}  {written}", f"{name}  {written}")
    for column in report.columns:
        meaning = voice.of(*_FIELDS[column.field]) if column.field else voice.of("差し込み欄", "merge column")
        guess = voice.of("（推定）", " (guessed)") if column.is_guessed else ""
        voice.tell(f"  列「{column.label}」→ {meaning}{guess}", f"  column “{column.label}” → {meaning}{guess}")
    voice.tell(
        f"{report.row_count:,}行のうち、送れる宛先 {report.accepted_count:,}件、送れない {report.refused_count:,}件、"
        f"重複 {report.doubled_count:,}件",
        f"{report.row_count:,} rows: {report.accepted_count:,} can be sent to, {report.refused_count:,} cannot, "
        f"{report.doubled_count:,} doubled",
    )
    for kind, number in report.counts.items():
        _tell_kind(voice, [problem for problem in report.problems if problem.kind is kind], number)


def _tell_kind(voice: Voice, problems: Sequence[RowProblem], number: int) -> None:
    for problem in problems[:_MOST_SHOWN]:
        mark = voice.of(*_GRAVITY[problem.gravity])
        shown = f" {problem.shown}" if problem.shown else ""
        voice.tell(
            f"  {problem.line}行 {mark}: {problem.said.ja}{shown}",
            f"  line {problem.line} {mark}: {problem.said.en}{shown}",
        )
    if number > len(problems[:_MOST_SHOWN]):
        more = number - len(problems[:_MOST_SHOWN])
        voice.tell(f"    同じことが、ほかに {more:,}件", f"    the same, {more:,} times more")


def _delimiter(delimiter: str | None) -> str:
    return {",": "comma", "\t": "tab", ";": "semicolon"}.get(delimiter or "", delimiter or "")
