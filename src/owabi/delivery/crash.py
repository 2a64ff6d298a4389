"""The named moments at which a sender may die; the crash tests walk them all."""

from __future__ import annotations

from enum import StrEnum


class CrashPoint(StrEnum):
    """In the order of a run. The sender reaches those from `before_mail` to `after_reply`."""

    BEFORE_LEASE = "before_lease"
    AFTER_LEASE = "after_lease"
    BEFORE_RENDER = "before_render"
    BEFORE_MAIL = "before_mail"
    AFTER_MAIL = "after_mail"
    AFTER_RCPT = "after_rcpt"
    AFTER_GO_AHEAD = "after_go_ahead"
    BEFORE_INTENT = "before_intent"
    AFTER_INTENT = "after_intent"
    MID_CONTENT = "mid_content"
    AFTER_CONTENT = "after_content"
    AFTER_REPLY = "after_reply"
    BEFORE_RECORD = "before_record"
    AFTER_RECORD = "after_record"
    BEFORE_GIVE_BACK = "before_give_back"
    AFTER_GIVE_BACK = "after_give_back"
    BEFORE_FINISH = "before_finish"
    AFTER_FINISH = "after_finish"
