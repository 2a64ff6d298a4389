"""Why a mailing cannot be sent like this, and why a run was broken off, in words."""

from __future__ import annotations

from owabi.delivery.event import Reason, What
from owabi.delivery.mailing import Mailing, MailingState, Transport
from owabi.delivery.outcome import Outcome
from owabi.delivery.words import EVENT, TRANSPORT
from owabi.errors import DeliveryMistake, RelayFailure
from owabi.said import Said


def wrong_transport(mailing: Mailing, transport: Transport) -> DeliveryMistake:
    """For a drill with the real sender, or the other way round."""
    planned, given = TRANSPORT[mailing.transport], TRANSPORT[transport]
    return DeliveryMistake(
        Said(
            ja=f"配信 {mailing.id} は「{planned.ja}」用で、「{given.ja}」の経路では送れません。",
            en=f'Mailing {mailing.id} is "{planned.en}" and cannot travel by "{given.en}".',
        ),
        Said(
            ja="訓練と本番を取り違えていないか確かめてください。",
            en="Check that a drill is not taken for the real thing.",
        ),
    )


def not_sendable(mailing: Mailing) -> DeliveryMistake:
    """For a mailing that is paused, stopped or finished."""
    match mailing.state:
        case MailingState.PAUSED:
            ja, en = "一時停止中です", "is paused"
            cure = Said(
                ja="再開するには owabi ledger resume を使ってください。", en="Resume it with owabi ledger resume."
            )
        case MailingState.STOPPED:
            ja, en = "中止されています", "was stopped for good"
            cure = Said(ja="送るには、あらためて承認を受けてください。", en="To send, ask for a new approval.")
        case _:
            ja, en = "すでに終わっています", "has finished"
            cure = Said(
                ja="送り直す宛先があれば owabi ledger requeue で戻してください。",
                en="Put rows back with owabi ledger requeue if any must go again.",
            )
    return DeliveryMistake(Said(ja=f"配信 {mailing.id} は{ja}。", en=f"Mailing {mailing.id} {en}."), cure)


def bad_sender() -> DeliveryMistake:
    """For an envelope sender that no relay could take."""
    return DeliveryMistake(
        Said(
            ja="送信元アドレス（エンベロープ）が正しい形ではありません。",
            en="The envelope sender is not an address.",
        ),
        Said(
            ja="事実シートの senders を直し、承認を取り直してください。", en="Mend senders in the facts; approve again."
        ),
    )


def braked(mailing_id: str, outcome: Outcome, *, paused: bool) -> DeliveryMistake | RelayFailure:
    """For a run of bad outcomes: the failure that ends it."""
    if outcome.what is What.REFUSED_HERE:
        if outcome.reason in (Reason.NOT_APPROVED, Reason.ALTERED):
            cause = Said(
                ja=f"承認された内容と違う文面になったため、配信 {mailing_id} を一時停止しました。",
                en=f"The letters are not what was approved; mailing {mailing_id} is paused.",
            )
            cure = Said(ja="変更を戻すか、承認を取り直してください。", en="Undo the change, or ask for approval again.")
        else:
            cause = Said(
                ja=f"送れない宛先が続いたため、配信 {mailing_id} を一時停止しました。",
                en=f"Too many rows in a row cannot be sent; mailing {mailing_id} is paused.",
            )
            cure = Said(ja="owabi ledger で理由を確かめてください。", en="See the reasons with owabi ledger.")
        return DeliveryMistake(cause, cure)
    said = "" if outcome.reply is None else f" {outcome.reply.code} {outcome.reply.enhanced or ''}".rstrip()
    if paused:
        return RelayFailure(
            Said(
                ja=f"異常な応答が続いたため（{EVENT[outcome.what].ja}{said}）、配信 {mailing_id} を一時停止しました。",
                en=f"The relay kept answering badly ({outcome.what.value}{said}); mailing {mailing_id} is paused.",
            ),
            Said(
                ja="リレーの設定と記録を確かめ、owabi ledger resume で再開してください。",
                en="Look at the relay's settings and log, then owabi ledger resume.",
            ),
        )
    return RelayFailure(
        Said(
            ja=f"リレーがいまは受け付けないため（{EVENT[outcome.what].ja}{said}）、配信 {mailing_id} を中断しました。",
            en=f"The relay takes nothing for now ({outcome.what.value}{said}); mailing {mailing_id} was left.",
        ),
        Said(
            ja="しばらくしてから、もう一度実行してください。続きから送ります。", en="Run this again later; it goes on."
        ),
    )
