"""相手に「お・ご……してください」「お・ご……していただく」と頼む形（「ご確認してください」など）。

## なぜ
「お・ご……する」は自分の動作をへりくだる形です。相手に頼むときに使うと、相手をへりくだらせてしまいます。

## 直し方
「して」を取り、「ご確認ください」「ご確認いただけますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「御説明してくださる」「御説明していただく」の問い）。
「お電話」「お掃除」のように「お」が言葉を美しくするだけの語は指摘しません。
「お客様にご案内してください」のように、立てる人に向かう動作を頼む文も正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import POLISHED, core, has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_TO_OTHERS = frozenset({"願い", "断り", "詫び", "礼", "祝い", "見舞い", "挨拶", "一緒", "招き", "出迎え", "もてなし"})
"""What the reader may well do humbly to somebody else."""

_TARGET = expression(
    r"(?:様|さま|先方|先生|社長|部長|会長|来賓|各位|お客|遺族|利用者)(?:の?方)?[にへを](?:は|も)?[^、。]{0,6}$"
)
_ASKED = expression("[^、。]{1,8}(?:(?:くだ|下)さい|(?:いただ|頂)(?:けます|けません|けれ|きます))")
_LONGER = ("してみ", "しておいて", "してから", "していて", "していっ")
_LATER = expression(
    r"(?:(?P<from>から)[、おご]?[^。、]{0,10}|み(?:て)?|おいて|いて|いって)(?:くだ|下)さい|み(?:て|られ)は(?:いかが|どう)|みませんか|みて(?:いただ|頂)"
)
_SAYS = Said(
    "「お・ご…する」は自分がへりくだる形です。相手に頼むときは「して」を取ってください。",
    "お/ご…する humbles the doer; drop して when you ask the reader.",
)


@rule(
    "K113",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal(
        "してくださ", "して下さ", "していただ", "してお", "してご", "して頂", "してもらえ", "してもらい",
        "してほし", "して欲し", "してくれ", "いたしてくださ", "いたして下さ", "致してくださ", "致して下さ",
        "してみ", "しておいて", "してから", "していて", "していっ",
    ),
    reads="line",
    bad={
        "添付の資料をご確認してください。": "添付の資料をご確認ください。",
        "身分証をご持参して下さい。": "身分証をご持参下さい。",
        "ご連絡していただけますか。": "ご連絡いただけますか。",
        "少々お待ちしてください。": "少々お待ちください。",
        "変更の際はお知らせしてください。": "変更の際はお知らせください。",
        "こちらにお掛けしてお待ちください。": "こちらにお掛けになってお待ちください。",
        "ご確認してご返信ください。": "ご確認のうえ、ご返信ください。",
        "画面をご覧してください。": "画面をご覧ください。",
        "窓口でお申込みしていただく必要があります。": "窓口でお申込みいただく必要があります。",
        "先生がご説明してくださいました。": "先生がご説明くださいました。",
        "ご足労して頂きました。": "ご足労頂きました。",
        "整理券をお受け取りしてからお並びください。": "整理券をお受け取りになってからお並びください。",
        "ぜひ一度ご試食してみてください。": None,
        "ご返信してもらえますか。": "ご返信いただけますか。",
        "ご連絡してほしいです。": "ご連絡いただきたいです。",
    },
    good=[
        "添付の資料をご確認ください。",
        "添付の資料を確認してください。",
        "お電話してください。",
        "ご確認をお願いいたします。",
        "パスワードを変更してください。",
        "ご理解いただきますようお願いいたします。",
        "先方にお詫びしていただけますか。",
        "お客様にご案内してください。",
        "ご来賓の方を会場へご案内してください。",
        "お読みになってください。",
        "ご案内してお待たせしました。",
        "お電話してお確かめください。",
        "ご連絡をお待ちしております。",
        "ご確認のうえ返信してください。",
        "ご連絡してから伺いますので、お待ちください。",
        "こちらでご用意しておきますので、お越しください。",
    ],
)  # fmt: skip
def go_shite_kudasai(spot: Spot) -> Iterator[Hit]:
    """お/ご, an action, して, a request."""
    if is_mentioned(spot) or not has_prefix_near(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or at + 2 >= len(tokens) or tokens[at].lemma not in ("する", "いたす", "致す"):
        return
    first = prefixed_start(tokens, at - 1) if tokens[at + 1].surface == "て" else -1
    if first < 0 or not is_done(tokens, first, at - 1):
        return
    word = core(tokens, first, at - 1)
    if word in _TO_OTHERS or (tokens[first].surface != "ご" and word in POLISHED):
        return
    start = spot.sentence.start + tokens[first].start
    ask = tokens[at + 2]
    if not ask.surface.startswith(("いただ", "頂")) and _TARGET.search(
        spot.text.flow[max(start - 16, spot.line.start) : start]
    ):
        return
    if spot.word in _LONGER:
        yield from _later(spot, first, at)
        return
    if spot.word in ("してお", "してご") and not (ask.surface in ("お", "ご") and _ASKED.match(spot.after(12))):
        return
    put = words_of(tokens, first, at - 1)
    if ask.surface in ("お", "ご"):
        yield spot.hit_tokens(first, at + 1, _SAYS, put + ("になって" if put[0] == "お" else "のうえ、"))
    elif ask.surface.startswith(("くださ", "下さ", "いただ", "頂")):
        yield spot.hit_tokens(first, at + 1, _SAYS, put)
    else:
        ending = _ASKS.get(ask.surface)
        yield spot.hit_tokens(first, at + 2, _SAYS, put + ending if ending else None)


def _later(spot: Spot, first: int, at: int) -> Iterator[Hit]:
    """お受け取りしてからお並びください, ご試食してみてください."""
    match = _LATER.match(spot.text.flow, spot.end - len(spot.word) + 2, spot.sentence.end)
    if match:
        put = words_of(spot.tokens, first, at - 1)
        mended = put + "になって" if put[0] == "お" and match["from"] else None
        yield spot.hit_tokens(first, at + 1, _SAYS, mended)


_ASKS = {
    "もらえ": "いただけ", "もらい": "いただき", "ほしい": "いただきたい", "欲しい": "いただきたい",
    "ほしく": "いただきたく", "欲しく": "いただきたく",
}  # fmt: skip
