"""件名のないメール。

## なぜ
件名がないと、迷惑メールと見分けがつかず、読まれません。

## 直し方
何についての連絡かが分かる件名を書きます。

## 根拠
ビジネスメールの作法に共通する規則。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_NOTHING = expression(
    r"[ 【】\[\]「」()]*(?:(?:Re|RE|re|Fw|FW|Fwd|FWD|返信|転送): ?)*(?:無題|件名なし|件名無し|なし|無し|"
    r"no subject|No subject|\(no subject\))?[ 【】\[\]「」()]*$"
)
_SAYS = Said("件名が空です。何についての連絡かを書いてください。", "the subject is empty; say what the mail is about.")


@rule(
    "M121",
    severity=Severity.ERROR,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    bad={
        "件名：\n\n山田様\n\nお世話になっております。": None,
        "Subject: 【】\n\n山田様\n\nお世話になっております。": None,
        "件名：Re:\n\n山田様\n\nお世話になっております。": None,
        "件名：（なし）\n\n山田様\n\nお世話になっております。": None,
    },
    good=["件名：日程のご相談\n\n山田様", "件名の書き方をご案内します。"],
)
def empty_subject(reading: Reading) -> Iterator[Hit]:
    """A subject line with nothing after its colon, or nothing but Re: and 無題."""
    text = reading.text
    for line in text.lines_in(Zone.SUBJECT):
        if _NOTHING.match(text.words(line).split(":", 1)[1]):
            yield Hit(line.start, line.end, _SAYS)
