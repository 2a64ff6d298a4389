"""「お詫びまで」: an apology that is cut short."""

from __future__ import annotations

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.proof.shaped import is_quoted
from owabi.said import Said
from owabi.text.expression import expression

SAYS = Said(
    "「お詫びまで」は省いた言い方で、お客様には軽すぎます。「お詫び申し上げます」と言い切ってください。",
    "“お詫びまで” cuts the apology short; say it in full to a customer.",
)
_MADE = expression(
    r"(?:を)?(?:かたがた|方々|と)?(?:ご報告|お知らせ|ご連絡|ご案内|お願い|お礼)?まで(?=。|$|に?"
    r"(?:申し上げ|と|。|、?(?:ご(?:連絡|報告|一報)|お知らせ|メール|伺))|です|でござい|にて| )"
)


def cut_short(spot: Spot) -> Hit | None:
    """The objection to お詫びまで at the end of a sentence, where an apology woke the rule."""
    match = _MADE.match(spot.after(20))
    return spot.hit(SAYS, end=spot.end + match.end()) if match and not is_quoted(spot) else None
