"""同じ語の別の書き方（技術文書の助言）。

## なぜ
一つの文書で書き方が変わると、別のもののことかと迷わせ、検索でも一致しません。

## 直し方
一つにそろえます。

## 根拠
形態素解析の正規化表記が同じで、書き方の違う語を見ます。
技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールでは、決めた組だけを見る S103 が働きます。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from owabi.proof.letters.paragraphs import paragraphs
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.tokens import Token, Tokens

_WORDS = frozenset({"名詞", "動詞", "形容詞", "副詞", "形状詞"})
_SMALL = frozenset({"非自立可能", "数詞", "固有名詞"})
_KANJI = expression("[一-鿿々]")
_FIGURE = expression("[0-9]")
_ENDING = expression("[うくぐすつぬぶむる]$")


@rule(
    "S122",
    severity=Severity.ADVICE,
    on=document(),
    counterparts=(
        "textlint:no-synonyms",
        "textlint:ja-no-orthographic-variants",
    ),
    presets=("technical",),
    bad={
        "この雇入と雇入れの違いは難しい。": None,
        "部品を組み立てて、組立作業もした。": None,
        "サーバとサーバーがあります。": None,
    },
    good=[
        "部品を組み立てて、組み立て作業もした。",
        "ブログはblogです。",
        "1は数字の一種です。",
        "「データベース」「DB」",
    ],
)
def variants_by_form(reading: Reading) -> Iterator[Hit]:
    """Every place of every spelling of a word that is spelled in more than one way."""
    spelled: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for paragraph in reading.once(paragraphs):
        for sentence in paragraph:
            for token in _joined(reading.tokens(sentence)):
                if token.pos[0] in _WORDS and token.pos[1] not in _SMALL and _is_japanese(token):
                    place = sentence.start + token.start, sentence.start + token.end
                    spelled[_root(token.norm)][_spelling(token)].append(place)
    for norm, ways in spelled.items():
        for spelling, places in ways.items():
            others = [other for other in ways if _differ(spelling, other)]
            if others:
                says = Said(f"「{spelling}」と「{others[0]}」が混ざっています。", f"{norm} is spelled in two ways.")
                yield from (Hit(start, end, says) for start, end in places)


def _joined(tokens: Tokens) -> Iterator[Token]:
    """The words, verbs of two parts (組み・立てる) as one."""
    last: Token | None = None
    for token in tokens:
        one = token
        if last is not None:
            if last.pos[0] == one.pos[0] == "動詞" and last.form.startswith("連用形") and last.end == one.start:
                one = one._replace(start=last.start, lemma=last.surface + one.lemma, norm=last.norm + one.norm)
            else:
                yield last
        last = one
    if last is not None:
        yield last


def _is_japanese(token: Token) -> bool:
    return len(token.surface) > 1 and not token.surface.isascii() and not _FIGURE.search(token.norm)


def _root(norm: str) -> str:
    """One key for a verb and its noun (組み立てる, 組み立て): their kanji, or the whole where there are none."""
    kanji = _KANJI.findall(norm)
    return "".join(kanji) if len(kanji) > 1 else norm


def _spelling(token: Token) -> str:
    """The part of a word that does not inflect."""
    return token.lemma if token.pos[0] != "動詞" else _ENDING.sub("", token.lemma)


def _differ(one: str, other: str) -> bool:
    return not (one == other or one.startswith(other + "り") or _ENDING.sub("", one) == _ENDING.sub("", other))
