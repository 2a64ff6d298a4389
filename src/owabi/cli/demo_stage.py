"""How the demo looks on a terminal."""

from __future__ import annotations

from pathlib import Path

import click

from owabi.cli.surroundings import program_name
from owabi.cli.voice import Voice


class Stage:
    """Numbers the acts and sets every line off in its own way."""

    def __init__(self, voice: Voice, *, acts: int) -> None:
        self._voice = voice
        self._acts = acts
        self._number = 0

    def open(self, folder: Path) -> None:
        """Before the first act."""
        self._line(
            click.style(
                self._voice.of(
                    "owabi の実演。架空の事案で、事実からお詫びが一人ひとりに届き、証跡が残るまで。",
                    "owabi, shown on an invented incident: from facts to an apology in every hand, with proof.",
                ),
                bold=True,
            )
        )
        self._line(
            self._voice.of(
                f"すべて {folder}/ の中で行い、外部には何も送りません。",
                f"All of it happens in {folder}/; nothing leaves this machine.",
            )
        )

    def act(self, ja: str, en: str) -> None:
        """A new act."""
        self._number += 1
        self._line()
        number = f"{self._number}/{self._acts}"
        self._line(click.style(self._voice.of(f"［{number}］ {ja}", f"[{number}] {en}"), bold=True, fg="cyan"))

    def say(self, ja: str, en: str) -> None:
        """What happened."""
        self._line(f"  {self._voice.of(ja, en)}")

    def note(self, ja: str, en: str) -> None:
        """What to think of it."""
        self._line(click.style(f"  {self._voice.of(ja, en)}", dim=True))

    def warn(self, ja: str, en: str) -> None:
        """What the tool stops or points out."""
        self._line(click.style(f"  ✗ {self._voice.of(ja, en)}", fg="yellow"))

    def good(self, ja: str, en: str) -> None:
        """What was shown to be true."""
        self._line(click.style(f"  ✓ {self._voice.of(ja, en)}", fg="green"))

    def quote(self, text: str, *, lines: int) -> None:
        """The beginning of a text."""
        rows = text.rstrip().split("\n")
        for row in rows[:lines]:
            self._line(f"  │ {row}".rstrip())
        if len(rows) > lines:
            more = len(rows) - lines
            self._line(click.style(self._voice.of(f"  │ （ほか{more}行）", f"  │ ({more} more lines)"), dim=True))

    def look(self, path: Path) -> None:
        """Where it is."""
        self._line(click.style(f"  → {path}", dim=True))

    def close(self, folder: Path, seconds: float) -> None:
        """After the last act."""
        self._line()
        self._line(
            click.style(
                self._voice.of(f"おわりました（{seconds:.0f}秒）。次に見るもの:", f"Done in {seconds:.0f} s. Look at:"),
                bold=True,
            )
        )
        rows = (
            ("case/letters/", "送り先ごとの文面（編集できます）", "the letters, to be edited"),
            ("notice.html", "公開ページ", "the public page"),
            ("mailbox/", "届いたメール（Maildir。メールソフトで開けます）", "the mail that arrived (a Maildir)"),
            ("evidence.zip", "証跡一式（owabi evidence verify で検証）", "the proof (`owabi evidence verify`)"),
            ("dossier.txt", "一人に届けられたものの記録", "what one person was told"),
            ("case/facts.yaml", "事実（変えて owabi draft を試す）", "the facts (change one and run `owabi draft`)"),
        )
        for name, ja, en in rows:
            self._line(f"  {folder}/{name:<18} {self._voice.of(ja, en)}")
        self._line()
        self._line(
            self._voice.of(
                f"自分の事案を始めるには: {program_name()} new 事案の名前",
                f"To begin your own: {program_name()} new NAME",
            ),
        )

    @staticmethod
    def _line(text: str = "") -> None:
        click.echo(text)
