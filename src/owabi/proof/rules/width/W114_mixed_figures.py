"""全角と半角の数字の混在。

## なぜ
一つの文書で数字の幅が変わると、写し合わせたように見え、検索でも一致しません。

## 直し方
半角にそろえます。

## 根拠
公用文・ビジネス文書の表記の目安。一字なら全角、二字以上なら半角とする書き方もあり、その混在は指摘しません。
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

_NUMBER = expression("[0-9０-９]+(?:[.,．，][0-9０-９]+)*")
_LINKED = expression("[0-9０-９]+(?:[-－‐−][0-9０-９]+)+")
_WIDE = expression("[０-９]")
_RUN = expression("[０-９]+")
_ASCII = expression("[0-9]")
_NARROW = expression(r"(?<![0-9A-Za-z./:@-])[0-9]{1,4}(?=[ぁ-んァ-ヶ一-鿿,、])")
_SAYS = Said(
    "全角と半角の数字が混ざっています。半角にそろえてください。", "wide and narrow figures are mixed; write narrow."
)


@rule(
    "W114",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=characters("０-９"),
    bad={
        "11月1８日に検知しました。": "11月18日に検知しました。",
        "お電話は03-1234-５６７８まで": "お電話は03-1234-5678まで",
        "11月１８日から12月20日まで": "11月18日から12月20日まで",
        "費用は１，０００円と2,000円です。": "費用は1,000円と2,000円です。",
    },
    good=[
        "11月18日に検知しました。",
        "１１月１８日に検知しました。",
        "３日から12日まで",
        "第１部は10時からです。",
        "電話 ０３－００００－０００１",
    ],
)
def mixed_figures(reading: Reading) -> Iterator[Hit]:
    """Wide figures: within a number that has narrow ones, or numbers of two and more where narrow ones stand too."""
    source = reading.text.source
    linked = [match for match in _LINKED.finditer(source) if _WIDE.search(match[0]) and _ASCII.search(match[0])]
    for whole in linked:
        for run in _RUN.finditer(source, whole.start(), whole.end()):
            yield Hit(run.start(), run.end(), _SAYS, fold(run[0])[0], in_source=True)
    narrow = bool(_NARROW.search(source))
    for match in _NUMBER.finditer(source):
        number = match[0]
        if any(whole.start() <= match.start() < whole.end() for whole in linked):
            continue
        if _WIDE.search(number) and (_ASCII.search(number) or (narrow and len(_WIDE.findall(number)) > 1)):
            yield Hit(match.start(), match.end(), _SAYS, fold(number)[0], in_source=True)
