"""What a case keeps for good: approvals in a chain, public keys, and copies of everything as it was approved."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from owabi.approval import key as approval_key
from owabi.approval.key import RegisteredKey
from owabi.approval.record import MAX_BYTES, from_json, to_json
from owabi.approval.statement import Approval, chain_break, genesis
from owabi.case.folder import Case
from owabi.case.private import make_folder, read, told, write_new
from owabi.errors import CaseMistake, Place
from owabi.said import Said

_RECORD = re.compile(r"[0-9]{6}\.json")
_MAX_KEY = 10_000


def approvals(case: Case) -> tuple[Approval, ...]:
    """Every record in its order; raises `CaseMistake` where one is missing, altered or out of the chain."""
    folder = case.layout.approvals
    names = _names(folder, _RECORD)
    records = tuple(from_json(read(folder / name, limit=MAX_BYTES), file=str(folder / name)) for name in names)
    broken = chain_break(case.id, records)
    if broken is None and names != [_record_name(number) for number in range(1, len(names) + 1)]:
        broken = len(names)
    if broken is not None:
        raise CaseMistake(
            Said(
                f"承認の記録が続いていません（{broken}番目）。消されたか、書き換えられています。",
                f"the chain of approvals breaks at number {broken}: a record was removed or altered.",
            ),
            Said("触らずに写しを取り、控えから戻してください。", "Copy the folder as it is, and restore a backup."),
            place=Place(str(folder)),
        )
    return records


def approvals_head(case: Case) -> tuple[int, str]:
    """How many records there are, and the head of their chain (hex): for the next one's anchor."""
    records = approvals(case)
    return len(records), records[-1].digest if records else genesis(case.id)


def add_approval(case: Case, approval: Approval) -> Path:
    """Append a record, durable when the call returns; it has to follow the last one (hold `lock.locked`)."""
    count, head = approvals_head(case)
    anchor = approval.anchor
    if (approval.covered.incident, anchor.approval_count, anchor.approvals_head) != (case.id, count, head):
        raise CaseMistake(
            Said("ほかの承認が先に記録されました。", "another approval was recorded first."),
            Said("もう一度承認してください。", "Approve again."),
            place=Place(str(case.layout.approvals)),
        )
    path = case.layout.approvals / _record_name(count + 1)
    write_new(path, to_json(approval))
    return path


def stamp(case: Case) -> tuple[int, ...]:
    """A value that differs once a record or a key came or went: cheap enough to ask before every copy."""
    with told(case.layout.hidden):
        return tuple(
            folder.stat().st_mtime_ns for folder in (case.layout.approvals, case.layout.keys) if folder.is_dir()
        )


def registered_keys(case: Case) -> Mapping[str, RegisteredKey]:
    """The register of public keys, by fingerprint; raises `CaseMistake` for a file that is not a key's."""
    found = {}
    for name in _names(case.layout.keys, re.compile(r"[0-9a-f]{64}\.json")):
        path = case.layout.keys / name
        try:
            key = approval_key.from_fields(json.loads(read(path, limit=_MAX_KEY)))
        except (ValueError, RecursionError):
            key = None
        if key is None or f"{key.fingerprint}.json" != name:
            raise CaseMistake(
                Said("承認の鍵の登録が壊れています。", "the registration of an approver's key is damaged."),
                Said("控えから戻すか、鍵を登録し直してください。", "Restore it, or register the key again."),
                place=Place(str(path)),
            )
        found[key.fingerprint] = key
    return found


def register_key(case: Case, key: RegisteredKey) -> None:
    """Put a public key on the register; `CaseMistake` where it stands there with another name or other roles."""
    known = registered_keys(case).get(key.fingerprint)
    if known is not None:
        if (known.name, known.roles) == (key.name, key.roles):
            return
        raise CaseMistake(
            Said(
                "この鍵は、別の名前または役割で登録されています。", "this key is registered with another name or role."
            ),
            Said("役割を変えるには、新しい鍵を作ってください。", "Make a new key for another role."),
            place=Place(str(case.layout.keys)),
        )
    text = json.dumps(approval_key.to_fields(key), ensure_ascii=False, sort_keys=True, indent=2) + "\n"
    write_new(case.layout.keys / f"{key.fingerprint}.json", text.encode())


def freeze_facts(case: Case, version: int, digest: str, text: bytes) -> Path:
    """Keep a fact sheet as it was approved or sent; `digest` is the sheet's own. A copy that is there stays."""
    return _freeze(case, f"facts/{version:04}-{digest[:16]}.yaml", text)


def freeze_letter(case: Case, covered: str, text: bytes) -> Path:
    """Keep a template (`Template.to_text`) under the digest of what approvers cover; `CaseMistake` where other words
    stand there already."""
    return _freeze_exactly(case, f"letters/{covered}.txt", text)


def freeze_attachment(case: Case, content: bytes) -> Path:
    """Keep an attachment under its SHA-256; `CaseMistake` where something else stands there already."""
    return _freeze_exactly(case, f"attachments/{sha256(content).hexdigest()}", content)


def frozen(case: Case, kind: str) -> tuple[Path, ...]:
    """The copies of one kind (`facts`, `letters`, `attachments`), in order of name."""
    folder = case.layout.frozen / kind
    return tuple(folder / name for name in _names(folder, re.compile(r"[0-9a-z-]+(\.[a-z]+)?")))


def _freeze(case: Case, name: str, content: bytes) -> Path:
    path = case.layout.frozen / name
    make_folder(path.parent)
    if not path.exists():
        write_new(path, content)
    return path


def _freeze_exactly(case: Case, name: str, content: bytes) -> Path:
    path = _freeze(case, name, content)
    if read(path, limit=len(content)) != content:
        raise CaseMistake(
            Said("承認のときの写しが書き換えられています。", "the copy of what was approved has been altered."),
            Said(
                "その写しを別の場所に移してから、もう一度実行してください。",
                "Move that copy elsewhere, run this again.",
            ),
            place=Place(str(path)),
        )
    return path


def _names(folder: Path, pattern: re.Pattern[str]) -> list[str]:
    with told(folder):
        if not folder.is_dir():
            return []
        return sorted(entry.name for entry in folder.iterdir() if pattern.fullmatch(entry.name))


def _record_name(number: int) -> str:
    return f"{number:06}.json"
