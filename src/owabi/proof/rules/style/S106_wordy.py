"""冗長な言い方（「することができます」「という形で」など）。

## なぜ
短く言えることを長く言うと、要点が埋もれます。

## 直し方
「できます」「行います」のように短くします。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、必要のない言い回しを省くことを勧めています。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_NOUN = re.compile("[一-鿿ァ-ヶー々りみえいき]")
_PUT = {"可能です": "できます", "可能となり": "できるようになり", "可能になり": "できるようになり", "可能な": "できる"}


@rule(
    "S106",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        lexicon("lexicons/wordy"),
        pattern("する(?:こと|事)[がもは](?:でき|出来|可能(?:です|で(?:す|ござ|あり)|と(?:なり|な)|に(?:なり|な)|な))"),
    ),
    bad={
        "会員サイトから変更することができます。": "会員サイトから変更できます。",
        "点検を行うことを予定しております。": "点検を行う予定です。",
        "一括で出力することが可能となります。": "一括で出力できるようになります。",
        "画面から確認することが可能です。": "画面から確認できます。",
        "送るということになりました。": "送ることになりました。",
    },
    good=[
        "会員サイトから変更できます。",
        "点検を行う予定です。",
        "読むことができます。",
        "お役に立つことができて幸いです。",
        "ご覧になることができます。",
        "変更は可能です。",
        "寄付という形でお役に立てれば幸いです。",
    ],
)
def wordy(spot: Spot) -> Iterator[Hit]:
    """A long way of the lexicon, or a する that could be left out."""
    if spot.entry:
        put = str(spot.entry["instead"])
        yield spot.hit(Said(f"「{spot.word}」は「{put}」と短くできます。", f"“{put}” says it more briefly."), put)
        return
    if spot.before(1) and not _NOUN.match(spot.before(1)):
        return
    word = spot.word
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
