"""長い熟語の中の、辞書にない二字（「再発坊止」「当初予低」など、同じ音の字の取り違え）。

## なぜ
変換や入力の誤りで、辞書にない語になっています。

## 直し方
正しい字に直します。固有名詞なら、そのままで構いません。

## 根拠
国語辞典。三字から六字の熟語で、頻出の熟語（`books/lexicons/typo_compounds.toml`）と音の同じ一字だけが違う二字のほかが、頻出の熟語か一字のときに指摘します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.compounds import Book, Entries, find_part, listed
from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_NAME = re.compile(r" ?(?:様|さま|さん|氏|君|先生|株式会社|店|支店|市|区|町|村|駅|」|\(|:)")
_NAMED = re.compile(r"(?:担当|担当者|部|課|室|係|会社|店長|代表|氏名|名前|「|:)[ 、:]?$")
_UNREAD = frozenset({Zone.ADDRESS, Zone.SIGNATURE, Zone.CONTACT, Zone.TABLE, Zone.HEADER})


@rule(
    "T124",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(r"(?<![一-龠々ァ-ヴー0-9])[一-龠]{3,6}(?![一-龠々ァ-ヴー])"),
    books=("lexicons/typo_compounds",),
    bad={
        "当初予低の日程です。": "当初予定の日程です。",
        "原因を調べます。再発坊止に努めます。": "原因を調べます。再発防止に努めます。",
    },
    good=[
        "ファイルの誤送信が判明しました。",
        "送料無料、当初予定、再発防止、個人情報保護委員会",
        "株式会社の佐東健治、東原支社長、営業部倉元様",
        "本年度下半期、前期末残高、次々回分",
    ],
)
def unknown_part(spot: Spot) -> Iterator[Hit]:
    """Two kanji of a run that the analyser reads as two words, one sound away from a frequent compound."""
    frequent, sounds = (entry["words"] for entry in spot.reading.book("lexicons/typo_compounds"))
    part = find_part(spot.word, Book(frequent, sounds))
    if part is None or spot.zone in _UNREAD or _NAME.match(spot.after(4)) or _NAMED.search(spot.before(4)):
        return
    start = spot.start + part.start
    if not _is_apart(spot, start):
        return
    if not listed(Entries(spot.reading.book("lexicons/typo_words"))).isdisjoint(_around(spot.word, part.start)):
        return
    words = spot.word[part.start : part.start + 2]
    says = Said(
        f"「{words}」は「{part.meant[0]}」の誤りではありませんか。", f"is “{words}” meant to be “{part.meant[0]}”?"
    )
    yield spot.hit(says, part.meant[0] if len(part.meant) == 1 else None, start=start, end=start + 2)


def _is_apart(spot: Spot, start: int) -> bool:
    """Whether the two kanji are two words of one kanji to the analyser, neither a name or a number."""
    tokens, base = spot.tokens, spot.sentence.start
    at = token_at(tokens, start - base)
    if at < 0 or at + 1 >= len(tokens):
        return False
    pair = tokens[at : at + 2]
    if [(one.start, one.end) for one in pair] != [(start - base + n, start - base + n + 1) for n in (0, 1)]:
        return False
    return not any(one.pos[1] in ("固有名詞", "数詞") or one.pos[2] == "助数詞" for one in pair)


def _around(run: str, start: int) -> set[str]:
    """Every piece of the run that holds one of the two kanji."""
    return {run[at:end] for at in range(start + 2) for end in range(max(at, start) + 1, len(run) + 1)}
