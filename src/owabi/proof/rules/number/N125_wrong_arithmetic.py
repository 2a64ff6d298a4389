"""計算と税額の誤り（「1,000円×5個＝6,000円」「税抜10,000円（税込12,000円）」など）。

## なぜ
金額の誤りは、そのまま請求の誤りになります。

## 直し方
計算し直します。

## 根拠
算術。消費税は10%と軽減税率8%のどちらでも合わないときに指摘し、1円の端数は認めます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from owabi.proof.figures.amounts import value_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_NUMBER = r"\d[\d,]{0,14}(?:\.\d{1,4})?"
_SUM = expression(
    rf"(?P<one>{_NUMBER})(?P<onescale>万)?[^\d+×=。、()\n]{{0,4}}(?P<sign>[×+*])(?P<two>{_NUMBER})"
    rf"(?P<twoscale>万)?[^\d+×=。、()\n]{{0,4}}=(?P<right>{_NUMBER})(?P<rightscale>万)?"
)
_TAX = expression(
    rf"(?:(?P<a>税抜|税別|税込)き?み?(?:価格|金額)?|(?P<plain>定価|価格|"
    rf"料金|代金|本体|参加費|単価|利用料))[:、は ]?(?P<one>{_NUMBER})"
    rf"円[^\d。\n]{{0,6}}(?P<b>税抜|税別|税込)き?み?(?:価格|金額)?[:、 ]?(?P<two>{_NUMBER})円"
)
_BOUGHT = expression(
    rf"(?:1[個本枚点台名人冊箱組袋](?:あたり)?|単価)(?:は|が)? ?(?P<price>{_NUMBER})円[^\d。、\n]{{0,10}}、?"
    rf"(?P<count>\d{{1,5}})[個本枚点台名人冊箱組袋]"
    rf"[^\d。\n]{{0,14}}(?:合計|総額|計)(?:で|は)?(?P<total>{_NUMBER})円"
)
_RATES = (Decimal("1.1"), Decimal("1.08"))


@rule(
    "N125",
    severity=Severity.ERROR,
    on=(
        pattern(
            r"(?<![\d.,])\d[\d,]{0,14}(?:\.\d{1,4})?万?[^\d+×=。、()\n]{0,4}[×+*]\d[\d,]{0,14}"
            r"(?:\.\d{1,4})?万?[^\d+×=。、()\n]{0,4}=\d[\d,]{0,14}(?:\.\d{1,4})?万?"
        ),
        pattern(
            r"(?:1[個本枚点台名人冊箱組袋](?:あたり)?|単価)(?:は|が)? ?\d[\d,]{0,14}円"
            r"[^\d。、\n]{0,10}、?\d{1,5}[個本枚点台名人冊箱組袋]"
            r"[^\d。\n]{0,14}(?:合計|総額|計)(?:で|は)?\d[\d,]{0,14}円(?!引)"
        ),
        pattern(
            r"(?:税(?:抜|別|込)き?み?(?:価格|金額)?|定価|価格|料金|"
            r"代金|本体|参加費|単価|利用料)[:、は ]?\d[\d,]{0,14}円"
            r"[^\d。\n]{0,6}税(?:抜|別|込)き?み?(?:価格|金額)?[:、 ]?\d[\d,]{0,14}円"
        ),
    ),
    bad={
        "単価1,000円×5個＝6,000円です。": None,
        "10名＋5名＝16名です。": None,
        "1個1,000円の商品を3個ご購入いただき、合計2,500円です。": None,
        "税抜10,000円（税込12,000円）": None,
        "定価10,000円（税込11,500円）で承ります。": None,
    },
    good=[
        "単価1,000円×5個＝5,000円です。",
        "10名＋5名＝15名です。",
        "1個1,000円の商品を3個ご購入いただき、合計3,000円です。",
        "1個1,000円の商品を3個、送料を含めて合計3,500円です。",
        "税抜10,000円（税込11,000円）、税別1,000円（税込1,080円）",
        "税込1,100円（税抜1,000円）",
        "1,000円×5個×1.1＝5,500円",
    ],
)
def wrong_arithmetic(spot: Spot) -> Iterator[Hit]:
    """A product, a sum or a price with tax that is not what it should be."""
    if bought := _BOUGHT.match(spot.word):
        yield from _wrong_price(spot, bought)
        return
    calculated, taxed = _SUM.match(spot.word), _TAX.match(spot.word)
    if calculated and spot.before(1) not in ("×", "+", "*", "-", "="):
        one, two, told = (_value(calculated, name) for name in ("one", "two", "right"))
        if one is not None and two is not None and told is not None:
            right = one + two if calculated["sign"] == "+" else one * two
            if abs(right - told) > Decimal("0.5"):
                says = Said(f"計算すると{right:,}です。", f"it makes {right:,}.")
                yield spot.hit(says, start=spot.start + calculated.start("right"), end=spot.start + calculated.end())
    elif taxed and _is_with_and_without(taxed):
        one, two = value_of(taxed["one"]), value_of(taxed["two"])
        if one is None or two is None:
            return
        net, gross = (two, one) if taxed["a"] == "税込" else (one, two)
        if all(abs(net * rate - gross) > 1 for rate in _RATES):
            says = Said("税込の額が、10%でも8%でもありません。", "the price with tax is neither 10% nor 8% above.")
            yield spot.hit(says, start=spot.start + taxed.start("b"))


def _wrong_price(spot: Spot, match: re.Match[str]) -> Iterator[Hit]:
    price, count, told = (value_of(match[name]) for name in ("price", "count", "total"))
    if price is None or count is None or told is None or "割" in match[0] or "送料" in match[0]:
        return
    if all(abs(price * count * rate - told) > 1 for rate in (1, *_RATES)):
        says = Said(f"計算すると{price * count:,}円です。", f"it makes {price * count:,} yen.")
        yield spot.hit(says, start=spot.start + match.start("total"))


def _is_with_and_without(match: re.Match[str]) -> bool:
    if match["plain"]:
        return match["b"] == "税込" and match["two"] != match["one"]
    return (match["a"] == "税込") != (match["b"] == "税込")


def _value(match: re.Match[str], name: str) -> Decimal | None:
    return value_of(match[name], match[f"{name}scale"] or "")
