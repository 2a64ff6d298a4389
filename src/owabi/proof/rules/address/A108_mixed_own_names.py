"""自分の会社の呼び方の混在（「弊社」と「当社」）。

## なぜ
一通の中で呼び方が変わると、別の会社のことかと読み手を迷わせます。

## 直し方
社外への手紙やメールでは「弊社」、ウェブサイトのお知らせや適時開示では「当社」に統一します。

## 根拠
ビジネス文書の作法に共通する注意点。引用の中は数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Channel
from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_NAMES = ("弊社", "当社", "小社")


@rule(
    "A108",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document("当社", "小社"),
    given=Context(channel=Channel.MAIL),
    bad={
        "弊社のサービスについてお知らせいたします。当社では調査を進めております。": (
            "弊社のサービスについてお知らせいたします。弊社では調査を進めております。"
        ),
        "弊社に届きました。弊社で確認し、当社から連絡いたします。": (
            "弊社に届きました。弊社で確認し、弊社から連絡いたします。"
        ),
    },
    good=[
        "弊社のサービスについてお知らせいたします。弊社では調査を進めております。",
        "当社のサービスについてお知らせいたします。",
        "弊社は本当社会の役に立ちたいと考えております。",
    ],
)
def mixed_own_names(reading: Reading) -> Iterator[Hit]:
    """The rarer name, wherever it stands; on a page the wanted one is 当社."""
    places = {name: list(_places(reading, name)) for name in _NAMES}
    used = [name for name in _NAMES if places[name]]
    if len(used) < 2:
        return
    wanted = "当社" if reading.context.channel is Channel.PAGE else max(used, key=lambda name: len(places[name]))
    for name in used:
        if name != wanted:
            says = Said(
                f"自社の呼び方が「{wanted}」と「{name}」で混ざっています。「{wanted}」にそろえてください。",
                f"the text calls its own company both {wanted} and {name}; keep to {wanted}.",
            )
            yield from (Hit(place, place + len(name), says, wanted) for place in places[name])


def _places(reading: Reading, name: str) -> Iterator[int]:
    flow = reading.text.flow
    place = flow.find(name)
    while place >= 0:
        part_of_word = flow[place - 1 : place] in ("本", "相", "担", "見", "妥", "正") and name == "当社"
        if not part_of_word and reading.text.line_at(place).zone is not Zone.QUOTE:
            yield place
        place = flow.find(name, place + 1)
