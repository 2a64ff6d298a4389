"""Checks a bundle offline: every byte, chain, signature and root, and says what that shows and what it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from owabi.delivery.mailing import Mailing
from owabi.delivery.state import RowState
from owabi.errors import ApprovalMistake, CaseMistake, EvidenceMistake, Place
from owabi.evidence.accounts import approvals_warnings
from owabi.evidence.checks.approvals import check_anchors, check_letters, check_signatures
from owabi.evidence.checks.content import check_belonging, check_listed
from owabi.evidence.checks.ledger import Told, check_chain, count_states, read_events
from owabi.evidence.checks.lists import check_mailings, check_rolls
from owabi.evidence.checks.openings import check_openings, count_purged, count_unmade
from owabi.evidence.checks.sending import check_approved
from owabi.evidence.manifest import Form, from_json
from owabi.evidence.opened import OpenedBundle, open_parts
from owabi.evidence.zip_format import MANIFEST
from owabi.evidence.zip_reading import BadZip, StrictZip
from owabi.said import Said

_MAX_MANIFEST = 50_000_000
_MOST_FAULTS = 20


class Pinned(StrEnum):
    """What the given root pins: nothing (none was given, or it is another's), the whole bundle, or its beginning."""

    NOTHING = "nothing"
    WHOLE = "whole"
    BEGINNING = "beginning"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked; `faults` are the first 20 of what is wrong."""

    what: Said
    faults: tuple[Said, ...]

    @property
    def ok(self) -> bool:
        """Whether it holds."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of a check. `root` is the bundle's own (hex), None where it cannot even be read.

    `notes` say what the check shows and what it does not; they are part of any telling of it. `mailings` give the
    copies of each mailing by state, as the events tell them.
    """

    checks: tuple[Check, ...]
    root: str | None
    pinned: Pinned
    form: Form | None
    mailings: tuple[tuple[Mailing, Mapping[RowState, int]], ...]
    notes: tuple[Said, ...]

    @property
    def ok(self) -> bool:
        """Whether every check holds."""
        return all(check.ok for check in self.checks)


def verify(path: Path, *, root: str | None = None) -> Verification:
    """Check a bundle; `root` is the value that was kept elsewhere (the bundle's, or an approver's evidence root).

    Never raises for what a bundle holds: a wrong bundle is a `Verification` that is not ok. `EvidenceMistake` where
    there is no such file, or the root is not 64 hexadecimal digits.
    """
    wanted = None if root is None else _read_root(root)
    try:
        archive = StrictZip(path)
    except BadZip as error:
        return _unreadable(error.cause)
    except CaseMistake as error:
        raise EvidenceMistake(error.cause, error.cure, place=error.place) from None
    with archive:
        try:
            manifest = from_json(archive.read(MANIFEST, limit=_MAX_MANIFEST))
        except (ValueError, BadZip):
            return _unreadable(_NO_MANIFEST)
        listed = _run(_LISTED, lambda: check_listed(archive, manifest))
        if not listed.ok:
            return Verification((listed,), manifest.root, Pinned.NOTHING, manifest.form, (), ())
        try:
            bundle = open_parts(archive, manifest)
        except (ValueError, ApprovalMistake, BadZip):
            parts = Check(_BELONGING, (_UNREADABLE,))
            return Verification((listed, parts), manifest.root, Pinned.NOTHING, manifest.form, (), ())
        return _verify(bundle, listed, wanted)


def _verify(bundle: OpenedBundle, listed: Check, wanted: str | None) -> Verification:
    belonging = _run(_BELONGING, lambda: check_belonging(bundle))
    if not belonging.ok:
        return Verification((listed, belonging), bundle.manifest.root, Pinned.NOTHING, bundle.manifest.form, (), ())
    try:
        told = read_events(bundle)
    except ValueError:
        told = Told({})
        told.faults.append(_UNREADABLE)
    checks = [
        listed,
        belonging,
        _run(_SIGNATURES, lambda: check_signatures(bundle)),
        _run(_LETTERS, lambda: check_letters(bundle)),
        _run(_CHAIN, lambda: check_chain(told)),
        _run(_ANCHORS, lambda: check_anchors(bundle, told.chain_at)),
        _run(_ROLLS, lambda: check_rolls(bundle, told)),
        _run(_MAILINGS, lambda: check_mailings(bundle, told)),
        _run(_APPROVED, lambda: check_approved(bundle, told)),
    ]
    if bundle.manifest.form is Form.FULL:
        checks.append(_run(_OPENINGS, lambda: check_openings(bundle, told)))
    pinned = _pinned(bundle, wanted)
    if wanted is not None:
        checks.append(Check(_ROOT, () if pinned is not Pinned.NOTHING else (_OTHER_ROOT,)))
    ok = all(check.ok for check in checks)
    return Verification(
        tuple(checks),
        bundle.manifest.root,
        pinned,
        bundle.manifest.form,
        tuple((mailing, count_states(told, mailing.id)) for mailing in bundle.mailings) if ok else (),
        tuple(_notes(bundle, pinned)) if ok else (),
    )


def _pinned(bundle: OpenedBundle, wanted: str | None) -> Pinned:
    if wanted is None:
        return Pinned.NOTHING
    if wanted == bundle.manifest.root:
        return Pinned.WHOLE
    roots = {approval.evidence_root for approval in bundle.approvals}
    return Pinned.BEGINNING if wanted in roots else Pinned.NOTHING


def _notes(bundle: OpenedBundle, pinned: Pinned) -> Iterator[Said]:
    yield _SHOWN[pinned]
    yield _RELAY
    # Counted again from what is signed: a list of warnings is easily made shorter.
    yield from dict.fromkeys((*approvals_warnings(bundle.approvals, bundle.keys), *bundle.manifest.warnings))
    if bundle.manifest.form is Form.REDACTED:
        yield _REDACTED
        return
    purged, unmade = count_purged(bundle), count_unmade(bundle)
    if purged:
        yield Said(f"消去済みの宛先が {purged:,} 件あります。", f"{purged:,} recipients were erased.")
    if unmade:
        yield Said(
            f"文面をあらためて作れない宛先が {unmade:,} 件あります（手作業の送信、または別の版）。",
            f"the words of {unmade:,} copies could not be made again (sent by hand, or by another version).",
        )


def _run(what: Said, check: Callable[[], Iterator[Said]]) -> Check:
    try:
        return Check(what, tuple(islice(check(), _MOST_FAULTS)))
    except (ValueError, KeyError, TypeError, AttributeError, BadZip):
        return Check(what, (_UNREADABLE,))


def _read_root(root: str) -> str:
    digits = "".join(char for char in root.lower() if char not in " -:\t")
    if len(digits) != 64 or not set(digits) <= set("0123456789abcdef"):
        raise EvidenceMistake(
            Said("証跡の根は、64桁の16進数です。", "a root has 64 hexadecimal digits."),
            Said("控えた値をそのまま指定してください。", "Give the value just as it was kept."),
            place=Place(field="--root"),
        )
    return digits


def _unreadable(cause: Said) -> Verification:
    return Verification((Check(_LISTED, (cause,)),), None, Pinned.NOTHING, None, (), ())


_LISTED = Said("すべてのファイルが一覧のとおりであること", "every file is as the manifest lists it")
_BELONGING = Said("余分なファイルも足りないファイルもないこと", "no file is missing and none is foreign")
_SIGNATURES = Said("承認の署名と順序", "signatures and order of the approvals")
_LETTERS = Said("承認された文面・添付・事実であること", "letters, attachments and facts are those approved")
_CHAIN = Said("送信台帳の連鎖と、できごとの順序", "the ledger's chain and the order of its events")
_ANCHORS = Said("承認者が見た時点の台帳から続いていること", "the ledger continues what each approver saw")
_ROLLS = Said("宛先の一覧が登録のときのままであること", "the lists are as they were stored")
_MAILINGS = Said("宛先ごとの文面の印が計画のときのままであること", "the leaves are as they were planned")
_APPROVED = Said("送られたものが、そのとき有効な承認のもとにあること", "what was sent was validly approved then")
_OPENINGS = Said("宛先の値と文面が、記録された印と一致すること", "recipients and words open their commitments")
_ROOT = Said("控えられた根と一致すること", "the root is the one that was kept")
_UNREADABLE = Said("読めない部分があります。", "a part of it cannot be read.")
_NO_MANIFEST = Said("一覧（manifest.json）が読めません。", "the manifest cannot be read.")
_OTHER_ROOT = Said("控えられた根は、この証跡のものではありません。", "the root that was given is not of this evidence.")
_RELAY = Said(
    "「リレーが受理」は、中継サーバーが受け取ったと応答したことだけを示します。届いたこと、読まれたことは示しません。",
    "“accepted by the relay” shows that the relay answered so, not that a mail arrived or was read.",
)
_REDACTED = Said(
    "要約版のため、宛先の値と文面の照合は行っていません。",
    "this is the redacted form: recipients' values and words were not opened.",
)
_SHOWN = {
    Pinned.NOTHING: Said(
        "根（--root）の指定がないため、このファイルの中で食い違いがないことだけを確かめました。",
        "no root was given: only inner consistency was shown.",
    ),
    Pinned.WHOLE: Said(
        "控えられた根と一致しました。この証跡は、根が控えられたときから一字も変わっていません。",
        "the root matches: not a byte has changed since it was written down.",
    ),
    Pinned.BEGINNING: Said(
        "承認のときに控えられた根と一致しました。その承認の前の記録は変わっていません。後の記録は、内部の整合だけを確かめました。",
        "an approver's root matches: nothing before that approval changed; the rest only agrees with itself.",
    ),
}
