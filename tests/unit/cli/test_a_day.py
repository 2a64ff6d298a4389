"""A whole incident on the command line, from the folder to the erasure, at a team and at a firm of one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from owabi.cli import surroundings
from owabi.cli.app import main
from owabi.letter.audience import Audience
from owabi.testing.people import fake_recipients, write_csv
from owabi.testing.sink import Sink
from tests.unit.office.world import AT


class Day:
    """The clock of a test's day, and the folder it happens in."""

    def __init__(self, folder: Path) -> None:
        self.at = AT
        self.folder = folder
        self.case = folder / "case"

    def run(self, *arguments: str, code: int = 0) -> None:
        assert main([*arguments, "--case", str(self.case)]) == code, arguments

    def list_of(self, audience: Audience, count: int) -> str:
        file = self.folder / f"{audience}.csv"
        write_csv(file, fake_recipients(3, count, audience=audience))
        return str(file)

    def use_relay(self, port: int) -> None:
        settings = self.case / "case.toml"
        relay = f'\n[relay]\nhost = "127.0.0.1"\nport = {port}\ntls = "none-loopback"\n'
        settings.write_text(settings.read_text(encoding="utf-8") + relay, encoding="utf-8")


@pytest.fixture
def day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Day:
    day = Day(tmp_path)
    monkeypatch.setattr(surroundings, "now", lambda: day.at)
    monkeypatch.setattr(surroundings, "account", lambda: "tester@test")
    monkeypatch.delenv("LANG", raising=False)
    monkeypatch.delenv("OWABI_KEY_FILE", raising=False)
    return day


def test_a_team_tells_its_customers(day: Day, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(day.case), "--example", "hanamori"]) == 0
    assert main(["draft", str(day.case / "facts.yaml"), "--out", str(day.case / "letters")]) == 0
    day.run("people", "import", day.list_of(Audience.CUSTOMER, 8), "--name", "customers")
    day.run("people", "preview", "customer", "--list", "customers@1", "--row", "r000002")
    assert "様" in capsys.readouterr().out
    for role, name in (("法務", "高瀬 理子"), ("responsible", "森川 志保")):
        key = str(day.folder / f"{name}.pem")
        day.run("approver", "new", name, "--role", role, "--key", key)
        day.run("approve", "customer", "--list", "customers@1", "--role", role, "--name", name, "--key", key)
    day.run("approver", "list")
    with Sink() as sink:
        day.use_relay(sink.port)
        day.run("send", "customer", "--check")
        day.run("send", "customer")
        assert len(sink.received) == 8
    day.run("ledger", "show")
    day.run("ledger", "rows", "m0001", "--state", "accepted")
    day.run("ledger", "csv", "m0001")
    capsys.readouterr()
    day.run("dossier", "r000002")
    assert "リレーが受理" in capsys.readouterr().out
    bundle = day.folder / "evidence.zip"
    day.run("evidence", "make", "--out", str(bundle))
    root = capsys.readouterr().out.strip()
    assert main(["evidence", "verify", str(bundle), "--root", root]) == 0
    assert main(["evidence", "verify", str(bundle), "--root", "0" * 64]) == 1
    day.run("purge", "--person", "r000002", "--yes")
    day.run("purge", "--all", "--yes")
    day.run("ledger", "show")


def test_a_firm_of_one_waits_ten_minutes(day: Day, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(day.case), "--example", "futabaya", "--solo"]) == 0
    assert main(["draft", str(day.case / "facts.yaml"), "--out", str(day.case / "letters")]) == 0
    day.run("people", "import", day.list_of(Audience.CUSTOMER, 5), "--name", "customers")
    key = str(day.folder / "me.pem")
    day.run("approver", "new", "二葉 祐介", "--role", "責任者", "--key", key)
    approve = ("approve", "customer", "--list", "customers@1", "--role", "責任者", "--name", "二葉 祐介", "--key", key)
    day.run(*approve, code=2)
    day.run(*approve, "--count", "5")
    with Sink() as sink:
        day.use_relay(sink.port)
        day.run("send", "customer", "--check", code=1)
        day.run("send", "customer", code=2)
        assert not sink.received
        day.at += timedelta(minutes=10)
        day.run("send", "customer")
        assert len(sink.received) == 5
    day.run("dossier", "r000001")
    assert "単独" in capsys.readouterr().out


def test_a_drill_needs_no_relay_and_no_yes(day: Day) -> None:
    main(["new", str(day.case), "--example", "asahino"])
    main(["draft", str(day.case / "facts.yaml"), "--out", str(day.case / "letters")])
    day.run("people", "import", day.list_of(Audience.PARTNER, 4), "--name", "partners")
    day.run("send", "partner", "--drill", code=2)
    day.run("send", "partner", "--drill", "--list", "partners@1")
    assert len(list((day.case / ".owabi" / "drill" / "new").iterdir())) == 4


def test_mail_sent_by_hand_is_taken_over(day: Day) -> None:
    main(["new", str(day.case), "--example", "hanamori"])
    day.run("ledger", "import", day.list_of(Audience.CUSTOMER, 3), "customer", "--name", "byhand")
    for act in ("pause", "resume", "stop"):
        day.run("ledger", act, "m0001", code=2)


def test_a_list_with_refused_rows_says_so_and_exits_1(day: Day, capsys: pytest.CaptureFixture[str]) -> None:
    file = day.folder / "bad.csv"
    file.write_text("メールアドレス,氏名\nok@example.jp,良\nbad@@example.jp,悪\n", encoding="utf-8")
    assert main(["people", "check", str(file)]) == 1
    told = capsys.readouterr().err
    assert "3行" in told
    assert "bad@@example.jp" not in told
    assert main(["people", "check", str(file), "--format", "json"]) == 1
    assert '"refused": 1' in capsys.readouterr().out
