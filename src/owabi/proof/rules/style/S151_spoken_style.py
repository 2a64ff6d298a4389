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

from owabi.proof.keigo.predicates import is_told
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_REACH = 60
_KANA = expression("[ぁ-ん](?<![はがをにでともの])$")


@rule(
    "S151",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/style_spoken"),
    bad={
        "在庫はございます。でも、発送は来週です。": "在庫はございます。しかし、発送は来週です。",
        "いろんなご意見をいただきました。": "さまざまなご意見をいただきました。",
        "資料をいっぱいご用意しました。": "資料を数多くご用意しました。",
        "あと、領収書もお送りください。": "また、領収書もお送りください。",
        "すごく分かりやすい資料でした。": "大変分かりやすい資料でした。",
        "予定がありますが、でも水曜日なら伺えます。": None,
        "こっちの手違いでした。": "こちらの手違いでした。",
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
        "何でも、お気軽にご相談ください。",
        "会議のあと、懇親会を開きます。",
        "新製品「すごくかるい傘」のご案内",
        "それでは、始めます。",
    ],
)
def spoken_style(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon; some only where a sentence begins, or before certain words."""
    entry = spot.entry
    sentence = spot.sentence
    if entry.get("first") and (spot.start != sentence.start or sentence.zone in (Zone.HEADING, Zone.ADDRESS)):
        return
    before, after = spot.before(6), spot.after(6)
    if "after" in entry and not after.startswith(tuple(entry["after"])):
        return
    if "before" in entry and before and not before.endswith(tuple(entry["before"])):
        return
    if entry.get("clear") and _KANA.search(before):
        return
    if any(after.startswith(word) or before.endswith(word) for word in entry.get("unless", ())):
        return
    around = spot.before(_REACH)
    if around.rfind("「") > around.rfind("」") or around.endswith("『") or is_told(spot.text.flow, spot.end):
        return
    put = str(entry["instead"])
    word = spot.word.rstrip("、")
    if not put:
        yield spot.hit(Said(f"「{word}」は話し言葉です。取ってください。", f"“{word}” is spoken; remove it."), put)
        return
    says = Said(f"「{word}」は話し言葉です。「{put.rstrip('、')}」などと書きます。", f"spoken; write “{put}”.")
    yield spot.hit(says, put if entry.get("put", True) else None)
