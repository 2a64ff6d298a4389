"""`owabi people`: recipient files: checked, taken in, and one letter looked at before any leaves."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.options import (
    FILE,
    audience_argument,
    case_option,
    command,
    kind_option,
    map_option,
    read_pairs,
    written_options,
)
from owabi.cli.people_words import tell_report
from owabi.cli.progress import counting
from owabi.cli.source_text import read_source
from owabi.cli.voice import Voice
from owabi.letter.audience import Audience, Kind
from owabi.letter.template import find_slots, read_template
from owabi.office.enrolling import Written, enroll, examined_people
from owabi.office.opened import OpenedCase
from owabi.office.previewing import preview_row


def build(voice: Voice) -> click.Command:
    """The group."""
    help_words = voice.of(
        "名簿を確かめ、事案に取り込み、差し込みを試します。", "Check recipients, take them in, preview letters."
    )
    return click.Group("people", commands=[_check(voice), _import(voice), _preview(voice)], help=help_words)


def _check(voice: Voice) -> click.Command:
    params = [
        click.Argument(["file"], type=FILE),
        click.Option(
            ["--letter"], type=FILE, help=voice.of("差し込み欄が名簿で埋まるかも調べる", "can its slots be filled")
        ),
        map_option(voice),
        *written_options(voice),
        click.Option(
            ["--format", "form"], type=click.Choice(["text", "json"]), default="text", help=voice.of("出力の形", "form")
        ),
    ]

    def check(*, file: Path, letter: Path | None, pairs: tuple[str, ...], form: str, **written: str | None) -> int:
        mapping = read_pairs(pairs, "--map")
        needed = () if letter is None else _slots_of(letter)
        with (
            counting(voice, "名簿を確かめています", "checking recipients") as count,
            examined_people(
                file, written=Written(**written), mapping=mapping, needed=needed, progress=count
            ) as examined,
        ):
            report = examined.report
        if form == "json":
            kinds = {kind.value: number for kind, number in report.counts.items()}
            voice.give(
                json.dumps(
                    {
                        "version": 1,
                        "path": str(file),
                        "sha256": report.digest,
                        "rows": report.row_count,
                        "accepted": report.accepted_count,
                        "refused": report.refused_count,
                        "doubled": report.doubled_count,
                        "encoding": report.layout.encoding,
                        "columns": {column.label: column.field and column.field.value for column in report.columns},
                        "problems": kinds,
                    },
                    ensure_ascii=False,
                    indent=2,
                )
            )
        else:
            tell_report(voice, report)
        return 1 if report.refused_count else 0

    words = (
        "宛先の名簿を調べます。文字コード、列、壊れた行、重複、疑わしいアドレスと、送られる件数を示します。",
        "Check a recipient file: encoding, columns, bad and doubled addresses, and how many would be sent to.",
    )
    return command("check", voice, words, params, check)


def _slots_of(letter: Path) -> tuple[str, ...]:
    template = read_template(read_source(str(letter)), file=str(letter))
    return tuple(dict.fromkeys(slot.name for slot in find_slots(template.to_text())))


def _import(voice: Voice) -> click.Command:
    params = [
        click.Argument(["file"], type=FILE),
        click.Option(
            ["--name", "roll"], required=True, help=voice.of("名簿の名前（例 customers）", "name of the list")
        ),
        map_option(voice),
        *written_options(voice),
        case_option(voice),
    ]

    def take_in(*, file: Path, roll: str, pairs: tuple[str, ...], folder: Path, **written: str | None) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with counting(voice, "名簿を取り込んでいます", "taking recipients in") as count:
            enrolled = enroll(
                opened,
                file,
                roll,
                by=opened.staff(surroundings.account()),
                at=surroundings.now(),
                written=Written(**written),
                mapping=read_pairs(pairs, "--map"),
                progress=count,
            )
        tell_report(voice, enrolled.report)
        voice.tell(
            f"名簿 {enrolled.roll.id} として取り込みました（{enrolled.roll.count:,}件）。",
            f"taken in as list {enrolled.roll.id} ({enrolled.roll.count:,} recipients).",
        )
        voice.give(enrolled.roll.id)
        refused = enrolled.report.refused_count
        if refused:
            voice.tell(
                f"送れない {refused:,}件は入っていません。直した名簿を取り込み直すか、別の手段でお知らせください。",
                f"the {refused:,} that cannot be sent to are not in it. Mend the list and take it in again, "
                "or tell those people by other means.",
            )
        return 0

    words = (
        "名簿を事案に取り込みます。値は事案の鍵で暗号化され、取り込むたびに新しい版になります。",
        "Take a recipient file into the case, sealed under its key; each import is a new version.",
    )
    return command("import", voice, words, params, take_in)


def _preview(voice: Voice) -> click.Command:
    params = [
        audience_argument(),
        kind_option(voice),
        case_option(voice),
        click.Option(["--list", "roll"], required=True, help=voice.of("名簿と版", "list and version")),
        click.Option(["--row"], default="r000001", show_default=True, help=voice.of("名簿の行の番号", "row id")),
        click.Option(
            ["--format", "form"], type=click.Choice(["text", "eml"]), default="text", help=voice.of("出力の形", "form")
        ),
        click.Option(["--drill"], is_flag=True, help=voice.of("訓練の文面", "as in a drill")),
    ]

    def preview(*, audience: str, kind: str, folder: Path, roll: str, row: str, form: str, drill: bool) -> int:
        opened = OpenedCase.at(folder, os.environ)
        rendered = preview_row(
            opened, Audience(audience), Kind(kind), roll_id=roll, row_id=row, drill=drill, at=surroundings.now()
        )
        if form == "eml":
            voice.give(rendered.message.decode("ascii"))
        else:
            voice.give(f"件名：{rendered.subject}\n\n{rendered.body}")
        return 0

    words = ("一人に届く文面を、そのまま示します。", "Show exactly what one recipient would be sent.")
    return command("preview", voice, words, params, preview)
