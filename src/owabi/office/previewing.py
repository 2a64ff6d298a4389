"""Look at one recipient's letter before anything leaves."""

from __future__ import annotations

from datetime import datetime

from owabi.delivery.parcel import Rendered
from owabi.delivery.planning import preview
from owabi.delivery.sealed import open_recipient
from owabi.errors import DeliveryMistake
from owabi.letter.audience import Audience, Kind
from owabi.office.opened import OpenedCase
from owabi.office.preflight import rendering_of, sender_profile
from owabi.said import Said


def preview_row(
    opened: OpenedCase, audience: Audience, kind: Kind, *, roll_id: str, row_id: str, drill: bool, at: datetime
) -> Rendered:
    """The copy that this row of this roll would get, as the letter file and the facts stand now."""
    profile = sender_profile(opened, opened.facts().incident, audience)
    rendering = rendering_of(opened.letter(audience, kind), audience, profile)
    with opened.ledger() as ledger:
        row = ledger.row(roll_id, row_id)
        if row.sealed is None:
            raise DeliveryMistake(
                Said(f"{row_id} の個人データは消去済みです。", f"the personal data of {row_id} was erased.")
            )
        recipient = open_recipient(opened.vault(), row.sealed).recipient
    return preview(recipient, rendering, drill=drill, at=at)
