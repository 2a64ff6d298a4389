"""`owabi rules`: what the proofreader looks for, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from owabi.cli.options import command
from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.proof.catalogue import Paper
from owabi.proof.reference import page_data, page_of, rules, to_markdown
from owabi.said import Said


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Argument(["rule"], required=False),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json", "markdown"]),
            default="text",
            help=voice.of("出力の形", "output form"),
        ),
    ]

    def run(*, rule: str | None, form: str) -> int:
        voice.give(_list(rules(), form) if rule is None else _page(rule, form))
        return 0

    words = (
        "校正の規則の一覧です。規則の番号か名前を付けると、なぜ・直し方・根拠・例を示します。",
        "The rules. With an id or a name: why, how to mend it, the source, examples.",
    )
    return command("rules", voice, words, params, run)


def _page(rule: str, form: str) -> str:
    page = page_of(rule)
    if page is None:
        raise Mistake(
            Said(f"「{rule}」という規則はありません。", f"there is no rule `{rule}`."),
            Said("owabi rules で一覧を見てください。", "See the list: `owabi rules`."),
        )
    return json.dumps(page_data(page), ensure_ascii=False, indent=2) if form == "json" else to_markdown(page)


def _list(papers: Sequence[Paper], form: str) -> str:
    if form == "json":
        pages = [page_of(paper.id) for paper in papers]
        return json.dumps([page_data(page) for page in pages if page], ensure_ascii=False, indent=2)
    if form == "markdown":
        rows = [f"| {paper.id} | {paper.name} | {paper.severity} | {paper.title} |" for paper in papers]
        return "\n".join(["| id | name | severity | |", "| --- | --- | --- | --- |", *rows])
    return "\n".join(f"{paper.id}  {paper.severity.value:<8} {paper.title}" for paper in papers)
