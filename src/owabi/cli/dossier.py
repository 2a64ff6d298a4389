"""`owabi dossier`: what one person was told."""

from __future__ import annotations

import os
from pathlib import Path

import click

from owabi.cli.options import case_option, command
from owabi.cli.voice import Voice
from owabi.evidence.dossier import people_like
from owabi.evidence.dossier_text import to_text
from owabi.evidence.sources import Sources
from owabi.office.opened import OpenedCase


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [click.Argument(["person"]), case_option(voice)]

    def run(*, person: str, folder: Path) -> int:
        opened = OpenedCase.at(folder, os.environ)
        with opened.ledger() as ledger:
            found = people_like(Sources(opened.case, ledger, opened.vault_if_any()), person)
        if len(found) > 1:
            voice.tell(
                f"注意: {len(found)}人が当てはまります。本人に渡すときは、"
                "アドレスか「名簿@版/行の番号」で一人に絞ってください。",
                f"note: {len(found)} people answer to that. Before you hand this to one of them, "
                "name the one by address or LIST@VERSION/ROW.",
            )
        voice.give("\n".join(to_text(dossier, voice.lang) for dossier in found))
        return 0

    words = (
        "一人について、届けようとした文面、承認、応答、再送、消去を、記録のとおりに示します。",
        "For one person: the words, who approved them, the relay's replies, as recorded.",
    )
    return command("dossier", voice, words, params, run)
