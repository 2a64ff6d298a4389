"""仮名で書くことに争いのない接続詞・副詞などの漢字（「尚、」「但し、」「予め」「殆ど」「月毎に」など）。

## なぜ
読みにくく、古い書き方に見えます。

## 直し方
「なお」「ただし」「あらかじめ」「ほとんど」「月ごとに」と仮名で書きます。

## 根拠
公用文における漢字使用等について（2010年内閣訓令第1号）と常用漢字表。
「既に」「是非」のように公用文が漢字で書くもの、案内によって分かれるものは S125 が助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_REACH = 3
_KANJI = expression("[一-鿿々]")
_NOT_ADVERB = expression("[一-鿿々]*(?:さん|様|氏|町|駅)")


@rule(
    "S156",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        lexicon("lexicons/style_kanji_for_kana"),
        pattern("(?<=[ぁ-ん一-鿿])毎(?=に|の[^ぁ-ん]|[、。])|(?<=[いきしちにみりえけせてねめれぎじび])易(?=[いくそ])"),
        pattern(
            "(?<=[ぁ-ん一-鿿])と言う(?=(?:者|会社|名|こと|事|もの|物|場合|意味|点|わけ|訳|ため|形|ところ|状況|理由|製品|商品|方法)[^ぁ-んァ-ヶ一-鿿]?)"
        ),
    ),
    counterparts=("textlint:ja-hiragana-fukushi",),
    bad={
        "尚、返信は不要です。": "なお、返信は不要です。",
        "但し、祝日は休みです。": "ただし、祝日は休みです。",
        "従って、開催を見送ります。": "したがって、開催を見送ります。",
        "予めご了承ください。": "あらかじめご了承ください。",
        "殆どの方がご参加になりました。": "ほとんどの方がご参加になりました。",
        "店舗毎に異なります。": "店舗ごとに異なります。",
        "操作し易い画面です。": "操作しやすい画面です。",
        "鈴木と言う者が伺います。": "鈴木という者が伺います。",
        "どの位かかりますか。": "どのくらいかかりますか。",
    },
    good=[
        "なお、返信は不要です。",
        "規定に従って処理いたします。",
        "和尚のご講話",
        "事故に関するお知らせ",
        "毎週月曜日に棚卸しをします。",
        "日毎夜毎",
        "容易い作業です。",
        "沢山様からお電話がありました。",
        "既にお送りしました。",
        "是非を論じます。",
        "「よい」と言う方もいらっしゃいます。",
        "何時に伺いましょうか。",
        "真っ直ぐお進みください。",
        "台所が新しくなります。",
    ],
)
def kanji_conjunctions(spot: Spot) -> Iterator[Hit]:
    """A word of the lexicon by itself; ごと after a noun, やすい after a verb, という before what it names."""
    before = spot.before(1)
    entry = spot.entry
    if not entry:
        yield from _inflected(spot)
        return
    if entry.get("first"):
        if spot.start != spot.sentence.start and before not in ("。", "("):
            return
        if not spot.word.endswith("、") and not spot.after(1).startswith(("、", "ご", "お", "こ", "そ")):
            return
    around = f"{spot.before(_REACH)}{spot.word}{spot.after(_REACH)}"
    if any(word in around for word in entry.get("unless", ())) or (before and _KANJI.match(before)):
        return
    put = str(entry["instead"])
    if _KANJI.match(spot.word[-1]) and _NOT_ADVERB.match(spot.after(_REACH)):
        return
    yield spot.hit(Said(f"「{spot.word}」は「{put}」と仮名で書きます。", f"write “{put}” in kana."), put)


def _inflected(spot: Spot) -> Iterator[Hit]:
    number, tokens = spot.index(), spot.tokens
    if number < 1:
        return
    before = tokens[number - 1]
    if spot.word == "毎":
        put = "ごと"
        fits = before.pos[0] in ("名詞", "接尾辞", "動詞", "助動詞") and before.surface not in ("日", "夜")
    elif spot.word == "易":
        put = "やす"
        fits = before.pos[0] == "動詞" and before.form.startswith("連用形")
    else:
        put = "という"
        fits = before.pos[0] in ("名詞", "接尾辞", "動詞", "助動詞", "形容詞")
    if fits:
        yield spot.hit(Said(f"「{spot.word}」は「{put}」と仮名で書きます。", f"write “{put}” in kana."), put)
