"""The proofreader, warm, on one core: characters a second, a mail, an edited sentence, a long file; textlint beside it.

textlint's time grows with the square of a file: `curve` is what twice the text costs (20,000 to 40,000 characters); its
1 MB takes twenty minutes and is not run. Ours is `ten_times`: 1 MB against a tenth of it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from owabi.proof import check
from tests.bench import textlint_peer
from tests.bench.bench import Aim, Bench
from tests.bench.proof_texts import mail, mails, run_of

_MEGABYTE = 1_000_000 // 3
"""Characters of Japanese in 1 MB of UTF-8."""


def _seconds(text: str) -> float:
    started = time.perf_counter()
    check(text)
    return time.perf_counter() - started


def _edited() -> float:
    """A sentence in the middle of a mail is typed further, a character each time; the mean of the re-checks."""
    text = mail()
    middle = text.index("。", len(text) // 2) + 1
    check(text)
    spent = 0.0
    typed = "念のため、明日の十時にもう一度ご連絡いたします。"
    for count in range(1, len(typed) + 1):
        spent += _seconds(f"{text[:middle]}{typed[:count]}{text[middle:]}")
    return spent / len(typed)


def measure(folder: Path) -> Mapping[str, float]:
    """Ours."""
    texts = mails()
    for text in texts:
        check(text)
    spent = sum(_seconds(f"{text}\n{number}") for number, text in enumerate(texts))
    fresh = [_seconds(f"{number}件\n{mail()}") for number in range(5)]
    tenth, whole = _seconds(run_of(_MEGABYTE // 10)), _seconds(run_of(_MEGABYTE))
    doubled = _seconds(run_of(20_000)), _seconds(run_of(40_000))
    return {
        "chars_s": sum(map(len, texts)) / spent,
        "mail": 1000 * min(fresh),
        "edit": 1000 * _edited(),
        "megabyte": whole,
        "ten_times": whole / tenth,
        "curve": doubled[1] / doubled[0],
    }


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
