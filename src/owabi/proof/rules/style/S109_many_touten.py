"""一文に読点が四つ以上（技術文書の助言）。

## なぜ
読点が多い文は、どこまでが一まとまりかが分かりにくくなります。

## 直し方
文を分けるか、箇条書きにします。

## 根拠
技術文書の作法（一文の読点は三つまで）。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
名詞と名詞の間の読点は数えません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity
from owabi.text.tokens import Tokens

_MANY = 4
_NOUNS = frozenset({"名詞", "接尾辞", "接頭辞", "代名詞"})
_SAYS = Said("一文に読点が四つ以上あります。文を分けてください。", "four commas or more in a sentence; split it.")


@rule(
    "S109",
    severity=Severity.ADVICE,
    on=document("、"),
    counterparts=("textlint:max-ten",),
    presets=("technical",),
    bad={
        "会場は、駅の、北側に、ある、建物です。": None,
        "今日は、明日は、明後日は、晴れるので、出かけます。": None,
    },
    good=[
        "会場は駅の、北側に、ある、建物です。",
        "青、赤、白、黒、緑、黄を使います。",
        "材料は（1）小麦粉、（2）牛乳、（3）バター、（4）砂糖、（5）卵です。",
    ],
)
def many_touten(reading: Reading) -> Iterator[Hit]:
    """The fourth comma of a sentence, those between nouns not counted."""
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            if reading.text.words(sentence).count("、") < _MANY:
                continue
            tokens = reading.tokens(sentence)
            commas = [token for number, token in enumerate(tokens) if _is_counted(tokens, number)]
            if len(commas) >= _MANY:
                at = sentence.start + commas[_MANY - 1].start
                yield Hit(at, at + 1, _SAYS)


def _is_counted(tokens: Tokens, number: int) -> bool:
    if tokens[number].surface != "、":
        return False
    before = next((token for token in reversed(tokens[max(0, number - 4) : number]) if token.pos[1] != "括弧閉"), None)
    after = next((token for token in tokens[number + 1 : number + 5] if token.pos[1] != "括弧開"), None)
    return before is None or after is None or not (before.pos[0] in _NOUNS and after.pos[0] in _NOUNS)
