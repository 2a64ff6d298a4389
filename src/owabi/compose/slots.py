"""The closed sets that phrase books are checked against: slots, and the placeholders that each may use."""

from __future__ import annotations

from collections.abc import Mapping

PLACEHOLDERS = frozenset(
    {
        "own", "reader", "org", "short", "service", "title", "event", "service_event", "system", "own_system", "whose",
        "data", "domain", "as_of", "page_at", "page_url", "next_by", "addressed", "processor", "turn",
        "sender_name", "sender_title", "sender_department", "from_address",
    }
)  # fmt: skip
"""What every slot may use."""

_PLAIN = (
    "subject", "noun.event", "noun.service_event", "greeting", "writer", "lead.turn", "lead.happening",
    "lead.happened", "apology", "addressed", "embargo", "processor", "taken_out", "withheld", "observed",
    "genuine.sender", "genuine.page", "closing", "page.readers", "unknown.promise", "status.period.noun",
    "status.noun", "step.name", "open.cause", "open.taken_out", "open.summary", "open.occurred", "open.secondary",
    "open.outlook", "open.redress", "open.next_report", "open.page", "open.told", "cause.lead", "prevention.lead",
    "prevention.later", "ask.service_mention", "authority.body", "told.whom", "through", "leaked", "leaked.topic",
    "heading.event", "heading.status", "heading.items", "heading.extent", "heading.impact", "heading.unknown",
    "heading.secondary", "heading.request", "heading.genuine", "heading.measures", "heading.cause",
    "withheld.plea", "heading.prevention", "heading.redress", "heading.next_report", "heading.contact",
)  # fmt: skip

_ASK = ("since", "due", "service_mention", "route_from", "customer_contact", "customer_phone", "customer_email",
        "press_contact", "press_phone", "press_email")  # fmt: skip

_WITH: Mapping[str, tuple[str, ...]] = {
    "lead": ("happening", "happened"),
    "as_of": (),
    "event": ("during", "period", "from", "to"),
    "event.period": ("during", "period"),
    "during": ("from", "to"),
    "period": ("from", "to"),
    "step.possible": ("moment", "at"),
    "step.planned": ("moment", "at"),
    "state": ("label", "resumes", "since"),
    "technical": ("label", "technical"),
    "timeline": ("at", "what"),
    "status.period": ("noun", "period", "certainty"),
    "status.moment": ("noun", "at", "certainty"),
    "status.state": ("label", "resumes", "since"),
    "status.cause": ("cause",),
    "status.group": ("leaked", "label", "count", "items"),
    "group.count": ("leaked", "topic", "label", "count", "items"),
    "group.only_count": ("label", "count"),
    "group.only_label": ("label",),
    "group.open": ("label", "items"),
    "groups.lead": ("topic",),
    "groups.entry": ("leaked", "topic", "label", "count", "items"),
    "group.records": ("records", "label"),
    "group.parts": ("parts", "label"),
    "group.part": ("label", "count"),
    "item.secret": ("item",),
    "items.not_observed": ("items",),
    "items.denied": ("items",),
    "not_held": ("items",),
    "impact": ("subject", "until"),
    "open.persons": ("label",),
    "open.records": ("label",),
    "open.item": ("label", "items"),
    "open.not_held": ("label", "items"),
    "open.moment": ("moment",),
    "open.system": ("label",),
    "open.impact": ("subject",),
    "open.risk": ("risk",),
    "open.measure": ("what",),
    "open.timeline": ("what",),
    "open.authority": ("body",),
    "open.request": ("what",),
    "unknown.investigating": ("points",),
    "unknown.unknown": ("points",),
    "unknown.undecided": ("points",),
    "risks": ("risks",),
    "measure": ("at", "deed"),
    "measure.possible": ("what",),
    "authority": ("at", "deed"),
    "authority.agreed": ("at", "words"),
    "authority.deed": ("body",),
    "told": ("at", "told_whom", "through"),
    "cause": ("cause",),
    "prevention": ("due", "deed", "owner_note"),
    "prevention.owner": ("owner",),
    "prevention.monitoring": ("deed",),
    "genuine.phone": ("phone",),
    "next_report": ("through", "condition"),
    "contact.phone": ("phone", "phone_alt"),
    "contact.hours": ("hours",),
    "contact.mail": ("email",),
    "contact.form": ("form",),
    **{f"step.{name}.{form}": ("at",) for name in ("detected", "confirmed", "contained", "stopped", "resumed")
       for form in ("mid", "end")},
    **{f"ask.{name}": _ASK for name in (
        "change_password_elsewhere", "site_password_reset", "beware_of_impostors", "check_card_statement",
        "do_not_open_mail", "delete_mail", "return_or_destroy", "report_suspicious", "preserve_logs",
        "report_connections", "route_inquiries", "refer_press", "expect_delay", "none_needed",
    )},
}  # fmt: skip

SLOTS: Mapping[str, frozenset[str]] = {
    **{slot: frozenset[str]() for slot in _PLAIN},
    **{slot: frozenset(names) for slot, names in _WITH.items()},
}
"""Every slot, and the placeholders that it has beside those of every slot."""
