"""ら抜き言葉（「来れます」「見れない」など）。

## なぜ
「来る」「見る」「食べる」の可能の形は「来られる」「見られる」「食べられる」です。話し言葉では「ら」のない形も多く使われますが、
あらたまった文書では誤りと受け取られます。

## 直し方
「ら」を補います。「ご覧になれる」「お越しになれる」のように敬語にすると、なお自然です。

## 根拠
国語審議会「新しい時代に応じた国語施策について」（1995年）は、共通語では改まった場での使用を認めていません。
「取れる」「送れる」「走れる」（五段活用の可能動詞）や「見れば」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.potential_verbs import Slip, slipped_potential
from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「ら」が抜けています（ら抜き言葉）。あらたまった文書では補ってください。",
    "ら is dropped; formal writing keeps it.",
)


@rule(
    "K122",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "来れ", "見れ", "着れ", "出れ", "寝れ", "居れ", "得れ", "似れ", "煮れ", "べれ", "めれ", "えれ", "せれ",
        "てれ",
        "ねれ", "げれ", "れれ", "ぜれ", "ちれ", "じれ", "りれ", "みれ", "びれ", "ぎれる", "ぎれま", "ぎれな",
        "ぎれた", "ぎれて", "ぎれず",
        "用いれ", "率いれ", "報いれ",
        "けれる", "けれま", "けれな", "けれた", "けれて", "けれず", "きれる", "きれま", "きれな", "きれた",
        "きれて", "きれず",
    ),
    counterparts=("textlint:no-dropping-the-ra",),
    reads="line",
    bad={
        "明日は来れますか。": "明日は来られますか。",
        "画面が見れない場合": "画面が見られない場合",
        "その日に決めれるとは限りません。": "その日に決められるとは限りません。",
        "期日までに届けれますか。": "期日までに届けられますか。",
        "変化が感じれますか。": "変化が感じられますか。",
        "その話は信じれません。": "その話は信じられません。",
        "資料を借りれました。": "資料を借りられました。",
        "新しい方法を用いれます。": "新しい方法を用いられます。",
        "全員に知らせれます。": "全員に知らせられます。",
        "期日までに届けれず": "期日までに届けられず",
        "席を離れれませんでした。": "席を離れられませんでした。",
    },
    good=[
        "明日は来られますか。",
        "めれんげ",
        "写真が撮れます。",
        "資料を送れますか。",
        "これを見れば分かります。",
        "早く走れます。",
        "メールが読めれば問題ありません。",
        "きれいに印刷されています。",
        "入れてください。",
        "使いきれない場合",
        "送れればと思います。",
        "電源が切れませんでした。",
        "その件に触れる場合",
        "席を離れません。",
        "うまくしゃべれません。",
        "坂道が滑れない。",
        "ひもがちぎれた場合",
        "知れば対策できます。",
        "お受け取りいただければ幸いです。",
    ],
)  # fmt: skip
def ra_dropping(spot: Spot) -> Iterator[Hit]:
    """A potential form that lacks its ら."""
    if is_mentioned(spot):
        return
    found = slipped_potential(spot.tokens, spot.index())
    if found and found.slip is Slip.RA_DROPPED:
        yield spot.hit_tokens(found.first, found.last, _SAYS, found.put)
