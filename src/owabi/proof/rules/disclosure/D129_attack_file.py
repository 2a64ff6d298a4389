"""攻撃に使われたファイルの名前。

## なぜ
読み手の行動に役立たず、手口を広めることになります。

## 直し方
「不正なプログラム」のように書きます。読み手が開くおそれのあるファイル名は書いてかまいません。

## 根拠
危機管理広報に共通する注意点。求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_WARNS = expression(r"開か(?:ない|ず)|ご注意|削除|実行しない|届いた")
_SAYS = Said("攻撃に使われたファイルの名前は書かないほうが安全です。", "it is safer not to name the attacker's files.")


@rule(
    "D129",
    severity=Severity.ADVICE,
    on=pattern(
        r"(?<![A-Za-z0-9/.:])[A-Za-z0-9_-]{1,40}\.(?:exe|dll|ps1|bat|cmd|vbs|jsp|php|aspx|asp|sh|scr|lnk|hta|jar|lockbit|encrypted|locked)(?![A-Za-z0-9])"
    ),
    presets=(INCIDENT,),
    bad={
        "サーバーに shell.php が置かれておりました。": None,
        "不正なプログラム（update01.exe）を確認いたしました。": None,
    },
    good=[
        "不正なプログラムが置かれておりました。",
        "添付の invoice.exe は開かないでください。",
        "https://example.jp/index.php をご覧ください。",
    ],
)
def attack_file(spot: Spot) -> Iterator[Hit]:
    """The name of a program."""
    if not _WARNS.search(spot.before(60) + spot.after(60)):
        yield spot.hit(_SAYS)
