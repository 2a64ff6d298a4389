"""冗長な言い方（「することができます」「という形で」など）。

## なぜ
短く言えることを長く言うと、要点が埋もれます。

## 直し方
「できます」「行います」のように短くします。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、必要のない言い回しを省くことを勧めています。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_REACH = 12
_ASKED = frozenset({
    "確認", "登録", "変更", "入力", "設定", "連絡", "送信", "返信",
    "記入", "選択", "削除", "購入", "注文", "提出", "申請", "更新",
    "検索", "記録", "印刷", "保存", "移動", "点検", "清掃", "予約",
    "送付",
})  # fmt: skip
_CAN = Said("「〜ことが可能」は「〜できます」「〜られます」と短くできます。", "say it with できます or られます.")
_ASK = Said("「〜を行って」は「〜して」と短くできます。", "〜して says it more briefly.")
_NOUN = expression("[一-鿿ァ-ヶー々りみえいき]")
_PUT = {"可能です": "できます", "可能となり": "できるようになり", "可能になり": "できるようになり", "可能な": "できる"}


@rule(
    "S106",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        lexicon("lexicons/wordy"),
        pattern("を(?:行|実施し)(?:って|な?って|い)?(?:ください|下さい|いただ|頂|て(?:ください|下さい|いただ|頂))"),
        pattern("する(?:こと|事)[がもは](?:でき|出来|可能(?:です|で(?:す|ござ|あり)|と(?:なり|な)|に(?:なり|な)|な))"),
        pattern(
            "(?<=[うくぐすつぬぶむる])ことが可能(?:です|と(?:なって|なり|なる)|に(?:なって|なり|なる)|で(?:ござい|あり))"
        ),
    ),
    bad={
        "会員サイトから変更することができます。": "会員サイトから変更できます。",
        "点検を行うことを予定しております。": "点検を行う予定です。",
        "一括で出力することが可能となります。": "一括で出力できるようになります。",
        "画面から確認することが可能です。": "画面から確認できます。",
        "送るということになりました。": "送ることになりました。",
        "資料は、PDFという形でお送りします。": "資料は、PDFでお送りします。",
        "会員登録を行っていただいた後、メールが届きます。": None,
        "在庫の確認作業を行います。": None,
        "お見積もりについてですが、明日お送りします。": "お見積もりは、明日お送りします。",
        "割引を受けることが可能となっております。": None,
    },
    good=[
        "会員サイトから変更できます。",
        "点検を行う予定です。",
        "読むことができます。",
        "お役に立つことができて幸いです。",
        "ご覧になることができます。",
        "変更は可能です。",
        "避難訓練を行います。",
        "箱の形になっておりますので、そのまま飾れます。",
        "三つの点についてご説明いたします。",
        "調査を行っております。",
        "北のほう、南のほう",
        "具体的な内容",
        "どういう形でお送りしましょうか。",
        "寄付という形でお役に立てれば幸いです。",
    ],
)
def wordy(spot: Spot) -> Iterator[Hit]:
    """A long way of the lexicon, or a する that could be left out."""
    if spot.entry:
        yield from _listed(spot)
        return
    if spot.word.startswith("を"):
        if spot.before(2) in _ASKED:
            yield spot.hit(_ASK)
        return
    word = spot.word
    if not word.startswith("する"):
        if spot.before(2) != "する":
            yield spot.hit(_CAN)
        return
    if spot.before(1) and not _NOUN.match(spot.before(1)):
        return
    rest = next((rest for rest in _PUT if word.endswith(rest)), "")
    says = Said("「〜することができる」は「〜できる」と短くできます。", "there is a shorter way with できる.")
    if "可能" not in word:
        yield spot.hit(says, "でき")
    elif rest:
        after = spot.after(2)
        put = _PUT[rest]
        yield spot.hit(says, put) if not after.startswith("っ") else spot.hit(says)
    else:
        yield spot.hit(says)


def _listed(spot: Spot) -> Iterator[Hit]:
    entry, before, after = spot.entry, spot.before(_REACH), spot.after(_REACH)
    if ("before" in entry and not before.endswith(tuple(entry["before"]))) or (
        "after" in entry and not after.startswith(tuple(entry["after"]))
    ):
        return
    if any(word in before or word in spot.word + after for word in entry.get("unless", ())):
        return
    put = str(entry["instead"])
    if put:
        yield spot.hit(Said(f"「{spot.word}」は「{put}」と短くできます。", f"“{put}” says it more briefly."), put)
    else:
        yield spot.hit(Said(f"「{spot.word}」は取るか、短く言い切れます。", "leave it out, or say it in one word."))
