"""内訳と合計の食い違い（「社員10名、お客様15名の計20名」など）。

## なぜ
どちらかの数が間違っています。読み手は足し算をして、ほかの数も疑います。

## 直し方
内訳か合計を直します。重複や除外がある場合は、そのことを書きます。

## 根拠
算術。「延べ」「重複」「約」「うち」「複数回答」などがあるときは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from owabi.proof.figures.amounts import Amount, amounts_in
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_EXCUSES = expression(
    r"延べ|のべ|重複|約|およそ|うち|各|複数|除|含|割引|引き|値引|単価|あたり|につき|1[個本枚点台名人冊箱組袋](?:あたり)?\d|平均|最大|最低|前年|昨年|×|超|以上|未満|以下|程度|ほど|[+＋]"
)
_INSIDE = expression(r" ?\((?:内訳(?:は|:)? ?)?(?P<parts>[^()。]{6,120})\)")
_BELOW = expression(r"(?:です。|でした。|で、|、|の)?(?:その)?内訳(?:は|として)、?(?P<parts>[^。\n]{6,140})")
_MORE = expression(r"など|ほか|主に|等")
_LISTED = (Zone.ITEM, Zone.TABLE, Zone.BODY, Zone.CONTACT)
_BEYOND = 8


@rule(
    "N106",
    severity=Severity.WARNING,
    on=(
        pattern(
            r"(?<![\d.,])\d[\d,]{0,14}(?:万[\d,]{0,6}|億)?[件名人社台個枚通点円]様?"
            r"(?=\([^()。\n]{1,40}\d[件名人社台個枚通点円][^()。\n]{1,60}\))"
        ),
        pattern(
            r"(?:合計|総計|総数|総勢|小計|計|合わせて|あわせて|全部で|トータル)(?:で|は|:| ){0,3}"
            r"(?<![\d.,])\d[\d,]{0,14}(?:\.\d{1,3})?"
            r"(?:万[\d,]{0,6}|億)?[件名人社台個枚冊本通点円票校部箱組口食席室%世店種時ポド回]"
        ),
        pattern(
            r"(?<![\d.,])\d[\d,]{0,14}(?:万[\d,]{0,6})?[件名人社台個枚通点円]様?(?=(?:です。|でした。|で、|、|の)?(?:その)?内訳(?:は|として))"
        ),
    ),
    bad={
        "参加者は社員10名、お客様15名の計20名です。": None,
        "内訳は、A店3件、B店4件、C店5件で、合計13件です。": None,
        "商品代金5,000円、送料500円、合計5,600円です。": None,
        "合計25名（社員10名、お客様12名）": None,
        "・東京 3件\n・大阪 4件\n合計 8件": None,
        "対象者500名の内訳は、男性300名、女性250名です。": None,
        "対象は300件（氏名と住所 180件、氏名のみ 110件）です。": None,
    },
    good=[
        "参加者は社員10名、お客様15名の計25名です。",
        "延べ100名、A社60名、B社50名の計100名です。",
        "先週は5件、今週は3件と4件の計7件です。",
        "A社約30件、B社約40件の計80件です。",
        "2名（うち1名はお子様）、計2名です。",
        "3名様と5名様、計8名様で承りました。",
        "1月は20件、2月は30件でした。年間の合計は400件です。",
        "・東京 3件\n・大阪 4件\n合計 7件",
        "対象は300件（うち住所 180件、電話番号 110件を含む）です。",
        "参加費は5,000円（前売り4,500円、学生3,000円）です。",
        "1個1,000円の商品を3個、送料500円を加えて合計3,500円です。",
        "対象者500名の内訳は、男性300名、女性200名です。内訳は社員100名、お客様50名などです。",
    ],
)
def wrong_sum(spot: Spot) -> Iterator[Hit]:
    """A total that no run of the amounts before it, or in the brackets after it, adds up to."""
    total = next(amounts_in(spot.text.flow[spot.start : spot.end + 3]), None)
    if (
        total is None
        or spot.before(4).endswith(("延べ", "年間の", "累計", "設", "時"))
        or (spot.before(1) or " ") in "累統集推会"
    ):
        return
    parts = _parts(spot, total)
    if len(parts) < 2 or any(not part.exact for part in parts):
        return
    if spot.word[0].isdigit() and (total.unit == "円" or sum(part.value for part in parts) * 2 < total.value):
        return
    if not _adds_up([part.value for part in parts], total.value):
        whole = sum(part.value for part in parts)
        says = Said(
            f"内訳を足すと{whole:,}{total.unit}で、「{spot.word}」と合いません。",
            f"the parts add up to {whole:,}, not to what is told.",
        )
        yield spot.hit(says)


def _parts(spot: Spot, total: Amount) -> Sequence[Amount]:
    told = _BELOW.match(spot.text.flow, spot.end, min(spot.end + 160, spot.line.end))
    if told:
        return _of(told["parts"], total) if not _MORE.search(told["parts"]) else ()
    inside = _INSIDE.match(spot.text.flow, spot.end, min(spot.end + 140, spot.line.end))
    if inside:
        return _of(inside["parts"], total)
    sentence = spot.sentence
    before = spot.text.flow[max(sentence.start, spot.start - 160) : spot.start]
    parts = _of(before, total)
    return parts if parts or before.strip(" :・-■●") else _of("、".join(_lines_above(spot)), total)


def _of(words: str, total: Amount) -> Sequence[Amount]:
    if _EXCUSES.search(words):
        return ()
    return [amount for amount in amounts_in(words) if amount.unit == total.unit]


def _lines_above(spot: Spot) -> Iterator[str]:
    """The lines right above that hold one amount each."""
    number = spot.text.line_number_at(spot.start) - 1
    for line in reversed(spot.text.lines[max(0, number - _BEYOND) : number + 1]):
        words = spot.text.words(line)
        if line.zone not in _LISTED or "。" in words or len(list(amounts_in(words))) != 1:
            return
        yield words


def _adds_up(parts: Sequence[Decimal], total: Decimal) -> bool:
    """Whether the last two or more parts make the total, or the total is one of them."""
    return total in parts or any(sum(parts[first:]) == total for first in range(len(parts) - 1))
