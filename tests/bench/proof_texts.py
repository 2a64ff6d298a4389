"""The mails that the proofreader's speed is measured on: careful ones of every sort, and faulty ones."""

from __future__ import annotations

from functools import cache

from tests.evaluation.reading import FOLDER, clean_documents, items

MAIL = 1_100
"""The characters of an ordinary mail."""


@cache
def mails() -> tuple[str, ...]:
    """Clean documents and letters, and mails made of sentences with faults, about `MAIL` characters each."""
    careful = [path.read_text(encoding="utf-8") for path in sorted((FOLDER.parent / "rules" / "clean").glob("*.txt"))]
    careful += clean_documents().values()
    faulty, mail = [], ""
    for item in items("tuning"):
        mail += f"{item.text}\n"
        if len(mail) > MAIL:
            faulty.append(mail)
            mail = ""
    return (*careful, *faulty)


def mail() -> str:
    """One mail of `MAIL` characters."""
    return run_of(MAIL)


def run_of(length: int) -> str:
    """A text of so many characters, mail after mail; no sentence stands twice, so that none is remembered."""
    parts: list[str] = []
    have, round_ = 0, 0
    while have < length:
        for text in (text for text in mails() if len(text) > MAIL // 2):
            parts.append(text.replace("。", f"（{round_}）。") if round_ else text)
            have += len(parts[-1])
        round_ += 1
    return "\n".join(parts)[:length]
