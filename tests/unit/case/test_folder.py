"""A case folder is made whole or not at all, private, with starters; it opens only when it is one."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from owabi.approval.role import Mode
from owabi.case import folder
from owabi.case.folder import Case, create, open_case, open_case_key, open_vault
from owabi.case.lock import locked
from owabi.case.secret import CaseKey, was_purged
from owabi.case.vault import CaseVault
from owabi.errors import CaseMistake
from tests.unit.case.conftest import AT


def make(root: Path, *, environment: dict[str, str] | None = None, incident: str = "aoba") -> Case:
    return create(root, incident=incident, facts="schema: 1\n", mode=Mode.SOLO, at=AT, environment=environment or {})


def test_a_new_case_is_private_and_has_its_starters(case: Case) -> None:
    layout = case.layout
    for path in [layout.root, *layout.root.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path
    assert layout.facts.read_text(encoding="utf-8") == "schema: 1\n"
    assert layout.recipients.read_bytes().startswith("\ufeffメールアドレス,氏名".encode())
    assert layout.recipients.read_bytes().endswith(b"\r\n")
    readme = layout.readme.read_text(encoding="utf-8")
    assert all(word in readme for word in ("owabi approve", "owabi send", "owabi evidence", "owabi purge"))
    assert (case.id, case.settings.created_at, case.settings.policy.mode) == ("aoba-20261119", AT, Mode.TEAM)
    assert case.settings.relay is None


def test_a_new_case_opens_again(case: Case) -> None:
    again = open_case(case.layout.root)
    assert again == case
    sealed = open_vault(case, {}).seal(b"secret")
    assert open_vault(again, {}).open(sealed) == b"secret"
    assert not was_purged(case.layout)


def test_an_empty_folder_may_become_a_case_and_anything_else_may_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert make(tmp_path / "empty").layout.facts.is_file()
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for taken in ("empty", "file", "link"):
        with pytest.raises(CaseMistake) as caught:
            make(tmp_path / taken)
        assert "上書きはしません" in caught.value.line("ja")


def test_a_failure_leaves_nothing_half_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CaseMistake):
        make(tmp_path / "case", incident="Not An Id")
    assert [path.name for path in tmp_path.iterdir()] == []

    def fails(*_: object) -> CaseKey:
        raise KeyboardInterrupt

    monkeypatch.setattr(folder, "make_key", fails)
    with pytest.raises(KeyboardInterrupt):
        make(tmp_path / "case")
    assert [path.name for path in tmp_path.iterdir()] == []


def test_what_is_no_case_says_so(tmp_path: Path) -> None:
    with pytest.raises(CaseMistake) as missing:
        open_case(tmp_path / "missing")
    assert "owabi new" in missing.value.line("ja")
    with pytest.raises(CaseMistake) as other:
        open_case(tmp_path)
    assert "case.toml" in other.value.line("ja")


def test_a_key_outside_of_the_folder_is_made_used_and_missed(tmp_path: Path) -> None:
    environment = {"OWABI_KEY_FILE": str(tmp_path / "keys" / "aoba.key")}
    case = make(tmp_path / "case", environment=environment)
    assert not case.layout.key.exists()
    assert stat.S_IMODE((tmp_path / "keys" / "aoba.key").stat().st_mode) == 0o600
    sealed = open_vault(case, environment).seal(b"x")
    assert open_vault(case, environment).open(sealed) == b"x"
    with pytest.raises(CaseMistake) as caught:
        open_vault(case, {})
    assert "OWABI_KEY_FILE" in caught.value.line("ja")
    other = make(tmp_path / "other", environment=environment)
    assert open_case_key(other, environment) == open_case_key(case, environment)


def test_another_cases_key_is_told_from_this_ones(case: Case, tmp_path: Path) -> None:
    other = make(tmp_path / "other")
    with pytest.raises(CaseMistake) as caught:
        open_vault(case, {"OWABI_KEY_FILE": str(other.layout.key)})
    assert "この事案の鍵ではありません" in caught.value.line("ja")


@pytest.mark.parametrize("content", [b"", b"not base64!", b"AAAA\n", b"\xff"], ids=["empty", "odd", "short", "bytes"])
def test_a_file_that_is_no_key_is_refused(content: bytes, case: Case) -> None:
    case.layout.key.write_bytes(content)
    with pytest.raises(CaseMistake) as caught:
        open_vault(case, {})
    assert "鍵として読めません" in caught.value.line("ja")


def test_a_key_never_shows_itself(case: Case) -> None:
    key = open_case_key(case, {})
    assert key.master.hex() not in repr(key)
    assert repr(key.master) not in repr(key)
    assert key.check != key.derive("vault/recipients").hex()


def test_a_seal_opens_for_its_own_key_purpose_and_bytes_only() -> None:
    vault = CaseVault(CaseKey(b"1" * 32), "recipients")
    sealed = vault.seal("山田 花子".encode())
    assert vault.open(sealed).decode() == "山田 花子"
    assert vault.seal(b"x") != vault.seal(b"x")
    altered = [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))]
    spoiled = [*altered, b"", sealed[:-1], sealed + b"x", sealed[:5]]
    others = [CaseVault(CaseKey(b"2" * 32), "recipients"), CaseVault(CaseKey(b"1" * 32), "replies")]
    for opener, blob in [*((vault, blob) for blob in spoiled), *((other, sealed) for other in others)]:
        with pytest.raises(CaseMistake):
            opener.open(blob)


def test_one_process_at_a_time_writes_and_the_other_hears_who(case: Case) -> None:
    with locked(case.layout, "approve (pid 4711)"), pytest.raises(CaseMistake) as caught, locked(case.layout, "send"):
        pass
    assert "approve (pid 4711)" in caught.value.line("ja")
    with locked(case.layout, "send"):
        pass


def test_the_parents_of_a_new_case_are_made(tmp_path: Path) -> None:
    assert make(tmp_path / "a" / "b" / "case").layout.facts.is_file()
