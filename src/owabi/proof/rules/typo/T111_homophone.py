"""同音の語の取り違え（「責任を追求」「損害を保証」「人事移動」など）。

## なぜ
変換の誤りは音が同じなので読み流しやすく、意味だけが変わります。

## 直し方
文脈に合う字に直します。

## 根拠
国語辞典と「「異字同訓」の漢字の使い分け例」（文化審議会国語分科会報告、2014年）。近くの語から取り違えと分かるときだけ指摘します。
両方が使える組（「期待に沿う・添う」など）は含めません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.proof.wording.homophones import betrays
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T111",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/homophone_pairs"),
    bad={
        "今後、責任を厳しく追求いたします。": "今後、責任を厳しく追及いたします。",
        "交通費の清算をお願いいたします。": "交通費の精算をお願いいたします。",
        "結果は以外でした。": "結果は意外でした。",
        "サービスの改善を計ってまいります。": "サービスの改善を図ってまいります。",
        "取り急ぎ要件のみにて失礼いたします。": "取り急ぎ用件のみにて失礼いたします。",
        "4月1日移行、料金が変わります。": "4月1日以降、料金が変わります。",
        "関係者意外の立ち入りはご遠慮ください。": "関係者以外の立ち入りはご遠慮ください。",
    },
    good=[
        "理想を追求し、原因を追究し、責任を追及する。",
        "保証期間中は無償で修理し、損害を補償し、安全を保障します。",
        "対象のお客様以外の方",
        "新システムへ移行いたします。4月1日に移行いたします。",
        "部長に就任し、司会を務め、改善に努める。",
        "期待に添えず申し訳ございません。ご要望に沿った提案",
        "座席を移動してください。倉庫に移動しました。",
        "身長を測り、時間を計り、会議に諮る。",
        "定期的な点検の対象となります。",
    ],
)
def homophone(spot: Spot) -> Iterator[Hit]:
    """A word whose neighbours belong to another of the same sound."""
    if not betrays(spot):
        return
    wrong, right = spot.entry["swap"]
    put = spot.word.replace(wrong, right, 1)
    says = Said(f"「{spot.word}」は「{put}」の変換の誤りのようです。", f"“{spot.word}” should be “{put}”.")
    yield spot.hit(says, put)
