"""`owabi proof`: folders, encodings, own words, exceptions, sets, what is written back, what every call answers."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from owabi.cli import proof_many, surroundings
from owabi.cli.app import main
from tests.unit.office.world import AT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(surroundings, "now", lambda: AT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call `owabi proof` in a folder of its own: code, stdout, stderr."""
    folder = tmp_path / "texts"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["proof", *arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def write(name: str, words: str, encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words.encode(encoding))
    return path


def rules_in(out: str) -> dict[str, list[str]]:
    return {one["path"]: [found["rule"] for found in one["findings"]] for one in json.loads(out)["files"]}


def test_a_folder_is_read_below_without_what_is_hidden_or_no_text(run: Run) -> None:
    for name in ("a/b.txt", "a/.git/c.txt", "a/.d.txt", "a/e.py", "a/node_modules/f.txt", "a/g.MD"):
        write(name, "了解しました。")
    code, out, err = run("a", "--format", "json")
    assert (code, err) == (0, "")
    assert sorted(rules_in(out)) == ["a/b.txt", "a/g.MD"]


def test_a_folder_without_a_text_is_told(run: Run) -> None:
    Path("empty").mkdir()
    code, out, err = run("empty")
    assert (code, out) == (2, "")
    assert "empty:" in err


def test_a_clean_text_is_answered_with_nothing(run: Run) -> None:
    write("a.txt", "資料を送付いたします。\n")
    assert run("a.txt") == (0, "", "")


def test_a_bad_file_is_told_and_the_others_are_read(run: Run) -> None:
    write("a.txt", "資料をご覧になられましたか。")
    Path("b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    code, out, err = run("a.txt", "b.txt", "c.txt", "--format", "json")
    assert code == 2
    assert rules_in(out) == {"a.txt": ["K101"]}
    assert len(err.splitlines()) == 2
    assert run("c.txt")[:2] == (2, "")


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\r\n", "\n"], ids=["crlf", "lf"])
def test_fixes_are_written_in_the_files_own_encoding_and_newlines(run: Run, encoding: str, newline: str) -> None:
    words = newline.join(["お世話になっております。", "資料をご覧になられましたか。", "漢字と仮名の文章です。", ""])
    path = write("a.txt", words, encoding)
    code, _, err = run("a.txt", "--fix")
    assert code == 0
    assert "1か所を直しました" in err
    assert ("として読みました" in err) == (encoding != "utf-8-sig")
    assert path.read_bytes() == words.replace("なられま", "なりま").encode(encoding)


def test_a_files_mode_and_link_stay(run: Run) -> None:
    path = write("real.txt", "資料をご覧になられましたか。")
    path.chmod(0o640)
    Path("link.txt").symlink_to("real.txt")
    assert run("link.txt", "--fix")[0] == 0
    assert Path("link.txt").is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "なりました" in path.read_text(encoding="utf-8")
    assert not list(Path().glob(".*"))


def test_a_mail_is_read_and_never_mended(run: Run) -> None:
    head = "From: a@example.jp\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    path = write("a.eml", head + "資料をご覧になられましたか。\n")
    code, out, _ = run("a.eml", "--format", "json")
    assert code == 1
    assert "K101" in rules_in(out)["a.eml"]
    before = path.read_bytes()
    code, _, err = run("a.eml", "--fix")
    assert code == 1
    assert "直しません" in err
    assert path.read_bytes() == before


def test_markup_is_passed_over_and_kept(run: Run) -> None:
    path = write(
        "a.html", "<p>資料をご覧に<b>なられ</b>ましたか。</p><script>了解しました</script><p>ご確認してください。</p>\n"
    )
    code, out, _ = run("a.html", "--format", "json")
    assert code == 1
    (one,) = json.loads(out)["files"]
    source = path.read_text(encoding="utf-8")
    assert all(source[found["start"] : found["end"]] == found["text"] for found in one["findings"])
    run("a.html", "--fix")
    after = path.read_text(encoding="utf-8")
    assert "ご確認ください" in after
    assert "<script>了解しました</script>" in after


def test_standard_input_is_mended_to_standard_output(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def give(words: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))

    give("資料をご覧になられましたか。お名前を頂戴できますか。\n")
    _, out, err = run("-", "--fix", "--select", "K101")
    assert out == "資料をご覧になりましたか。お名前を頂戴できますか。\n"
    assert "1か所" in err
    give("資料をご覧になられましたか。\n")
    assert run("-", "--format", "json", "--fix")[0] == 2
    give("資料をご覧になられましたか。\n")
    assert run("-")[0] == 1


def test_a_difference_is_shown_and_nothing_written(run: Run) -> None:
    path = write("a.txt", "資料をご覧になられましたか。")
    code, out, _ = run("a.txt", "--diff")
    assert code == 1
    assert "-資料をご覧になられましたか。\n\\ No newline" in out
    assert "なられ" in path.read_text(encoding="utf-8")
    assert run("a.txt", "--diff", "--ignore", "K101")[:2] == (0, "")


def test_fixes_that_want_a_look_are_asked_for(run: Run) -> None:
    path = write("a.txt", "詳しくは受付で伺ってください。\n")
    run("a.txt", "--fix")
    assert "伺って" in path.read_text(encoding="utf-8")
    run("a.txt", "--fix-unsafe")
    assert "お尋ねください" in path.read_text(encoding="utf-8")


def test_the_organisations_folder_is_found_above_the_text(run: Run) -> None:
    write(".owabi-proof/lexicons/terms.toml", '[[entry]]\nwords=["御客様"]\ninstead="お客様"\n')
    write(".owabi-proof/settings.toml", 'ignore=["K101"]\n')
    write("a/b/c.txt", "御客様が資料をご覧になられました。")
    assert rules_in(run("a", "--format", "json")[1]) == {"a/b/c.txt": ["own/terms"]}
    assert rules_in(run("a", "--select", "K101", "--format", "json")[1]) == {"a/b/c.txt": ["K101"]}
    write("other/settings.toml", "")
    assert rules_in(run("a", "--words", "other", "--format", "json")[1]) == {"a/b/c.txt": ["K101"]}
    code, out, err = run("a", "--words", "nowhere")
    assert (code, out) == (2, "")
    assert "nowhere" in err


def test_a_dictionary_is_read(run: Run) -> None:
    write("prh.yml", "version: 1\nrules:\n  - expected: Cookie\n")
    write("a.txt", "cookieを使います。")
    assert "Cookie" in run("a.txt", "--dictionary", "prh.yml", "--select", "own")[1]
    write("prh.yml", "version: 1\nrules:\n  - expected: a\n    pattern: /(a+)+b/\n")
    code, out, err = run("a.txt", "--dictionary", "prh.yml")
    assert (code, out) == (2, "")
    assert "prh.yml:3" in err


def test_an_exception_is_written_kept_and_told(run: Run) -> None:
    write("a.txt", "資料をご覧になられましたか。")
    words = ("--except", "double-keigo", "ご覧になられ")
    assert "理由" in run("a.txt", *words)[2]
    assert "YYYY" not in run("a.txt", *words, "--reason", "引用", "--until", "31.12.2026")[2]
    assert run("a.txt", *words, "--reason", "引用", "--until", "2001-01-01")[0] == 2
    assert "ご覧になられ" in run("a.txt", "--except", "K101", "別の語", "--reason", "引用")[2]
    assert run("a.txt", "--except", "K113", "別の語", "--reason", "引用")[0] == 2
    assert "K101" in run("a.txt", "--except", "K1O1", "x", "--reason", "引用")[2]
    assert run("a.txt", "b.txt", *words, "--reason", "引用")[0] == 2
    code, out, _ = run("a.txt", *words, "--reason", "引用", "--by", "岡部", "--until", "2027-01-31")
    assert (code, out) == (0, "")
    assert run("a.txt") == (0, "", "")
    assert "例外" in run("a.txt", "--show-excepted")[2]
    write("a.txt", "資料をご覧になりましたか。")
    code, out, _ = run("a.txt")
    assert code == 0
    assert "a.txt.exceptions.toml:1:1: X102" in out
    write("a.txt.exceptions.toml", "x", "utf-16")
    assert run("a.txt")[0] == 2


def test_what_is_excepted_is_not_mended(run: Run) -> None:
    path = write("a.txt", "資料をご覧になられましたか。ご確認してください。")
    run("a.txt", "--except", "K101", "ご覧になられ", "--reason", "引用")
    assert run("a.txt", "--fix")[0] == 0
    assert path.read_text(encoding="utf-8") == "資料をご覧になられましたか。ご確認ください。"


def test_the_organisations_exceptions_serve_every_text(run: Run) -> None:
    write("a.txt", "資料をご覧になられましたか。")
    write(".owabi-proof/exceptions.toml", '[[exception]]\nrule="K101"\ntext="ご覧になられ"\nreason="引用"\n')
    assert run("a.txt") == (0, "", "")
    write(".owabi-proof/exceptions.toml", '[[exception]]\nrule="K101"\ntext="x"\nreason="x"\nuntil=2001-01-01\n')
    code, out, _ = run("a.txt")
    assert code == 1
    assert "X101" in out


def test_files_that_belong_together_are_compared(run: Run) -> None:
    write("a.txt", "情報の漏えいです。電話 03-0000-0001")
    write("b.txt", "情報の漏洩です。電話 03-0000-0007")
    assert rules_in(run("a.txt", "b.txt", "--format", "json")[1]) == {"a.txt": [], "b.txt": []}
    code, out, _ = run(".", "--set", "--format", "json")
    assert code == 1
    assert list(rules_in(out).values()) == [[], ["S901", "M901"]]
    assert run("a.txt", "--set")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--select", "double-keig"), "double-keigo"),
        (("--select", "☃"), "owabi rules"),
        (("--ignore", "kego"), "keigo"),
        (("--select", "textlint:no-dropping-the-la"), "textlint:no-dropping-the-ra"),
        (("--preset", "mial"), "mail"),
        (("--fail-on", "grave"), "error"),
        (("--dictionary", "none.yml"), "none.yml"),
    ],
)
def test_an_unknown_name_is_told_with_its_cure(run: Run, arguments: tuple[str, ...], told: str) -> None:
    write("a.txt", "x")
    code, out, err = run("a.txt", *arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1


def test_an_empty_file_is_no_mistake(run: Run) -> None:
    write("a.txt", "")
    code, out, err = run("a.txt")
    assert (code, out) == (0, "")
    assert "空です" in err


def test_an_attachment_of_unknown_bytes_is_refused(run: Run) -> None:
    Path("a.bin").write_bytes(bytes(range(256)) * 9)
    code, out, _ = run("--attachment", "a.bin")
    assert code == 1
    assert "D121" in out
    assert "~" not in out
    Path("a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    assert run("--attachment", "a.png")[0] == 0


def test_many_files_are_read_in_several_processes_in_their_order(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        write(f"a/{number:02}.txt", "資料をご覧になられましたか。" if number % 2 else "資料です。")
    alone = run("a", "--format", "json")
    monkeypatch.setattr(proof_many, "_WORTH", 0)
    monkeypatch.setattr(proof_many, "_BATCH", 200)
    assert run("a", "--format", "json") == alone
    assert list(rules_in(alone[1]).values()) == [[], ["K101"]] * 6


def test_a_folder_that_belongs_to_somebody_else_is_not_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(".owabi-proof/settings.toml", 'ignore=["K101"]\n')
    write("a.txt", "資料をご覧になられましたか。")
    monkeypatch.setattr("owabi.cli.proof_wish.os.getuid", lambda: 12345)
    mine = Path(".owabi-proof").stat().st_uid == 0
    assert run("a.txt")[0] == (0 if mine else 1)


def test_rules_are_listed_by_family_preset_and_counterpart(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    def listed(*arguments: str) -> list[str]:
        capsys.readouterr()
        assert main(["rules", *arguments]) == 0
        return [line.split()[0] for line in capsys.readouterr().out.splitlines()]

    assert {one[0] for one in listed("--family", "keigo")} == {"K"}
    assert listed("--counterpart", "textlint:no-dropping-the-ra") == ["K122"]
    assert set(listed("--counterpart", "textlint")) > {"K122"}
    assert "P113" not in listed("--preset", "mail")
    assert "P113" in listed("--preset", "incident", "--family", "apology")
    assert main(["rules", "K1O1"]) == 2
    assert "K101" in capsys.readouterr().err
