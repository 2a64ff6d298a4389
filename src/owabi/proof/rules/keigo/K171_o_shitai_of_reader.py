"""相手がすることに「お・ご……する・したい」を使う形（「ご参加したい方」「ご利用する際」など）。

## なぜ
「お・ご……する」は自分の動作をへりくだる形です。読み手が「したい」「する」ことに使うと、読み手をへりくだらせてしまいます。

## 直し方
「参加をご希望の方」「ご参加になりたい方」「ご利用の際」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お（ご）……する」の働き）。「ご案内したい点」「ご相談したい件」のように
自分がすることには正しい形なので、読み手がすることがはっきりしているときだけ指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import POLISHED, core, has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_READER = expression(
    "(?:とお考えの|と思われる|と希望される)?(?:お客|方(?:は|が|に|を|へ|も|の|で|、|々|から)|方$|皆|会員|ご?利用者|人は)"
)
_ALWAYS = frozenset(
    {
        "利用", "使用", "購入", "注文", "来店", "来場", "来社", "来館", "参加", "応募", "入会", "退会", "解約",
        "入場", "乗車", "搭乗",
        "宿泊", "閲覧", "視聴", "記入", "受講", "受験", "持参", "覧", "使い", "求め", "買い求め", "申し込み",
        "申込み", "受け取り",
        "加入", "投票", "着席", "入館", "来院", "受診", "返品", "入力", "購読", "愛用", "出席", "欠席", "予約",
    }
)  # fmt: skip
_SAID_BY_K200 = ("するお客", "する方", "する皆", "した方", "したお客")
_SAYS = Said(
    "「お・ご…する」は自分がへりくだる形です。読み手のことは「…になる」「…をご希望の」「ご…の」にしてください。",
    "お/ご…する humbles the doer; of readers write …になる, …をご希望の or ご…の.",
)


@rule(
    "K171",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    reads="line",
    books=("lexicons/keigo_deeds",),
    on=literal(
        "したい", "する際", "する場合", "するとき", "する時", "する前", "するには", "するため", "するまで",
        "することが",
        "することも", "するお客", "する方", "する皆", "した際", "した場合", "した方", "したお客",
    ),
    bad={
        "説明会にご参加したい方は、お申し込みください。": "説明会にご参加になりたい方は、お申し込みください。",
        "窓口でご相談したいお客様は予約をお取りください。": "窓口でご相談になりたいお客様は予約をお取りください。",
        "サービスをご利用する際は、ログインしてください。": "サービスをご利用になる際は、ログインしてください。",
        "店頭でお買い求めする場合": "店頭でお買い求めになる場合",
        "お申し込みしたい方へ": "お申し込みになりたい方へ",
    },
    good=[
        "ご参加になりたい方は、お申し込みください。",
        "ご相談したい件がございます。",
        "お客様にご案内したい商品です。",
        "お願いしたいことがございます。",
        "ご報告する際の手順",
        "ご利用の際は、ログインしてください。",
        "ご紹介したい方がいます。",
        "お届けしたいお客様がいます。",
        "お電話したい方は窓口まで",
        "来月ご紹介する方は次のとおりです。",
    ],
)  # fmt: skip
def o_shitai_of_reader(spot: Spot) -> Iterator[Hit]:
    """お/ご, an act, したい or する, and the reader, or an act that is always the reader's."""
    if not has_prefix_near(spot, 10) or is_mentioned(spot):
        return
    tokens = spot.tokens
    at = spot.index()
    if at < 1 or tokens[at].lemma != "する":
        return
    first = prefixed_start(tokens, at - 1)
    if first < 0 or not is_done(tokens, first, at - 1):
        return
    word = core(tokens, first, at - 1)
    if word in POLISHED or "願" in word:
        return
    wished = spot.word == "したい"
    if wished and (word in spot.reading.once(_ours) or not _READER.match(spot.after(12))):
        return
    if not wished and (word not in _ALWAYS or (tokens[first].surface != "お" and spot.word in _SAID_BY_K200)):
        return
    does = "になった" if spot.word.startswith("した") else "になる"
    end = spot.end if wished else spot.start + 2
    start = spot.sentence.start + tokens[first].start
    yield spot.hit(_SAYS, words_of(tokens, first, at - 1) + ("になりたい" if wished else does), start=start, end=end)


def _ours(reading: Reading) -> frozenset[str]:
    """What the writer does, always."""
    entries = reading.book("lexicons/keigo_deeds")
    return frozenset(word for entry in entries if entry["id"] == "ours" for word in entry["words"])
