"""`owabi proof --set`: what is wrong between files that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from owabi.cli.proof_exempt import Exempt
from owabi.cli.proof_one import Outcome, shown_in
from owabi.cli.proof_wish import Wish, equipment_for
from owabi.cli.source_text import STANDARD_INPUT, read_document
from owabi.errors import Mistake
from owabi.proof.formats.checked import Checked
from owabi.proof.sets import Document, check_set
from owabi.said import Said


def with_findings_between(wish: Wish, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with what is wrong between the files; earlier reports have to stand before later ones."""
    readable = [number for number, outcome in enumerate(outcomes) if outcome.failure is None and outcome.checked]
    if len(outcomes) < 2 or any(outcome.path == STANDARD_INPUT for outcome in outcomes):
        raise Mistake(
            Said("--set は、二つ以上のファイルを比べます。", "--set compares two files or more."),
            Said("一緒に送るファイルを並べてください。", "Name the files that belong together."),
        )
    documents = [read_document(outcomes[number].path) for number in readable]
    equipment = equipment_for(wish, Path(outcomes[0].path))
    context = wish.context(equipment)
    found = check_set(
        [Document(document.name, document.text, context) for document in documents],
        selection=wish.chosen(equipment),
        rulebook=equipment.rulebook,
    )
    out = list(outcomes)
    for number, document, findings in zip(readable, documents, found, strict=True):
        first, *others = out[number].checked
        split = Exempt.of(Path(document.name), equipment, wish).split(findings, document.text)
        both = sorted((*first.findings, *shown_in(document, split.shown)), key=lambda one: (one.span, one.rule))
        out[number] = replace(
            out[number],
            checked=(Checked(first.path, first.source, both), *others),
            hidden=(*out[number].hidden, *shown_in(document, split.hidden)),
            used=out[number].used | split.used,
        )
    return out
