"""Reads an organisation's folder, and keeps what was compiled from it where the caller says.

.owabi-proof/
    settings.toml         preset, select, ignore, advice, severities, limits
    names.toml            own companies and people, the readers', products, known words
    lexicons/*.toml       words, and what to write instead
    patterns/*.toml       token patterns
    dictionaries/*.yml    prh dictionaries
    exceptions.toml       findings that stay as they are, with reason
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from owabi import __version__
from owabi.errors import BookMistake, Place
from owabi.proof.catalogue import read
from owabi.proof.own.books import OwnBooks, is_data_only, plain
from owabi.proof.own.settings import Names, Settings, read_names, read_settings, refuse_unknown_rules
from owabi.proof.own.tables import Source
from owabi.proof.rulebook import Rulebook, extended, house
from owabi.said import Said

NAME = ".owabi-proof"
SETTINGS = "settings.toml"
EXCEPTIONS = "exceptions.toml"
_FORMAT = "1"
_LARGEST = 8_000_000
_MOST_FILES = 500
_OPEN_PIPES = (Path("/dev/fd"), Path("/proc/self/fd"))
"""Where a pipe stands that somebody writes to: `<(…)` in a shell."""


@dataclass(frozen=True, slots=True, eq=False)
class Equipment:
    """What a proofreading uses: the organisation's settings and names, the rules, its exceptions."""

    settings: Settings = field(default_factory=Settings)
    rulebook: Rulebook = field(default_factory=house)
    exceptions: Source | None = None


def equip(folder: Path | None, dictionaries: Sequence[Path] = (), *, cache: Path | None = None) -> Equipment:
    """Read the folder and prh dictionaries; raises `BookMistake` naming file, line and cure for all that is wrong.

    What is compiled is kept in `cache` (a folder that only its owner writes to), by a digest of all that was read;
    without one that can be written it goes too.
    """
    if folder is None and not dictionaries:
        return Equipment()
    files = _Files(folder)
    settings = _settings(files)
    named = [folder / name for name in settings.dictionaries] if folder else []
    found = (*files.below("dictionaries", ".yml", ".yaml"), *(source_of(path) for path in (*named, *dictionaries)))
    data = _compiled(files, tuple(dict.fromkeys(found)), cache)
    own = read(data) if data["papers"] else None
    rulebook = extended(own, severities=settings.severities, limits=settings.limits)
    source = files.one(SETTINGS)
    if source is not None:
        refuse_unknown_rules(source, settings, rulebook.known)
    return Equipment(settings, rulebook, files.one(EXCEPTIONS))


def _settings(files: _Files) -> Settings:
    source, names = files.one(SETTINGS), files.one("names.toml")
    settings = read_settings(source) if source else Settings()
    return replace(settings, names=settings.names.joined(read_names(names) if names else Names()))


class _Files:
    """The files of a folder, by their path as people know it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        if folder is not None and not folder.is_dir():
            raise BookMistake(
                Said("このフォルダーがありません。", "there is no such folder."),
                Said("フォルダーの名前を確かめてください。", "Check its name."),
                place=Place(str(folder)),
            )

    def one(self, name: str) -> Source | None:
        if self._folder is None:
            return None
        path = self._folder / name
        return source_of(path) if path.exists() or path.is_symlink() else None

    def below(self, name: str, *endings: str) -> tuple[Source, ...]:
        if self._folder is None or not (self._folder / name).is_dir():
            return ()
        paths = sorted(path for path in (self._folder / name).iterdir() if path.suffix in endings and path.is_file())
        if len(paths) > _MOST_FILES:
            raise BookMistake(
                Said(f"ファイルが多すぎます（{_MOST_FILES}まで）。", f"too many files: up to {_MOST_FILES}."),
                Said("まとめてください。", "Join some."),
                place=Place(str(self._folder / name)),
            )
        return tuple(source_of(path) for path in paths)


def source_of(path: Path) -> Source:
    """A file of the organisation's, in UTF-8; raises `BookMistake` naming what is wrong with it."""
    try:
        if path.is_fifo() and path.parent not in _OPEN_PIPES:
            raise _unread(path)  # nobody may ever write to it
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise BookMistake(
                Said("大きすぎます（8MBまで）。", "this is too large: up to 8 MB."),
                Said("分けてください。", "Split it."),
                place=Place(str(path)),
            )
        return Source(str(path), content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BookMistake(
            Said("UTF-8ではありません。", "this is not UTF-8."),
            Said("UTF-8で保存し直してください。", "Save it as UTF-8."),
            place=Place(str(path), error.object[: error.start].count(b"\n") + 1),
        ) from None
    except (OSError, ValueError):
        raise _unread(path) from None


def _unread(path: Path) -> BookMistake:
    return BookMistake(
        Said("このファイルを読めません。", "this file cannot be read."),
        Said("名前と権限を確かめてください。", "Check its name and its rights."),
        place=Place(str(path)),
    )


def _compiled(files: _Files, dictionaries: tuple[Source, ...], cache: Path | None) -> Mapping[str, Any]:
    lexicons, patterns = files.below("lexicons", ".toml"), files.below("patterns", ".toml")
    imported: list[Source] = []
    kept = _kept(cache, (*lexicons, *patterns, *dictionaries))
    if kept is not None:
        return kept
    books = OwnBooks()
    for source in lexicons:
        books.add_lexicon(source)
    for source in patterns:
        books.add_patterns(source)
    for source in dictionaries:
        books.add_dictionary(source, lambda path: _imported(path, imported))
    data: Mapping[str, Any] = plain(books.data())
    _keep(cache, (*lexicons, *patterns, *dictionaries), imported, data)
    return data


def _imported(path: str, imported: list[Source]) -> str:
    source = source_of(Path(path))
    imported.append(source)
    return source.words


def _digest(sources: Sequence[Source]) -> str:
    return sha256(json.dumps([[source.path, source.words] for source in sources]).encode()).hexdigest()


def _place_in(cache: Path, sources: Sequence[Source]) -> Path:
    return cache / f"{_FORMAT}-{__version__}-{_digest(sources)[:40]}.json"


def _kept(cache: Path | None, sources: Sequence[Source]) -> Mapping[str, Any] | None:
    """What was compiled of these very files before; None where nothing was, or what was kept is not to be trusted."""
    if cache is None or not sources:
        return None
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, BookMistake):
        place = _place_in(cache, sources)
        if not _is_ours(place, cache):
            return None
        kept = json.loads(place.read_text(encoding="utf-8"))
        if not all(is_data_only(paper) for paper in kept["data"]["papers"]):
            return None
        imported = [source_of(Path(path)) for path in kept["imported"]]
        if _digest(imported) == kept["digest"]:
            read(kept["data"])
            data: Mapping[str, Any] = kept["data"]
            return data
    return None


def _is_ours(place: Path, cache: Path) -> bool:
    """Whether nobody but the owner of the cache, which the caller vouches for, can have written it."""
    about = place.stat()
    return about.st_uid == cache.stat().st_uid and not about.st_mode & 0o022


def _keep(cache: Path | None, sources: Sequence[Source], imported: Sequence[Source], data: Mapping[str, Any]) -> None:
    if cache is None or not sources:
        return
    place = _place_in(cache, sources)
    kept = {"imported": [source.path for source in imported], "digest": _digest(imported), "data": data}
    with suppress(OSError):
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.unlink(missing_ok=True)
        with part.open("x", encoding="utf-8") as file:
            json.dump(kept, file, ensure_ascii=False)
        part.chmod(0o600)
        part.replace(place)


def equipped(folder: Path | None, dictionaries: tuple[Path, ...], cache: Path | None) -> Equipment:
    """`equip`, once in a process as long as no file of the folder, and none of the dictionaries, was written."""
    return _equipped(folder, dictionaries, cache, tuple(_stamps(folder, dictionaries)))


Stamp = tuple[str, int, int]


@lru_cache(maxsize=16)
def _equipped(
    folder: Path | None, dictionaries: tuple[Path, ...], cache: Path | None, _stamps: tuple[Stamp, ...]
) -> Equipment:
    return equip(folder, dictionaries, cache=cache)


def _stamps(folder: Path | None, dictionaries: Sequence[Path]) -> Iterator[Stamp]:
    """Each file with the moment (in ns) it was written and its size."""
    below = [*folder.glob("*"), *folder.glob("*/*")] if folder else []
    for path in sorted({*below, *dictionaries}):
        with suppress(OSError, ValueError):
            written = path.stat()
            yield str(path), written.st_mtime_ns, written.st_size
