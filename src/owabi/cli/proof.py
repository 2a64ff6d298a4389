"""`owabi proof`: the proofreader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.findings_out import exit_code_of, give_findings
from owabi.cli.options import command
from owabi.cli.proof_files import expand
from owabi.cli.proof_many import proofread_many
from owabi.cli.proof_one import Outcome
from owabi.cli.proof_options import params
from owabi.cli.proof_wish import Wish, equipment_for
from owabi.cli.source_text import STANDARD_INPUT
from owabi.cli.voice import Voice
from owabi.errors import Mistake
from owabi.proof import exceptions
from owabi.proof.attachments import check as check_attachment
from owabi.proof.formats.checked import Checked
from owabi.proof.selection import Selection
from owabi.said import Said
from owabi.text.finding import FixSafety


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
        words: Path | None,
        dictionaries: tuple[Path, ...],
        together: bool,
        fix: bool,
        fix_unsafe: bool,
        diff: bool,
        plea: tuple[str, str] | None,
        reason: str,
        by: str | None,
        until: str | None,
        show_excepted: bool,
        form: str,
        fail_on: str,
    ) -> int:
        if not files and not attachments:
            raise Mistake(
                Said("校正するファイルがありません。", "there is no file to proofread."),
                Said("ファイルか、標準入力を表す - を指定してください。", "Name files, or - for standard input."),
            )
        wish = Wish(
            surroundings.now().date(),
            Selection(preset, _names(select), _names(ignore), advice),
            facts,
            audience,
            kind,
            words,
            dictionaries,
            FixSafety.UNSAFE if fix_unsafe else FixSafety.SAFE if fix or diff else None,
            diff,
        )
        if plea is not None:
            from owabi.cli.proof_except import Plea, except_one

            return except_one(voice, wish, files, Plea(*plea, reason, by, _day(until)))
        outcomes = _read(voice, wish, files, together=together, form=form)
        return _tell(voice, wish, outcomes, attachments, form=form, fail_on=fail_on, show_excepted=show_excepted)

    about = (
        "文面を校正します。敬語、宛名、構成、表記、個人情報の混入などを、理由と直し方とともに示します。",
        "Proofread: keigo, address lines, structure, characters, personal data, each with reason and cure.",
    )
    return command("proof", voice, about, params(voice), run)


def _read(voice: Voice, wish: Wish, files: tuple[str, ...], *, together: bool, form: str) -> list[Outcome]:
    if wish.mend is not None and not wish.diff and STANDARD_INPUT in files and form != "text":
        raise Mistake(
            Said("標準入力を直すときは、標準出力に直した文章を出します。", "mended standard input goes to stdout."),
            Said("--format を外してください。", "Leave --format out."),
        )
    outcomes = proofread_many(voice, wish, expand(files))
    if not together:
        return outcomes
    from owabi.cli.proof_set import with_findings_between

    return with_findings_between(wish, outcomes)


def _tell(
    voice: Voice,
    wish: Wish,
    outcomes: Sequence[Outcome],
    attachments: Sequence[Path],
    *,
    form: str,
    fail_on: str,
    show_excepted: bool,
) -> int:
    """Notes and failures to stderr, findings to stdout; the exit code."""
    for outcome in outcomes:
        for said in outcome.said:
            voice.tell(f"{outcome.path}: {said.ja}", f"{outcome.path}: {said.en}")
        if outcome.mended_count:
            many = "s" * (outcome.mended_count > 1)
            voice.tell(
                f"{outcome.path}: {outcome.mended_count}か所を直しました。",
                f"{outcome.path}: mended {outcome.mended_count} place{many}.",
            )
        if show_excepted:
            for finding in outcome.hidden:
                voice.tell(
                    f"{outcome.path}: {finding.rule}「{finding.text}」は例外です。",
                    f"{outcome.path}: {finding.rule} “{finding.text}” is excepted.",
                )
    codes = [voice.fail(outcome.failure.error()) for outcome in outcomes if outcome.failure]
    checked = [one for outcome in outcomes for one in outcome.checked]
    checked += [Checked(str(path), "", check_attachment(path.name, path.read_bytes())) for path in attachments]
    if not checked and codes:
        return max(codes)
    checked += _about_organisation(wish)
    if wish.diff:
        voice.give("".join(outcome.diff for outcome in outcomes))
        code = exit_code_of(checked, fail_on)
    else:
        mended = [outcome.mended for outcome in outcomes if outcome.mended is not None]
        voice.give("".join(mended))
        code = give_findings(voice, checked, form, fail_on, to_people=bool(mended))
    return max([code, *codes])


def _about_organisation(wish: Wish) -> list[Checked]:
    """The organisation's exceptions that have run out; which texts they are for only the organisation knows."""
    equipment = equipment_for(wish, None)
    source = equipment.exceptions
    if source is None:
        return []
    read = exceptions.read_exceptions(source, equipment.rulebook.known)
    found = tuple(exceptions.about(source, read, frozenset(read), on=wish.on))
    return [Checked(source.path, source.words, found)] if found else []


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Mistake(
            Said(f"--until の日付が読めません（{text}）。", f"--until is not a day: {text}."),
            Said("2026-12-31 の形で書いてください。", "Write it like 2026-12-31."),
        ) from None
