"""`python -m tests.evaluation tuning`: figures by family, what was missed, what was flagged."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from owabi.proof import check
from tests.evaluation.reading import Item, items
from tests.evaluation.scoring import Found, score


def read(item: Item) -> Sequence[Found]:
    """Our findings."""
    found = check(item.text, item.context, selection=item.selection)
    return [Found(one.rule, one.family, one.span.start, one.span.end) for one in found]


def main(families: Sequence[str]) -> int:
    """Print; the held part is `make bench`'s and shows no text."""
    texts = {item.id: item for item in items("tuning")}
    scores = score(texts.values(), read)
    for name, family in scores.families.items():
        print(
            f"{name:<11} recall {family.recall:5.1f} % of {family.wrong:<4} precision {family.precision:5.1f} %   "
            f"look-alikes flagged {family.false_alarms:4.1f} % of {family.right}"
        )
        if name in families:
            for missed in family.missed:
                item = texts[missed]
                words = " / ".join(item.text[start:end] for start, end in item.spans)
                print(f"  missed  {missed}: {words} | {item.text}")
            for alarmed, rule in family.alarms:
                print(f"  flagged {alarmed} by {rule}: {texts[alarmed].text}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
