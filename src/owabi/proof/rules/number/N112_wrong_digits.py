"""桁数の合わない電話番号・郵便番号・IPアドレス（「03-123-4567」「〒123-456」など）。

## なぜ
その番号では、つながらず、届きません。

## 直し方
番号を確かめて直します。

## 根拠
総務省の電気通信番号計画（固定電話は0を含めて10桁、携帯電話・IP電話は11桁、0120は10桁、0800は11桁）、郵便番号は7桁、IPv4アドレスは0〜255の四つの数です。
「電話」「TEL」「〒」「IP」などの名が付いたものだけを確かめます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_PHONE = expression(
    r"(?:電話|TEL|Tel|tel|℡|FAX|Fax|fax|ファックス|ファクス|携帯|ダイヤル|連絡先|直通|代表|窓口|☎)[^\d。\n]{0,10}$"
)
_POST = expression(r"(?:〒|郵便番号)[^\d。\n]{0,4}$")
_ADDRESS = expression(r"(?:IP|ip|アドレス|ホスト|サーバー?)[^\d。\n]{0,12}$")
_ELEVEN = ("090", "080", "070", "060", "050", "020", "0800")
_TEN = ("0120", "0570", "0990")


@rule(
    "N112",
    severity=Severity.ERROR,
    on=(
        pattern(r"(?<![\d.+-])0\d{1,4}[-) ]{1,2}\d{1,5}[- ]\d{2,6}(?![\d-])|(?<![\d.,+-])0\d{7,12}(?![\d-])"),
        pattern(r"(?:〒|郵便番号(?:は|:)? ?) ?\d[\d-]{1,9}"),
        pattern(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])"),
    ),
    bad={
        "電話番号：03-123-4567": None,
        "TEL 090-1234-567": None,
        "FAX：03-12345-6789": None,
        "〒123-456 東京都千代田区": None,
        "IPアドレスは192.168.1.300です。": None,
        "フリーダイヤル 0120-1234-567": None,
    },
    good=[
        "電話番号：03-1234-5678（内線123）",
        "TEL 090-1234-5678",
        "フリーダイヤル 0120-123-456、0800-123-4567",
        "電話 0422-12-3456、ナビダイヤル 0570-012-345",
        "〒100-0001 東京都千代田区",
        "Version 1.2.3.400",
        "会員番号：03-123-4567",
        "IPアドレスは192.0.2.10です。",
    ],
)
def wrong_digits(spot: Spot) -> Iterator[Hit]:
    """A number under its name that has too few or too many digits."""
    word = spot.word
    digits = "".join(char for char in word if char.isdigit())
    if "." in word:
        if _ADDRESS.search(spot.before(20)) and any(int(part) > 255 for part in word.split(".")):
            yield spot.hit(Said("IPアドレスの数は0〜255です。", "an IP address has numbers from 0 to 255."))
    elif word[0] in "〒郵":
        if len(digits) != 7 or not re.search(r"\d{3}-?\d{4}$", word):
            start = spot.end - len(word.lstrip("〒郵便番号は: "))
            yield spot.hit(Said("郵便番号は3桁と4桁です。", "a postal code has three digits and four."), start=start)
    elif _PHONE.search(spot.before(18)) and not _is_phone(word, digits):
        says = Said("電話番号の桁数が合いません。", "a telephone number has another count of digits.")
        yield spot.hit(says)


def _is_phone(word: str, digits: str) -> bool:
    parts = [part for part in re.split(r"[-) ]+", word) if part]
    if len(parts) == 1 and digits.startswith(_ELEVEN) and not digits.startswith(_TEN):
        return len(digits) in (10, 11)
    if parts[0] in _ELEVEN:
        return len(digits) == 11
    if len(parts) == 3 and parts[0] in ("03", "06"):
        return [len(part) for part in parts] == [2, 4, 4]
    return len(digits) == 10
