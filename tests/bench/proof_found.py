"""What the proofreader finds and what it flags in vain, on texts by another hand; textlint beside it, and a row a rule.

`keigo` and `all` are recall on the held sentences (a hit is of the right family and at most three times as long as the
wrong words; for textlint, which has no families, any rule's finding counts), `flagged` the look-alikes with a finding,
`clean` the findings in 1,000 characters of clean documents, `wrapped` the texts that are read otherwise at 35 columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from owabi.proof import check
from owabi.proof.current import catalogue
from tests.bench import textlint_peer
from tests.bench.bench import Aim, Bench
from tests.evaluation.reading import CLEAN_CONTEXT, Item, clean_documents, items
from tests.evaluation.scoring import Found, Scores, score
from tests.evaluation.wrapped import read_otherwise


@cache
def _held() -> tuple[Item, ...]:
    return tuple(items("held"))


def _read(item: Item) -> Sequence[Found]:
    found = check(item.text, item.context, selection=item.selection)
    return [Found(one.rule, one.family, one.span.start, one.span.end) for one in found]


@cache
def _ours() -> Scores:
    return score(_held(), _read)


@cache
def _peers() -> Scores:
    texts = [item.text for item in _held()]
    told = dict(zip(texts, textlint_peer.findings(texts), strict=True))
    return score(_held(), lambda item: told[item.text], any_family=True)


@cache
def _clean() -> tuple[tuple[str, str], ...]:
    """The findings in the clean documents: document and rule."""
    return tuple((name, one.rule) for name, text in clean_documents().items() for one in check(text, CLEAN_CONTEXT))


def _numbers(scores: Scores, clean: int) -> dict[str, float]:
    return {
        "keigo": scores.families["keigo"].recall,
        "all": scores.whole.recall,
        "flagged": scores.whole.false_alarms,
        "clean": 1000 * clean / sum(map(len, clean_documents().values())),
    }


@cache
def _otherwise() -> int:
    otherwise = sum(read_otherwise(item.text, item.context, item.selection) for item in _held())
    return otherwise + sum(read_otherwise(text, CLEAN_CONTEXT) for text in clean_documents().values())


@cache
def _peers_clean() -> int:
    return sum(map(len, textlint_peer.findings(list(clean_documents().values()))))


def measure(folder: Path) -> Mapping[str, float]:
    """Ours; nothing here depends on the machine, so that it is counted once."""
    return {**_numbers(_ours(), len(_clean())), "wrapped": _otherwise()}


def measure_peer(folder: Path) -> Mapping[str, float]:
    """The peer's."""
    return _numbers(_peers(), _peers_clean())


def rows() -> Iterator[str]:
    """A row a family, then a row a rule: how often it was right, and wrong on marked texts and on clean documents."""
    yield "family       wrong  recall  textlint  precision   right  flagged  textlint"
    for name, ours in _ours().families.items():
        peer = _peers().families[name]
        yield (
            f"{name:<11} {ours.wrong:>6} {ours.recall:>6.1f}% {peer.recall:>8.1f}% {ours.precision:>9.1f}% "
            f"{ours.right:>7} {ours.false_alarms:>7.1f}% {peer.false_alarms:>8.1f}%"
        )
    clean = [rule for _, rule in _clean()]
    yield "rule  right  wrong  clean  name"
    for paper in catalogue().papers:
        right, wrong = _ours().right_of[paper.id], _ours().wrong_of[paper.id]
        yield f"{paper.id:<5} {right:>5} {wrong:>6} {clean.count(paper.id):>6}  {paper.name}"


BENCH = Bench(
    name="proof_found",
    aims=(
        Aim("keigo", "%", 90, at_least=True),
        Aim("all", "%", 85, at_least=True),
        Aim("flagged", "%", 3),
        Aim("clean", "/1000 chars", 1),
        Aim("wrapped", "texts", 0),
    ),
    prepare=textlint_peer.prepare,
    run=measure,
    peer_name=textlint_peer.NAME,
    peer=measure_peer,
    turns=1,
    rows=rows,
)
