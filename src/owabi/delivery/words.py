"""What states and reasons are called for people. A 250 is the relay's word: 「リレーが受理」, nothing more."""

from __future__ import annotations

from owabi.delivery.event import Reason, What
from owabi.delivery.mailing import MailingState, Transport
from owabi.delivery.state import RowState
from owabi.said import Said

ROW_STATE: dict[RowState, Said] = {
    RowState.PLANNED: Said(ja="送信前", en="not sent yet"),
    RowState.TAKEN: Said(ja="送信準備中", en="being prepared"),
    RowState.INTENT: Said(ja="送信中", en="on its way to the relay"),
    RowState.ACCEPTED: Said(ja="リレーが受理", en="accepted by the relay"),
    RowState.REFUSED: Said(ja="リレーが拒否", en="refused by the relay"),
    RowState.REFUSED_HERE: Said(ja="送信せず（こちらで停止）", en="not sent: stopped here"),
    RowState.DEFERRED: Said(ja="再試行待ち", en="to be tried again"),
    RowState.EXPIRED: Said(ja="再試行の期限切れ", en="given up after retries"),
    RowState.UNKNOWN: Said(ja="結果不明（人の確認待ち）", en="unknown: a person must look"),
    RowState.SKIPPED: Said(ja="送信せず（消去済み）", en="not sent: erased"),
    RowState.SETTLED_SENT: Said(ja="送信済みと人が確認", en="settled by a person: sent"),
    RowState.SETTLED_NOT_SENT: Said(ja="未送信と人が確認", en="settled by a person: not sent"),
    RowState.REQUEUED: Said(ja="送信待ちに戻した", en="put back by a person"),
    RowState.IMPORTED: Said(ja="手作業で送信（証明なし）", en="sent by hand (unproven)"),
}

MAILING_STATE: dict[MailingState, Said] = {
    MailingState.PLANNED: Said(ja="開始前", en="not started"),
    MailingState.RUNNING: Said(ja="送信途中", en="under way"),
    MailingState.PAUSED: Said(ja="一時停止中", en="paused"),
    MailingState.STOPPED: Said(ja="中止", en="stopped for good"),
    MailingState.FINISHED: Said(ja="送信処理は終了", en="nothing left to send"),
}

TRANSPORT: dict[Transport, Said] = {
    Transport.REAL: Said(ja="本番", en="real"),
    Transport.DRILL: Said(ja="訓練", en="drill"),
    Transport.HAND: Said(ja="手作業（証明なし）", en="by hand (unproven)"),
}

_MAILING_EVENTS: dict[What, Said] = {
    What.PLANNED: Said(ja="配信を計画", en="mailing planned"),
    What.STARTED: Said(ja="送信を開始", en="sending started"),
    What.TAKEN: Said(ja="区間を担当", en="chunk taken"),
    What.GIVEN_BACK: Said(ja="区間の担当を終了", en="chunk given back"),
    What.PAUSED: Said(ja="一時停止", en="paused"),
    What.RESUMED: Said(ja="再開", en="resumed"),
    What.STOPPED: Said(ja="中止", en="stopped for good"),
    What.FINISHED: Said(ja="送信処理が終了", en="nothing left to send"),
    What.ENROLLED: Said(ja="名簿を登録", en="recipient list stored"),
    What.PURGED: Said(ja="個人データを消去", en="personal data erased"),
    What.CLOCK_WENT_BACK: Said(ja="時計が戻った", en="the clock went back"),
}

EVENT: dict[What, Said] = _MAILING_EVENTS | {
    What(state.value): said for state, said in ROW_STATE.items() if state not in (RowState.PLANNED, RowState.TAKEN)
}

REASON: dict[Reason, Said] = {
    Reason.CONNECTION_LOST: Said(ja="接続が切れた", en="the connection was lost"),
    Reason.NO_REPLY: Said(ja="応答がなかった", en="no reply came"),
    Reason.NONSENSE: Said(ja="SMTP として読めない応答", en="a reply that is not SMTP"),
    Reason.CRASHED: Said(ja="送信中に処理が中断", en="the sender was interrupted"),
    Reason.NOT_APPROVED: Said(ja="承認された内容と一致しない", en="not what was approved"),
    Reason.ALTERED: Said(ja="保管中に変わっている", en="altered in storage"),
    Reason.CANNOT_OPEN: Said(ja="封を開けられない", en="the seal does not open"),
    Reason.CANNOT_RENDER: Said(ja="文面を作れない", en="the letter cannot be made"),
    Reason.UNSAFE: Said(ja="安全に送れない内容", en="not safe to send"),
    Reason.UNMARKED_DRILL: Said(ja="【訓練】の印がない", en="a drill without its mark"),
    Reason.BAD_ADDRESS: Said(ja="アドレスの形ではない", en="not an address"),
    Reason.NEEDS_SMTPUTF8: Said(ja="リレーが SMTPUTF8 に対応していない", en="the relay lacks SMTPUTF8"),
    Reason.NEEDS_8BITMIME: Said(ja="リレーが 8BITMIME に対応していない", en="the relay lacks 8BITMIME"),
    Reason.TOO_BIG: Said(ja="リレーの大きさの上限を超える", en="larger than the relay takes"),
    Reason.PURGED: Said(ja="消去済み", en="erased"),
    Reason.TOO_LATE: Said(ja="再試行の期限を過ぎた", en="past the deadline for retries"),
    Reason.RELAY_REFUSES: Said(ja="リレーの異常な応答が続いた", en="the relay kept answering badly"),
    Reason.BY_PERSON: Said(ja="担当者の操作", en="a person's act"),
}
