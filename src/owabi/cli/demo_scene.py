"""What the demo plays with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from owabi.cli.voice import Voice


@dataclass(frozen=True, slots=True)
class Story:
    """The reader's voice, the demo's folder, its number of people, and its moment."""

    voice: Voice
    folder: Path
    recipient_count: int
    at: datetime
    environment: dict[str, str]

    @property
    def case_folder(self) -> Path:
        """The case."""
        return self.folder / "case"
