"""辞書にない二字の熟語（「急明」「精差」「発買」など、同じ音の字の取り違え）。

## なぜ
変換や入力の誤りで、辞書にない語になっています。

## 直し方
正しい字に直します。固有名詞なら、そのままで構いません。

## 根拠
国語辞典。頻出の熟語（`books/lexicons/typo_compounds.toml`）と、音の同じ一字だけが違い、辞書にもないものを指摘します。
人や会社の名前らしいもの、二度以上出てくるもの、接頭語・接尾語の付いたものは指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.compounds import Book, Entries, find_meant, listed
from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_BEFORE = frozenset("何各本当同両全今毎第約元旧新再最超無未不非前後現次御貴弊諸他某故初総副準反対脱省低高大小")
_AFTER = frozenset(
    "目頃社員者部課係室店等的用型系内外上下前後中別他様方長品間年月日時分秒円名人件個"
    "台枚回本点市区町村県都府州国湾港駅線川山島寺城性化率料費金券証状書類先元側達々殿氏"
)
_NAME = re.compile(r" ?(?:様|さま|さん|氏|君|先生|部長|課長|社長|係長|専務|常務|会長|店|支店|市|区|町|村|駅|」|\(|:)")
_NAMED = re.compile(r"(?:担当|担当者|部|課|室|係|会社|店長|代表|氏名|名前|の|「|:)[ 、:]?$")
_VERBS = frozenset("出返話渡示申足増押消直回起越探貸試冷汚残流倒施果通移写表現隠照差指刺成生無利記託訳")
_DEED = (
    "しま",
    "した",
    "して",
    "する",
    "いたし",
    "され",
    "ください",
    "いただ",
    "のうえ",
    "に努め",
    "をお願い",
    "のほど",
    "が必要",
    "を行",
    "を実施",
    "を開始",
    "を進め",
    "が完了",
    "を強化",
    "を徹底",
)
_UNREAD = frozenset({Zone.ADDRESS, Zone.SIGNATURE, Zone.CONTACT, Zone.TABLE, Zone.HEADER})


@rule(
    "T123",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(r"(?<![一-龠々ァ-ヴー0-9])[一-龠]{2}(?=性?(?![一-龠々ァ-ヴー]))"),
    books=("lexicons/typo_compounds",),
    bad={
        "原因を急明しております。": "原因を究明しております。",
        "結果を精差しております。": "結果を精査しております。",
        "新製品を発買いたします。": "新製品を発売いたします。",
    },
    good=[
        "原因を究明しております。",
        "各社、本件、当社、両名、同日",
        "担当の倉元です。佐東様にお渡しします。",
        "記\n\n以上",
        "新旧の資料を比べます。人探しをして、物渡しをする。",
    ],
)
def unknown_compound(spot: Spot) -> Iterator[Hit]:
    """Two kanji that the analyser reads as two words, one sound away from a frequent compound."""
    frequent, sounds = (entry["words"] for entry in spot.reading.book("lexicons/typo_compounds"))
    word = spot.word
    meant = find_meant(word, Book(frequent, sounds))
    if (
        not meant
        or (word[0] in _BEFORE and not spot.after(2).startswith(("さ", "し", "いた")))
        or word[1] in _AFTER
        or spot.zone in _UNREAD
    ):
        return
    if word in listed(Entries(spot.reading.book("lexicons/typo_words"))):
        return
    if _NAME.match(spot.after(4)) or _NAMED.search(spot.before(4)) or not _is_apart(spot):
        return
    if spot.text.flow.find(word, spot.end) >= 0 or spot.text.flow.find(word, 0, spot.start) >= 0:
        return
    says = Said(f"「{word}」は「{meant[0]}」の誤りではありませんか。", f"is “{word}” meant to be “{meant[0]}”?")
    yield spot.hit(says, meant[0] if len(meant) == 1 else None)


def _is_apart(spot: Spot) -> bool:
    """Whether each kanji is a word by itself to the analyser, and none of them a name."""
    base, tokens = spot.sentence.start, spot.tokens
    at = token_at(tokens, spot.start - base)
    if at < 0 or at + 1 >= len(tokens):
        return False
    one, other = tokens[at], tokens[at + 1]
    if (one.start, one.end) != (spot.start - base, spot.start + 1 - base):
        return False
    deed = (spot.after(4).startswith(_DEED) and spot.before(1) not in ("、", "")) or spot.before(1) == "ご"
    if not deed and "固有名詞" in (one.pos[1], other.pos[1]):
        return False
    done = spot.after(2).startswith(("し", "いた", "す", "さ")) and (
        spot.word[1] not in _VERBS or one.pos[0] == "代名詞"
    )
    return other.end == spot.end - base or (done and other.pos[0] == "動詞")
