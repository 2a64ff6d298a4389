"""一文に読点が六つ以上。

## なぜ
読点で切りすぎると、どこまでが一まとまりかが分かりにくくなります。

## 直し方
文を分けるか、箇条書きにします。要らない読点は取ります。

## 根拠
文化庁「公用文作成の考え方」（2022年）。物の名前を並べる読点は数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Tokens

_MANY = 6
_LONG = 120
_NOUNS = frozenset({"名詞", "接尾辞", "接頭辞", "代名詞"})
_SAYS = Said("一文に読点が六つ以上あります。", "six commas or more in a sentence.")


@rule(
    "S110",
    severity=Severity.WARNING,
    on=document("、"),
    bad={
        "商品は、注文後、倉庫で、検品を、行い、箱に、詰めて、翌日に、発送します。": None,
        "実は、昨日は、急いで、歩いて、駅まで、行き、すぐに、戻りました。": None,
    },
    good=[
        "氏名、住所、電話番号、生年月日、メールアドレス、会員番号が含まれております。",
        "本日、会場にて、資料をお配りします。",
        "なお、当日は、混雑が予想されますので、お早めに、お越しください。",
    ],
)
def very_many_touten(reading: Reading) -> Iterator[Hit]:
    """The sixth comma of a sentence, those between nouns not counted."""
    text = reading.text
    for sentence in text.sentences:
        if sentence.end - sentence.start > _LONG:
            continue  # S152 says it
        if not sentence.zone.is_prose or text.flow.count("、", sentence.start, sentence.end) < _MANY:
            continue
        tokens = reading.tokens(sentence)
        commas = [token for number, token in enumerate(tokens) if _is_counted(tokens, number)]
        if len(commas) >= _MANY:
            yield Hit(sentence.start, sentence.end, _SAYS)


def _is_counted(tokens: Tokens, number: int) -> bool:
    if tokens[number].surface != "、" or number == 0:
        return False
    before = next((token for token in reversed(tokens[max(0, number - 4) : number]) if token.pos[1] != "括弧閉"), None)
    after = next((token for token in tokens[number + 1 : number + 5] if token.pos[1] != "括弧開"), None)
    return before is None or after is None or not (before.pos[0] in _NOUNS and after.pos[0] in _NOUNS)
