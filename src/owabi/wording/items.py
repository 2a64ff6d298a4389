"""Data items as a letter lists them: honorific for the person concerned, plain among companies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from owabi.facts import items as vocabulary
from owabi.facts.impact import DataItem
from owabi.letter.audience import Audience
from owabi.wording.audiences import ItemForm, voice_of
from owabi.wording.lists import join


def say_item(item: DataItem, form: ItemForm) -> str:
    """One item; its own label where the sheet gives one."""
    if item.label:
        return item.label
    return name_of(item.item, form)


def name_of(item_id: str, form: ItemForm) -> str:
    """The vocabulary's name for an id (KeyError for one that it lacks)."""
    entry = vocabulary.vocabulary()[item_id]
    return entry.ja_reader if form is ItemForm.READER else entry.ja


def order_of(item: DataItem) -> int:
    """Where an item stands in a list."""
    return vocabulary.vocabulary()[item.item].order


def kind_of(item: DataItem) -> str:
    """identity, contact, credential, financial, sensitive, dealing or other."""
    return vocabulary.vocabulary()[item.item].kind


def say_items(items: Sequence[DataItem], form: ItemForm) -> str:
    """お名前、ご住所、お電話番号, in the vocabulary's order."""
    return join(say_item(item, form) for item in sorted(items, key=order_of))


def own_items(item_ids: Iterable[str] | None, audience: Audience) -> str:
    """The sentence of the slot `{{ご本人の情報}}`, in the vocabulary's order; empty where the list does not say.

    It stands below the list of what is concerned, and calls the reader nothing: how an organisation calls its readers
    is not known where slots are filled.
    """
    voice = voice_of(audience)
    words = vocabulary.vocabulary()
    known = sorted({item for item in item_ids or () if item in words}, key=lambda item: words[item].order)
    names = join(name_of(item, voice.items) for item in known)
    return voice.own_items.replace("{items}", names) if names else ""
