"""What is said of a recipient file."""

from __future__ import annotations

from owabi.cli.voice import Voice
from owabi.people.checking import CheckReport
from owabi.people.problems import Gravity

_GRAVITY = {
    Gravity.REFUSE: ("送れません", "refused"),
    Gravity.SUSPICIOUS: ("確かめてください", "look at it"),
    Gravity.NOTE: ("お知らせ", "note"),
}


def tell_report(voice: Voice, report: CheckReport) -> None:
    """How the file is written, which column is what, the counts, and the first problems of each kind."""
    layout = report.layout
    written = " ".join(part for part in (layout.format, layout.encoding or "", _delimiter(layout.delimiter)) if part)
    voice.tell(f"{report.path}  {written}", f"{report.path}  {written}")
    for column in report.columns:
        meaning = column.field.value if column.field is not None else voice.of("差し込み欄", "merge column")
        guess = voice.of("（推定）", " (guessed)") if column.is_guessed else ""
        voice.tell(f"  列「{column.label}」→ {meaning}{guess}", f"  column “{column.label}” → {meaning}{guess}")
    voice.tell(
        f"{report.row_count:,}行のうち、送れる宛先 {report.accepted_count:,}件、送れない {report.refused_count:,}件、"
        f"重複 {report.doubled_count:,}件",
        f"{report.row_count:,} rows: {report.accepted_count:,} can be sent to, {report.refused_count:,} cannot, "
        f"{report.doubled_count:,} doubled",
    )
    for problem in report.problems:
        mark = voice.of(*_GRAVITY[problem.gravity])
        shown = f" {problem.shown}" if problem.shown else ""
        voice.tell(
            f"  {problem.line}行 {mark}: {problem.said.ja}{shown}",
            f"  line {problem.line} {mark}: {problem.said.en}{shown}",
        )
    shown_counts = {kind: sum(problem.kind is kind for problem in report.problems) for kind in report.counts}
    for kind, number in report.counts.items():
        if number > shown_counts[kind]:
            more = number - shown_counts[kind]
            voice.tell(
                f"  同じ種類（{kind.value}）がほかに {more:,}件", f"  {more:,} more of the same kind ({kind.value})"
            )


def _delimiter(delimiter: str | None) -> str:
    return {",": "comma", "\t": "tab", ";": "semicolon"}.get(delimiter or "", delimiter or "")
