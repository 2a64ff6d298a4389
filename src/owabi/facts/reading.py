"""A fact sheet from its file: read, checked, and every fault of it told at once.

sheet = read(Path("facts.yaml"))      # or bytes, or text with file="facts.yaml"
sheet.incident, sheet.digest, sheet.places["groups.members.persons"]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from owabi.errors import FactsMistake, Place
from owabi.facts.canonical import digest
from owabi.facts.consistency import Contradiction, contradictions
from owabi.facts.decoding import LARGEST, decode, legible, too_large
from owabi.facts.faults import Fault, gather
from owabi.facts.incident import Incident
from owabi.facts.migrating import migrated
from owabi.facts.model_errors import Complaint, complain, each_once, name_of
from owabi.facts.parsing import parse
from owabi.facts.plain import Objection, objections, values_of
from owabi.facts.tree import Table, dotted, named, place_of
from owabi.said import Said

MOST_LOOKED_AT = 200
"""Faults that are put in order before the first ones are told: a file with more is none that a person wrote."""


@dataclass(frozen=True)
class Sheet:
    """A fact sheet that holds together: what it says, and where it says it."""

    incident: Incident
    text: str
    tree: Table
    file: str | None = None

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the sheet says; comments, order and spelling of dates do not change it."""
        return digest(self.incident)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, int]]:
        """Line and column (from 1) of everything in the sheet, by its path (`owabi.facts.paths`)."""
        found: dict[str, tuple[int, int]] = {}
        for path, node, key in named(self.tree):
            mark = key or node
            found.setdefault(path, (mark.line, mark.column))
        return MappingProxyType(found)


def read(source: Path | bytes | str, *, file: str | None = None) -> Sheet:
    """A sheet from a file, from bytes, or from text.

    Raises `FactsMistake` that names the first fault and carries the others; a file over 2 MB is not read at all.
    """
    text, file = text_of(source, file=file)
    examined = examine(text, file)
    if examined.incident is None or examined.faults:
        raise gather(examined.faults)
    return Sheet(examined.incident, examined.text, examined.tree, file)


@dataclass(frozen=True, slots=True)
class Examined:
    """What became of a text that could be parsed; `incident` is there where its form is right."""

    text: str
    tree: Table
    incident: Incident | None
    faults: tuple[Fault, ...]


def examine(text: str, file: str | None) -> Examined:
    """Everything wrong in a sheet: its words, its form, then what contradicts itself.

    Raises `FactsMistake` for a text that is no YAML or of another schema.
    """
    text, tree = migrated(text, parse(text, file), file)
    blanks = tuple(islice(objections(tree), MOST_LOOKED_AT))
    found = [_objected(tree, one, file) for one in blanks]
    try:
        incident = Incident.model_validate(values_of(tree), by_name=False)
    except ValidationError as error:
        details = error.errors(include_url=False)[:MOST_LOOKED_AT]
        complaints = each_once(complain(detail) for detail in details)
        silent = {one.loc for one in blanks}
        found += [
            _fault(tree, one, file) for one in complaints if not any(one.loc[: len(loc)] == loc for loc in silent)
        ]
        return Examined(text, tree, None, tuple(found))
    if not found:
        found = [_fault(tree, one, file) for one in islice(contradictions(incident), MOST_LOOKED_AT)]
    return Examined(text, tree, incident, tuple(found))


def text_of(source: Path | bytes | str, *, file: str | None = None) -> tuple[str, str | None]:
    """The text of a source and the name to call it by. Raises `FactsMistake`."""
    if isinstance(source, str):
        if len(source) > LARGEST:
            raise too_large(file)
        return legible(source.removeprefix("\ufeff"), file), file
    if isinstance(source, bytes):
        return decode(source, file), file
    file = file or str(source)
    return decode(_content(source, file), file), file


def _objected(tree: Table, found: Objection, file: str | None) -> Fault:
    place = Place(file, found.at.line, found.at.column, dotted(tree, found.loc))
    if not found.blank:
        return Fault(place, found.cause, found.cure)
    name = name_of(found.loc)
    cause = Said(f"{name.ja}がまだ記入されていません。", f"{name.en} has not been filled in yet.")
    return Fault(place, cause, found.cure, blank=True)


def _fault(tree: Table, found: Complaint | Contradiction, file: str | None) -> Fault:
    line, column = place_of(tree, found.loc, name=isinstance(found, Complaint) and found.of_name)
    return Fault(Place(file, line, column, dotted(tree, found.loc) or None), found.cause, found.cure)


def _content(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except IsADirectoryError:
        cause, cure = (
            Said("フォルダーです。", "This is a folder."),
            Said("ファイルを指定してください。", "Name a file."),
        )
    except (FileNotFoundError, NotADirectoryError):
        cause = Said("ファイルがありません。", "There is no such file.")
        cure = Said(
            "名前を確かめるか、「owabi new」で作ってください。", "Check its name, or make one with `owabi new`."
        )
    except PermissionError:
        cause = Said("ファイルを読む権限がありません。", "This file may not be read by you.")
        cure = Said("権限を確かめてください。", "Check its permissions.")
    except (OSError, ValueError):
        cause = Said("ファイルを読めません。", "This file cannot be read.")
        cure = Said("別の場所に写してから試してください。", "Copy it elsewhere and try again.")
    else:
        return content
    raise FactsMistake(cause, cure, place=Place(file))
