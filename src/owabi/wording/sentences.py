"""Whether a person's words are a sentence or a noun phrase."""

from __future__ import annotations

import re

_PREDICATE = re.compile(r"(?:ます|ません|です|ください|た|る|ない)[。」）]*$")


def is_sentence(words: str) -> bool:
    """Whether words end as a sentence does; `設定の誤り` is a noun phrase."""
    text = words.strip()
    return text.endswith("。") or _PREDICATE.search(text) is not None
