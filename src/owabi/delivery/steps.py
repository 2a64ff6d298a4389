"""The refusals that every ledger shares: a step that may not follow, an id that is not there, a lost lease."""

from __future__ import annotations

from datetime import datetime

from owabi.delivery.event import Entry, Reason, What
from owabi.delivery.failures import IllegalStep, LeaseLost, MailingHalted
from owabi.delivery.mailing import Mailing, MailingState
from owabi.delivery.state import RowState, may_follow
from owabi.delivery.words import EVENT, MAILING_STATE, ROW_STATE
from owabi.errors import DeliveryMistake
from owabi.said import Said


def check_row_step(state: RowState, entry: Entry) -> None:
    """IllegalStep unless the entry may follow the row's state."""
    if entry.mailing_id is None or entry.row_id is None or not may_follow(state, entry.what):
        raise IllegalStep(
            Said(
                ja=f"宛先 {entry.row_id} は「{ROW_STATE[state].ja}」なので「{EVENT[entry.what].ja}」にできません。",
                en=f'Recipient {entry.row_id} is "{state.value}" and cannot become "{entry.what.value}".',
            ),
            Said(ja="owabi ledger で状態を確かめてください。", en="Look at its state with owabi ledger."),
        )


def check_mailing_step(mailing: Mailing, to: MailingState) -> None:
    """IllegalStep unless the mailing may go to the state."""
    if not mailing.state.may_become(to):
        stands, wanted = MAILING_STATE[mailing.state], MAILING_STATE[to]
        raise IllegalStep(
            Said(
                ja=f"配信 {mailing.id} は「{stands.ja}」なので「{wanted.ja}」にできません。",
                en=f'Mailing {mailing.id} is "{stands.en}" and cannot become "{wanted.en}".',
            ),
            Said(ja="owabi ledger で状態を確かめてください。", en="Look at its state with owabi ledger."),
        )


def check_running(mailing_id: str, state: MailingState) -> None:
    """MailingHalted unless copies of the mailing may leave now."""
    if state is not MailingState.RUNNING:
        raise MailingHalted(
            Said(
                ja=f"配信 {mailing_id} は「{MAILING_STATE[state].ja}」のため送信しません。",
                en=f'Mailing {mailing_id} is "{state.value}": nothing is sent.',
            ),
            Said(ja="再開するには owabi ledger resume を使ってください。", en="Resume it with owabi ledger resume."),
        )


def no_such_mailing(mailing_id: str) -> DeliveryMistake:
    """For an id that no mailing has."""
    return DeliveryMistake(
        Said(ja=f"配信 {mailing_id} はありません。", en=f"There is no mailing {mailing_id}."),
        Said(ja="owabi ledger で一覧を確かめてください。", en="See the list with owabi ledger."),
    )


def no_such_roll(roll_id: str) -> DeliveryMistake:
    """For an id that no recipient list has."""
    return DeliveryMistake(
        Said(ja=f"名簿 {roll_id} はありません。", en=f"There is no recipient list {roll_id}."),
        Said(ja="名簿の名前と版を確かめてください。", en="Check the list's name and version."),
    )


def no_such_row(row_id: str) -> DeliveryMistake:
    """For an id that no row has."""
    return DeliveryMistake(
        Said(ja=f"宛先 {row_id} はありません。", en=f"There is no recipient {row_id}."),
        Said(ja="宛先番号（r000001 など）を確かめてください。", en="Check the recipient's number (r000001 and so on)."),
    )


def erased_row(row_id: str) -> DeliveryMistake:
    """For a row whose person was erased."""
    return DeliveryMistake(
        Said(ja=f"宛先 {row_id} は消去済みです。", en=f"Recipient {row_id} was erased."),
        Said(ja="その宛先を除いた名簿を登録してください。", en="Store a list without that recipient."),
    )


def empty_roll(name: str) -> DeliveryMistake:
    """For a list without a row."""
    return DeliveryMistake(
        Said(ja=f"名簿 {name} に宛先がありません。", en=f"The recipient list {name} is empty."),
        Said(ja="宛先のある名簿を指定してください。", en="Name a list with recipients."),
    )


def doubled_row(name: str) -> DeliveryMistake:
    """For a list in which a row id stands twice."""
    return DeliveryMistake(
        Said(ja=f"名簿 {name} に同じ宛先番号が二度あります。", en=f"A row id stands twice in the list {name}."),
        Said(ja="名簿を読み込み直してください。", en="Read the list in again."),
    )


def foreign_row(roll_id: str) -> DeliveryMistake:
    """For a copy planned for a row that the roll has not, or twice for one row."""
    return DeliveryMistake(
        Said(
            ja=f"名簿 {roll_id} にない宛先か、同じ宛先への二通目が含まれています。",
            en=f"A copy is for a row that is not in {roll_id}, or is the second for its row.",
        ),
        Said(ja="承認した名簿の版を確かめてください。", en="Check the version of the approved list."),
    )


def other_leaves() -> DeliveryMistake:
    """For letters that are not those of the approval."""
    return DeliveryMistake(
        Said(
            ja="承認された文面・宛先と、これから送る内容が一致しません。",
            en="What would be sent is not what was approved.",
        ),
        Said(ja="変更を戻すか、承認を取り直してください。", en="Undo the change, or ask for approval again."),
    )


def planned_already(mailing_id: str) -> DeliveryMistake:
    """For a second mailing of one approval."""
    return DeliveryMistake(
        Said(
            ja=f"この承認による配信は {mailing_id} としてすでにあります。",
            en=f"The mailing of this approval exists already: {mailing_id}.",
        ),
        Said(ja="続きは、その配信を再開してください。", en="Go on with that mailing."),
    )


def lease_lost(chunk: int) -> LeaseLost:
    """For a sender whose chunk another one has taken."""
    return LeaseLost(
        Said(
            ja=f"送信の担当区間 {chunk} は、別の送信処理に移りました。",
            en=f"Chunk {chunk} of the mailing has gone to another sender.",
        ),
        Said(
            ja="この処理は終了します。状態は owabi ledger で確かめてください。",
            en="See owabi ledger for how it goes on.",
        ),
    )


def leased_elsewhere(owner: str) -> DeliveryMistake:
    """For a ledger that a sender on another machine works on."""
    return DeliveryMistake(
        Said(
            ja=f"別の機械の送信処理（{owner}）が作業中です。", en=f"A sender on another machine ({owner}) is at work."
        ),
        Said(
            ja="終わるのを待つか、停止を確かめて数分後にもう一度実行してください。",
            en="Wait for it, or make sure that it is dead and run this again in some minutes.",
        ),
    )


def check_held(held: bool) -> None:
    """RuntimeError, since only our own code can forget it: taking, recovering and purging need the hold."""
    if not held:
        msg = "hold the ledger first"
        raise RuntimeError(msg)


def interrupted(mailing_id: str, row_id: str, attempt: int | None, by: str, at: datetime) -> Entry:
    """The event for a copy that was intended and whose outcome nobody heard."""
    return Entry(What.UNKNOWN, at, by, mailing_id=mailing_id, row_id=row_id, attempt=attempt, reason=Reason.CRASHED)
