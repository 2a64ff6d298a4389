"""長い文（100字を超える文）。

## なぜ
一文が長いと、主語と述語の関係が分からなくなり、読み返しが要ります。

## 直し方
60字を目安に、内容ごとに文を分けます。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、一文を短くすることを勧めています。好みの問題なので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.folding import HOLE
from owabi.text.text import Sentence
from owabi.text.zones import Zone

_NO_PROSE = frozenset({Zone.QUOTE, Zone.HEADER, Zone.TABLE, Zone.HEADING, Zone.SIGNATURE})
_PAGE = expression(r"https?://[!-~]+")
_ENGLISH_END = expression(r"(?<=[.!?]) ")
_LINK = HOLE * 4


@rule(
    "S102",
    severity=Severity.ADVICE,
    limit=100,
    on=document(),
    counterparts=("textlint:sentence-length",),
    bad={
        (
            "弊社の会員サイトにおきまして、11月16日の未明から18日の未明までの間に、外部の第三者による不正なアクセスが発生し、"
            "会員の皆様の氏名、住所、電話番号、メールアドレスが漏えいした可能性があることが、外部の専門機関による調査によって"
            "本日判明いたしましたので、お知らせいたします。"
        ): None,
        (
            "平素より弊社のサービスをご利用いただき誠にありがとうございますところ、このたび弊社の都合により、長らくご愛顧いただきました"
            "会員向けの割引の制度を、来年3月末日をもちまして終了させていただくこととなりましたので、誠に勝手ながら、ここに謹んで"
            "お知らせいたします。"
        ): None,
    },
    good=["会員サイトが不正なアクセスを受けました。11月18日に検知し、同日に停止いたしました。", "短い文です。"],
)
def long_sentence(reading: Reading) -> Iterator[Hit]:
    """More than 100 characters, addresses of pages not counted; a line that is nothing but a link is none."""
    text = reading.text
    most = reading.limit("S102")
    for sentence in text.sentences:
        if sentence.end - sentence.start <= most or sentence.zone in _NO_PROSE:
            continue
        if _is_link(reading, sentence):
            continue
        pieces = _ENGLISH_END.split(_PAGE.sub("", text.words(sentence)))
        length = max(map(len, pieces))
        if length > most:
            says = Said(
                f"1文が{length}字あります。分けてください。", f"the sentence has {length} characters; split it."
            )
            yield Hit(sentence.start, sentence.end, says)


def _is_link(reading: Reading, sentence: Sentence) -> bool:
    """Whether nothing but the text of a link stands there, as far as what was left of its markup tells."""
    text = reading.text
    span = text.span(sentence.start, sentence.end)
    return (
        text.source[span.end : span.end + len(_LINK)] == _LINK
        and HOLE in text.source[max(0, span.start - 1) : span.start + 4]
    )
