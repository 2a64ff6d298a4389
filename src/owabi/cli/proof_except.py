"""`owabi proof FILE --except RULE WORDS`: writes an exception beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from owabi.cli.proof_exempt import Exempt, exceptions_beside
from owabi.cli.proof_wish import Wish, checker, equipment_for
from owabi.cli.proof_write import replace_file
from owabi.cli.source_text import STANDARD_INPUT, read_document
from owabi.cli.voice import Voice
from owabi.errors import Mistake, Place
from owabi.proof.exceptions import ENDING, Exemption, why_refused, with_one
from owabi.proof.formats.checked import plain_name
from owabi.proof.selection import unknown_rule
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class Plea:
    """What the caller wants to be left as it is."""

    rule: str
    text: str
    reason: str
    by: str | None
    until_on: date | None


def except_one(voice: Voice, wish: Wish, files: tuple[str, ...], plea: Plea) -> int:
    """Write it; raises `Mistake` where no finding is meant, or the rule may not be excepted like this."""
    if len(files) != 1 or files[0] == STANDARD_INPUT or Path(files[0]).is_dir():
        raise Mistake(
            Said("例外は、一つのファイルに対して書きます。", "an exception is written for one file."),
            Said("ファイルを一つ指定してください。", "Name one file."),
        )
    path = Path(files[0])
    document = read_document(files[0])
    equipment = equipment_for(wish, path)
    papers = equipment.rulebook.known.papers
    paper = next((paper for paper in papers if plea.rule in (paper.id, paper.name)), None)
    if paper is None:
        raise unknown_rule(plea.rule, papers)
    refusal = why_refused(paper, reason=plea.reason, by=plea.by)
    if refusal is not None:
        raise Mistake(*refusal)
    one = Exemption(paper.id, plea.text, plea.reason, plea.by, plea.until_on, 0)
    if one.is_over(wish.on):
        raise Mistake(
            Said("--until の日が過ぎています。", "--until has gone by."),
            Said("今日より後の日にしてください。", "Name a day to come."),
        )
    found = [finding for finding in checker(wish, equipment)(document.text) if finding.rule == paper.id]
    if not any(one.takes(finding, document.text) for finding in found):
        raise _no_such_finding(files[0], plea, paper.id, [finding.text for finding in found])
    Exempt.of(path, equipment, wish)
    source = exceptions_beside(path)
    beside = path.with_name(path.name + ENDING)
    mark = b"\xef\xbb\xbf" if source is not None and beside.read_bytes().startswith(b"\xef\xbb\xbf") else b""
    replace_file(beside, mark + with_one(source.words if source else "", one).encode())
    shown = plain_name(str(beside))
    voice.tell(f"{shown} に例外を書きました。", f"wrote the exception to {shown}.")
    return 0


def _no_such_finding(path: str, plea: Plea, rule: str, texts: list[str]) -> Mistake:
    few = tuple(dict.fromkeys(texts[:3]))
    cure = (
        Said(
            f"{rule} の指摘は{'、'.join(f'「{text}」' for text in few)}です。その語を指定してください。",
            f"What {rule} finds is {', '.join(f'“{text}”' for text in few)}: name that.",
        )
        if texts
        else Said("先に owabi proof で指摘を確かめてください。", "See its findings with `owabi proof` first.")
    )
    return Mistake(
        Said(f"「{plea.text}」への {rule} の指摘がありません。", f"{rule} has nothing to say of “{plea.text}”."),
        cure,
        place=Place(path),
    )
