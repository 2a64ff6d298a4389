"""埋め忘れた空欄（「【要記入】」「[会社名]」「○月○日」「●●様」「TBD」など）。

## なぜ
ひな型の空欄が残ったまま送られると、内容が伝わらないだけでなく、おざなりな文面だと受け取られます。

## 直し方
正しい語を入れるか、その文を取ります。

## 根拠
公表された文面に「●●」が残っていた実例があります。箇条書きの印としての「○」「●」、番号の一部の「〇」（二〇二六年）、
書式の説明（「R-XXXX」の形式）、読み手が記入する欄は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.blanks import find_blank
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity


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
        "«氏名» 様": None,
        "会場は＿＿＿＿ホールの二階です。": None,
        "※ここに状況を記載": None,
        "発生場所：【場所】　規模：調査中": None,
        "被害は■■件です。": None,
        "担当の（氏名）よりご連絡いたします。": None,
        "納品は？？日の予定です。": None,
        "電話 03-XXXX-XXXX までご連絡ください。": None,
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
        "ご連絡先（電話番号）をお知らせください。",
        "番号は「R-XXXX」の形式で印字されております。",
        "ここに記載の内容は、11月24日現在のものです。",
        "氏名：＿＿＿＿＿＿＿＿　印",
        "本当でしょうか？？",
        "達成率は50%から80%に上がりました。",
    ],
)
def placeholder(spot: Spot) -> Iterator[Hit]:
    """A blank that nobody filled."""
    blank = find_blank(spot)
    if blank is not None:
        words = spot.text.flow[slice(*blank)]
        says = Said(
            f"空欄が残っています（「{words}」）。正しい語を入れてください。",
            f"a placeholder is left (“{words}”); fill it.",
        )
        yield spot.hit(says, start=blank[0], end=blank[1])
