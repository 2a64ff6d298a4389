"""`owabi proof` on files, names and folders that mean it no good: one line with place and cure, nothing hurt."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from owabi.cli import surroundings
from owabi.cli.app import main
from owabi.cli.proof_one import unreadable
from owabi.cli.proof_write import replace_file
from owabi.errors import Mistake
from tests.unit.office.world import AT

Run = Callable[..., tuple[int, str, str]]
WRONG = "資料をご覧になられましたか。\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call `owabi` in a folder of its own: code, stdout, stderr."""
    monkeypatch.setattr(surroundings, "now", lambda: AT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "texts"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(arguments if arguments[0] == "rules" else ["proof", *arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def write(name: str, words: str = WRONG) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8", newline="")
    return path


def test_a_read_only_file_is_never_mended(run: Run) -> None:
    path = write("a.txt")
    path.chmod(0o444)
    code, out, err = run("a.txt", "--fix")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert "a.txt: 読み取り専用" in err
    assert path.read_text(encoding="utf-8") == WRONG
    assert run("a.txt", "--diff")[0] == 1


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(run: Run) -> None:
    write("d/a.txt")
    os.mkfifo("d/b.txt")
    assert run("d", "--format", "json")[0] == 1
    for arguments in (["d/b.txt"], ["--attachment", "d/b.txt"]):
        code, _, err = run(*arguments)
        assert (code, len(err.splitlines())) == (2, 1)
        assert "d/b.txt: 名前付きパイプ" in err
    os.mkfifo("d/a.txt.exceptions.toml")
    assert run("d/a.txt")[0] == 2
    os.mkfifo("dictionary.yml")
    assert run("d/a.txt", "--dictionary", "dictionary.yml")[0] == 2


def test_a_folder_that_cannot_be_read_stops_itself_only(run: Run) -> None:
    write("d/a.txt")
    write("d/closed/b.txt")
    Path("d/closed").chmod(0)
    code, out, err = run("d")
    Path("d/closed").chmod(0o700)
    reads_everything = os.geteuid() == 0
    assert code == (1 if reads_everything else 2)
    assert "d/a.txt:1:4: K101" in out
    assert ("d/closed: " in err) is not reads_everything
    told = unreadable(PermissionError(errno.EACCES, "x", "d/closed"))
    assert (told.path, told.failure is not None) == ("d/closed", True)


def test_a_file_in_a_closed_folder_is_told_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise PermissionError(errno.EACCES, "x", str(self))

    path = tmp_path / "a.txt"
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", refuse)
        with pytest.raises(Mistake) as caught:
            replace_file(path, b"x")
    assert caught.value.place.file == str(path)
    with pytest.raises(FileNotFoundError) as other:
        replace_file(tmp_path / "nowhere" / "a.txt", b"x")
    assert str(other.value.filename).endswith("nowhere/a.txt")
    replace_file(path, b"x")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_to_nowhere_is_told_and_the_others_are_read(run: Run) -> None:
    write("d/a.txt")
    Path("d/b.txt").symlink_to("nowhere.txt")
    code, out, err = run("d")
    assert code == 2
    assert "K101" in out
    assert "d/b.txt: 見つかりません" in err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "rdjson"])
def test_names_that_are_no_text_stay_on_one_line_in_every_format(run: Run, form: str) -> None:
    names = ["a\nb.txt", "\x1b[2J.txt"]
    for name in names:
        write(name)
    with suppress(OSError):  # macOS takes no such name
        names.append(str(write(os.fsdecode(b"\xff.txt"))))
    code, out, err = run(".", "--format", form)
    assert (code, err) == (1, "")
    assert "\x1b" not in out
    if form == "json":
        assert sorted(file["path"] for file in json.loads(out)["files"]) == sorted(names)
    assert "\x1b" not in run(".", "--diff")[1]
    err = run(".", "--fix")[2]
    assert ("\x1b" in err, len(err.splitlines())) == (False, len(names))


def test_a_file_is_read_once_however_it_is_named(run: Run) -> None:
    write("a.txt")
    _, out, _ = run("a.txt", "./a.txt", ".", "--format", "json")
    assert [file["path"] for file in json.loads(out)["files"]] == ["a.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.txt", "--select", " , "], "--select"),
        (["a.txt", "--reason", "x"], "--except"),
        (["a.txt", "--until", "2026-12-31"], "--except"),
        (["a.txt", "--diff", "--format", "sarif"], "--format"),
        (["a.txt", "--select", "textlint:no-dropping-ra"], "textlint:no-dropping-the-ra"),
        (["a.txt", "--select", "K999"], "owabi rules"),
        (["a.txt", "--except", "K101", "ない語", "--reason", "x"], "ご覧になられ"),
        (["rules", "--counterpart", "textlnt"], "textlnt"),
        (["rules", "--words", "nowhere"], "nowhere"),
    ],
    ids=["no-name", "stray-reason", "stray-day", "two-outputs", "letters-lost", "no-rule", "no-words", "tool", "words"],
)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_wrong_call_is_one_line_with_its_cure(run: Run, arguments: list[str], told: str, lang: str) -> None:
    write("a.txt")
    code, out, err = run(*arguments, "--lang", lang)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert told in err


def test_mended_standard_input_is_given_to_the_last_character(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    for words in (WRONG, WRONG.rstrip("\n"), WRONG.replace("\n", "\r\n")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))
        assert run("-", "--fix")[1] == words.replace("なられ", "なり")


def test_a_sentence_too_long_to_be_read_is_never_passed_for_clean(run: Run) -> None:
    write("a.txt", "件\n" + "資料をご覧になられましたか、" * 1500)
    code, _, err = run("a.txt")
    assert code == 0
    assert "2行からの一文" in err


def test_an_exception_may_quote_more_of_the_sentence(run: Run) -> None:
    write("a.txt", "先方が資料をご覧になられましたところ、良い返事でした。\n資料をご覧になら\nれましたか。\n")
    code, _, _ = run("a.txt", "--except", "K101", "ご覧になられましたか。", "--reason", "x")
    assert code == 0
    _, out, _ = run("a.txt", "--format", "json", "--select", "K101")
    (left,) = next(one["findings"] for one in json.loads(out)["files"] if one["path"] == "a.txt")
    assert left["line"] == 1


def test_an_exception_is_unused_only_where_its_rule_read(run: Run) -> None:
    write("a.txt", "資料を送付いたします。\n")
    write("a.txt.exceptions.toml", '[[exception]]\nrule = "K101"\ntext = "x"\nreason = "y"\n')
    assert "X102" in run("a.txt")[1]
    assert "X102" not in run("a.txt", "--select", "mail")[1]


def test_the_organisations_unused_exceptions_are_told_where_all_its_texts_were_read(run: Run) -> None:
    text = '[[exception]]\nrule = "K101"\ntext = "{}"\nreason = "y"\n'
    write("org/.owabi-proof/exceptions.toml", text.format("ご覧になられ") + text.format("おっしゃられ"))
    write("org/letters/a.txt")
    write("org/letters/b.txt", "資料を送付いたします。\n")
    assert run("org/letters") == (0, "", "")
    code, out, _ = run("org", "--format", "json")
    assert code == 0
    told = [finding for file in json.loads(out)["files"] for finding in file["findings"]]
    assert [finding["rule"] for finding in told] == ["X102"]
    assert "おっしゃられ" in told[0]["message"]


def test_own_rules_are_listed_with_the_others(run: Run) -> None:
    write(".owabi-proof/lexicons/terms.toml", '[[entry]]\nwords = ["弊行"]\nja = "「当行」と書きます。"\nen = "x"\n')
    write(".owabi-proof/dictionaries/prh.yml", "version: 1\nrules:\n  - expected: Cookie\n")
    write(".owabi-proof/settings.toml", '[severity]\nK101 = "warning"\n')
    listed = run("rules", "--words", ".owabi-proof")[1]
    assert "own/terms  warning" in listed
    assert "own/prh" in listed
    assert "K101  warning" in listed
    assert "「当行」と書きます。" in run("rules", "own/terms", "--words", ".owabi-proof")[1]
    (own,) = json.loads(run("rules", "--family", "own", "--words", ".owabi-proof", "--format", "json")[1])[:1]
    assert (own["rule"], own["entries"][0]["words"]) == ("own/terms", ["弊行"])
    assert run("rules", "own/terms")[0] == 2


def test_what_is_kept_between_calls_runs_nothing_of_others(run: Run, tmp_path: Path) -> None:
    write(".owabi-proof/lexicons/terms.toml", '[[entry]]\nwords = ["弊行"]\n')
    write("a.txt", "弊行です。\n")
    assert "own/terms" in run("a.txt")[1]
    (kept,) = (tmp_path / "cache" / "owabi" / "proof").iterdir()
    data = json.loads(kept.read_text(encoding="utf-8"))
    data["data"]["papers"][0] |= {"module": "os", "function": "system"}
    kept.write_text(json.dumps(data), encoding="utf-8")
    code = "import sys; from owabi.cli.app import main; sys.exit(main(['proof', 'a.txt']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "own/terms" in done.stdout


def test_what_others_could_have_written_is_not_used(run: Run, tmp_path: Path) -> None:
    write(".owabi-proof/lexicons/terms.toml", '[[entry]]\nwords = ["弊行"]\n')
    write("a.txt", "弊行です。\n")
    run("a.txt")
    (kept,) = (tmp_path / "cache" / "owabi" / "proof").iterdir()
    kept.write_text(kept.read_text(encoding="utf-8").replace("使わない", "使える"), encoding="utf-8")
    kept.chmod(0o666)
    code = "import sys; from owabi.cli.app import main; sys.exit(main(['proof', 'a.txt']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8")
    assert "使える" not in done.stdout
    assert "own/terms" in done.stdout


def test_a_rules_page_and_the_list_are_given_in_every_form(run: Run) -> None:
    page = json.loads(run("rules", "double-keigo", "--format", "json")[1])
    assert (page["rule"], page["severity"]) == ("K101", "error")
    assert page["bad"]
    assert run("rules", "K101")[1].startswith("# K101 double-keigo")
    assert "| K101 | double-keigo | error |" in run("rules", "--family", "keigo", "--format", "markdown")[1]
    (only,) = run("rules", "--counterpart", "textlint:no-dropping-the-ra")[1].splitlines()
    assert only.startswith("K122")
