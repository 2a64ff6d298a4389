"""The drill's sender: a folder on this machine. It has no host, no port, and nothing to open a connection with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import uuid4

from owabi.delivery.content import with_crlf
from owabi.delivery.crash import CrashPoint
from owabi.delivery.event import Reason, Stage, What
from owabi.delivery.mailing import Transport
from owabi.delivery.outcome import Outcome, Reply
from owabi.delivery.parcel import Parcel
from owabi.delivery.ports import Journal
from owabi.errors import Place, StorageFailure
from owabi.render.drill import DRILL_MARK
from owabi.said import Said


class DrillSender:
    """`ports.Sender` for drills: each copy becomes a file of the Maildir, which any mail reader opens."""

    def __init__(self, maildir: Path) -> None:
        self._maildir = maildir
        try:
            for name in ("tmp", "new", "cur"):
                (maildir / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise self._failure(error) from error

    @property
    def transport(self) -> Transport:
        """Drills, and nothing else."""
        return Transport.DRILL

    @property
    def in_flight_limit(self) -> int:
        """One file after the other."""
        return 1

    def send(self, parcels: Iterable[Parcel], journal: Journal) -> Iterator[tuple[Parcel, Outcome]]:
        """See `ports.Sender`; a copy that does not say 【訓練】 in subject and body is refused."""
        for parcel in parcels:
            if parcel.transport is not self.transport or not _marked(parcel):
                yield parcel, Outcome(What.REFUSED_HERE, reason=Reason.UNMARKED_DRILL)
                continue
            if journal.halted():
                return
            journal.intend([parcel.row_id])
            self._store(parcel)
            journal.reached(CrashPoint.AFTER_CONTENT)
            yield parcel, Outcome(What.ACCEPTED, Stage.CONTENT, Reply(250, None, "drill: stored"))

    def close(self) -> None:
        """Nothing to let go of."""

    def _store(self, parcel: Parcel) -> None:
        name = f"{parcel.row_id}.{uuid4().hex}.drill"
        kept = self._maildir / "tmp" / name
        try:
            descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(with_crlf(parcel.message))
                file.flush()
                os.fsync(file.fileno())
            kept.rename(self._maildir / "new" / name)
        except OSError as error:
            raise self._failure(error) from error

    def _failure(self, error: OSError) -> StorageFailure:
        return StorageFailure(
            Said(
                ja=f"訓練のメールを保存できません（{error.strerror}）。",
                en=f"The drill's mail cannot be stored ({error.strerror}).",
            ),
            Said(
                ja="空き容量とフォルダーの権限を確かめてください。", en="Check free space and the folder's permissions."
            ),
            place=Place(str(self._maildir)),
        )


def _marked(parcel: Parcel) -> bool:
    return DRILL_MARK in parcel.subject and DRILL_MARK in parcel.body
