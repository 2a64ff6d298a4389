"""Locks: every dependency is pinned with hashes, the locks agree, and none says where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT

LOCKS = ("build", "demo", "dev", "lock")
_PIN = re.compile(
    r"(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>[0-9][0-9a-z.]*)(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)"
)


def entries(text: str) -> list[str]:
    """Logical lines without comments."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    lines = (line.split(" #")[0].strip() for line in joined.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def pins(name: str) -> dict[str, str]:
    """Project -> version of one lock."""
    found = (_PIN.fullmatch(entry) for entry in entries(_lock(name).read_text(encoding="utf-8")))
    return {canonicalize_name(pin["name"]): pin["version"] for pin in found if pin}


def _lock(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_is_a_pin_with_hashes(name: str) -> None:
    loose = [entry for entry in entries(_lock(name).read_text(encoding="utf-8")) if not _PIN.fullmatch(entry)]
    assert loose == []


def test_a_line_that_names_a_place_or_lacks_a_hash_is_seen() -> None:
    loose = ["--index-url https://example.jp/simple", "click==8.5.1", "click>=8", "click @ file:///x/click.whl"]
    assert [entry for entry in entries("\n".join(loose)) if _PIN.fullmatch(entry)] == []
    assert entries("a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n    # via b\n") == [
        "a==1 --hash=sha256:00 --hash=sha256:11"
    ]


def test_the_locks_agree_on_every_version() -> None:
    versions: dict[str, set[str]] = {}
    for name in LOCKS:
        for project, version in pins(name).items():
            versions.setdefault(project, set()).add(version)
    assert {project: found for project, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("demo", ("xlsx", "demo")), ("dev", ("xlsx", "demo", "dev")), ("lock", ("lock",))],
    ids=LOCKS[1:],
)
def test_what_pyproject_asks_for_is_locked(lock: str, extras: tuple[str, ...]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"]]
    for extra in extras:
        asked += project["optional-dependencies"][extra]
    locked = pins(lock)
    assert [
        str(requirement)
        for requirement in map(Requirement, asked)
        if not requirement.specifier.contains(locked.get(canonicalize_name(requirement.name), "0"))
    ] == []


def test_what_builds_the_package_is_locked() -> None:
    system = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    assert {canonicalize_name(Requirement(asked).name) for asked in system["requires"]} <= set(pins("build"))
