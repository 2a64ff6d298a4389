"""身代金の額や、攻撃者とのやり取り。

## なぜ
額や交渉の様子を明かすと、攻撃者に足元を見られ、捜査の妨げにもなります。

## 直し方
「金銭の要求があり、応じておりません」のように、姿勢だけを書きます。

## 根拠
警察庁と情報処理推進機構（IPA）の案内に共通する注意点。額を書いたものは警告し、やり取りに触れただけのものは、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 50
_AMOUNT = expression(
    r"(?:約)?(?:\d[\d,.]*|[一二三四五六七八九十百千]+)(?:億|万|千)*(?:\d[\d,]*万?)?(?:円|ドル|米ドル|ビットコイン|BTC|ユーロ)"
)
_TALKS = expression(
    r"(?:攻撃者|犯人|犯行グループ)(?:側)?と(?:の)?(?:交渉|やり取り|やりとり|連絡|接触|協議|取引)|(?:身代金|要求)(?:の支払い)?(?:を|に)(?:支払|応じ)(?:いました|いまし|じました|う方向|うこと(?:を検討|にいたし)|じる(?:方向|ことを検討))|交渉を(?:続け|進め|行)|身代金(?:は|の|を|に)[^。、]{0,10}(?:支払(?:う|い(?!を拒)|っ)|交渉|減額|値引)(?:方向)?[^。、]{0,3}(?:交渉)?(?!ません|ことはな|わない)"
)
_REFUSED = expression(
    "(?:には|に|は|を)?(?:応じ(?:て|ません|ない|ず)|し(?:て)?(?:おり|い)?ません|ません|しません|行(?:い|って)(?:おり|い)?ません|わない|の?要求に(?:は)?応)"
)
_SAYS = Said(
    "身代金の額や攻撃者とのやり取りは書かないでください。",
    "do not tell the sum demanded or what passes with the attacker.",
)


@rule(
    "D128",
    severity=Severity.WARNING,
    on=literal(
        "身代金",
        "脅迫",
        "攻撃者",
        "ランサム",
        "金銭の要求",
        "金銭を要求",
        "犯行グループ",
        "要求された",
        "犯人",
        "要求され",
    ),
    presets=(INCIDENT,),
    bad={
        "攻撃者からは5000万円の身代金を要求されております。": None,
        "現在、攻撃者との交渉を続けております。": None,
    },
    good=[
        "身代金の要求には応じない方針です。",
        "攻撃者は会員情報を閲覧した可能性がございます。",
        "金銭の要求がございましたが、応じておりません。",
    ],
)
def ransom(spot: Spot) -> Iterator[Hit]:
    """A sum or a negotiation near the demand."""
    flow = spot.text.flow
    sentence = spot.sentence
    amount = _AMOUNT.search(flow, max(sentence.start, spot.start - _REACH), min(sentence.end, spot.end + _REACH))
    if amount:
        yield spot.hit(_SAYS, start=amount.start(), end=amount.end())
        return
    talks = _TALKS.search(flow, max(sentence.start, spot.start - _REACH), min(sentence.end, spot.end + _REACH))
    if talks and not _REFUSED.match(flow, talks.end()):
        yield spot.hit(_SAYS, start=talks.start(), end=talks.end())
