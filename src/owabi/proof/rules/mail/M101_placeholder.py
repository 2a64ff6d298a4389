"""埋め忘れた空欄（「【要記入】」「[会社名]」「○月○日」「●●様」「TBD」など）。

## なぜ
ひな型の空欄が残ったまま送られると、内容が伝わらないだけでなく、おざなりな文面だと受け取られます。

## 直し方
正しい語を入れるか、その文を取ります。

## 根拠
公表された文面に「●●」が残っていた実例があります。箇条書きの印としての「○」「●」と、番号の一部の「〇」（二〇二六年）は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_MARKS = "○◯〇●△▲×Xx"
_REACH = 8
_RUN = re.compile(rf"[{_MARKS}]+")
_UNIT = re.compile(r"[年月日時分件名人円様社部課殿]|株式会社|さん|曜日?")
_PAIR = re.compile(rf"[年月日時][{_MARKS}]")
_DIGIT = re.compile(r"[〇一二三四五六七八九十百千\d]")
_FIELD = (
    r"[^\[\]<>()【】≪≫{}\n]{0,18}(?:会社名|社名|氏名|お名前|顧客名|担当者名|部署名|役職名?|日付|年月日|電話番号|メールアドレス|"
    r"件数|金額|商品名|製品名|サービス名|店舗名|の詳細|の有無と範囲|取引先名|関係各社名|記入|入力|挿入)"
)
_SQUARE = re.compile(rf"\[(?:{_FIELD}|名前|部署|連絡先|今後の対応|問い合わせ窓口|受付時間|住所|詳細|原因|日時|URL)\]")
_OTHER = re.compile(rf"【{_FIELD}】|<{_FIELD}>|≪{_FIELD}≫")
_ASKED = re.compile(r"[\[<(【≪](?:要|未)(?:記入|確認|修正|追記|入力|差し?替え?)[\]>)】≫]|\((?:記入|挿入|入力)\)")
_MERGED = re.compile(r"\$\{[A-Za-z_.]{1,30}\} ?(?:様|さま|御中|さん|殿)")
_GOES_ON = re.compile(r" ?(?:様|さま|御中|さん|殿|[のをはがにでと、。]|より|から|まで)")


@rule(
    "M101",
    severity=Severity.ERROR,
    blocks=True,
    on=lexicon("lexicons/placeholders"),
    bad={
        "担当：【要記入】": None,
        "株式会社[会社名]の[名前]でございます。": None,
        "○月○日までにご返信ください。": None,
        "●●様\n\nいつもお世話になっております。": None,
        "対象はXX件でございます。": None,
        "原因：TBD": None,
        "発生日時　YYYY年MM月DD日": None,
        "＜会社名＞のご担当者様": None,
        "[今後の対応]今後は、対策を強化してまいります。": None,
        "${name} 様": None,
    },
    good=[
        "○ 日程\n● 会場\n◎ 持ち物",
        "二〇二六年十一月",
        "サイズはXXLもございます。",
        "【お問い合わせ窓口】",
        "[注1] 金額は税込みです。",
        "●月次の報告\n○年間の予定",
        "判定は○または×で示します。",
        "カード番号の末尾は ****1234 です。",
        "（会社名の変更について）",
        "【会社名】株式会社みなと書店\n【電話番号】03-0000-0001",
        "[日時] 12月3日 10時",
        "新社名（仮）を発表いたします。",
        "TODOリストをお送りします。",
    ],
)
def placeholder(spot: Spot) -> Iterator[Hit]:
    """A word that is always one, a bracket round the name of a field, or a mark where a figure should stand."""
    if spot.zone is Zone.RULE:
        return
    kind = spot.entry["id"]
    if kind == "always":
        if not spot.after(3).startswith(("リスト", "管理", "アプリ")):
            yield _hit(spot, spot.start, spot.end)
    elif kind == "bracket":
        yield from _brackets(spot)
    else:
        yield from _marks(spot)


def _brackets(spot: Spot) -> Iterator[Hit]:
    """The name of a field in brackets, where it does not stand as a label or a heading."""
    flow, line = spot.text.flow, spot.line
    certain = _ASKED.match(flow, spot.start, line.end) or _MERGED.match(flow, spot.start, line.end)
    square = _SQUARE.match(flow, spot.start, line.end)
    match = certain or square or _OTHER.match(flow, spot.start, line.end)
    if match is None:
        return
    before, after = spot.before(1), flow[match.end() : min(line.end, match.end() + _REACH)]
    inline = bool(before.strip(" :・")) or bool(_GOES_ON.match(after))
    if certain or inline or (square and after[:1] not in (" ", ":")):
        yield _hit(spot, match.start(), match.end())


def _marks(spot: Spot) -> Iterator[Hit]:
    flow, line = spot.text.flow, spot.line
    if spot.start > line.start and flow[spot.start - 1] in _MARKS:
        return
    run = _RUN.match(flow, spot.start)
    if run is None:
        return
    before, after = spot.before(1), flow[run.end() : min(line.end, run.end() + _REACH)]
    if _DIGIT.match(before) or _DIGIT.match(after):
        return
    unit = _UNIT.match(after)
    if set(run[0]) <= {"x", "X"}:
        placed = len(run[0]) > 1 and (unit is not None or (not after[:1].isascii() and not before.isascii()))
    elif len(run[0]) > 1:
        placed = len(set(run[0])) == 1
    else:
        placed = unit is not None and run.start() > line.start and not before.isspace()
        placed = placed or bool(_PAIR.match(after))
    if placed:
        yield _hit(spot, run.start(), run.end() + (len(unit[0]) if unit else 0))


def _hit(spot: Spot, start: int, end: int) -> Hit:
    words = spot.text.flow[start:end]
    says = Said(
        f"空欄が残っています（「{words}」）。正しい語を入れてください。", f"a placeholder is left (“{words}”); fill it."
    )
    return Hit(start, end, says)
