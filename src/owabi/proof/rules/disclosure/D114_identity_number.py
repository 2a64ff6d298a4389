"""旅券、免許証、在留カード、保険証などの番号。

## なぜ
本人確認に使われる番号が漏れると、なりすましの契約に悪用されます。

## 直し方
番号を取ります。

## 根拠
公表された事故の対象の情報。番号の形（旅券は英字2字と数字7桁、免許証は数字12桁など）に合うものだけを指摘します。
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
    r"(?:\([^()\d]{1,12}\))?(?:は、?|が|:|=|/)? ?[「(\"]?(?P<value>[A-Z]{1,2}\d{7,8}(?:[A-Z]{2})?|\d{4}-\d{6}|"
    r"\d{12}|\d{11}|\d{10}|\d{8}|\d{2,8}[-・ ]\d{1,7})(?![\d文桁])"
)
_MADE_UP = expression(r"0+[-・ ]?0+$|(?:20\d\d|19\d\d)-\d\d?$")
_SAYS = Said(
    "本人を確かめるための番号が書かれています。取ってください。",
    "a number that proves identity stands here; remove it.",
)


@rule(
    "D114",
    severity=Severity.ERROR,
    blocks=True,
    on=literal(
        "パスポート番号",
        "旅券番号",
        "パスポートの番号",
        "旅券の番号",
        "免許証番号",
        "免許証の番号",
        "免許番号",
        "在留カード番号",
        "在留カードの番号",
        "特別永住者証明書番号",
        "基礎年金番号",
        "年金番号",
        "被保険者番号",
        "保険証番号",
        "保険証の番号",
        "被保険者証の番号",
        "記号・番号",
        "住民票コード",
        "身分証番号",
        "学籍番号と氏名",
        "パスポートNo",
        "社会保障番号",
    ),
    everywhere=True,
    bad={
        "パスポート番号はTK1234567で承っております。": None,
        "運転免許証番号：301234567890": None,
        "基礎年金番号 1234-567890 を確認いたしました。": None,
    },
    good=[
        "パスポート番号をご記入ください。",
        "運転免許証の写しをお送りください。",
        "免許証番号（12桁の数字）が含まれておりました。",
    ],
)
def identity_number(spot: Spot) -> Iterator[Hit]:
    """A number of the right form behind its name."""
    match = _VALUE.match(spot.text.flow, spot.end, spot.line.end)
    if match and not _MADE_UP.match(match["value"]):
        yield spot.hit(_SAYS, start=match.start("value"), end=match.end("value"))
