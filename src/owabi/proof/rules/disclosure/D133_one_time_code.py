"""認証の番号そのもの。

## なぜ
一度だけの番号も、届いた人がその間に使えば、不正なログインに使われます。

## 直し方
番号を取り、「お手元に届いた番号」のように書きます。

## 根拠
情報処理推進機構（IPA）などの案内に共通する注意点。桁数や有効な時間は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_VALUE = expression(
    r"(?:パスワード|コード|番号|キー)?(?: ?(?:は|が|を|:|=|「|『|\(|、|として)){0,2}"
    r" ?「?(?P<value>\d{4,8}|\d{3}[- ]\d{3})(?![\d桁文回件分秒時年月日名-])"
)
_SAYS = Said("認証の番号そのものです。取ってください。", "this is an authentication code itself; remove it.")


@rule(
    "D133",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal(
        "ワンタイム",
        "暗証番号",
        "認証コード",
        "認証番号",
        "確認コード",
        "確認番号",
        "OTP",
        "セキュリティキー",
        "二段階認証",
        "2段階認証",
        "リカバリーコード",
    ),
    bad={
        "ワンタイムコード739204を窓口にお伝えください。": None,
        "SMSで届いた認証番号482915を入力してください。": None,
    },
    good=[
        "SMSで届いた6桁の認証番号を入力してください。",
        "認証コードの有効期限は10分です。",
        "ワンタイムパスワードを他の方に伝えないでください。",
        "2段階認証は2026年11月から必須です。",
    ],
)
def one_time_code(spot: Spot) -> Iterator[Hit]:
    """Figures right behind the word."""
    match = _VALUE.match(spot.after(30))
    if match and (spot.word != "暗証番号" or match.start("value") == 0):
        yield spot.hit(_SAYS, start=spot.end + match.start("value"), end=spot.end + match.end("value"))
