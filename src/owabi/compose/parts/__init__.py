"""The parts that a letter is built from, by the names that audience books use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owabi.compose.parts import event, frame, items, promise, requests, response, status, unknown
from owabi.compose.speaker import Speaker
from owabi.letter.letter import Block

Part = Callable[[Speaker], list[Block]]

PARTS: Mapping[str, Part] = {
    "address": frame.address,
    "page_date": frame.page_date,
    "page_readers": frame.page_readers,
    "page_writer": frame.page_writer,
    "greeting": frame.greeting,
    "writer": frame.writer,
    "lead_and_apology": frame.lead_and_apology,
    "as_of": frame.as_of,
    "as_of_line": frame.as_of,
    "addressed": frame.addressed,
    "embargo": frame.embargo,
    "closing": frame.closing,
    "pair_end": frame.pair_end,
    "signature": frame.signature,
    "joint_signatures": frame.joint_signatures,
    "sender_contact": frame.sender_contact,
    "event": event.event,
    "steps": event.steps,
    "state": event.state,
    "timeline": event.timeline,
    "cause": response.cause,
    "summary": status.summary,
    "status": status.status,
    "groups": items.groups,
    "other_items": items.other_items,
    "not_held": items.not_held,
    "taken_out": items.taken_out,
    "impacts": items.impacts,
    "outlook": items.outlook,
    "unknown": unknown.unknown,
    "withheld": unknown.withheld,
    "secondary": items.secondary,
    "requests": requests.requests,
    "genuine": promise.genuine,
    "measures": response.measures,
    "prevention": response.prevention,
    "redress": response.redress,
    "next_report": promise.next_report,
    "contact": promise.contact,
}
