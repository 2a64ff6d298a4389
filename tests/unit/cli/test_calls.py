"""How the program answers calls, right and wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from owabi.cli import surroundings
from owabi.cli.app import COMMANDS, main
from owabi.cli.voice import language_of
from owabi.office.examples import example_facts
from tests.unit.office.world import AT


@pytest.fixture(autouse=True)
def _at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "now", lambda: AT)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "OWABI_CASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    file = tmp_path / "facts.yaml"
    file.write_text(example_facts("hanamori"), encoding="utf-8")
    return file


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert ("使い方" in out) == (lang == "ja")
    assert len(out.splitlines()) > 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["drft"], "もしかして: draft"),
        (["draft"], "を指定してください"),
        (["draft", "x.yaml", "--audiense", "all"], "--audience"),
        (["draft", "x.yaml", "--audience", "everyone"], "customer"),
        (["draft", "x.yaml"], "x.yaml"),
        (["--lang", "fr", "draft"], "--lang"),
        (["proof"], "ファイルがありません"),
        (["rules", "Z999"], "owabi rules"),
        (["approve", "customer", "--role", "王", "--name", "x", "--key", "k"], "drafter"),
        (["purge", "--case", "."], "--person"),
        (["evidence", "verify", "none.zip"], "none.zip"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_2(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert not told.out
    assert len(told.err.splitlines()) == 1
    assert words in told.err


def test_the_language_stands_anywhere_before_two_dashes() -> None:
    assert language_of(["draft", "--lang=en", "x"], {}) == ("en", ["draft", "x"])
    assert language_of(["draft", "--", "--lang", "en"], {}) == ("ja", ["draft", "--", "--lang", "en"])
    assert language_of([], {"LANG": "en_GB.UTF-8"}) == ("en", [])
    assert language_of([], {"LC_ALL": "C", "LANG": "en_GB"}) == ("ja", [])


def test_a_fault_of_our_own_is_one_line_that_holds_no_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise KeyError("someone@example.jp")

    monkeypatch.delenv("OWABI_DEBUG", raising=False)
    monkeypatch.setattr(surroundings, "now", fail)
    assert main(["new", "unused"]) == 3
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "KeyError" in told
    assert "@" not in told


@pytest.mark.parametrize("form", ["text", "json", "html", "eml"])
def test_a_draft_comes_in_every_form(form: str, facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(facts), "--audience", "public", "--format", form]) == 0
    out = capsys.readouterr().out
    marks = {"text": "件名：", "json": '"facts"', "html": "<!doctype html>", "eml": "Subject:"}
    assert marks[form] in out
    if form == "json":
        assert json.loads(out)[0]["audience"] == "public"


def test_a_letter_that_somebody_edited_is_not_replaced(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "letters"
    call = ["draft", str(facts), "--audience", "customer", "--out", str(out)]
    assert main(call) == 0
    assert main(call) == 0
    letter = out / "customer.first.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "追伸\n", encoding="utf-8")
    assert main(call) == 2
    assert "--force" in capsys.readouterr().err
    assert letter.read_text(encoding="utf-8").endswith("追伸\n")
    assert main([*call, "--force"]) == 0
    assert not letter.read_text(encoding="utf-8").endswith("追伸\n")


def test_proof_finds_mends_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mail.txt"
    file.write_text("資料をご覧になられましたか。\n", encoding="utf-8")
    assert main(["proof", str(file), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["files"][0]["findings"]
    assert [one["rule"] for one in found] == ["K101"]
    assert main(["proof", str(file), "--diff"]) == 1
    assert "+資料をご覧になりましたか。" in capsys.readouterr().out
    assert main(["proof", str(file), "--fix"]) == 0
    assert file.read_text(encoding="utf-8") == "資料をご覧になりましたか。\n"


def test_proof_with_facts_joins_the_guard(facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draft", str(facts), "--audience", "customer", "--out", str(tmp_path)])
    letter = tmp_path / "customer.first.txt"
    assert main(["proof", str(letter), "--facts", str(facts), "--audience", "customer"]) == 0
    letter.write_text(letter.read_text(encoding="utf-8").replace("8,214", "8,241"), encoding="utf-8")
    assert main(["proof", str(letter), "--facts", str(facts), "--audience", "customer"]) == 1
    assert main(["guard", str(facts), str(letter)]) == 1
    assert "8,214" in capsys.readouterr().out
    assert main(["proof", str(letter), "--facts", str(facts)]) == 2


def test_an_attachment_with_a_list_of_people_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "list.csv"
    file.write_text("".join(f"a{number}@example.jp\n" for number in range(5)), encoding="utf-8")
    assert main(["proof", "--attachment", str(file)]) == 1
    out = capsys.readouterr().out
    assert "D107" in out
    assert "a1@example.jp" not in out


def test_ready_says_whether_and_what_is_missing(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ready", str(facts), "--at", "2026-11-19 12:10"]) == 0
    assert "第一報を出せます" in capsys.readouterr().out
    assert main(["ready", str(facts), "--at", "2026-11-19 12:10", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["may_go"] is True
    assert main(["ready", str(facts), "--at", "昨日"]) == 2


def test_a_new_case_begins_with_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "jian"
    assert main(["new", str(folder)]) == 0
    assert main(["new", str(folder)]) == 2
    assert main(["ready", str(folder / "facts.yaml")]) == 1
    assert "記入されていません" in capsys.readouterr().out
    assert main(["draft", str(folder / "facts.yaml")]) == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert re.search(r"facts\.yaml:\d+:\d+", told)


def test_text_that_is_no_text_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content, words in ((b"\x89PNG\r\n\x1a\n\0\0", "bad.txt"), (b"a\nb\0c", "bad.txt")):
        file = tmp_path / "bad.txt"
        file.write_bytes(content)
        assert main(["proof", str(file)]) == 2
        told = capsys.readouterr().err
        assert words in told
