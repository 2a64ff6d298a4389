"""です・ます体の文に混じった、である体の文。

## なぜ
文末がそろっていないと、別の文書から貼り付けたように見えます。

## 直し方
です・ます体にそろえます。箇条書きや見出し、引用の体言止めはかまいません。

## 根拠
文化庁「公用文作成の考え方」（2022年）は、一つの文書の中で文体をそろえることを求めています。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.proof.wording.endings import Style, style_of
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.text import Sentence

_PLAIN = expression("[るただいうすくむつぶん]。")
_DATED = expression(r"[\d(]")
_DEARU = expression("であ(?:る|った)。")
_TAIL = 8
_TWICE = 2
_ENDS = frozenset({"補助記号", "助動詞", "動詞", "形容詞"})
_OTHER = Said(
    "ここだけ「です・ます」体です。「である」にそろえてください。", "this sentence alone is polite; end it plainly."
)
_SAYS = Said(
    "ここだけ「である」体です。「です・ます」にそろえてください。", "this sentence alone is plain; end it politely."
)


@rule(
    "S105",
    severity=Severity.WARNING,
    on=document("る。", "た。", "だ。", "い。", "う。", "す。", "く。", "む。", "つ。", "ぶ。", "ん。"),
    bad={
        "原因を調べています。対象は会員の方です。影響は限定的である。結果は後日お知らせします。": None,
        "ご連絡します。お待ちください。問題はなかったのだ。よろしくお願いします。": None,
        "調査が終わりました。結果を報告する。": None,
        "本書は条件を定めるものである。期間は一年です。満了後は自動で更新するものである。": None,
        "サービスを停止した。復旧は明日です。お待ちください。": None,
    },
    good=[
        "原因を調べています。対象は会員の方です。影響は確認できていません。結果は後日お知らせします。",
        "影響は限定的である。原因は調査中である。",
        "「影響はない。」と述べました。次にお知らせします。よろしくお願いします。",
        "経緯は次のとおりです。\n・10時に停止した。\n・11時に復旧した。",
        "調査が終わりました。以上、報告まで。",
        "本日、次の回答がありました。「問題はない。」",
        "ありがとうございました。またね。",
    ],
)
def mixed_endings(reading: Reading) -> Iterator[Hit]:
    """Plain sentences of running text that has as many polite ones or more."""
    text = reading.text
    prose = [sentence for sentence in text.sentences if sentence.closed and sentence.zone.is_prose]
    if not any(_PLAIN.search(text.flow, sentence.end - 2, sentence.end) for sentence in prose):
        return
    styles = [(sentence, style_of(reading, sentence)) for sentence in prose]
    plain = [s for s, style in styles if style is Style.PLAIN and not _DATED.match(text.flow, s.start)]
    polite = sum(style is Style.POLITE for _, style in styles)
    if polite and _DEARU.search(text.flow) and len(plain) >= _TWICE * polite:
        for sentence, style in styles:
            if style is Style.POLITE:
                yield Hit(
                    _predicate(reading, sentence, max(sentence.start, sentence.end - _TAIL)), sentence.end, _OTHER
                )
    elif 0 < len(plain) <= polite:
        for sentence in plain:
            start = max(sentence.start, sentence.end - _TAIL)
            yield Hit(_predicate(reading, sentence, start), sentence.end, _SAYS)


def _predicate(reading: Reading, sentence: Sentence, start: int) -> int:
    """Where the predicate at a sentence's end begins."""
    place = sentence.end
    for token in reversed(reading.tokens(sentence)):
        if token.pos[0] not in _ENDS or sentence.start + token.start < start:
            break
        place = sentence.start + token.start
    return place
