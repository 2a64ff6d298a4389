"""Progress on the terminal: a bar where a person watches, nothing where none does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from owabi.cli.voice import Voice

Count = Callable[[int, int], None]


@contextmanager
def counting(voice: Voice, ja: str, en: str) -> Iterator[Count]:
    """A bar for something that is counted; call it with (done, of how much)."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(voice.of(ja, en), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
