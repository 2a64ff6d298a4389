"""表記ゆれ（「漏えい」と「漏洩」、「サーバ」と「サーバー」など）。

## なぜ
一通の中で書き方が変わると、別のもののことかと迷わせ、検索でも一致しません。

## 直し方
多いほう、または組織で決めた書き方にそろえます。

## 根拠
公用文の作法（表記の統一）。組は `books/lexicons/variants.toml` にあります。
長音の有無、送り仮名、「ご」と「御」は規則が見比べます。
固有名詞や引用の中の書き方は変えられないので、「」の中は数えません。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.variants import Listed, made_variants
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_QUOTED = expression(r"[「『][^「」『』\n]{0,40}$")
_KANJI = expression("[一-鿿々]")
_KATAKANA = expression("[ァ-ヶー]{2}")
_TWO = 2
_READY: list[Listed] = []


@rule(
    "S103",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document(),
    books=("lexicons/variants",),
    bad={
        "漏えいした情報は次のとおりです。漏洩の範囲は調査中です。": (
            "漏えいした情報は次のとおりです。漏えいの範囲は調査中です。"
        ),
        "サーバーとサーバーの記録と、サーバを調べます。": "サーバーとサーバーの記録と、サーバーを調べます。",
        "打ち合わせは五日で、打合せの議題は次のとおりです。": "打ち合わせは五日で、打ち合わせの議題は次のとおりです。",
        "お申し込みの方と、お申込みの日": "お申し込みの方と、お申し込みの日",
        "御連絡のうえ、ご連絡とご連絡": "ご連絡のうえ、ご連絡とご連絡",
    },
    good=[
        "漏えいした情報は次のとおりです。漏えいの原因は調査中です。",
        "お問い合わせは「お問合せフォーム」から",
        "ユーザー名とユーザーIDを確認しました。",
        "サーバーを停止し、オブザーバを置きました。",
        "申込書にて申し込みを承ります。",
        "受付で受け付けます。",
        "取引先との取り引き話",
        "データとデータベース",
        "カバーとカバン",
    ],
)
def spelling_variants(reading: Reading) -> Iterator[Hit]:
    """Every place of the rarer spellings of a word that is spelled in two ways."""
    text = reading.text
    lines = [text.flow[line.start : line.end] for line in text.lines if line.start < line.end]
    groups = [*_listed(reading).mixed(text.flow), *made_variants(lines)]
    for words in groups:
        places = {word: list(_places(reading, word, words)) for word in words}
        used = [word for word in words if places[word]]
        if len(used) < _TWO:
            continue
        wanted = max(used, key=lambda word: len(places[word]))
        says = Said(
            f"「{'」と「'.join(used)}」が混ざっています。「{wanted}」にそろえてください。",
            f"{' and '.join(used)} are mixed; keep to {wanted}.",
        )
        for word in used:
            if word != wanted:
                yield from (Hit(place, place + len(word), says, wanted) for place in places[word])


def _listed(reading: Reading) -> Listed:
    """The lexicon, made ready once."""
    book = reading.book("lexicons/variants")
    if _READY and _READY[0].book is book:
        return _READY[0]
    _READY[:] = [Listed(book)]
    return _READY[0]


def _places(reading: Reading, word: str, words: Sequence[str]) -> Iterator[int]:
    """Where a spelling stands by itself: not within a longer one, in 「」, in another word or in a quotation."""
    flow = reading.text.flow
    longer = [other for other in words if word in other and other != word]
    place = flow.find(word)
    while place >= 0:
        end = place + len(word)
        inside = any(flow.startswith(other, place - other.find(word)) for other in longer)
        before, after = flow[place - 1 : place] if place else "", flow[end : end + 1]
        glued = _KATAKANA.match(word[0] + before) or _KATAKANA.match(word[-1] + after)
        compound = _KANJI.match(word[-1]) is not None and _KANJI.match(after) is not None
        quoted = _QUOTED.search(flow[max(0, place - 41) : place]) or reading.text.line_at(place).zone is Zone.QUOTE
        if not (inside or glued or quoted or (compound and _KANJI.match(word[0]))):
            yield place
        place = flow.find(word, end)
