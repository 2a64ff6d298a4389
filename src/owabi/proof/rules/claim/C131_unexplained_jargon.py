"""説明のない専門用語（「ラテラルムーブメント」「C2サーバー」など）。

## なぜ
顧客や取引先の多くは、その語を知りません。分からない語は不安を大きくし、煙に巻いていると受け取られます。

## 直し方
平易な語に替えるか、括弧で説明を添えます。

## 根拠
読み替えは `books/lexicons/jargon.toml` にあります。直後に括弧の説明があるとき、社内、関係各社、報道機関への文面のときは
指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.shaped import around, is_quoted
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.folding import fold

_KNOW = (Audience.EMPLOYEE, Audience.PRESS, Audience.AFFILIATE)
_LAY = (Audience.CUSTOMER, Audience.PUBLIC)


@rule(
    "C131",
    severity=Severity.WARNING,
    on=lexicon("lexicons/jargon"),
    presets=(INCIDENT,),
    bad={
        "攻撃者によるラテラルムーブメントが確認されました。": None,
        "SQLインジェクションによる不正アクセスを受けました。": None,
    },
    good=[
        "EDR製品（機器の不審な動きを見張る仕組み）を導入いたしました。",
        "弊社はSOCIAL社のEC2を利用しております。",
        "木製の踏み台を回収いたします。",
        "SQLインジェクション（入力欄から不正な命令を送り込む攻撃）を受けました。",
        "社内の他の機器へ侵入が広がったことを確認しました。",
        "ハッシュ化（元に戻せない形への変換）したパスワード",
    ],
)
def unexplained_jargon(spot: Spot) -> Iterator[Hit]:
    """A term of the lexicon, at its first place, without a gloss in brackets."""
    if spot.context.audience in _KNOW or spot.before(1) == "(" or _GLOSS.match(spot.after(24)) or is_quoted(spot):
        return
    if spot.entry.get("lay") and spot.context.audience not in _LAY:
        return
    if "needs" in spot.entry and not re.search(spot.entry["needs"], around(spot)):
        return
    if spot.reading.once(_first_places).get(spot.word) != spot.start or _is_part(spot):
        return
    plain = str(spot.entry["plain"])
    says = Said(
        f"「{spot.word}」は読み手に伝わらないおそれがあります。「{plain}」とするか、括弧で説明を添えてください。",
        f"readers may not know “{spot.word}”; say it plainly or add a gloss.",
    )
    yield Hit(spot.start, spot.end, says, suggestions=(plain,))


_GLOSS = expression("[一-龠ァ-ヶーA-Za-z]{0,10}(?:[(「:=]|(?:と(?:呼ばれ|言われ|いわれ|いう|いった)))")


def _first_places(reading: Reading) -> dict[str, int]:
    words = [fold(word)[0] for entry in reading.book("lexicons/jargon") for word in entry["words"]]
    return {word: reading.text.flow.find(word) for word in words}


def _is_part(spot: Spot) -> bool:
    """Whether letters of the alphabet go on before or after: C2 is not in EC2."""
    around = spot.before(1) + spot.after(1)
    return spot.word.isascii() and any(char.isascii() and char.isalnum() for char in around)
