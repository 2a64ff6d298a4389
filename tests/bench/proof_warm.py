"""The proofreader, warm, on one core: characters a second, a mail, an edited sentence, a long file; textlint beside it.

textlint's time grows with the square of a file: `curve` is what twice the text costs (20,000 to 40,000 characters); its
1 MB takes twenty minutes and is not run. Ours is `ten_times`: 1 MB against a tenth of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench import textlint_peer
from tests.bench.bench import Aim, Bench
from tests.bench.proof_texts import mail, mails, run_of


def measure(folder: Path) -> Mapping[str, float]:
    """Ours."""
    done = subprocess.run([sys.executable, "-m", "tests.bench.proof_clock"], check=True, stdout=subprocess.PIPE)
    numbers: Mapping[str, float] = json.loads(done.stdout)
    return numbers


def measure_peer(folder: Path) -> Mapping[str, float]:
    """The peer's."""
    told = textlint_peer.speed([mail(), *mails()], [run_of(10_000), run_of(20_000), run_of(40_000)])
    _, twenty, forty = told["runs_ms"]
    return {"chars_s": told["chars_s"], "mail": told["mail_ms"], "curve": forty / twenty}


BENCH = Bench(
    name="proof_warm",
    aims=(
        Aim("chars_s", "chars/s", 200_000, at_least=True),
        Aim("mail", "ms", 6),
        Aim("edit", "ms", 2),
        Aim("megabyte", "s", 5),
        Aim("ten_times", "times", 11),
        Aim("curve", "times", 2.2),
    ),
    prepare=textlint_peer.prepare,
    run=measure,
    peer_name=textlint_peer.NAME,
    peer=measure_peer,
    turns=3,
)
