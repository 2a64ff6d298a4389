"""A file that was proofread: what every format is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from owabi.text.finding import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """`path` as the user gave it, the file's `source`, and what was found in it."""

    path: str
    source: str
    findings: Sequence[Finding]
