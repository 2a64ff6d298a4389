"""What people call a fact: 会員の人数, 原因, 通販サイト."""

from __future__ import annotations

from pydantic import BaseModel

from owabi.facts.disclosure import Step
from owabi.facts.fields import choices, title
from owabi.facts.impact import DataItem
from owabi.facts.incident import Incident
from owabi.facts.items import OTHER, vocabulary
from owabi.facts.paths import trail
from owabi.facts.response import Authority
from owabi.facts.shape import owner_of
from owabi.said import Said


def name_of_fact(incident: Incident, path: str) -> Said:
    """The name of what stands under a path, by the labels of what it belongs to. Raises `LookupError`."""
    steps = trail(incident, path)
    names = [_own_label(step) for step in steps[1:]]
    labels = [label for label in names if label is not None]
    if names[-1] is None:
        labels.append(_field_title(steps))
    if ".not_held." in path:
        labels[-1] = Said(f"{labels[-1].ja}（保管していない）", f"{labels[-1].en} (not held)")
    return Said("の".join(label.ja for label in labels), ": ".join(label.en for label in labels))


def _own_label(step: Step) -> Said | None:
    value = step.value
    if isinstance(value, DataItem):
        entry = vocabulary()[value.item]
        if value.item == OTHER or value.label:
            return Said(value.label or entry.ja, value.label_en or value.label or entry.en)
        return Said(entry.ja, entry.en)
    for field in ("label", "subject", "what", "text", "name"):
        words = getattr(value, field, None) if hasattr(value, "id") else None
        if isinstance(words, str):
            return Said(words, getattr(value, f"{field}_en", None) or words)
    if isinstance(value, Authority):
        return choices("Authority.body")[value.body]
    own_id = getattr(value, "id", None)
    return Said(own_id, own_id) if isinstance(own_id, str) else None


def _field_title(steps: tuple[Step, ...]) -> Said:
    holder, name = steps[-2].value, steps[-1].path.rpartition(".")[2]
    return title(owner_of(type(holder), name), name) if isinstance(holder, BaseModel) else Said(name, name)
