"""A case in a synced folder, in a git work tree or open to others is warned about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from owabi.case.folder import Case
from owabi.case.warnings import synced_by, warnings, work_tree_of


def test_a_case_of_ones_own_in_a_plain_place_warns_of_nothing(case: Case) -> None:
    assert warnings(case.layout, {}) == ()


SYNCED = {
    "Dropbox": "Dropbox",
    "Dropbox (Aoba)": "Dropbox",
    "OneDrive - Aoba K.K": "OneDrive",
    "OneDrive": "OneDrive",
    "Google Drive": "Google Drive",
    "マイドライブ": "Google Drive",
    "iCloud Drive": "iCloud Drive",
    "Mobile Documents": "iCloud Drive",
    "com~apple~CloudDocs": "iCloud Drive",
    "Nextcloud": "Nextcloud",
}


@pytest.mark.parametrize("name", SYNCED, ids=range(len(SYNCED)))
def test_a_synced_folder_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name / "work" / "case"
    folder.mkdir(parents=True)
    assert synced_by(folder) == SYNCED[name]


@pytest.mark.parametrize("mark", [".dropbox", ".tmp.driveupload", ".stfolder"])
def test_a_synced_folder_is_known_by_the_mark_that_the_service_leaves(mark: str, tmp_path: Path) -> None:
    (tmp_path / mark).mkdir()
    (tmp_path / "case").mkdir()
    assert synced_by(tmp_path / "case") is not None


@pytest.mark.parametrize("name", ["mydropbox", "onedriver", "drive", "boxes", "nextclouds"])
def test_a_name_that_only_looks_alike_is_silent(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    assert synced_by(tmp_path / name) is None


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive" / "case").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "OneDrive" / "case")
    assert synced_by(tmp_path / "link") == "OneDrive"


def test_a_git_work_tree_is_found_from_below(tmp_path: Path, case: Case) -> None:
    (tmp_path / ".git").mkdir()
    assert work_tree_of(case.layout.root) == tmp_path.resolve()
    (tmp_path / ".dropbox").mkdir()
    assert [one.ja[:20] for one in warnings(case.layout, {})] == [
        "事案のフォルダーが、同期されるフォルダー",
        "事案のフォルダーが、gitの作業ツリーの",
    ]


def test_permissions_that_are_too_open_are_told(case: Case) -> None:
    case.layout.root.chmod(0o755)
    case.layout.key.chmod(0o644)
    assert [one.ja[-30:] for one in warnings(case.layout, {})] == [
        "読める状態です。chmod 700 で自分だけにしてください。"[-30:],
        "読める状態です。chmod 600 で自分だけにしてください。"[-30:],
    ]


def test_a_folder_of_another_account_is_told(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: case.layout.root.stat().st_uid + 1)
    assert [one.en for one in warnings(case.layout, {})] == ["the case folder belongs to another account."]
