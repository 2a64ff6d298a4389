"""制御文字と文字化けの印（U+FFFD など）。

## なぜ
表示されないか、「U+FFFD」のように表示されます。文字コードの変換に失敗した跡かもしれず、そこにあった字が失われています。

## 直し方
制御文字は取ります。「U+FFFD」は、もとの文書を見て正しい字に直します。

## 根拠
JIS X 0211（制御機能）と Unicode。改行とタブは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_RUN = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+|\ufffd+|[\ud800-\udfff]+")
_CONTROL = Said("制御文字があります。取ってください。", "a control character; remove it.")
_LOST = Said("文字化けしています。もとの文書を見て直してください。", "a character was lost in conversion; restore it.")


@rule(
    "W106",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffd\\ud800-\\udfff"),
    counterparts=("textlint:no-invalid-control-character",),
    bad={
        "ご案内\x08いたします。": "ご案内いたします。",
        "株式会社\ufffd書店": None,
    },
    good=["ご案内\nいたします。", "品目\t数量"],
)
def control_characters(reading: Reading) -> Iterator[Hit]:
    """A run of either."""
    for match in _RUN.finditer(reading.text.source):
        lost = match[0][0] == "\ufffd" or "\ud800" <= match[0][0] <= "\udfff"
        yield Hit(match.start(), match.end(), _LOST if lost else _CONTROL, None if lost else "", in_source=True)
