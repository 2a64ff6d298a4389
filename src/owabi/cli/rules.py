"""`owabi rules`: what the proofreader looks for, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from owabi.cli.options import FILE, command
from owabi.cli.voice import Voice
from owabi.proof.catalogue import Catalogue, Paper
from owabi.proof.current import catalogue
from owabi.proof.own.books import FAMILY
from owabi.proof.own.folder import equip
from owabi.proof.reference import FAMILIES, own_data, page_data, page_of, to_markdown
from owabi.proof.rule import PRESETS
from owabi.proof.selection import named, unknown_rule
from owabi.text.finding import Severity


def build(voice: Voice) -> click.Command:
    """The command."""

    def run(
        *,
        rule: str | None,
        family: str | None,
        preset: str | None,
        counterpart: str | None,
        words: Path | None,
        form: str,
    ) -> int:
        known = catalogue() if words is None else _with_own(words)
        if rule is None:
            voice.give(_list(known, _filtered(known, family, preset, counterpart), form))
        else:
            voice.give(_page(known, rule, form))
        return 0

    about = (
        "校正の規則の一覧です。規則の番号か名前を付けると、なぜ・直し方・根拠・例を示します。",
        "The rules. With an id or a name: why, how to mend it, the source, examples.",
    )
    return command("rules", voice, about, _params(voice), run)


def _params(voice: Voice) -> list[click.Parameter]:
    return [
        click.Argument(["rule"], required=False),
        click.Option(
            ["--family"], type=click.Choice([*FAMILIES, FAMILY]), help=voice.of("この系統だけ", "of this family")
        ),
        click.Option(
            ["--preset"],
            type=click.Choice(list(PRESETS)),
            help=voice.of("この組で読む規則だけ", "that read in this preset"),
        ),
        click.Option(
            ["--counterpart"],
            metavar="TOOL[:NAME]",
            help=voice.of("この規則に対応するものだけ（textlint:名）", "that answer to this rule of another tool"),
        ),
        click.Option(
            ["--words"],
            type=FILE,
            metavar="DIR",
            help=voice.of("自社の語と設定（.owabi-proof/）の規則も示す", "rules of own words too (.owabi-proof/)"),
        ),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json", "markdown"]),
            default="text",
            help=voice.of("出力の形", "output form"),
        ),
    ]


def _with_own(folder: Path) -> Catalogue:
    """The rules as the organisation's folder has them: its own too, and its severities."""
    return equip(folder).rulebook.known


def _filtered(known: Catalogue, family: str | None, preset: str | None, counterpart: str | None) -> list[Paper]:
    papers = known.papers
    if counterpart and ":" in counterpart:
        chosen = named((counterpart,), papers)
        found = [paper for number, paper in enumerate(papers) if number in chosen]
    else:
        found = [paper for paper in papers if not counterpart or _answers(paper, counterpart)]
        if not found:
            raise unknown_rule(str(counterpart), papers)
    return [
        paper
        for paper in found
        if (not family or paper.family == family)
        and (not preset or (preset in paper.presets and paper.severity is not Severity.ADVICE))
    ]


def _answers(paper: Paper, tool: str) -> bool:
    return any(name.startswith(f"{tool}:") for name in paper.counterparts)


def _page(known: Catalogue, rule: str, form: str) -> str:
    paper = next((paper for paper in known.papers if rule in (paper.id, paper.name)), None)
    if paper is None:
        raise unknown_rule(rule, known.papers)
    if form == "json":
        return json.dumps(_data(known, paper), ensure_ascii=False, indent=2)
    page = page_of(paper.id)
    return to_markdown(page) if page else _own_page(known, paper)


def _data(known: Catalogue, paper: Paper) -> dict[str, Any]:
    page = page_of(paper.id)
    if page is not None:
        return page_data(replace(page, paper=paper))
    return {**own_data(paper), "entries": [dict(entry) for entry in known.books[paper.id]]}


def _own_page(known: Catalogue, paper: Paper) -> str:
    """An organisation's rule, with what it says at each of its entries."""
    said = dict.fromkeys(str(entry.get("ja") or f"「{entry.get('expected')}」") for entry in known.books[paper.id])
    return "\n".join([f"# {paper.id}", "", paper.title, "", *(f"- {words}" for words in said)])


def _list(known: Catalogue, papers: Sequence[Paper], form: str) -> str:
    if form == "json":
        return json.dumps([_data(known, paper) for paper in papers], ensure_ascii=False, indent=2)
    if form == "markdown":
        rows = [f"| {paper.id} | {paper.name} | {paper.severity} | {paper.title} |" for paper in papers]
        return "\n".join(["| id | name | severity | |", "| --- | --- | --- | --- |", *rows])
    return "\n".join(f"{paper.id}  {paper.severity.value:<8} {paper.title}" for paper in papers)
