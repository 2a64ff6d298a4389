"""文章を作る道具の返事の残り（「承知しました。以下に文面を作成しました」など）。

## なぜ
言語モデルの前置きや注記が残ったまま届くと、自分の言葉で書いていないことが伝わり、おわびの誠意が疑われます。

## 直し方
その部分を取ります。

## 根拠
生成された文面に共通して残る言い回し。本文としてありうる語（「以下のとおりお知らせいたします」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.chatter import LONGEST, is_aside, is_chatter, is_colleagues, is_tools_word
from owabi.proof.letters.template_talk import is_handed_out
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import Severity

_SAYS = Said(
    "文章を作る道具の返事が残っているようです。取ってください。",
    "this looks like a tool's own words; take it out.",
)


@rule(
    "M103",
    severity=Severity.ERROR,
    blocks=True,
    on=lexicon("lexicons/model_chatter"),
    bad={
        "承知しました。以下にお詫びメールの文面を作成しました。": None,
        "Sure, here is the draft:\n\nお客様各位": None,
        "必要に応じて適宜修正してください。": None,
        "以下が、ご依頼の謝罪文の案文です。\n\nお客様各位": None,
        "よろしくお願いいたします。\n\nご希望があれば、文面をより簡潔に調整します。": None,
        "よろしくお願いいたします。\n\n他にも修正したい点があれば、お知らせください。": None,
        "ご要望に応じて、さらに短くすることもできます。": None,
        "[ ]の部分は、貴社の情報に置き換えてください。": None,
    },
    good=[
        "以下のとおりお知らせいたします。",
        "承知しました。",
        "AIを用いた監視を導入いたしました。",
        "承知いたしました。以下のとおり手配いたします。",
        "必要に応じて、契約の内容を変更いたします。",
        "ご希望があれば、日程を調整いたします。",
        "文面を修正いたしましたので、ご確認ください。",
        "以下は、当日の予定です。",
        "お詫びのメールをお送りいたしました。",
        "お世話になっております。案内文の文案を作成しました。この文面でいかがでしょうか。",
        "お詫び状の文面を作成しましたので、ご確認ください。",
        "承知しました。以下の文面で先方に送ります。",
        "写真のトーンを調整しました。",
        "入力欄のプレースホルダーの色を変えました。",
        "ChatGPTで議事録を要約する方法をご案内します。",
        "年賀状の文例集をお送りします。\n\n文面はご自由に変更してお使いください。",
    ],
)
def model_chatter(spot: Spot) -> Iterator[Hit]:
    """A turn of phrase of the lexicon, or a sentence of a shape that only a tool's answer has."""
    kind, sentence, reading = spot.entry["id"], spot.sentence, spot.reading
    if kind in ("answer", "english"):
        yield spot.hit(_SAYS)
        return
    if sentence.end - sentence.start > LONGEST:
        return
    words = spot.text.words(sentence)
    if kind in ("tool", "tone", "holder"):
        if is_tools_word(kind, words):
            yield spot.hit(_SAYS)
    elif is_colleagues(reading, sentence) or is_handed_out(reading, sentence.start):
        return
    elif kind == "made" or is_chatter(words, spot.zone) or is_aside(reading, sentence):
        yield spot.hit(_SAYS, start=sentence.start, end=sentence.end)
