"""自分の組織の呼び方の混在（「弊社」と「当社」、「弊行」と「当行」など）。

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
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_NAMES = expression(
    r"(?=[弊当小我わ本])(?:弊社|(?<![本相担見妥正])当社(?!会)|小社|我が社|わが社|弊行(?!為)|(?<![担相正])当行|弊店|当店|弊所|(?<![一-龠])当所|弊院|(?<![一-龠])当院|本学(?!生|習)|弊学|当校|本校|弊校"
    r"|当会(?![議計社員場])|弊会|当協会|弊協会|当組合|弊組合|当法人|弊法人|当金庫|当庫|弊庫)"
)


@rule(
    "A108",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document(
        "弊",
        "当社",
        "当行",
        "当店",
        "当院",
        "当校",
        "本校",
        "本学",
        "小社",
        "我が社",
        "わが社",
        "当会",
        "当協会",
        "当組合",
        "当法人",
        "当金庫",
    ),
    given=Context(channel=Channel.MAIL),
    bad={
        "弊社のサービスについてお知らせいたします。当社では調査を進めております。": (
            "弊社のサービスについてお知らせいたします。弊社では調査を進めております。"
        ),
        "弊社に届きました。弊社で確認し、当社から連絡いたします。": (
            "弊社に届きました。弊社で確認し、弊社から連絡いたします。"
        ),
        "当行では調査を進めております。弊社の口座は安全です。": "当行では調査を進めております。当行の口座は安全です。",
    },
    good=[
        "弊社のサービスについてお知らせいたします。弊社では調査を進めております。",
        "当社のサービスについてお知らせいたします。",
        "弊社は本当社会の役に立ちたいと考えております。",
        "弊社の直営店でございます。",
        "「弊社」と「当社」の使い分けについて、弊社の考えを申し上げます。",
    ],
)
def mixed_own_names(reading: Reading) -> Iterator[Hit]:
    """The rarer name, wherever it stands; on a page the wanted one is 当社."""
    places: dict[str, list[int]] = {}
    flow = reading.text.flow
    for match in _NAMES.finditer(flow):
        quoted = flow[match.end() : match.end() + 1] in ("」", "』")
        if not quoted and reading.text.line_at(match.start()).zone is not Zone.QUOTE:
            places.setdefault(match[0], []).append(match.start())
    if len(places) < 2:
        return
    page = reading.context.channel is Channel.PAGE and "当社" in places
    wanted = "当社" if page else _most(places)
    for name, found in places.items():
        if name != wanted and not _may_stand_together(name, wanted):
            says = Said(
                f"自分の組織の呼び方が「{wanted}」と「{name}」で混ざっています。「{wanted}」にそろえてください。",
                f"the text calls its own organisation both {wanted} and {name}; keep to {wanted}.",
            )
            yield from (Hit(place, place + len(name), says, wanted) for place in found)


def _most(places: dict[str, list[int]]) -> str:
    """The most frequent name; of equals the first that is used, or 弊社."""
    most = max(len(found) for found in places.values())
    frequent = [name for name, found in places.items() if len(found) == most]
    companies = ("弊社", "当社", "小社", "我が社", "わが社")
    return min(frequent, key=lambda name: companies.index(name) if name in companies else -1)


def _may_stand_together(name: str, wanted: str) -> bool:
    """A company may speak of one of its shops."""
    return bool({name, wanted} & {"弊店", "当店", "弊所", "当所"}) and bool({name, wanted} & {"弊社", "当社"})
