"""攻撃に使われた文字列。

## なぜ
そのまま試せる文字列は、同じ弱点を残す他の組織への攻撃を助けます。

## 直し方
「検索欄への不正な命令の入力」のように、何が起きたかだけを書きます。

## 根拠
危機管理広報の案内に共通する注意点。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "攻撃に使われた文字列は、まねをされます。「不正な命令の入力」のように書いてください。",
    "a string used in the attack can be tried by others; say what happened only.",
)


@rule(
    "D136",
    severity=Severity.ERROR,
    blocks=True,
    presets=(INCIDENT,),
    on=(
        pattern(r"'? ?(?:OR|or|AND|and) ?'?1'? ?= ?'?1'?(?: ?--)?"),
        pattern(r"(?:\.\./){1,8}[A-Za-z0-9_./-]{0,40}"),
        pattern(r"/etc/(?:passwd|shadow)|cmd\.exe|powershell -[A-Za-z]{1,12}"),
        pattern(r"<(?:script|img|iframe|svg)[^<>]{0,60}>(?:[^<>]{0,40}</script>)?"),
        pattern(r"\$\{jndi:[^}]{0,60}\}?|UNION (?:ALL )?SELECT|; ?DROP TABLE|xp_cmdshell"),
    ),
    bad={
        "攻撃者は、検索欄に' OR 1=1 --と入力して情報を取得しました。": None,
        "「../../etc/passwd」を要求する通信を確認いたしました。": None,
    },
    good=["検索欄に不正な命令を入力されました。", "A or B のどちらかをお選びください。"],
)
def attack_string(spot: Spot) -> Iterator[Hit]:
    """A string that can be tried."""
    yield spot.hit(_SAYS)
