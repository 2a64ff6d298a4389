"""Start a sender, kill it, look at what the relay got and what the ledger says."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from owabi.delivery import chain
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.delivery.crash import CrashPoint
from owabi.delivery.mailing import Mailing, MailingState
from owabi.delivery.state import RowState
from owabi.testing.memory_vault import MemoryVault
from owabi.testing.sink import Sink
from tests.unit.delivery.world import planned

KEY = b"k" * 32
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mailing through its kills."""

    copies: int
    accepted: int
    unknown: int
    unknown_arrived: int
    lost: int
    twice: int
    claimed_in_vain: int
    other: int
    chain_holds: bool
    finished: bool

    def fair(self, kills: int, in_flight: int = 1) -> bool:
        """Nobody lost, nobody told twice, no acceptance claimed that was none, unknown at most what was in flight."""
        return (
            (self.lost, self.twice, self.claimed_in_vain, self.other) == (0, 0, 0, 0)
            and self.accepted + self.unknown == self.copies
            and self.unknown <= kills * in_flight
            and self.chain_holds
            and self.finished
        )


@dataclass
class Range:
    """A planned mailing in a database, a real server to send it to, and victims."""

    folder: Path
    count: int
    sink: Sink
    mailing: Mailing = field(init=False)

    def __post_init__(self) -> None:
        self.path = self.folder / "case.db"
        ledger = SqliteLedger(self.path)
        self.mailing = planned(ledger, self.count, vault=MemoryVault(KEY))
        ledger.close()

    def victim(
        self,
        point: CrashPoint | None = None,
        *,
        times: int = 1,
        sign: signal.Signals = signal.SIGKILL,
        lease: float = 60.0,
    ) -> subprocess.Popen[bytes]:
        """A sender on its way."""
        arguments = [
            str(self.path),
            self.mailing.id,
            str(self.sink.port),
            KEY.hex(),
            point.value if point else "",
            str(times),
            str(int(sign)),
            str(lease),
        ]
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")])
        return subprocess.Popen(
            [sys.executable, "-m", "tests.crash.victim", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
            cwd=ROOT,
        )

    def killed_at(self, point: CrashPoint, times: int) -> bool:
        """Let a sender run into the point; whether it died there."""
        with self.victim(point, times=times) as victim:
            victim.communicate()
            return victim.returncode == -signal.SIGKILL

    def killed_after(self, seconds: float) -> bool:
        """Kill a sender so long after it began to send; whether it was still alive."""
        with self.victim() as victim:
            assert victim.stdout is not None
            victim.stdout.readline()
            time.sleep(seconds)
            victim.kill()
            victim.communicate()
            return victim.returncode == -signal.SIGKILL

    def finish(self) -> None:
        """Let a sender run to the end."""
        with self.victim() as victim:
            _, errors = victim.communicate()
            assert victim.returncode == 0, errors.decode()

    def judge(self) -> Verdict:
        """Hold what arrived against the ledger."""
        ledger = SqliteLedger(self.path)
        arrived = Counter(mail.recipient for mail in self.sink.received)
        states = [standing.state for standing in ledger.standings(self.mailing.id)]
        got = [arrived[f"reader{number}@example.com"] for number in range(1, self.count + 1)]
        both = list(zip(states, got, strict=True))
        verdict = Verdict(
            copies=self.count,
            accepted=states.count(RowState.ACCEPTED),
            unknown=states.count(RowState.UNKNOWN),
            unknown_arrived=sum(state is RowState.UNKNOWN and number > 0 for state, number in both),
            lost=sum(state not in (RowState.ACCEPTED, RowState.UNKNOWN) and number == 0 for state, number in both),
            twice=sum(number > 1 for number in got),
            claimed_in_vain=sum(state is RowState.ACCEPTED and number == 0 for state, number in both),
            other=sum(arrived.values()) - sum(got),
            chain_holds=chain.first_break(ledger.id, ledger.events()) is None,
            finished=ledger.mailing(self.mailing.id).state is MailingState.FINISHED,
        )
        ledger.close()
        return verdict


def moments(count: int, seed: int, longest: float) -> list[float]:
    """Seeded moments after the first copy, in seconds."""
    chance = random.Random(seed)
    return [chance.uniform(0.0, longest) for _ in range(count)]
