"""どの語にもない送り仮名（「対策を構じて」「真剣に受け取め」「通常道り」など）。

## なぜ
変換の誤りで、漢字と送り仮名が別の語になっています。

## 直し方
正しい字に直します。

## 根拠
国語辞典。漢字とその直後の仮名の組が辞書（`books/lexicons/typo_okurigana.toml`）になく、語としても読めないときに指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.okurigana import Book, is_known
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Token
from owabi.text.zones import Zone

_UNREAD = frozenset({Zone.ADDRESS, Zone.SIGNATURE, Zone.CONTACT, Zone.TABLE, Zone.HEADER})
_MOST = 4


@rule(
    "T125",
    severity=Severity.WARNING,
    on=pattern(
        r"[一-龠](?:[じげぶびむめりろ]|ぎ(?![ゃゅょ])|ぐ(?!ら)|え(?!い)|け(?!ん|が)|れ(?!る|な|た|て|ば|ま|ん))"
    ),
    books=("lexicons/typo_okurigana",),
    bad={
        "再発防止策を構じてまいります。": None,
        "ご意見を真剣に受け取め、改善に努めます。": None,
        "通常道り営業しております。": None,
    },
    good=[
        "再発防止策を講じてまいります。",
        "ご意見を真剣に受け止め、改善に努めます。",
        "通常どおり営業しております。",
        "東京めぐりの旅、京都びいきの方、店員ぶりが板につく。",
        "お客様ぐるみの、社員めいめいの、会社びらきの",
        "漏えいの可能性、弊社を装ったメール、慶び申し上げます。",
        "担当は山本りえ、佐藤めぐみ、森じゅん子です。",
    ],
)
def odd_okurigana(spot: Spot) -> Iterator[Hit]:
    """A kanji and a kana of two words, the second no word by itself."""
    rows = spot.reading.book("lexicons/typo_okurigana")[0]["words"]
    if is_known(spot.word, Book(rows)) or spot.zone in _UNREAD:
        return
    tokens, base = spot.tokens, spot.sentence.start
    at = token_at(tokens, spot.end - 1 - base)
    if at < 1 or tokens[at].start + base != spot.end - 1 or not _is_odd(tokens[at], tokens[at - 1]):
        return
    start = max(tokens[at - 1].start + base, spot.start - _MOST)
    says = Said(f"「{spot.word}」と送る語は見当たりません。", f"no word is written “{spot.word}”.")
    yield spot.hit(says, start=start)


def _is_odd(token: Token, before: Token) -> bool:
    """Whether the kana is a leftover: old auxiliaries (じ, り), suffixes (め) after a lone kanji, stray kana."""
    if len(token.surface) > 1 or before.pos[1] in ("固有名詞", "数詞"):
        return False
    if token.pos[0] == "助動詞":
        return token.kind.startswith("文語")
    return len(before.surface) == 1 and token.pos[0] in ("接尾辞", "名詞", "感動詞", "動詞", "接頭辞")
