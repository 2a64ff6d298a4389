"""How a sending comes along: rate and time left, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from owabi.cli.voice import Voice
from owabi.delivery.progress import Progress as Sent


@contextmanager
def sending(voice: Voice) -> Iterator[Callable[[Sent], None]]:
    """A bar with what was accepted, refused, deferred and unknown; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _sent: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(sent: Sent) -> None:
            bar.update(task, completed=sent.done_count, total=sent.total_count, description=_words(voice, sent))

        yield show


def _words(voice: Voice, sent: Sent) -> str:
    left = "" if sent.seconds_left is None else _time(sent.seconds_left)
    return voice.of(
        f"受理 {sent.accepted_count:,}／{sent.total_count:,}　拒否 {sent.refused_count:,}"
        f"　再試行待ち {sent.deferred_count:,}　結果不明 {sent.unknown_count:,}"
        f"　毎秒 {sent.per_second:,.0f}件　残り {left}",
        f"accepted {sent.accepted_count:,}/{sent.total_count:,}, refused {sent.refused_count:,}, to retry "
        f"{sent.deferred_count:,}, unknown {sent.unknown_count:,}, {sent.per_second:,.0f}/s, {left} left",
    )


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
