"""Whom a letter is for, and which letter of an incident it is."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """The kinds of reader. `public` reads the notice page."""

    CUSTOMER = "customer"
    PARTNER = "partner"
    AFFILIATE = "affiliate"
    EMPLOYEE = "employee"
    PUBLIC = "public"
    PRESS = "press"


class Kind(StrEnum):
    """Which letter of an incident."""

    FIRST = "first"
    STATUS = "status"
    CORRECTION = "correction"
    LAST = "last"


class Channel(StrEnum):
    """How a letter reaches its reader."""

    MAIL = "mail"
    LETTER = "letter"
    PAGE = "page"
