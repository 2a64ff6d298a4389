"""textlint with its preset for technical writing, installed from its lock file: the peer of the proofreader."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from owabi.text.index import Index
from tests.bench.children import measure
from tests.evaluation.scoring import Found

NAME = "textlint 15, ja-technical-writing"
_FILES = Path(__file__).parent / "textlint"
_BUILD = Path(__file__).parent.parent.parent / "build" / "textlint"


@cache
def installed() -> Path:
    """The folder it is installed in; npm is asked once for each lock file."""
    lock = (_FILES / "package-lock.json").read_bytes()
    folder = _BUILD / hashlib.sha256(lock).hexdigest()[:12]
    if not (folder / "ready").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for path in _FILES.iterdir():
            shutil.copy(path, folder / path.name)
        subprocess.run(["npm", "ci", "--no-progress"], cwd=folder, check=True, capture_output=True)
        (folder / "ready").touch()
    for name in ("peer.mjs", "textlintrc.json"):
        shutil.copy(_FILES / name, folder / name)
    return folder


def prepare(folder: Path) -> None:
    """Have it installed before anything is measured."""
    installed()


def speed(mails: Sequence[str], runs: Sequence[str]) -> Mapping[str, Any]:
    """`chars_s` over the mails, `mail_ms` of the first, `runs_ms` of each run; warm."""
    measured: Mapping[str, Any] = _ask("speed", {"mails": mails, "runs": runs})
    return measured


def findings(texts: Sequence[str]) -> list[list[Found]]:
    """What it says of each text; it has no families of ours."""
    told = _ask("findings", list(texts))
    return [_found(text, rows) for text, rows in zip(texts, told, strict=True)]


def fresh(mail: Path, folder: Path) -> Mapping[str, float]:
    """One mail in a process of its own."""
    home = installed()
    command = ("node", home / "node_modules/textlint/bin/textlint.js", "-c", home / "textlintrc.json", mail)
    return measure(*command, folder=folder)


def _ask(what: str, given: object) -> Any:
    done = subprocess.run(
        ["node", "peer.mjs", what],
        input=json.dumps(given),
        cwd=installed(),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)


def _found(text: str, rows: Sequence[tuple[str, int, int]]) -> list[Found]:
    units = {unit: at for at, unit in enumerate(_units(text))}
    return [Found(rule, "", units.get(start, 0), units.get(end, len(text))) for rule, start, end in rows]


def _units(text: str) -> list[int]:
    index = Index.of(text)
    return [index.utf16_offset(at) for at in range(len(text) + 1)]
