"""`owabi proof`: the proofreader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.findings_out import exit_code_of, give_findings
from owabi.cli.options import command
from owabi.cli.proof_exempt import about_organisation, refuse_stray_reasons
from owabi.cli.proof_files import expand
from owabi.cli.proof_many import proofread_many
from owabi.cli.proof_one import Outcome, unreadable
from owabi.cli.proof_options import params
from owabi.cli.proof_wish import Wish, equipment_for, folder_for
from owabi.cli.source_text import STANDARD_INPUT, WAITS
from owabi.cli.voice import Voice
from owabi.errors import Mistake, Place
from owabi.proof.attachments import check as check_attachment
from owabi.proof.formats.checked import Checked, plain_name
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
            Selection(preset, _chosen(select), _names(ignore), advice),
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
        refuse_stray_reasons(reason=reason, by=by, until=until)
        _refuse_two_outputs(wish, files, form)
        outcomes = _read(voice, wish, files, together=together)
        checked = _checked(wish, files, outcomes, attachments)
        return _tell(voice, wish, outcomes, checked, form=form, fail_on=fail_on, show_excepted=show_excepted)

    about = (
        "文面を校正します。敬語、宛名、構成、表記、個人情報の混入などを、理由と直し方とともに示します。",
        "Proofread: keigo, address lines, structure, characters, personal data, each with reason and cure.",
    )
    return command("proof", voice, about, params(voice), run)


def _refuse_two_outputs(wish: Wish, files: tuple[str, ...], form: str) -> None:
    if form == "text" or wish.mend is None:
        return
    if wish.diff:
        raise Mistake(
            Said("--diff は、違いだけを標準出力に出します。", "--diff gives the difference alone."),
            Said("--format を外してください。", "Leave --format out."),
        )
    if STANDARD_INPUT in files:
        raise Mistake(
            Said("標準入力を直すときは、標準出力に直した文章を出します。", "mended standard input goes to stdout."),
            Said("--format を外してください。", "Leave --format out."),
        )


def _read(voice: Voice, wish: Wish, files: tuple[str, ...], *, together: bool) -> list[Outcome]:
    names, closed = expand(files)
    outcomes = [*proofread_many(voice, wish, names), *map(unreadable, closed)]
    if not together:
        return outcomes
    from owabi.cli.proof_set import with_findings_between

    return with_findings_between(wish, outcomes)


def _checked(
    wish: Wish, files: tuple[str, ...], outcomes: Sequence[Outcome], attachments: Sequence[Path]
) -> list[Checked]:
    """All files with their findings: texts, exceptions, attachments."""
    whole = tuple(Path(name).resolve() for name in files if name != STANDARD_INPUT and Path(name).is_dir())
    return [
        *(one for outcome in outcomes for one in outcome.checked),
        *map(_attached, attachments),
        *_about_organisations(wish, outcomes, whole),
    ]


def _tell(
    voice: Voice,
    wish: Wish,
    outcomes: Sequence[Outcome],
    checked: Sequence[Checked],
    *,
    form: str,
    fail_on: str,
    show_excepted: bool,
) -> int:
    """Notes and failures to stderr, findings to stdout; the exit code."""
    for outcome in outcomes:
        _tell_notes(voice, outcome, show_excepted=show_excepted)
    codes = [voice.fail(outcome.failure.error()) for outcome in outcomes if outcome.failure]
    if not checked and codes:
        return max(codes)
    if wish.diff:
        voice.give("".join(outcome.diff for outcome in outcomes))
        code = exit_code_of(checked, fail_on)
    else:
        mended = [outcome.mended for outcome in outcomes if outcome.mended is not None]
        voice.give("".join(mended), exactly=True)
        code = give_findings(voice, checked, form, fail_on, to_people=bool(mended))
    return max([code, *codes])


def _tell_notes(voice: Voice, outcome: Outcome, *, show_excepted: bool) -> None:
    name = plain_name(outcome.path)
    for said in outcome.said:
        voice.tell(f"{name}: {said.ja}", f"{name}: {said.en}")
    if outcome.mended_count:
        many = "s" * (outcome.mended_count > 1)
        voice.tell(
            f"{name}: {outcome.mended_count}か所を直しました。",
            f"{name}: mended {outcome.mended_count} place{many}.",
        )
    for finding in outcome.hidden if show_excepted else ():
        quoted = plain_name(finding.text)
        voice.tell(f"{name}: {finding.rule}「{quoted}」は例外です。", f"{name}: {finding.rule} “{quoted}” is excepted.")


def _attached(path: Path) -> Checked:
    if path.is_fifo():
        raise Mistake(*WAITS, place=Place(str(path)))
    return Checked(str(path), "", check_attachment(path.name, path.read_bytes()))


def _about_organisations(wish: Wish, outcomes: Sequence[Outcome], whole: Sequence[Path]) -> Iterator[Checked]:
    """What is to be said of the exceptions in the folders that the texts were read with; `whole` were read whole."""
    used = frozenset(one for outcome in outcomes for one in outcome.used)
    folders: dict[Path | None, Path | None] = {}
    for outcome in outcomes:
        path = None if outcome.path == STANDARD_INPUT else Path(outcome.path)
        folders.setdefault(wish.words or folder_for(path), path)
    is_clear = wish.words is None and not any(outcome.failure for outcome in outcomes)
    for folder, path in folders.items():
        if folder is not None:
            served = folder.parent.resolve()
            is_whole = is_clear and any(served.is_relative_to(place) for place in whole)
            yield from about_organisation(equipment_for(wish, path), wish, used, is_whole=is_whole)


def _chosen(select: str | None) -> tuple[str, ...]:
    if select is not None and not _names(select):
        raise Mistake(
            Said("--select に規則がありません。", "--select names no rule."),
            Said("規則か系統を書くか、--select を外してください。", "Name rules or families, or leave it out."),
        )
    return _names(select)


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
