"""`owabi proof` of one mail in a process of its own: seconds and memory, textlint beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.bench import textlint_peer
from tests.bench.bench import Aim, Bench
from tests.bench.children import OWABI, measure
from tests.bench.proof_texts import mail


def _prepare(folder: Path) -> None:
    textlint_peer.installed()
    (folder / "mail.txt").write_text(mail(), encoding="utf-8")


def _ours(folder: Path) -> Mapping[str, float]:
    return measure(OWABI, "proof", folder / "mail.txt", folder=folder)


BENCH = Bench(
    name="proof_fresh",
    aims=(Aim("wall", "s", 0.30), Aim("rss", "MB", 150)),
    prepare=_prepare,
    run=_ours,
    peer_name=textlint_peer.NAME,
    peer=lambda folder: textlint_peer.fresh(folder / "mail.txt", folder),
)
