"""What is unwise about where a case folder stands: said once, never in the way."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from owabi.case.layout import Layout
from owabi.case.private import is_open_to_others
from owabi.case.secret import key_path
from owabi.said import Said

_SYNCED_PARTS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "マイドライブ": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "cloudstorage": "CloudStorage",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
_SYNCED_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".dropbox.device": "Dropbox",
    ".onedrive": "OneDrive",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
}


def warnings(layout: Layout, environment: Mapping[str, str]) -> tuple[Said, ...]:
    """Everything unwise about the folder's place and permissions, most serious first; empty where all is well."""
    found = [*_others(layout), *_key(layout, environment), *_places(layout)]
    return tuple(found)


def synced_by(path: Path) -> str | None:
    """The service that copies this folder elsewhere, told by the names above it and the marks that services leave."""
    resolved = path.resolve()
    for folder in (resolved, *resolved.parents):
        name = folder.name.lower()
        for part, service in _SYNCED_PARTS.items():
            # Services add the name of an organisation or of an account behind a dash or in brackets.
            if name == part or name.startswith((f"{part} -", f"{part} (", f"{part}-")):
                return service
        for mark, service in _SYNCED_MARKS.items():
            if (folder / mark).exists():
                return service
    return None


def work_tree_of(path: Path) -> Path | None:
    """The git work tree that the folder stands in, if any."""
    resolved = path.resolve()
    return next((folder for folder in (resolved, *resolved.parents) if (folder / ".git").exists()), None)


def _places(layout: Layout) -> list[Said]:
    found = []
    service = synced_by(layout.root)
    if service is not None:
        found.append(
            Said(
                f"事案のフォルダーが、同期されるフォルダー（{service}）の中にあります。"
                "個人情報が外部に写されるので、別の場所に移してください。",
                f"the case stands in a synced folder ({service}): personal data is copied elsewhere. Move it.",
            )
        )
    tree = work_tree_of(layout.root)
    if tree is not None:
        found.append(
            Said(
                "事案のフォルダーが、gitの作業ツリーの中にあります。"
                "コミットすると個人情報が消せなくなるので、別の場所に移してください。",
                "the case stands in a git work tree: what is committed cannot be erased. Move it.",
            )
        )
    return found


def _others(layout: Layout) -> list[Said]:
    found = []
    if hasattr(os, "getuid") and layout.root.stat().st_uid != os.getuid():
        found.append(
            Said(
                "事案のフォルダーは、ほかのアカウントのものです。",
                "the case folder belongs to another account.",
            )
        )
    if any(is_open_to_others(path) for path in (layout.root, layout.hidden) if path.exists()):
        found.append(
            Said(
                "事案のフォルダーを、ほかのアカウントが読める状態です。chmod 700 で自分だけにしてください。",
                "other accounts may read the case folder. Make it yours alone: chmod 700.",
            )
        )
    return found


def _key(layout: Layout, environment: Mapping[str, str]) -> list[Said]:
    path = key_path(layout, environment)
    if not path.is_file() or not is_open_to_others(path):
        return []
    return [
        Said(
            "事案の鍵を、ほかのアカウントが読める状態です。chmod 600 で自分だけにしてください。",
            "other accounts may read the case's key. Make it yours alone: chmod 600.",
        )
    ]
