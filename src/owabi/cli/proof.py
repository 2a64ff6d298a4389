"""`owabi proof`: the proofreader."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from owabi.cli import surroundings
from owabi.cli.findings_out import fail_on_option, format_option, give_findings
from owabi.cli.options import FILE, command
from owabi.cli.source_text import STANDARD_INPUT, read_source
from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.letter.audience import Audience, Kind
from owabi.proof import Context, apply
from owabi.proof.attachments import check as check_attachment
from owabi.proof.formats.checked import Checked
from owabi.proof.kernel import check as proofread
from owabi.proof.rule import PRESETS
from owabi.proof.selection import Selection
from owabi.said import Said
from owabi.text.finding import Finding

if TYPE_CHECKING:
    from owabi.facts.incident import Incident

Check = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the proofreader besides the files."""

    facts: Path | None
    audience: str | None
    kind: str | None
    selection: Selection


def build(voice: Voice) -> click.Command:
    """The command."""

    def run(
        *,
        files: tuple[str, ...],
        attachments: tuple[Path, ...],
        facts: Path | None,
        audience: str | None,
        kind: str | None,
        preset: str | None,
        select: str | None,
        ignore: str | None,
        advice: bool,
        fix: bool,
        diff: bool,
        form: str,
        fail_on: str,
    ) -> int:
        if not files and not attachments:
            raise Mistake(
                Said("校正するファイルがありません。", "there is no file to proofread."),
                Said("ファイルか、標準入力を表す - を指定してください。", "Name files, or - for standard input."),
            )
        selection = Selection(preset, _names(select), _names(ignore), advice)
        check = _checker(Wish(facts, audience, kind, selection))
        sources = [(name, read_source(name)) for name in files]
        checked = [Checked(name, source, check(source)) for name, source in sources]
        if diff:
            _show_changes(voice, checked, check)
            return 0
        if fix:
            checked = _mend(voice, checked, check)
        checked += [Checked(str(path), "", check_attachment(path.name, path.read_bytes())) for path in attachments]
        return give_findings(voice, checked, form, fail_on)

    words = (
        "文面を校正します。敬語、宛名、構成、表記、個人情報の混入などを、理由と直し方とともに示します。",
        "Proofread: keigo, address lines, structure, characters, personal data, each with reason and cure.",
    )
    return command("proof", voice, words, _params(voice), run)


def _params(voice: Voice) -> list[click.Parameter]:
    return [
        click.Argument(["files"], nargs=-1, metavar="[FILE|-]..."),
        click.Option(
            ["--attachment", "attachments"],
            type=FILE,
            multiple=True,
            help=voice.of("添付するファイルに個人の一覧がないかを調べる", "look for lists of persons in an attachment"),
        ),
        click.Option(["--facts"], type=FILE, help=voice.of("事実とも照らす", "hold it against these facts too")),
        click.Option(
            ["--audience"], type=click.Choice([one.value for one in Audience]), help=voice.of("読み手", "reader")
        ),
        click.Option(
            ["--kind"], type=click.Choice([one.value for one in Kind]), help=voice.of("どの報か", "which letter")
        ),
        click.Option(["--preset"], type=click.Choice(list(PRESETS)), help=voice.of("規則の組", "set of rules")),
        click.Option(
            ["--select"], help=voice.of("これだけ（規則・系統・textlint:名）", "only these (comma-separated)")
        ),
        click.Option(["--ignore"], help=voice.of("これを除く", "not these")),
        click.Option(["--advice"], is_flag=True, help=voice.of("好みの範囲の助言も", "matters of taste too")),
        click.Option(["--fix"], is_flag=True, help=voice.of("安全に直せるところを直す", "apply safe fixes")),
        click.Option(["--diff"], is_flag=True, help=voice.of("直すとどうなるかを示す", "show what --fix would do")),
        format_option(voice),
        fail_on_option(voice),
    ]


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


def _checker(wish: Wish) -> Check:
    if wish.facts is None:
        context = Context(
            audience=Audience(wish.audience) if wish.audience else None,
            kind=Kind(wish.kind) if wish.kind else None,
            whole=True if wish.audience or wish.kind else None,
            on=surroundings.now().date(),
        )
        return lambda text: proofread(text, context, selection=wish.selection)
    from owabi.facts.reading import read

    return _against(read(wish.facts).incident, wish)


def _against(incident: Incident, wish: Wish) -> Check:
    from owabi.editing.check import check

    if wish.audience is None:
        raise Mistake(
            Said("事実と照らすには、読み手が要ります。", "to hold it against facts, the reader has to be named."),
            Said("--audience を指定してください。", "Give --audience."),
        )
    audience, kind = Audience(wish.audience), Kind(wish.kind or Kind.FIRST)
    on = surroundings.now().date()
    return lambda text: check(text, incident, audience=audience, kind=kind, on=on, selection=wish.selection)


def _show_changes(voice: Voice, checked: Sequence[Checked], check: Check) -> None:
    for one in checked:
        fixed = apply(one.source, one.findings, check=check)
        old, new = one.source.splitlines(keepends=True), fixed.text.splitlines(keepends=True)
        voice.give("".join(difflib.unified_diff(old, new, one.path, one.path)))


def _mend(voice: Voice, checked: Sequence[Checked], check: Check) -> list[Checked]:
    mended = []
    for one in checked:
        fixed = apply(one.source, one.findings, check=check)
        if fixed.applied:
            voice.tell(
                f"{one.path}: {len(fixed.applied)}か所を直しました。",
                f"{one.path}: mended {len(fixed.applied)} place{'s' * (len(fixed.applied) > 1)}.",
            )
            if one.path == STANDARD_INPUT:
                voice.give(fixed.text)
            else:
                _replace(Path(one.path), fixed.text)
        mended.append(Checked(one.path, fixed.text, check(fixed.text)))
    return mended


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(text.encode())
    part.replace(path)
