"""Hosts and paths: no tracked file names a package registry's host or a place on somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.tree import ROOT, text_files

# Joined here, so that this file does not hold what it forbids.
_HOSTS = (
    ("pypi", "org"),
    ("pypi", "python", "org"),
    ("pythonhosted", "org"),
    ("registry", "npmjs"),
    ("npmjs", "org"),
    ("deb", "debian", "org"),
    ("security", "debian", "org"),
    ("ports", "ubuntu", "com"),
    ("archive", "ubuntu", "com"),
    ("proxy", "golang", "org"),
    ("crates", "io"),
    ("docker", "io"),
    ("ghcr", "io"),
)
_HOST = re.compile("|".join(re.escape(".".join(parts)) for parts in _HOSTS))
_PLACES = ("root", "work", "opt", "home", "Users", "mnt")
_PATH = re.compile(rf"(?<![\w/.~*-])/(?:{'|'.join(_PLACES)})/[A-Za-z]")
_OURS = re.compile(
    "|".join(rf"(?<![\w/.])/{re.escape(str(place)[1:])}/" for place in (ROOT, Path.home()) if len(str(place)) > 1)
)


def names_a_host(text: str) -> bool:
    return _HOST.search(text) is not None


def names_a_place(text: str) -> bool:
    return _PATH.search(text) is not None or _OURS.search(text) is not None


def test_no_file_names_a_registrys_host() -> None:
    assert [path for path, text in text_files().items() if names_a_host(text)] == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    assert [path for path, text in text_files().items() if names_a_place(text)] == []


def test_the_checks_of_this_page_see_a_fault() -> None:
    assert names_a_host("index: https://" + ".".join(_HOSTS[0]))
    assert names_a_place("see /" + "root/notes")
    assert names_a_place(f"see {ROOT}/notes")
    assert not names_a_place("the page https://example.jp/home/notice and src/work/list")
