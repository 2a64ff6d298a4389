"""What a wrong call leaves behind: nothing, but one line with place and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from owabi.cli import surroundings
from owabi.cli.app import main
from owabi.letter.audience import Audience
from owabi.testing.fault_relay import At, FaultRelay, says
from owabi.testing.people import fake_recipients, write_csv
from tests.unit.office.world import AT


@pytest.fixture(autouse=True)
def _at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "now", lambda: AT)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "OWABI_CASE", "OWABI_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a letter to customers and a list of six."""
    folder = tmp_path / "case"
    main(["new", str(folder), "--example", "hanamori"])
    main(["draft", str(folder / "facts.yaml"), "--out", str(folder / "letters")])
    write_csv(tmp_path / "customers.csv", fake_recipients(3, 6, audience=Audience.CUSTOMER))
    main(["people", "import", str(tmp_path / "customers.csv"), "--name", "customers", "--case", str(folder)])
    return folder


def one_line(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 2) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == code
    told = capsys.readouterr()
    assert not told.out
    assert len(told.err.splitlines()) == 1
    return told.err


def test_the_demo_writes_into_no_folder_in_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert str(tmp_path) in one_line(capsys, "demo", "--out", str(tmp_path))
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
    assert "mine.txt" in one_line(capsys, "demo", "--out", str(tmp_path / "mine.txt"))


def test_an_id_that_cannot_be_one_leaves_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = one_line(capsys, "new", str(tmp_path / "jian"), "--id", "A B")
    assert "A B" in told
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_called_by_its_own_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert f"{tmp_path}/file/jian:" in one_line(capsys, "new", str(tmp_path / "file" / "jian"))


def test_numbers_out_of_range_are_told_in_japanese(capsys: pytest.CaptureFixture[str]) -> None:
    assert "30から100000までの整数" in one_line(capsys, "demo", "--recipients", "3")
    told = one_line(capsys, "approve", "customer", "--role", "legal", "--name", "x", "--key", "k", "--count", "abc")
    assert "（整数）。使い方は" in told


def test_a_link_to_itself_is_the_callers_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert "リンク" in one_line(capsys, "proof", str(tmp_path / "loop"))


def test_a_list_is_called_by_one_line_whatever_its_file_is_called(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "名簿\u3000一\nx.csv"
    file.write_text("メールアドレス\nok@post.example\n", encoding="utf-8")
    main(["people", "check", str(file)])
    assert "名簿\u3000一\N{REPLACEMENT CHARACTER}x.csv  csv" in capsys.readouterr().err


def test_people_who_are_left_out_of_a_list_are_told_of(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "some.csv").write_text("メールアドレス\nbad\nok@post.example\n", encoding="utf-8")
    main(["people", "import", str(tmp_path / "some.csv"), "--name", "some", "--case", str(case)])
    assert "送れない 1件は入っていません" in capsys.readouterr().err


def test_a_slot_that_no_column_fills_is_told_with_its_letter(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = case / "letters" / "customer.first.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "\n{{無い欄}}\n", encoding="utf-8")
    call = ("send", "customer", "--drill", "--list", "customers@1", "--case", str(case))
    assert f"{letter}: 差し込み欄「無い欄」" in one_line(capsys, *call)
    assert not (case / ".owabi" / "drill").exists()


def _approved(case: Path, folder: Path) -> None:
    for role, name in (("legal", "高瀬"), ("responsible", "森川")):
        key = str(folder / f"{role}.pem")
        main(["approver", "new", name, "--role", role, "--key", key, "--case", str(case)])
        yes = ["approve", "customer", "--list", "customers@1", "--role", role, "--name", name, "--key", key]
        assert main([*yes, "--case", str(case)]) == 0


def test_the_window_is_told_in_japans_time_to_every_approver(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _approved(case, tmp_path)
    windows = [line for line in capsys.readouterr().err.splitlines() if "送信できる時間" in line]
    assert len(windows) == 2
    assert len(set(windows)) == 1
    assert "12:00 から" in windows[0]


def test_an_answer_to_no_question_is_refused(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = str(tmp_path / "k.pem")
    main(["approver", "new", "高瀬", "--role", "legal", "--key", key, "--case", str(case)])
    yes = ("approve", "customer", "--list", "customers@1", "--role", "legal", "--name", "高瀬", "--key", key)
    assert "zzz" in one_line(capsys, *yes, "--answer", "zzz=y", "--case", str(case))
    assert not list((case / ".owabi" / "approvals").iterdir())


def test_what_the_relay_refused_is_told_with_what_to_do(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _approved(case, tmp_path)
    with FaultRelay({At.RCPT: [says("550 5.1.1 no such user x@secret.example")]}) as relay:
        settings = case / "case.toml"
        table = f'\n[relay]\nhost = "127.0.0.1"\nport = {relay.port}\ntls = "none-loopback"\n'
        settings.write_text(settings.read_text(encoding="utf-8") + table, encoding="utf-8")
        capsys.readouterr()
        assert main(["send", "customer", "--case", str(case)]) == 1
    told = capsys.readouterr().err
    assert "1件は届けられませんでした" in told
    assert "owabi ledger requeue m0001" in told
    assert "@" not in told.replace("customers@1", "")


def test_a_relay_that_will_not_talk_is_exit_code_3(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _approved(case, tmp_path)
    with FaultRelay({At.CONNECT: [says("554 5.7.1 no")] * 9}) as relay:
        settings = case / "case.toml"
        table = f'\n[relay]\nhost = "127.0.0.1"\nport = {relay.port}\ntls = "none-loopback"\n'
        settings.write_text(settings.read_text(encoding="utf-8") + table, encoding="utf-8")
        assert "554 5.7.1" in one_line(capsys, "send", "customer", "--case", str(case), code=3)
    assert not relay.accepted
