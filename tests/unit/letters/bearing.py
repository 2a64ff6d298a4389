"""Holds a letter's sentences against the facts they name, in a way of its own: nothing here is the composer's.

A sentence's origins are looked up in the sheet; what they say (moments, counts, strings) is all that the sentence may
say, and their certainty decides which predicates it may use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum

from pydantic import BaseModel

from owabi.facts.fact import Fact
from owabi.facts.impact import Count, DataItem, Impact
from owabi.facts.incident import Incident
from owabi.facts.items import vocabulary
from owabi.facts.paths import look_up, walk
from owabi.facts.when import When
from owabi.letter.letter import Act, Letter, Sentence

TOKYO = timezone(timedelta(hours=9))
INTERNAL = {"note", "source", "confirmed_by", "disclose", "certainty"}
SILENT = {Act.ADDRESS, Act.OPENING, Act.APOLOGY, Act.CLOSING, Act.SIGNATURE}
"""Acts whose sentences may be bare courtesy."""
COURTESY = ("{{", "判明した", "時期が決まりましたら")

_WEEKDAYS = "月火水木金土日"
_DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([月火水木金土日])）)?")
_MONTH = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?!\d)")
_TIME = re.compile(
    r"24時間|(午前|午後)(\d{1,2})時(?:(\d{1,2})分)?(台|頃)?|(\d{1,2}):(\d{2})|(?<![前後])(?<!\d)(\d{1,2})時|正午|未明"
)
_COUNT = re.compile(r"(最大|約|少なくとも)?(\d{1,3}(?:,\d{3})+|\d+)(名|件|社|台|通|枚|冊|世帯)")
_MARK = {"exact": "", "at_most": "最大", "about": "約", "at_least": "少なくとも"}


@dataclass(frozen=True)
class Origin:
    """One origin: its path and what stands there."""

    path: str
    value: object

    @property
    def certainty(self) -> str:
        return str(self.value.certainty.value) if isinstance(self.value, Fact) else ""


def origins_of(sentence: Sentence, incident: Incident) -> list[Origin]:
    return [Origin(path, look_up(incident, path)) for path in sentence.facts if _stands(incident, path)]


def _stands(incident: Incident, path: str) -> bool:
    return look_up(incident, path) is not None


def atoms(value: object) -> Iterator[object]:
    """Everything that a part of the sheet says: moments, numbers, strings."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in INTERNAL:
                yield from atoms(getattr(value, name))
        if isinstance(value, DataItem) and value.item in vocabulary():
            entry = vocabulary()[value.item]
            yield from (entry.ja, entry.ja_reader)
    elif isinstance(value, tuple | list):
        for member in value:
            yield from atoms(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from atoms(member)
    elif not isinstance(value, Enum) or isinstance(value, str):
        yield value


def faults(letter: Letter, incident: Incident) -> list[str]:
    """Everything that a sentence says beyond its facts, as `act: sentence: what`."""
    as_of = {known.path: known.as_of for known in walk(incident)}
    found = []
    for act, sentence in letter.sentences():
        found += [f"{act}: {sentence.text}: {what}" for what in _sentence(act, sentence, incident, as_of)]
    return found


def _sentence(act: Act, sentence: Sentence, incident: Incident, as_of: dict[str, When]) -> Iterator[str]:
    text = sentence.text
    headings_and_slots = not text.endswith("。")
    if act not in SILENT and not sentence.facts and not headings_and_slots and not text.startswith(COURTESY):
        yield "rests on no fact"
    origins = origins_of(sentence, incident)
    yield from _words(act, text, origins, [as_of[path] for path in sentence.facts if path in as_of], incident)
    yield from _predicates(text, origins)
    if act in (Act.MEASURES, Act.PREVENTION):
        yield from _aspect(text, origins)


# --- numbers, moments and names ------------------------------------------------------------------------------------


def _words(act: Act, text: str, origins: list[Origin], as_of: list[When], incident: Incident) -> Iterator[str]:
    said = [atom for origin in origins for atom in atoms(origin.value)]
    strings = sorted({_one_voice(atom) for atom in said if isinstance(atom, str) and len(atom) > 1}, key=len)
    rest = _one_voice(text)
    for string in reversed(strings):
        rest = rest.replace(string, "\N{REPLACEMENT CHARACTER}")
        bare = re.sub(r"^(?:株式|合同)会社", "", string)
        rest = rest.replace(bare, "\N{REPLACEMENT CHARACTER}") if len(bare) > 2 else rest
    moments = [atom for atom in said if isinstance(atom, When)]
    if "時点" in text:
        moments += as_of
    if act in (Act.CONTACT, Act.SIGNATURE):
        yield from _hours(rest, origins)
    else:
        yield from _moments(rest, moments)
    yield from _counts(rest, origins)
    left = _COUNT.sub("", _TIME.sub("", _MONTH.sub("", _DATE.sub("", rest)))).replace("第2報", "").replace("第1報", "")
    if act not in (Act.CONTACT, Act.SIGNATURE) and re.search(r"\d", left):
        yield f"a number of no origin in `{left}`"
    for name in proper_names(incident):
        if name in rest:
            yield f"the name {name} of no origin"


def _one_voice(text: str) -> str:
    return text.replace("当社", "弊社")


def proper_names(incident: Incident) -> set[str]:
    """Names that only a sentence with the right origin may carry."""
    organization = incident.organization
    found: set[str | None] = {organization.legal_name, organization.service_name, organization.mail_domain}
    for sender in organization.senders.values():
        found |= {sender.name, sender.phone, sender.email}
    for contact in organization.contacts.values():
        found |= {contact.phone, contact.email, contact.form}
    found |= {group.label for group in incident.groups} | {party.name for party in incident.parties}
    found |= {incident.page.url} if incident.page else set()
    return {name for name in found if name}


def _local(when: When) -> datetime:
    return when.at.astimezone(TOKYO) if when.precision.value != "month" else when.at


def _moments(text: str, moments: list[When]) -> Iterator[str]:
    days = {_local(moment).date() for moment in moments}
    for match in _DATE.finditer(text):
        year, month, day, weekday = match.groups()
        fitting = [
            on
            for on in days
            if on.day == int(day)
            and (month is None or on.month == int(month))
            and (year is None or on.year == int(year))
        ]
        if not fitting:
            yield f"{match[0]} is no day of its facts"
        elif weekday and all(_WEEKDAYS[on.weekday()] != weekday for on in fitting):
            yield f"{match[0]} has the wrong weekday"
    for match in _MONTH.finditer(_DATE.sub("", text)):
        if not any(on.month == int(match[2]) and (match[1] is None or on.year == int(match[1])) for on in days):
            yield f"{match[0]} is no month of its facts"
    times = {_clock(moment) for moment in moments}
    for match in _TIME.finditer(text):
        if match[0] != "24時間" and _said_clock(match) not in times:
            yield f"{match[0]} is no time of its facts ({times})"


def _clock(moment: When) -> tuple[int, int] | str:
    at = _local(moment)
    match moment.precision.value:
        case "early_morning":
            return "未明"
        case "hour":
            return (at.hour, 0)
        case "minute":
            return (at.hour, at.minute)
        case _:
            return "no time"


def _said_clock(match: re.Match[str]) -> tuple[int, int] | str:
    if match[0] in ("正午", "未明"):
        return (12, 0) if match[0] == "正午" else "未明"
    if match[1]:
        return (int(match[2]) + (12 if match[1] == "午後" else 0), int(match[3] or 0))
    if match[5]:
        return (int(match[5]), int(match[6]))
    return (int(match[7]), 0)


def _hours(text: str, origins: list[Origin]) -> Iterator[str]:
    said = {atom for origin in origins for atom in atoms(origin.value)}
    clocks = {(atom.hour, atom.minute) for atom in said if hasattr(atom, "hour") and hasattr(atom, "minute")}
    days = {(atom.month, atom.day, _WEEKDAYS[atom.weekday()]) for atom in said if type(atom) is date}
    for match in _TIME.finditer(text):
        if match[0] != "24時間" and _said_clock(match) not in clocks:
            yield f"{match[0]} is no hour of the window"
    for match in _DATE.finditer(text):
        if (int(match[2]), int(match[3]), match[4]) not in days:
            yield f"{match[0]} bounds no phase of the window"


def _counts(text: str, origins: list[Origin]) -> Iterator[str]:
    counts = [atom for origin in origins for atom in _count_atoms(origin.value)]
    for match in _COUNT.finditer(text):
        value = int(match[2].replace(",", ""))
        if not any(
            count.value == value and count.unit == match[3] and _MARK.get(count.bound.value) == (match[1] or "")
            for count in counts
        ):
            yield f"{match[0]} is no count of its facts"


def _count_atoms(value: object) -> Iterator[Count]:
    if isinstance(value, Count):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _count_atoms(getattr(value, name))
    elif isinstance(value, tuple):
        for member in value:
            yield from _count_atoms(member)


# --- certainty -----------------------------------------------------------------------------------------------------


def _any(*certainties: str) -> Callable[[list[Origin]], bool]:
    return lambda origins: any(origin.certainty in certainties for origin in origins)


def _leaked(origins: list[Origin]) -> bool:
    harmed = [
        origin
        for origin in origins
        if (isinstance(origin.value, DataItem) and "not_held" not in origin.path)
        or (isinstance(origin.value, Impact) and origin.value.effect.value == "leak")
    ]
    return bool(harmed) and all(origin.certainty == "confirmed" for origin in harmed)


def _feared(origins: list[Origin]) -> bool:
    hashed = any(isinstance(o.value, DataItem) and o.value.form == "hashed" for o in origins)
    return hashed or _any("possible")(origins)


def _not_held(origins: list[Origin]) -> bool:
    held = [origin for origin in origins if ".not_held." in origin.path]
    return bool(held) and all(origin.certainty == "confirmed" for origin in held)


def _inquiring(origins: list[Origin]) -> bool:
    deeds = [getattr(origin.value, "what", "") or "" for origin in origins]
    return any("調査" in deed for deed in deeds) or _any("investigating", "possible")(origins)


def _stopped(origins: list[Origin]) -> bool:
    stands = {str(getattr(origin.value, name, "")) for origin in origins for name in ("state", "effect")}
    return "stopped" in stands


PREDICATES: tuple[tuple[str, Callable[[list[Origin]], bool]], ...] = (
    (r"漏えい(?:し|いたし)(?:た|ました)(?!可能性|かどうか)", _leaked),
    (r"可能性[がの](?:ある|ございます)|可能性のある", _any("possible")),
    (r"おそれ(?:が|は)ございます", _feared),
    (r"確認されておりません", _any("not_observed")),
    (r"(?<!これを)調査して|調査を進め|調査を続け|調査中", _inquiring),
    (r"判明しておりません|現時点で不明", _any("unknown")),
    (r"含まれておりません|状態にはございません", _any("denied")),
    (r"現在は復旧", lambda origins: any(str(getattr(o.value, "state", "")) == "restored" for o in origins)),
    (r"漏えいはございません|生じておりません", _any("denied")),
    (r"では保管(?:しておりません|なし)", _not_held),
    (r"（確認済み）", _any("confirmed")),
    (r"（可能性）", _any("possible")),
    (r"停止しており|停止中", _stopped),
    (r"通常どおり", lambda origins: any(str(getattr(o.value, "effect", "")) == "continues" for o in origins)),
    (r"見込みでございます|見込んでおります", _any("possible", "confirmed")),
)
"""A predicate that a reader takes as a claim, and what has to stand behind it."""


def _predicates(text: str, origins: list[Origin]) -> Iterator[str]:
    quoted = [_one_voice(str(atom)) for origin in origins for atom in atoms(origin.value) if isinstance(atom, str)]
    own = _one_voice(text)
    for words in quoted:
        own = own.replace(words.rstrip("。"), "") if len(words) > 12 else own
    for pattern, bears in PREDICATES:
        if re.search(pattern, own) and not bears(origins):
            certainties = sorted({origin.certainty for origin in origins})
            yield f"/{pattern}/ is more than its facts bear ({certainties})"
    if "確認されておりません" in own and "時点" not in own:
        yield "says what was not observed without its as-of"


def _aspect(text: str, origins: list[Origin]) -> Iterator[str]:
    statuses = {str(status) for origin in origins if (status := getattr(origin.value, "status", None))}
    if len(statuses) != 1 or text.startswith(("原因", "同じこと", "あわせて、次", "再発を", "その後は", "あわせて、")):
        return
    status = statuses.pop()
    said = re.sub(r"（[^）]*）。?$", "。", text)
    is_done, is_going_on = said.endswith("ました。"), said.endswith(("ております。", "ています。"))
    if (status == "done") != is_done or (status == "under_way") != (is_going_on and not is_done):
        yield f"does not say that it is {status}"
