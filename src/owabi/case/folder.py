"""A case folder: made whole or not at all, and opened only when it is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from uuid import uuid4

from owabi.approval.role import Mode
from owabi.case.layout import Layout
from owabi.case.private import FOLDER_MODE, erase_tree, make_folder, told, write_new
from owabi.case.secret import CaseKey, key_path, make_key, open_key
from owabi.case.settings import IDENT, Settings, read_settings
from owabi.case.vault import CaseVault
from owabi.errors import CaseMistake, Place
from owabi.said import Said

LIST_HEADER = "メールアドレス,氏名,フリガナ,会社名,部署,役職,ご本人の情報"
"""The columns of a new recipient list; written with a byte order mark and CRLF, as spreadsheets like it."""


@dataclass(frozen=True, slots=True)
class Case:
    """An opened case: where it is and what it says about itself. Its key is asked for apart (`vault`)."""

    layout: Layout
    settings: Settings

    @property
    def id(self) -> str:
        """The incident's id."""
        return self.settings.id


def create(root: Path, *, incident: str, facts: str, mode: Mode, at: datetime, environment: Mapping[str, str]) -> Case:
    """Make a case folder with its starters and its key; `facts` is the first fact sheet.

    The folder appears whole or not at all. Raises `CaseMistake` where something stands there already.
    """
    root = Path(root)
    _refuse_taken(root)
    _refuse_ident(incident)
    make_folder(root.resolve().parent)
    draft = root.resolve().with_name(f".{root.resolve().name}.{uuid4().hex[:8]}")
    layout = Layout(draft)
    try:
        with told(root):
            draft.mkdir(mode=FOLDER_MODE)
            draft.chmod(FOLDER_MODE)
        for folder in layout.folders():
            make_folder(folder)
        write_new(layout.facts, facts.encode())
        write_new(layout.recipients, f"\N{BYTE ORDER MARK}{LIST_HEADER}\r\n".encode())
        write_new(layout.readme, _starter("README.txt").encode())
        write_new(layout.settings, _settings(incident, mode, at).encode())
        settings = read_settings(layout.settings)
        key = make_key(key_path(layout, environment))
        write_new(layout.key_check, key.check.encode() + b"\n")
        with told(root):
            if root.exists():
                root.rmdir()
            draft.rename(root.resolve())
    finally:
        erase_tree(draft)
    return Case(Layout(root), settings)


def open_case(root: Path) -> Case:
    """Open a case folder; raises `CaseMistake` where it is missing, not a case, damaged, or a newer owabi's."""
    layout = Layout(Path(root))
    if not layout.root.is_dir():
        raise CaseMistake(
            Said("事案のフォルダーがありません。", "there is no such case folder."),
            Said("場所を確かめるか、owabi new で作ってください。", "Check the path, or make one with `owabi new`."),
            place=Place(str(root)),
        )
    if not layout.settings.is_file() or not layout.hidden.is_dir():
        raise CaseMistake(
            Said(
                "事案のフォルダーではありません（case.toml または .owabi がありません）。",
                "this is not a case folder: case.toml or .owabi is missing.",
            ),
            Said("owabi new で作ったフォルダーを指定してください。", "Name a folder that `owabi new` made."),
            place=Place(str(root)),
        )
    return Case(layout, read_settings(layout.settings))


def open_vault(case: Case, environment: Mapping[str, str], purpose: str = "recipients") -> CaseVault:
    """The case's seal for one purpose; raises `CaseMistake` where the key is missing, another's, or destroyed."""
    return CaseVault(open_case_key(case, environment), purpose)


def open_case_key(case: Case, environment: Mapping[str, str]) -> CaseKey:
    """The case's key, checked."""
    return open_key(case.layout, environment)


def _refuse_taken(root: Path) -> None:
    if root.is_symlink() or (root.exists() and (not root.is_dir() or any(root.iterdir()))):
        raise CaseMistake(
            Said(
                "すでにファイルがあります。上書きはしません。",
                "something stands there already and is never overwritten.",
            ),
            Said("別の名前か、空のフォルダーを指定してください。", "Name another or an empty folder."),
            place=Place(str(root)),
        )


def _refuse_ident(incident: str) -> None:
    if IDENT.fullmatch(incident):
        return
    raise CaseMistake(
        Said(f"事案のid「{incident[:40]}」は使えません。", f"an incident cannot have the id “{incident[:40]}”."),
        Said(
            "英小文字か数字で始め、英小文字・数字・「-」「_」で書いてください。",
            "Begin with a lower-case letter or a digit, and use those, - and _ only.",
        ),
        place=Place(field="id"),
    )


def _settings(incident: str, mode: Mode, at: datetime) -> str:
    values = {"id": incident, "created_at": at.replace(microsecond=0).isoformat(), "mode": mode.value}
    text = _starter("case.toml")
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", value)
    return text


def _starter(name: str) -> str:
    return (files("owabi.case") / "starter" / name).read_text(encoding="utf-8")
