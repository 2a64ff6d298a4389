"""話し言葉の形（「見といてください」「してしまっちゃいました」「…っていう」「…んですけど」など）。

## なぜ
縮めた形やくだけた言い切りは、あらたまった文書では軽い印象を与えます。

## 直し方
「見ておいてください」「してしまいました」「という」「のですが」と、縮めずに書きます。

## 根拠
公用文・ビジネス文書の作法に共通する注意点（話し言葉と書き言葉）。「」の中の言葉は指摘しません。
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

_SAYS = Said("話し言葉の形です。縮めず、書き言葉にしてください。", "this is a spoken form; write it out.")
_AUXILIARIES = frozenset({"ちゃう", "じゃう", "とく", "どく", "ちまう", "てく", "たげる", "ちゃえる", "とける"})
_BY_TOKEN = frozenset({"ちゃ", "じゃ", "とい", "とき", "とく", "どい", "どく", "とけ"})
_JA = expression(r"じゃ(?:ない(?:か(?:と|な)|です|でしょう|ん|の|。|、|と|け)?|なく|なかっ|ありません|だめ|ダメ|、|あ)")
_PUT = {
    "っていう": "という",
    "ていう": "という",
    "んですけど": "のですが",
    "ですけど": "ですが",
    "ますけど": "ますが",
    "ましたけど": "ましたが",
    "ですけれど": "ですが",
}


@rule(
    "S155",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=lexicon("lexicons/style_spoken_forms"),
    bad={
        "資料を見といてください。": None,
        "送信が遅れてしまっちゃいました。": None,
        "会議っていうのは難しいものです。": "会議というのは難しいものです。",
        "確認したんですけど、見当たりません。": "確認したのですが、見当たりません。",
        "会議室とかの予約をお願いします。": "会議室などの予約をお願いします。",
        "この表みたいな形でお願いします。": None,
        "それは私の担当じゃないです。": None,
        "少し遅れちゃうかもしれません。": None,
    },
    good=[
        "資料を見ておいてください。",
        "お得なプランとくらべて",
        "ちゃんぽんとじゃがいも",
        "ご不明なときは、とくに注意してください。",
        "届いたときにご連絡ください。",
        "「っていう」は話し言葉です。",
        "資料を拝見してみたいです。",
        "とかく誤解されがちな点です。",
        "何か月かかりますか。",
        "十勝地方とかながわ県のお客様",
        "誤解をといていただきました。",
    ],
)
def spoken_forms(spot: Spot) -> Iterator[Hit]:
    """A contraction, or a loose ending."""
    if spot.after(1) in ("」", "』") or spot.before(1) in ("「", "『"):
        return
    if is_told(spot.text.flow, spot.end):
        return
    word = spot.word
    if word in _BY_TOKEN:
        yield from _contraction(spot)
    elif word in ("って、", "って何", "ってどう"):
        yield from _quoting_tte(spot)
    elif word.startswith(("みたい", "とか", "なんか", "っぽい")):
        yield from _loose(spot)
    elif not spot.before(2).endswith(("「", "『")):
        yield spot.hit(_SAYS, _PUT.get(word))


def _quoting_tte(spot: Spot) -> Iterator[Hit]:
    """その件って: the particle, not 持って."""
    at = spot.index()
    if at > 0 and spot.tokens[at].surface == "って" and spot.tokens[at - 1].pos[0] in ("名詞", "接尾辞", "代名詞"):
        yield spot.hit(_SAYS, end=spot.start + 2)


def _contraction(spot: Spot) -> Iterator[Hit]:
    tokens = spot.tokens
    at = spot.index()
    if at < 1:
        return
    token = tokens[at]
    if token.lemma in _AUXILIARIES and token.pos[0] == "助動詞":
        first = at - 1 if tokens[at - 1].pos[0] == "動詞" else at
        yield spot.hit_tokens(first, at, _SAYS)
    elif spot.word == "じゃ" and token.lemma in ("だ", "じゃ") and (match := _JA.match(spot.text.flow, spot.start)):
        yield spot.hit(_SAYS, end=match.end())


def _loose(spot: Spot) -> Iterator[Hit]:
    """みたい on a noun, not 見たい; とか and なんか as particles."""
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].start + spot.sentence.start != spot.start:
        return
    token, before = tokens[at], tokens[at - 1]
    if spot.word.startswith("みたい"):
        if token.lemma in ("みたい", "みたいだ") and before.surface not in ("て", "で"):
            yield spot.hit(_SAYS, end=spot.start + 3)
    elif spot.word.startswith("とか"):
        joined = token.surface == "とか" or (
            token.surface == "と" and at + 1 < len(tokens) and tokens[at + 1].surface == "か"
        )
        if joined and before.pos[0] in ("名詞", "接尾辞", "代名詞"):
            yield spot.hit(_SAYS, "など", end=spot.start + 2)
    elif spot.word.startswith("なんか"):
        if token.surface in ("なんか", "なん") and before.pos[0] in ("名詞", "接尾辞", "代名詞"):
            yield spot.hit(_SAYS, "など", end=spot.start + 3)
    elif before.pos[0] in ("名詞", "動詞", "形容詞"):
        yield spot.hit(_SAYS, end=spot.start + 3)
