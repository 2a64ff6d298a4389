"""What changed between what was approved and what is there now, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from owabi.approval.covered import Attachment, Covered, Transport
from owabi.dates.zone import JST
from owabi.said import Said


def differences(old: Covered, new: Covered) -> tuple[Said, ...]:
    """One sentence for each thing that changed, in the order in which a reader cares; empty if nothing did."""
    found = []
    for name, say in _SENTENCES.items():
        if getattr(old, name) != getattr(new, name) and not _is_told_by_another(name, old, new):
            found.append(say(old, new))
    if old.leaves_root != new.leaves_root and not found:
        found.append(_RENDERED_ALONE)
    elif old.leaves_root != new.leaves_root:
        found.append(_RENDERED)
    if old.attachments != new.attachments:
        found += _attachments(old.attachments, new.attachments)
    return tuple(found)


def said_moment(at: datetime) -> str:
    """A moment for people, in Japan's time: `2026-11-24 14:05`."""
    return f"{at.astimezone(JST):%Y-%m-%d %H:%M}"


_RENDERED = Said("宛先ごとの文面が変わりました。", "the words rendered for the recipients changed.")
_RENDERED_ALONE = Said(
    "宛先ごとの文面が変わりました（差し込む値、または順序）。",
    "the words rendered for the recipients changed (a merged value, or their order).",
)

_Say = Callable[[Covered, Covered], Said]


def _plain(ja: str, en: str) -> _Say:
    return lambda _old, _new: Said(f"{ja}が変わりました。", f"the {en} changed.")


def _from_to(name: str, ja: str, en: str) -> _Say:
    def say(old: Covered, new: Covered) -> Said:
        before, after = (getattr(covered, name) for covered in (old, new))
        return Said(
            f"{ja}が {said_moment(before) if before else '（なし）'} から"
            f" {said_moment(after) if after else '（なし）'} になりました。",
            f"the {en} went from {said_moment(before) if before else 'none'}"
            f" to {said_moment(after) if after else 'none'}.",
        )

    return say


def _quoted(name: str, ja: str, en: str) -> _Say:
    def say(old: Covered, new: Covered) -> Said:
        before, after = getattr(old, name), getattr(new, name)
        return Said(
            f"{ja}が「{before or '（なし）'}」から「{after or '（なし）'}」になりました。",
            f"the {en} went from “{before or 'none'}” to “{after or 'none'}”.",
        )

    return say


def _roll(old: Covered, new: Covered) -> Said:
    return Said(
        f"名簿が {old.roll_id}（{old.recipient_count}名）から {new.roll_id}（{new.recipient_count}名）になりました。",
        f"the recipient list went from {old.roll_id} ({old.recipient_count}) to {new.roll_id} ({new.recipient_count}).",
    )


def _facts_digest(_old: Covered, new: Covered) -> Said:
    return Said(
        f"事実の内容が、版の番号（{new.facts_version}）は同じまま変わりました。",
        f"the facts changed while their version ({new.facts_version}) stayed the same.",
    )


def _count(old: Covered, new: Covered) -> Said:
    return Said(
        f"宛先の数が {old.recipient_count} から {new.recipient_count} になりました。",
        f"the number of recipients went from {old.recipient_count} to {new.recipient_count}.",
    )


def _transport(_old: Covered, new: Covered) -> Said:
    if new.transport is Transport.REAL:
        return Said("訓練から本番の送信になりました。", "a drill became a real mailing.")
    return Said("本番から訓練の送信になりました。", "a real mailing became a drill.")


def _policy(old: Covered, new: Covered) -> Said:
    was, now = old.policy.mode.said, new.policy.mode.said
    if was != now:
        return Said(
            f"承認の方式が「{was.ja}」から「{now.ja}」になりました。", f"the mode went from {was.en} to {now.en}."
        )
    return Said("承認の方針（要る役割または期限）が変わりました。", "the policy's roles or limits changed.")


def _words(old: Covered, new: Covered) -> Said:
    before, after = ("・".join(value.relative_words) or "（なし）" for value in (old, new))
    return Said(
        f"送る日で意味が変わる語が「{before}」から「{after}」になりました。",
        "the words that depend on the day of sending changed.",
    )


_SENTENCES: dict[str, _Say] = {
    "incident": _quoted("incident", "事案", "incident"),
    "transport": _transport,
    "audience": _quoted("audience", "送り先の区分", "audience"),
    "kind": _quoted("kind", "報の種類", "kind of letter"),
    "subject": _quoted("subject", "件名", "subject"),
    "body_digest": _plain("本文", "body"),
    "relative_words": _words,
    "facts_version": lambda old, new: Said(
        f"事実の版が {old.facts_version} から {new.facts_version} になりました。",
        f"the facts went from version {old.facts_version} to {new.facts_version}.",
    ),
    "facts_digest": _facts_digest,
    "facts_as_of": _from_to("facts_as_of", "事実の「現在」の日時", "facts' as-of"),
    "next_report_at": _from_to("next_report_at", "次回報告の約束", "promised next report"),
    "policy": _policy,
    "roll_id": _roll,
    "roll_digest": _plain("名簿の内容", "content of the recipient list"),
    "recipient_count": _count,
    "from_name": _quoted("from_name", "差出人の名前", "sender's name"),
    "from_address": _quoted("from_address", "差出人（From）", "From address"),
    "reply_to": _quoted("reply_to", "返信先（Reply-To）", "Reply-To address"),
    "envelope_sender": _quoted("envelope_sender", "エンベロープの差出人", "envelope sender"),
    "send_from": _from_to("send_from", "送信開始の時刻", "start of the send window"),
    "send_until": _from_to("send_until", "送信期限", "end of the send window"),
    "renderer": _quoted("renderer", "文面を作るプログラムの版", "renderer's version"),
}


_TOLD_BY = {"facts_digest": "facts_version", "roll_digest": "roll_id", "recipient_count": "roll_id"}


def _is_told_by_another(name: str, old: Covered, new: Covered) -> bool:
    other = _TOLD_BY.get(name)
    return other is not None and getattr(old, other) != getattr(new, other)


def _attachments(old: tuple[Attachment, ...], new: tuple[Attachment, ...]) -> list[Said]:
    before = {item.name: item.sha256 for item in old}
    after = {item.name: item.sha256 for item in new}
    found = []
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            found.append(Said(f"添付「{name}」が加わりました。", f"the attachment “{name}” was added."))
        elif name not in after:
            found.append(Said(f"添付「{name}」がなくなりました。", f"the attachment “{name}” was removed."))
        elif before[name] != after[name]:
            found.append(Said(f"添付「{name}」の中身が変わりました。", f"the attachment “{name}” changed."))
    return found or [Said("添付の順序が変わりました。", "the order of the attachments changed.")]
