"""`owabi new`: a case folder to begin with."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

import click

from owabi.approval.role import Mode
from owabi.books.facts import schema_text
from owabi.case.folder import create
from owabi.case.private import write_new
from owabi.case.warnings import warnings
from owabi.cli import surroundings
from owabi.cli.options import FILE, command
from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.facts.starter import starter
from owabi.facts.when import When
from owabi.office.examples import NAMES, example_around
from owabi.said import Said

SCHEMA_NAME = "facts.schema.json"
"""Where the fact sheet's first line tells editors to look."""

_IDENT = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Argument(["folder"], type=FILE),
        click.Option(["--id", "ident"], help=voice.of("事案のid（既定はフォルダー名と日付から）", "the incident's id")),
        click.Option(
            ["--solo"],
            is_flag=True,
            help=voice.of(
                "一人で承認する（人数の入力と10分の待ち時間、証跡に単独承認と記載）", "approve alone, declared"
            ),
        ),
        click.Option(
            ["--example"],
            type=click.Choice(NAMES),
            help=voice.of("架空の事案の事実から始める", "begin with an example"),
        ),
    ]

    def new(*, folder: Path, ident: str | None, solo: bool, example: str | None) -> int:
        at = surroundings.now()
        if example is None:
            incident = ident or _ident_from(folder, f"{at:%Y%m%d}")
            facts = starter({"incident": incident, "as_of": When(at.replace(second=0, microsecond=0)).to_text()})
        else:
            facts = example_around(example, at)
            incident = next(line.split()[1] for line in facts.splitlines() if line.startswith("incident:"))
        mode = Mode.SOLO if solo else Mode.TEAM
        case = create(folder, incident=incident, facts=facts, mode=mode, at=at, environment=os.environ)
        write_new(case.layout.root / SCHEMA_NAME, schema_text().encode())
        voice.tell(f"事案フォルダーを作りました: {folder}", f"made the case folder {folder}")
        for said in warnings(case.layout, os.environ):
            voice.tell(f"注意: {said.ja}", f"note: {said.en}")
        voice.tell(
            f"次は {case.layout.facts} を記入し、owabi ready {case.layout.facts} で確かめてください。",
            f"Next: fill in {case.layout.facts}, then `owabi ready {case.layout.facts}`.",
        )
        return 0

    words = (
        "事案フォルダーを作ります。事実の記入欄（説明つき）、名簿の見出し、設定、手順書が入ります。",
        "Make a case folder: an explained fact sheet, a recipient list's header, settings, a how-to.",
    )
    return command("new", voice, words, params, new)


def _ident_from(folder: Path, day: str) -> str:
    plain = unicodedata.normalize("NFKD", folder.resolve().name).encode("ascii", "ignore").decode().lower()
    ident = re.sub(r"[^a-z0-9_-]+", "-", plain).strip("-_")
    ident = ident if day in ident else f"{ident}-{day}".strip("-")
    if not _IDENT.fullmatch(ident):
        raise Mistake(
            Said("フォルダー名から事案のidを作れません。", "no id can be made of the folder's name."),
            Said("--id に英小文字と数字で指定してください。", "Give one by --id in lower-case letters and digits."),
        )
    return ident
