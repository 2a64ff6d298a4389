"""半角カナ。

## なぜ
半角カナは、古い機器やメールの仕組みで文字化けすることがあり、読みにくくもあります。

## 直し方
全角のカナにします。

## 根拠
JIS X 0201 の片仮名は、インターネットのメールでは使わない慣習です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.folding import fold

_RUN = expression("[\uff61-\uff9f]+")
_SAYS = Said("半角カナです。全角にしてください。", "narrow kana; write them wide.")


@rule(
    "W101",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("\uff61-\uff9f"),
    counterparts=("textlint:no-hankaku-kana",),
    bad={
        "ｻｰﾋﾞｽを再開いたします。": "サービスを再開いたします。",
        "お申し込みは｢ﾏｲﾍﾟｰｼﾞ｣から": "お申し込みは「マイページ」から",
    },
    good=["サービスを再開いたします。", "お申し込みは「マイページ」から", "ABC 123"],
)
def narrow_kana(reading: Reading) -> Iterator[Hit]:
    """Every run of narrow kana and their marks."""
    for match in _RUN.finditer(reading.text.source):
        yield Hit(match.start(), match.end(), _SAYS, fold(match[0])[0], in_source=True)
