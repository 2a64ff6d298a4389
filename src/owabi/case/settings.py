"""`case.toml`: how this case approves and by which relay it sends; every fault is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from owabi.approval.policy import Policy, adapt
from owabi.approval.role import Mode
from owabi.case.private import read
from owabi.case.relay import Relay, Tls, check_relay
from owabi.case.table import Table
from owabi.errors import ApprovalMistake, CaseMistake, Place
from owabi.letter.audience import Audience
from owabi.said import Said

FORMAT = 1
_MAX_FILE = 100_000
_AT_LINE = re.compile(r"line (\d+), column (\d+)")
IDENT = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_MAIL = Said("メールアドレス", "a mail address")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\x00-\x1f]+@[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class SenderSettings:
    """What a case says about its sender to one audience; None falls back to the fact sheet's `senders`."""

    from_name: str | None = None
    from_address: str | None = None
    reply_to: str | None = None
    envelope_sender: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """A case's settings. `relay` is None until somebody has written one."""

    id: str
    created_at: datetime
    policy: Policy
    relay: Relay | None
    senders: Mapping[Audience, SenderSettings]


def read_settings(path: Path) -> Settings:
    """Read and check the settings; raises `CaseMistake` naming file, line, field and cure."""
    text = _text(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        place = Place(str(path), int(at[1]), int(at[2])) if at else Place(str(path), text.count("\n") + 1)
        cause = Said("設定がTOMLとして読めません。", "the settings are not TOML.")
        raise CaseMistake(cause, Said("その行を直してください。", "Mend that line."), place=place) from None
    table = Table(str(path), text, "", content)
    table.refuse_unknown("format", "id", "created_at", "approval", "relay", "sender")
    _check_format(table)
    ident = table.text(
        "id", pattern=IDENT, meant=Said("英小文字と数字とハイフン", "lower-case letters, digits, hyphens")
    )
    created_at = table.moment("created_at")
    approval, relay = table.table("approval"), table.table("relay")
    return Settings(ident, created_at, _policy(approval), _relay(relay), _senders(table.table("sender")))


def _text(path: Path) -> str:
    try:
        return read(path, limit=_MAX_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        cause = Said("設定がUTF-8ではありません。", "the settings are not UTF-8.")
        cure = Said("UTF-8で保存してください。", "Save them as UTF-8.")
        raise CaseMistake(cause, cure, place=Place(str(path), line)) from None


def _check_format(table: Table) -> None:
    number = table.count("format", 1, 1_000_000)
    if number > FORMAT:
        raise table.mistake(
            Said("より新しい owabi で作られた事案です。", "this case was made by a newer owabi."),
            Said("owabi を新しくしてください。", "Upgrade owabi."),
            key="format",
        )


def _policy(table: Table | None) -> Policy:
    if table is None:
        return adapt(Mode.TEAM)
    table.refuse_unknown("mode", "required_roles", "one_of_roles", "as_of_hours")
    try:
        return adapt(
            Mode(table.choice("mode", tuple(Mode), default=Mode.TEAM)),
            required=table.texts("required_roles"),
            one_of=table.texts("one_of_roles"),
            as_of_hours=table.count_or_none("as_of_hours", 0, 1_000_000),
        )
    except ApprovalMistake as error:
        field = (error.place.field or "").removeprefix("approval.")
        raise table.mistake(error.cause, error.cure, key=field) from None


def _relay(table: Table | None) -> Relay | None:
    if table is None:
        return None
    if "password" in table.content:
        raise table.mistake(
            Said("パスワードを設定ファイルに書くことはできません。", "a password never stands in the settings."),
            Said(
                "この行を消し、環境変数 OWABI_RELAY_PASSWORD または OWABI_RELAY_PASSWORD_FILE で渡してください。",
                "Remove the line and pass it by OWABI_RELAY_PASSWORD or OWABI_RELAY_PASSWORD_FILE.",
            ),
            key="password",
        )
    table.refuse_unknown("host", "port", "tls", "user", "timeout_seconds", "ca_file")
    tls = Tls(table.choice("tls", tuple(Tls), default=Tls.STARTTLS))
    port = table.count_or_none("port", 1, 65_535)
    ca_file = table.text_or_none("ca_file")
    relay = Relay(
        host=table.text("host"),
        port=tls.usual_port if port is None else port,
        tls=tls,
        user=table.text_or_none("user"),
        timeout_seconds=table.count_or_none("timeout_seconds", 5, 600) or 60,
        ca_file=None if ca_file is None else Path(ca_file).expanduser(),
    )
    check_relay(relay, table)
    return relay


def _senders(table: Table | None) -> Mapping[Audience, SenderSettings]:
    if table is None:
        return MappingProxyType({})
    table.refuse_unknown(*Audience)
    senders = {}
    for audience in Audience:
        own = table.table(audience)
        if own is None:
            continue
        own.refuse_unknown("from_name", "from_address", "reply_to", "envelope_sender")
        senders[audience] = SenderSettings(
            own.text_or_none("from_name"),
            own.text_or_none("from_address", pattern=_ADDRESS, meant=_MAIL),
            own.text_or_none("reply_to", pattern=_ADDRESS, meant=_MAIL),
            own.text_or_none("envelope_sender", pattern=_ADDRESS, meant=_MAIL),
        )
    return MappingProxyType(senders)
