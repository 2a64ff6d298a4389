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
_SOME = 4
_DENSE = 7
_LEAST = 4
_FEW = 3
_CHOPPED = 5
_LONG = 120
_NOUNS = frozenset({"名詞", "接尾辞", "接頭辞", "代名詞"})
_SAYS = Said("一文に読点が多すぎます。減らすか、文を分けてください。", "too many commas in a sentence.")


@rule(
    "S110",
    severity=Severity.WARNING,
    on=document("、"),
    bad={
        "商品は、注文後、倉庫で、検品を、行い、箱に、詰めて、翌日に、発送します。": None,
        "会場は、駅から、歩いて、五分ほどの、場所に、あります。": None,
        "実は、昨日は、急いで、歩いて、駅まで、行き、すぐに、戻りました。": None,
    },
    good=[
        "氏名、住所、電話番号、生年月日、メールアドレス、会員番号が含まれております。",
        "本日、会場にて、資料をお配りします。",
        "春は花、夏は海、秋は月、冬は雪、いずれもご覧になれます。",
        "なお、当日は、混雑が予想されますので、お早めに、お越しください。",
    ],
)
def very_many_touten(reading: Reading) -> Iterator[Hit]:
    """Six commas or more in a sentence, or four that cut it into pieces of some characters; lists do not count."""
    text = reading.text
    for sentence in text.sentences:
        if sentence.end - sentence.start > _LONG:
            continue  # S152 says it
        if not sentence.zone.is_prose or text.flow.count("、", sentence.start, sentence.end) < _LEAST:
            continue
        tokens = reading.tokens(sentence)
        counted = sum(_is_counted(tokens, number) for number in range(len(tokens)))
        length = sentence.end - sentence.start
        every = text.flow.count("、", sentence.start, sentence.end)
        chopped = every >= _MANY and counted >= _FEW and length < _CHOPPED * (every + 1)
        if chopped or counted >= _MANY or (counted >= _SOME and length < _DENSE * (counted + 1)):
            yield Hit(sentence.start, sentence.end, _SAYS)


def _is_counted(tokens: Tokens, number: int) -> bool:
    if tokens[number].surface != "、" or number == 0 or (number == 1 and tokens[0].pos[0] == "接続詞"):
        return False
    before = next((token for token in reversed(tokens[max(0, number - 4) : number]) if token.pos[1] != "括弧閉"), None)
    after = next((token for token in tokens[number + 1 : number + 5] if token.pos[1] != "括弧開"), None)
    return before is None or after is None or not (before.pos[0] in _NOUNS and after.pos[0] in _NOUNS)
