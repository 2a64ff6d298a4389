"""長い件名。

## なぜ
多くの画面では、件名は30字ほどで切れます。後ろにある大事な語が読まれません。

## 直し方
出来事を前に置き、30字までにします。

## 根拠
主なメールソフトの一覧表示の幅。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone


@rule(
    "M123",
    severity=Severity.ADVICE,
    limit=30,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    bad={
        "件名：【重要】弊社が運営する会員向けサービスへの不正アクセスに関するお詫びとお知らせ\n\n山田様": None,
        "件名：11月25日に弊社本社ビル3階の第2会議室で開催する定例打ち合わせの議事次第のご送付\n\n山田様": None,
    },
    good=["件名：【重要】会員サイトへの不正アクセスに関するお詫び\n\n山田様", "件名：日程のご相談\n\n山田様"],
)
def long_subject(reading: Reading) -> Iterator[Hit]:
    """More characters than the limit."""
    text, most = reading.text, reading.limit("M123")
    for line in text.lines_in(Zone.SUBJECT):
        words = text.words(line).split(":", 1)[1].strip()
        if len(words) > most:
            says = Said(
                f"件名が{len(words)}字あります。{most}字までにすると、一覧で切れません。",
                f"the subject has {len(words)} characters; {most} fit in most lists.",
            )
            yield Hit(line.end - len(words), line.end, says)
