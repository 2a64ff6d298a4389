"""Whether a text gives the same findings when a mail program has wrapped it."""

from __future__ import annotations

from collections import Counter

from owabi.proof import Context, Selection, check
from owabi.text.finding import Finding
from tests.wrapping import wrap

COLUMNS = 35


def read_otherwise(text: str, context: Context, selection: Selection | None = None) -> bool:
    """Whether the findings differ, but for those on the wrapping itself."""
    wrapped = check(wrap(text, COLUMNS), context, selection=selection)
    return _words(wrapped) != _words(check(text, context, selection=selection))


def _words(found: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    return Counter((one.rule, "".join(one.text.split())) for one in found)
