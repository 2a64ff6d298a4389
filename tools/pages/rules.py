"""The proofreader's rules: the compiled catalogue that ships, and the reference pages made of the same papers."""

from __future__ import annotations

from owabi.proof import reference
from owabi.proof.catalogue import COMPILED
from owabi.proof.compiling import compiled, to_json
from tools.regenerate import ROOT


def pages() -> dict[str, str]:
    """The catalogue, `docs/reference/rules/README.md`, and a page for each rule."""
    catalogue = COMPILED.relative_to(ROOT).as_posix()
    return {catalogue: to_json(compiled()), **reference.pages()}
