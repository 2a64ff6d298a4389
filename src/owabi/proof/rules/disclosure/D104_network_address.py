"""社内のネットワークの情報（IPアドレス、ホスト名、共有フォルダーの場所）。

## なぜ
内部の構成が分かると、次の攻撃の手がかりになります。読み手が知る必要はありません。

## 直し方
「社内のサーバー」「会員情報を管理する機器」のように、役割で書きます。

## 根拠
RFC 1918（プライベートアドレス）ほか。事故のお知らせでは、社外に公開されたアドレスも指摘します。関係各社や社内への
文面では、公開されたアドレスは調査に必要なことがあるため指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import around
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PRIVATE = expression(r"10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.")
_VERSION = expression(r"(?:ver\.?|version|バージョン|版|第|v) ?$", re.IGNORECASE)
_INSIDERS = (Audience.AFFILIATE, Audience.EMPLOYEE)
_SAYS = Said(
    "社内のネットワークの情報です。次の攻撃の手がかりになるため、役割の名で書いてください。",
    "this tells of the inner network and helps an attacker; name the role instead.",
)


@rule(
    "D104",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    presets=(INCIDENT,),
    on=(
        pattern(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)"),
        pattern(
            r"(?<![A-Za-z0-9.@/-])(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:local|internal|intra|corp|lan|localdomain)(?![A-Za-z0-9.@-])"
        ),
        pattern(r"\\\\[A-Za-z0-9_.-]{2,40}\\[A-Za-z0-9_$.-]{0,60}"),
    ),
    bad={
        "サーバー（192.168.10.5）を停止いたしました。": None,
        "侵害されたのはdb01.corp.localです。": None,
        "db01.example.local への接続を確認しました。": None,
        r"共有フォルダー \\fileserver\share に保存されていました。": None,
    },
    good=[
        "社内のサーバーを停止いたしました。",
        "ソフトウェアをバージョン 10.2.1.4 に更新しました。",
        "第1.2.3.4条のとおりです。",
        "https://www.example.co.jp/ をご覧ください。",
        "売上は 1.234.567 です。",
    ],
)
def network_address(spot: Spot) -> Iterator[Hit]:
    """An address inside, or any in a notice of an incident to readers outside."""
    word = spot.word
    if word[0].isdigit():
        parts = word.split(".")
        if any(int(part) > 255 for part in parts) or _VERSION.search(spot.before(10)):
            return
        outside = spot.context.is_incident and spot.context.audience not in _INSIDERS
        if not _PRIVATE.match(word) and not outside and not _is_of_attack(spot):
            return
    yield spot.hit(_SAYS)


_NEAR = expression("IP|侵入|攻撃元|攻撃者|接続元|送信元|アクセス元|通信先")
_OF_ATTACK = expression("攻撃|不正|侵入|漏えい|漏洩|接続元|送信元|アクセス元")


def _is_of_attack(spot: Spot) -> bool:
    """Whether the sentence tells of an attack from or on this address."""
    return _NEAR.search(spot.before(24)) is not None and _OF_ATTACK.search(around(spot)) is not None
