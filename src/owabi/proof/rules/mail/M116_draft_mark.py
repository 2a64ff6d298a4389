"""下書きの印の残り（件名の「【案】」「【ドラフト】」など）。

## なぜ
承認の済んでいない文面だと受け取られ、正式な知らせとして扱われません。

## 直し方
承認を得てから、印を取ります。

## 根拠
公開された文面に残っていた実例。「議事録（案）のご確認」のように、下書きそのものを送る用件は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_TOP = 3
_LETTER = expression(
    r"(?:お詫び|おわび|お知らせ|ご案内|ご報告|ご連絡|ご通知|通知|お願い|挨拶|ご挨拶|お礼|第[一二三四五\d]報|"
    r"メール|文面) ?$"
)
_SAYS = Said("下書きの印が残っています。取ってください。", "a mark of a draft is left; take it out.")


@rule(
    "M116",
    severity=Severity.ERROR,
    on=literal(
        "【案】",
        "[案]",
        "【文案】",
        "【ドラフト】",
        "[ドラフト]",
        "【DRAFT】",
        "[DRAFT]",
        "[Draft]",
        "<ドラフト>",
        "【下書き】",
        "[下書き]",
        "【たたき台】",
        "【素案】",
        "【原案】",
        "【校正中】",
        "【作成中】",
        "【確認中】",
        "【レビュー中】",
        "【レビュー用】",
        "【承認前】",
        "【未承認】",
        "【修正版】",
        "【改訂案】",
        "(案)",
        "(下書き)",
        "(ドラフト)",
        "(DRAFT)",
        "(draft)",
        "(仮)",
        "(修正版)",
        "(確認用)",
    ),
    bad={
        "件名：【案】システム障害に関するお詫び\n\nお客様各位": None,
        "【ドラフト】\nお客様各位": None,
        "（案）\n\n保護者の皆様\n\n冬休みについてお知らせします。": None,
        "件名：納品遅延のお詫び（案）\n\n山田様": None,
    },
    good=[
        "件名：議事録（案）のご確認のお願い\n\n各位",
        "日程（案）をお送りいたします。",
        "（仮）会場は本社です。",
        "【案内】受付は3階です。",
        "件名：【確認のお願い】お見積書\n\n山田様",
        "【修正版】の資料をお送りいたします。",
    ],
)
def draft_mark(spot: Spot) -> Iterator[Hit]:
    """A mark before everything else, or behind the name of a letter."""
    flow, line = spot.text.flow, spot.line
    before = flow[max(line.start, spot.start - 24) : spot.start]
    if spot.word[0] in "【[<≪":
        first = not before.strip() or before.rstrip().endswith((":", "】"))
        if first and not spot.text.flow[spot.end : line.end].startswith((":", "を", "の")):
            yield spot.hit(_SAYS)
    elif spot.zone in (Zone.SUBJECT, Zone.HEADING) or spot.line.first < _TOP:
        named = _LETTER.search(before) and not spot.after(1).strip()
        alone = not before.strip() and not spot.after(1) and spot.word != "(仮)"
        if named or alone or before.rstrip().endswith(":"):
            yield spot.hit(_SAYS)
