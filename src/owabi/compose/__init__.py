"""Facts, an audience and the books become a letter."""

from __future__ import annotations

from owabi.compose.composing import compose

__all__ = ["compose"]
