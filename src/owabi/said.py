"""A sentence for people, in every language that the house speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence in Japanese and in English; both are always there.

    Messages, findings and errors carry a `Said`; only the roof (`cli`, `desk`) knows which
    language the reader wants and calls `in_`.
    """

    ja: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The sentence in the reader's language."""
        return self.en if lang == "en" else self.ja
