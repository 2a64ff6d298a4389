"""A fault in case.toml is told with its line, its field and its cure."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from owabi.approval.role import Mode, Role
from owabi.case.relay import Tls, is_loopback, relay_password
from owabi.case.settings import Settings, read_settings
from owabi.dates.zone import JST
from owabi.errors import CaseMistake
from owabi.letter.audience import Audience

HEAD = 'format = 1\nid = "aoba"\ncreated_at = 2026-11-19T12:00:00+09:00\n'


def settings(tmp_path: Path, more: str = "", head: str = HEAD) -> Settings:
    path = tmp_path / "case.toml"
    path.write_text(head + more, encoding="utf-8")
    return read_settings(path)


def test_the_least_settings_mean_a_team_and_no_relay(tmp_path: Path) -> None:
    found = settings(tmp_path)
    assert (found.id, found.created_at) == ("aoba", datetime(2026, 11, 19, 12, tzinfo=JST))
    assert (found.policy.mode, found.relay, dict(found.senders)) == (Mode.TEAM, None, {})


def test_everything_that_may_stand_there_is_read(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        """
[approval]
mode = "team"
required_roles = ["responsible", "legal"]
one_of_roles = []
as_of_hours = 6

[relay]
host = "smtp.aoba.example"
port = 2587
tls = "implicit"
user = "notice"
timeout_seconds = 20
ca_file = "~/ca.pem"

[sender.customer]
from_name = "青葉文具店"
from_address = "notice@aoba.example"
reply_to = "desk@aoba.example"
envelope_sender = "bounce@aoba.example"

[sender.partner]
from_address = "b2b@aoba.example"
""",
    )
    assert found.policy.required == (Role.RESPONSIBLE, Role.LEGAL)
    assert found.policy.as_of_limit == timedelta(hours=6)
    relay = found.relay
    assert relay is not None
    assert (relay.host, relay.port, relay.tls, relay.timeout_seconds) == ("smtp.aoba.example", 2587, Tls.IMPLICIT, 20)
    assert relay.ca_file is not None
    assert relay.ca_file.is_absolute()
    assert found.senders[Audience.CUSTOMER].from_name == "青葉文具店"
    assert found.senders[Audience.PARTNER].reply_to is None


@pytest.mark.parametrize(("tls", "port"), [("starttls", 587), ("implicit", 465)])
def test_the_usual_port_follows_the_protection(tls: str, port: int, tmp_path: Path) -> None:
    relay = settings(tmp_path, f'[relay]\nhost = "smtp.aoba.example"\ntls = "{tls}"\n').relay
    assert relay is not None
    assert (relay.port, relay.timeout_seconds, relay.ca_file, relay.user) == (port, 60, None, None)


WRONG = {
    "syntax": ("[approval\n", 4, "TOMLとして読めません"),
    "syntax-at-the-end": ('[approval]\nmode = """team', 5, "TOMLとして読めません"),
    "unknown-top": ("[approvals]\n", 4, "「approval」のことではありませんか"),
    "unknown-far": ("zzz = 1\n", 4, "使えるのは"),
    "unknown-key": ("[approval]\n\nmodes = 1\n", 6, "「mode」のことではありませんか"),
    "not-a-table": ('relay = "x"\n', 4, "[relay] の下に"),
    "mode": ('[approval]\nmode = "both"\n', 5, "team、solo から選んでください"),
    "roles": ('[approval]\nrequired_roles = ["boss"]\n', 5, "「boss」という役割はありません"),
    "roles-not-a-list": ('[approval]\nrequired_roles = "legal"\n', 5, "文字列の配列"),
    "roles-of-numbers": ("[approval]\none_of_roles = [1]\n", 5, "文字列の配列"),
    "hours": ("[approval]\nas_of_hours = 0\n", 5, "1時間から168時間"),
    "solo-roles": ('[approval]\nmode = "solo"\nrequired_roles = ["legal", "pr"]\n', 6, "一つだけ"),
    "no-host": ("[relay]\nport = 25\n", 4, "設定がありません"),
    "host-with-port": ('[relay]\nhost = "smtp.aoba.example/25"\n', 5, "ホスト名ではありません"),
    "host-in-japanese": ('[relay]\nhost = "青葉.example"\n', 5, "ホスト名ではありません"),
    "host-in-brackets": ('[relay]\nhost = "[::1]"\n', 5, "ホスト名ではありません"),
    "host-empty": ('[relay]\nhost = " "\n', 5, "一行の文字列ではありません"),
    "host-a-number": ("[relay]\nhost = 3\n", 5, "一行の文字列ではありません"),
    "host-two-lines": ('[relay]\nhost = "a\\nb"\n', 5, "一行の文字列ではありません"),
    "port": ('[relay]\nhost = "a"\nport = 70000\n', 6, "1 から 65535 の整数"),
    "port-a-truth": ('[relay]\nhost = "a"\nport = true\n', 6, "1 から 65535 の整数"),
    "timeout": ('[relay]\nhost = "a"\ntimeout_seconds = 1\n', 6, "5 から 600 の整数"),
    "tls": ('[relay]\nhost = "a"\ntls = "none"\n', 6, "starttls、implicit、none-loopback"),
    "open-line": ('[relay]\nhost = "smtp.aoba.example"\ntls = "none-loopback"\n', 6, "暗号化せずに他の機器へ"),
    "open-login": ('[relay]\nhost = "127.0.0.1"\ntls = "none-loopback"\nuser = "a"\n', 7, "user を消してください"),
    "password": ('[relay]\nhost = "a"\npassword = "x"\n', 6, "OWABI_RELAY_PASSWORD"),
    "audience": ("[sender.everyone]\n", 4, "使えるのは customer"),
    "sender-key": ('[sender.customer]\nfrom = "a@aoba.example"\n', 5, "この設定はありません"),
    "sender-address": ('[sender.customer]\nreply_to = "青葉"\n', 5, "メールアドレスで書いて"),
    "sender-inline": ('sender = {customer = {from_addres = "x"}}\n', None, "「from_address」のことでは"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_names_its_line_and_its_cure(name: str, tmp_path: Path) -> None:
    more, line, words = WRONG[name]
    with pytest.raises(CaseMistake) as caught:
        settings(tmp_path, more)
    assert words in caught.value.line("ja")
    assert caught.value.place.line == line
    assert "\n" not in caught.value.line("en")


HEADS = {
    "newer": ('format = 2\nid = "a"\n', 1, "より新しい owabi"),
    "no-format": ('id = "a"\n', None, "設定がありません"),
    "no-id": ("format = 1\n", None, "設定がありません"),
    "id": ('format = 1\nid = "Aoba 1"\n', 2, "英小文字と数字とハイフン"),
    "no-offset": ('format = 1\nid = "a"\ncreated_at = 2026-11-19T12:00:00\n', 3, "時差の付いた日時"),
    "no-moment": ('format = 1\nid = "a"\n', None, "時差の付いた日時"),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_fault_of_the_head_is_told(name: str, tmp_path: Path) -> None:
    head, line, words = HEADS[name]
    with pytest.raises(CaseMistake) as caught:
        settings(tmp_path, "", head)
    assert words in caught.value.line("ja")
    assert caught.value.place.line == line


def test_settings_that_are_not_utf8_name_the_line(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes(HEAD.encode() + "# 青葉\n".encode("cp932"))
    with pytest.raises(CaseMistake) as caught:
        read_settings(path)
    assert (caught.value.place.line, caught.value.line("ja").endswith("UTF-8で保存してください。")) == (4, True)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.9.9.9", "::1"])
def test_this_machine_is_known_by_its_names(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["smtp.aoba.example", "192.0.2.1", "localhost.aoba.example", "0.0.0.0"])
def test_no_other_machine_is_taken_for_this_one(host: str) -> None:
    assert not is_loopback(host)


def test_the_password_comes_from_the_environment_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("p@ss 語\n", encoding="utf-8")
    assert relay_password({}) is None
    assert relay_password({"OWABI_RELAY_PASSWORD": "p"}) == "p"
    assert relay_password({"OWABI_RELAY_PASSWORD": "", "OWABI_RELAY_PASSWORD_FILE": str(file)}) == "p@ss 語"


PASSWORDS = {"empty": b"", "two-lines": b"a\nb\n", "not-utf8": b"\xff"}


@pytest.mark.parametrize("name", PASSWORDS)
def test_a_password_file_that_is_not_one_line_is_refused_without_showing_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_bytes(PASSWORDS[name])
    with pytest.raises(CaseMistake) as caught:
        relay_password({"OWABI_RELAY_PASSWORD_FILE": str(file)})
    assert caught.value.line("ja").startswith(str(file))


def test_two_passwords_or_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseMistake):
        relay_password({"OWABI_RELAY_PASSWORD": "secret", "OWABI_RELAY_PASSWORD_FILE": "x"})
    with pytest.raises(CaseMistake):
        relay_password({"OWABI_RELAY_PASSWORD_FILE": str(tmp_path / "missing")})


def test_a_full_width_space_may_stand_in_a_senders_name(tmp_path: Path) -> None:
    found = settings(tmp_path, '[sender.customer]\nfrom_name = "青葉文具店\u3000お客様窓口"\n')
    assert found.senders[Audience.CUSTOMER].from_name == "青葉文具店\u3000お客様窓口"
    with pytest.raises(CaseMistake):
        settings(tmp_path, '[sender.customer]\nfrom_name = "青葉\\u2028文具店"\n')
