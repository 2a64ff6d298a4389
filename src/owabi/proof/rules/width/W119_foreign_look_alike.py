"""英字に似たキリル文字・ギリシャ文字。

## なぜ
見た目は同じでも別の文字です。アドレスでは偽のサイトに使われます。

## 直し方
英字に打ち直します。

## 根拠
Unicode のキリル文字・ギリシャ文字。英字と同じ語に混じったものだけを指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_LATIN = str.maketrans("АВЕКМНОРСТХаеорсухіјѕԁԛԝАΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABEKMHOPCTXaeopcyxijsdqwABEZHIKMNOPTYXovp")
_OTHER = "\u0370-\u03ff\u0400-\u052f"
_WORD = expression(f"[A-Za-z]+[{_OTHER}][A-Za-z{_OTHER}]*|[{_OTHER}]+[A-Za-z]{{2,}}[A-Za-z{_OTHER}]*")
_SAYS = Said(
    "英字に似た別の文字が混じっています。打ち直してください。",
    "a letter of another script that looks Latin; retype it.",
)


@rule(
    "W119",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    on=characters("\u0370-\u03ff\u0400-\u04ff"),
    bad={
        "Аpple のサイト": "Apple のサイト",
        "sуstem を停止": "system を停止",
        "examplе.jp": "example.jp",
    },
    good=[
        "system を停止",
        "α版のご案内",
        "Δt の値",
        "Москва",
        "μm の単位",
        "Ω",
        "λ計算",
    ],
)
def foreign_look_alike(reading: Reading) -> Iterator[Hit]:
    """A word of Latin letters that has one of another script among them."""
    for match in _WORD.finditer(reading.text.source):
        put = match[0].translate(_LATIN)
        yield Hit(match.start(), match.end(), _SAYS, put if put.isascii() else None, in_source=True)
