"""The catalogue of the house and its automaton: the shipped one, or one compiled while rules are being written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from owabi.proof.catalogue import FORMAT, Catalogue, read, shipped, sizes

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue; compiled in memory where rules or lexicons were added or changed their size."""
    data = shipped()
    if data.get("format") != FORMAT or data.get("sizes") != sizes():
        from owabi.proof.compiling import compiled  # noqa: PLC0415 - only while rules are being written

        data = compiled()
    return read(data)


@cache
def matcher() -> AhoCorasick:
    """All words of the catalogue in one automaton."""
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - loading it belongs to proofreading

    return AhoCorasick(catalogue().words, implementation=Implementation.ContiguousNFA, store_patterns=False)
