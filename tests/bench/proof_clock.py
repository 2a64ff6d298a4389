"""Times the proofreader in a process of its own, warm but on texts that it has not seen: prints JSON for `proof_warm`.

Warm means: every rule is imported and has read its examples. The mails are read once, so that nothing of them is
remembered from an earlier run.
"""

from __future__ import annotations

import json
import time

from owabi.proof import check
from owabi.proof.session import Session
from tests.bench.proof_texts import mail, mails, run_of
from tests.rules.examples import examples

_MEGABYTE = 1_000_000 // 3
"""Characters of Japanese in 1 MB of UTF-8."""


def _seconds(text: str) -> float:
    started = time.perf_counter()
    check(text)
    return time.perf_counter() - started


def _edited() -> float:
    """A sentence in the middle of a mail is typed in an editor, a character each time; the mean of the re-checks."""
    text = mail()
    middle = text.index("。", len(text) // 2) + 1
    typed = "念のため、明日の十時にもう一度ご連絡いたします。"
    session = Session()
    session.check(text)
    started = time.perf_counter()
    for count in range(1, len(typed) + 1):
        session.check(f"{text[:middle]}{typed[:count]}{text[middle:]}")
    return (time.perf_counter() - started) / len(typed)


def main() -> None:
    """Measure in an order in which no text helps a later one, but for the edits of one mail."""
    for example in examples():
        check(example.text, example.rule.given)
    one = _seconds(mail())
    edit = _edited()
    texts = [text for text in mails() if text not in mail()]
    spent = sum(map(_seconds, texts))
    parts = run_of(2 * _MEGABYTE)
    tenth, whole = _seconds(parts[: _MEGABYTE // 10]), _seconds(parts[_MEGABYTE // 10 : _MEGABYTE // 10 + _MEGABYTE])
    rest = parts[_MEGABYTE // 10 + _MEGABYTE :]
    twenty, forty = _seconds(rest[:20_000]), _seconds(rest[20_000:60_000])
    print(
        json.dumps(
            {
                "chars_s": sum(map(len, texts)) / spent,
                "mail": 1000 * one,
                "edit": 1000 * edit,
                "megabyte": whole,
                "ten_times": whole / tenth,
                "curve": forty / twenty,
            }
        )
    )


if __name__ == "__main__":
    main()
