"""The drill's sender and the sinks: folders on this machine."""

from __future__ import annotations

import ast
import mailbox
import stat
import sys
from dataclasses import replace
from inspect import signature
from pathlib import Path

import pytest

from owabi.delivery.adapters import drill
from owabi.delivery.adapters.drill import DrillSender
from owabi.delivery.adapters.maildir_sink import MaildirSink
from owabi.delivery.adapters.smtp import SmtpSender
from owabi.delivery.event import Reason
from owabi.delivery.mailing import Transport
from owabi.delivery.parcel import Rendered, Stamp
from owabi.delivery.relay import Relay, Tls
from owabi.delivery.state import RowState
from owabi.errors import DeliveryMistake, StorageFailure
from owabi.letter.recipient import Recipient
from owabi.testing.memory_ledger import MemoryLedger
from owabi.testing.sink import Sink
from tests.contract.delivery.test_senders import Notes, Stand
from tests.unit.delivery.world import letter, planned, run


def test_a_drill_has_nothing_to_reach_a_host_with() -> None:
    assert list(signature(DrillSender.__init__).parameters) == ["self", "maildir"]
    tree = ast.parse(Path(drill.__file__).read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not imported & {"socket", "smtplib", "ssl", "asyncio", "http", "urllib", "subprocess"}
    assert not any("smtp" in name or "relay" in name for name in imported)


def test_a_drill_goes_into_a_maildir_that_any_reader_opens(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 3, transport=Transport.DRILL)
    report = run(ledger, DrillSender(tmp_path / "drill"), mailing.id)
    assert report.counts.of(RowState.ACCEPTED) == 3
    mails = list(mailbox.Maildir(tmp_path / "drill"))
    assert sorted(str(mail["To"]) for mail in mails) == [f"reader{number}@example.com" for number in (1, 2, 3)]
    assert all("【訓練】".encode() in (mail.get_payload(decode=True) or b"") for mail in mails)
    for file in (tmp_path / "drill" / "new").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_drill_that_does_not_say_so_is_refused(tmp_path: Path) -> None:
    def unmarked(recipient: Recipient, stamp: Stamp) -> Rendered:
        return letter(recipient, replace(stamp, drill=False))

    ledger = MemoryLedger()
    mailing = planned(ledger, 2, transport=Transport.DRILL, rendering=unmarked)
    run(ledger, DrillSender(tmp_path), mailing.id, rendering=unmarked)
    lasts = [standing.last for standing in ledger.standings(mailing.id)]
    assert [last.entry.reason for last in lasts if last] == [Reason.UNMARKED_DRILL] * 2
    assert list((tmp_path / "new").iterdir()) == []


def test_a_drill_stops_when_it_is_told_to(tmp_path: Path) -> None:
    sender = DrillSender(tmp_path)
    stand = Stand(sender, lambda: 0)
    parcels = [stand.parcel(f"r{number}") for number in range(5)]
    assert len(list(sender.send(parcels, Notes(stop_after=2)))) == 2


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageFailure, match="cannot be stored"):
        DrillSender(tmp_path / "file" / "drill")


def test_a_folder_that_goes_away_is_told(tmp_path: Path) -> None:
    sender = DrillSender(tmp_path)
    (tmp_path / "tmp").rmdir()
    with pytest.raises(StorageFailure, match="cannot be stored"):
        list(sender.send([Stand(sender, lambda: 0).parcel()], Notes()))


def test_the_maildir_sink_keeps_the_envelope_with_the_mail(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    mailing = planned(ledger, 2)
    with MaildirSink(tmp_path / "box") as sink:
        run(ledger, SmtpSender(Relay("127.0.0.1", sink.port, Tls.OFF)), mailing.id)
        assert sink.maildir == tmp_path / "box"
    mails = list(mailbox.Maildir(tmp_path / "box"))
    assert sorted(str(mail["Delivered-To"]) for mail in mails) == ["reader1@example.com", "reader2@example.com"]
    assert {str(mail["Return-Path"]) for mail in mails} == {"<bounce@aozora.example>"}


def test_a_sink_may_be_closed_twice() -> None:
    sink = Sink()
    sink.close()
    sink.close()


def test_without_aiosmtpd_the_cure_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "aiosmtpd.smtp", None)
    with pytest.raises(DeliveryMistake, match="pip install"):
        MaildirSink(tmp_path)
