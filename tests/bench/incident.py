"""The incident that the benches write letters for: the one that `owabi demo` tells."""

from __future__ import annotations

from importlib import resources

BUNDLED = resources.files("owabi") / "books" / "incidents" / "hanamori.yaml"
