"""The example letters, compared with what the composer makes of their facts."""

from __future__ import annotations

from tools.examples import examples as pages

__all__ = ["pages"]
