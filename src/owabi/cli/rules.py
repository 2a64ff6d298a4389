"""`owabi rules`: what the proofreader looks for, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from owabi.cli.options import command
from owabi.cli.voice import Voice
from owabi.proof.catalogue import Paper
from owabi.proof.current import catalogue
from owabi.proof.reference import FAMILIES, page_data, page_of, rules, to_markdown
from owabi.proof.rule import PRESETS
from owabi.proof.selection import named, unknown_rule
from owabi.text.finding import Severity


def build(voice: Voice) -> click.Command:
    """The command."""

    def run(*, rule: str | None, family: str | None, preset: str | None, counterpart: str | None, form: str) -> int:
        if rule is None:
            voice.give(_list(_filtered(family, preset, counterpart), form))
        else:
            voice.give(_page(rule, form))
        return 0

    words = (
        "校正の規則の一覧です。規則の番号か名前を付けると、なぜ・直し方・根拠・例を示します。",
        "The rules. With an id or a name: why, how to mend it, the source, examples.",
    )
    return command("rules", voice, words, _params(voice), run)


def _params(voice: Voice) -> list[click.Parameter]:
    return [
        click.Argument(["rule"], required=False),
        click.Option(["--family"], type=click.Choice(list(FAMILIES)), help=voice.of("この系統だけ", "of this family")),
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
            ["--format", "form"],
            type=click.Choice(["text", "json", "markdown"]),
            default="text",
            help=voice.of("出力の形", "output form"),
        ),
    ]


def _filtered(family: str | None, preset: str | None, counterpart: str | None) -> list[Paper]:
    papers = catalogue().papers
    if counterpart and ":" in counterpart:
        chosen = named((counterpart,), papers)
        found = [paper for number, paper in enumerate(papers) if number in chosen]
    else:
        found = [paper for paper in rules() if not counterpart or _answers(paper, counterpart)]
    return [
        paper
        for paper in found
        if (not family or paper.family == family)
        and (not preset or (preset in paper.presets and paper.severity is not Severity.ADVICE))
    ]


def _answers(paper: Paper, tool: str) -> bool:
    return any(name.startswith(f"{tool}:") for name in paper.counterparts)


def _page(rule: str, form: str) -> str:
    page = page_of(rule)
    if page is None:
        raise unknown_rule(rule, catalogue().papers)
    return json.dumps(page_data(page), ensure_ascii=False, indent=2) if form == "json" else to_markdown(page)


def _list(papers: Sequence[Paper], form: str) -> str:
    if form == "json":
        pages = [page_of(paper.id) for paper in papers]
        return json.dumps([page_data(page) for page in pages if page], ensure_ascii=False, indent=2)
    if form == "markdown":
        rows = [f"| {paper.id} | {paper.name} | {paper.severity} | {paper.title} |" for paper in papers]
        return "\n".join(["| id | name | severity | |", "| --- | --- | --- | --- |", *rows])
    return "\n".join(f"{paper.id}  {paper.severity.value:<8} {paper.title}" for paper in papers)
