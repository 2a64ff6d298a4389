"""Failures of this room that a caller tells apart."""

from __future__ import annotations

from owabi.errors import DeliveryMistake, RelayFailure


class RelayUnreachable(RelayFailure):
    """The relay cannot be talked to now; trying again later may help."""


class LeaseLost(DeliveryMistake):
    """Another sender works on the chunk, or the machine slept past its lease."""


class MailingHalted(DeliveryMistake):
    """The mailing was paused or stopped while a copy was on its way to the relay; its content did not leave."""


class IllegalStep(DeliveryMistake):
    """An event that may not follow where the row or the mailing stands."""
