"""The demo's last acts: what one person was told, the bundle that proves it, and the byte that gives a forger away."""

from __future__ import annotations

from pathlib import Path

from owabi.case.private import replace
from owabi.cli import surroundings
from owabi.cli.demo_scene import Story
from owabi.cli.demo_stage import Stage
from owabi.evidence.dossier import people_like
from owabi.evidence.dossier_text import to_text
from owabi.evidence.sources import Sources
from owabi.evidence.verification import verify
from owabi.letter.audience import Audience, Kind
from owabi.office.drafting import masthead_of
from owabi.office.opened import OpenedCase
from owabi.office.proving import prove
from owabi.render.page import page_from_template

_PERSON = "r000042"


def play(story: Story, stage: Stage) -> bool:
    """Show the dossier and the evidence; whether the true bundle verifies and the altered one does not."""
    opened = OpenedCase.at(story.case_folder, story.environment)
    _page(story, opened)
    _dossier(story, stage, opened)
    return _evidence(story, stage, opened)


def _page(story: Story, opened: OpenedCase) -> None:
    template = opened.letter(Audience.PUBLIC, Kind.FIRST)
    page = page_from_template(template, masthead_of(opened.facts().incident))
    (story.folder / "notice.html").write_text(page, encoding="utf-8")


def _dossier(story: Story, stage: Stage, opened: OpenedCase) -> None:
    stage.act("一人に何が届けられたかを見る", "See what one person was told")
    with opened.ledger() as ledger:
        found = people_like(Sources(opened.case, ledger, opened.vault()), _PERSON)
    text = to_text(found[0], story.voice.lang)
    (story.folder / "dossier.txt").write_text(text, encoding="utf-8")
    stage.say(
        f"owabi dossier {_PERSON} --case {story.case_folder}", f"owabi dossier {_PERSON} --case {story.case_folder}"
    )
    stage.quote(text, lines=14)
    stage.look(story.folder / "dossier.txt")


def _evidence(story: Story, stage: Stage, opened: OpenedCase) -> bool:
    stage.act("証跡をまとめ、検証する", "Bundle the proof, and verify it")
    at = surroundings.now()
    bundle = prove(opened, story.folder / "evidence.zip", redacted=False, at=at)
    prove(opened, story.folder / "evidence-redacted.zip", redacted=True, at=at)
    found = verify(bundle.path, root=bundle.root)
    stage.say(f"証跡の根 {bundle.root}", f"root of the evidence {bundle.root}")
    if found.ok:
        stage.good(
            f"{len(found.checks)}種類の検証に通りました（署名、ハッシュの連鎖、一人ひとりの文面）。オフラインで確かめられます。",
            f"{len(found.checks)} kinds of checks hold: signatures, the chain, every single copy. All of it offline.",
        )
    forged = _forge(bundle.path, story.folder / "evidence-forged.zip")
    caught = verify(forged, root=bundle.root)
    forged.unlink()
    if not caught.ok:
        stage.good(
            "複製の1バイトを書き換えると、検証は失敗しました。",
            "One byte of a copy was altered: it no longer verifies.",
        )
    stage.note(
        "リレーが受理したことは示せます。届いたこと、読まれたことまでは示せません。だから「通知済み」とは書きません。",
        "It shows that the relay accepted a mail, not that it arrived or was read; so it never says “delivered”.",
    )
    return found.ok and not caught.ok


def _forge(bundle: Path, copy: Path) -> Path:
    content = bytearray(bundle.read_bytes())
    content[len(content) // 2] ^= 1
    replace(copy, bytes(content))
    return copy
