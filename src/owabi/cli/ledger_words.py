"""What is said of mailings and their copies."""

from __future__ import annotations

from owabi.cli.voice import Voice
from owabi.delivery.counts import Counts
from owabi.delivery.mailing import Mailing
from owabi.delivery.words import MAILING_STATE, ROW_STATE, TRANSPORT


def tell_counts(voice: Voice, mailing: Mailing, counts: Counts) -> None:
    """One mailing in two lines: what it is, and its copies by state."""
    for line in counts_lines(voice, mailing, counts):
        voice.tell(line, line)


def counts_lines(voice: Voice, mailing: Mailing, counts: Counts) -> tuple[str, str]:
    """The two lines."""
    state, transport = voice.words(MAILING_STATE[mailing.state]), voice.words(TRANSPORT[mailing.transport])
    first = (
        f"{mailing.id}  {mailing.audience}.{mailing.kind}  {mailing.roll_id}  {transport}  {state}  {counts.total:,}"
    )
    parts = [f"{voice.words(ROW_STATE[row])} {number:,}" for row, number in counts.by_state.items() if number]
    return first, "  " + voice.of("　", ", ").join(parts)
