"""書き言葉にそぐわない話し言葉（「でも、」「〜けど」「いろんな」「いっぱい」など）。

## なぜ
話し言葉が混じると、書き慣れない印象や、くだけた印象を与えます。

## 直し方
書き言葉（しかし、〜が、さまざまな、多く）にします。

## 根拠
文化庁「公用文作成の考え方」（2022年）の、書き言葉と話し言葉の違い。引用や名前の中は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_REACH = 60


@rule(
    "S151",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/style_spoken"),
    bad={
        "在庫はございます。でも、発送は来週です。": "在庫はございます。しかし、発送は来週です。",
        "資料は届きましたけど、一枚足りません。": "資料は届きましたが、一枚足りません。",
        "いろんなご意見をいただきました。": "さまざまなご意見をいただきました。",
        "資料をいっぱいご用意しました。": "資料を数多くご用意しました。",
        "会議とかの予定": "会議などの予定",
        "忘れちゃいました。": "忘れてしまいました。",
    },
    good=[
        "どなたでも、ご参加いただけます。",
        "いっぱいになった回収箱",
        "新製品「いろんな色」",
        "「でも、」とのお声",
        "精いっぱい努めます。",
        "お客様でも、ご覧になれます。",
        "資料が届きました。",
        "今月いっぱい開催します。",
        "ちゃいろの箱",
        "胸がいっぱいです。",
        "コップいっぱいの水",
        "もとから変わりません。",
    ],
)
def spoken_style(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon; some only where a sentence begins, or before certain words."""
    entry = spot.entry
    sentence = spot.sentence
    if entry.get("first") and (spot.start != sentence.start or sentence.zone is Zone.HEADING):
        return
    after = entry.get("after", ())
    before = entry.get("before", ())
    if (after and not spot.after(4).startswith(tuple(after))) or (
        before and not spot.before(4).endswith(tuple(before))
    ):
        return
    if any(spot.after(6).startswith(word) or spot.before(6).endswith(word) for word in entry.get("unless", ())):
        return
    around = spot.before(_REACH)
    if around.rfind("「") > around.rfind("」") or around.endswith("『"):
        return
    put = str(entry["instead"])
    yield spot.hit(Said(f"「{spot.word}」は話し言葉です。「{put}」と書きます。", f"spoken; write “{put}”."), put)
