"""What an approver is shown before saying yes: everything that the yes covers, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from owabi import books
from owabi.approval.covered import Covered, Transport
from owabi.approval.difference import said_moment
from owabi.approval.policy import Policy
from owabi.said import Said


@dataclass(frozen=True, slots=True)
class Line:
    """A label, and what stands beside it."""

    label: Said
    value: str


def lines(covered: Covered) -> tuple[Line, ...]:
    """Every covered field that a person can judge, digests shortened to 16 characters, in reading order."""
    sender = f"{covered.from_name} <{covered.from_address}>" if covered.from_name else covered.from_address
    window = f"{said_moment(covered.send_from)} – {said_moment(covered.send_until)}"
    facts = f"{covered.facts_version} ({said_moment(covered.facts_as_of)}, {covered.facts_digest[:16]})"
    promised = "–" if covered.next_report_at is None else said_moment(covered.next_report_at)
    attached = "、".join(f"{item.name} ({item.sha256[:16]})" for item in covered.attachments) or "–"
    found = [
        Line(Said("事案", "incident"), covered.incident),
        Line(Said("送り先・報", "audience, kind"), f"{covered.audience} / {covered.kind}"),
        Line(Said("件名", "subject"), covered.subject),
        Line(Said("本文", "body"), covered.body_digest[:16]),
        Line(Said("事実の版", "facts"), facts),
        Line(Said("次回報告の約束", "promised next report"), promised),
        Line(Said("承認の方針", "policy"), policy_words(covered.policy)),
        Line(
            Said("名簿", "recipients"), f"{covered.roll_id} ({covered.recipient_count:,}, {covered.roll_digest[:16]})"
        ),
        Line(Said("差出人", "from"), sender),
        Line(Said("返信先", "reply to"), covered.reply_to or "–"),
        Line(Said("エンベロープの差出人", "envelope sender"), covered.envelope_sender),
        Line(Said("添付", "attachments"), attached),
        Line(Said("送信の時間帯", "send window"), window),
        Line(Said("日で意味が変わる語", "words tied to the day"), "・".join(covered.relative_words) or "–"),
        Line(Said("宛先ごとの文面", "rendered copies"), covered.leaves_root[:16]),
        Line(Said("作成プログラム", "renderer"), covered.renderer),
        Line(Said("承認の対象", "digest"), covered.digest),
    ]
    if covered.transport is Transport.DRILL:
        drill = Line(Said("訓練", "drill"), "【訓練】")
        found.insert(0, drill)
    return tuple(found)


def policy_words(policy: Policy) -> str:
    """The policy in one line: mode, roles and limits."""
    roles = " + ".join(role.said.ja for role in policy.required)
    if policy.one_of:
        roles += " + " + "/".join(role.said.ja for role in policy.one_of)
    hours = int(policy.as_of_limit.total_seconds() // 3600)
    return f"{policy.mode} ({roles}, {hours}h)"


@dataclass(frozen=True, slots=True)
class Question:
    """One of the questions on how much to disclose; `id` goes into the signed answers."""

    id: str
    said: Said


@cache
def questions() -> tuple[Question, ...]:
    """The questions of `books/policies/questions.toml`, in order."""
    found = books.entries("policies/questions", {"id": str, "ja": str, "en": str})
    return tuple(Question(entry["id"], Said(entry["ja"], entry["en"])) for entry in found)
