"""ら抜き言葉（「来れます」「見れない」など）。

## なぜ
「来る」「見る」「食べる」の可能の形は「来られる」「見られる」「食べられる」です。話し言葉では「ら」のない形も多く使われますが、
あらたまった文書では誤りと受け取られます。

## 直し方
「ら」を補います。「ご覧になれる」「お越しになれる」のように敬語にすると、なお自然です。

## 根拠
国語審議会「新しい時代に応じた国語施策について」（1995年）は、共通語では改まった場での使用を認めていません。
「取れる」「送れる」「走れる」（五段活用の可能動詞）や「見れば」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Token

_ZURU = frozenset({"信ずる", "感ずる", "応ずる", "生ずる", "準ずる", "転ずる", "論ずる"})
_NOT_BA = frozenset({"ます", "ない", "た", "て"})
_SAYS = Said(
    "「ら」が抜けています（ら抜き言葉）。あらたまった文書では補ってください。",
    "ら is dropped; formal writing keeps it.",
)


@rule(
    "K122",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "来れ", "見れ", "着れ", "出れ", "寝れ", "居れ", "得れ", "べれ", "めれ", "けれる", "けれま", "けれな", "けれた",
        "えれ", "せれ", "てれ", "ねれ", "げれ", "れれ", "きれる", "きれま", "きれな", "ちれ", "じれ", "りれ", "みれ",
    ),
    counterparts=("textlint:no-dropping-the-ra",),
    bad={
        "明日は来れますか。": "明日は来られますか。",
        "画面が見れない場合": "画面が見られない場合",
        "その日に決めれるとは限りません。": "その日に決められるとは限りません。",
        "期日までに届けれますか。": "期日までに届けられますか。",
        "変化が感じれますか。": "変化が感じられますか。",
        "その話は信じれません。": "その話は信じられません。",
        "資料を借りれました。": "資料を借りられました。",
    },
    good=[
        "明日は来られますか。",
        "めれんげ",
        "写真が撮れます。",
        "資料を送れますか。",
        "これを見れば分かります。",
        "早く走れます。",
        "メールが読めれば問題ありません。",
        "きれいに印刷されています。",
        "入れてください。",
        "使いきれない場合",
    ],
)  # fmt: skip
def ra_dropping(spot: Spot) -> Iterator[Hit]:
    """A potential form that lacks its ら."""
    tokens = spot.tokens
    at = spot.index()
    if at < 0 or tokens[at].pos[0] != "動詞":
        return
    token, after = tokens[at], (tokens[at + 1] if at + 1 < len(tokens) else None)
    if _is_dropped(token):
        stem = len(token.lemma) - len("れる")
        yield spot.hit_tokens(at, at, _SAYS, f"{token.surface[:stem]}ら{token.surface[stem:]}")
    elif after is not None and _takes_rareru(token):
        if after.lemma == "れる" and not token.surface.endswith("れ"):
            yield spot.hit_tokens(at, at + 1, _SAYS, f"{token.surface}ら{after.surface}")
        elif token.form.startswith("仮定") and token.surface.endswith("れ") and after.lemma in _NOT_BA:
            yield spot.hit_tokens(at, at, _SAYS, f"{token.surface[:-1]}られ")


def _is_dropped(token: Token) -> bool:
    """Whether the analyser derives 見れる from 見る: a verb of one row, whose potential is 見られる.

    走れる comes from 走る in the same way and is right, but no such verb ends as the words do on which the rule wakes.
    """
    if token.kind != "下一段-ラ行" or not token.lemma.endswith("れる"):
        return False
    return token.lemma == "みれる" or token.lemma.removesuffix("れる") == token.norm.removesuffix("る")


def _takes_rareru(token: Token) -> bool:
    """Whether this is a verb of one row (届ける, not the potential 読める) or of the sort of 信ずる.

    Where the analyser does not know 届けれる it sees 届け and れる, or the form of 届ける before ば.
    """
    if token.lemma in _ZURU:
        return token.surface.endswith("じ")
    return token.kind.startswith(("上一段", "下一段")) and token.norm[-2:] == token.lemma[-2:]
