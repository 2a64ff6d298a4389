"""相手に「もらう」「くれる」「ほしい」で頼む形（「送ってもらえますか」「返事をしてほしいです」など）。

## なぜ
「もらう」「くれる」「ほしい」は敬語ではありません。社外の相手や目上の人に頼むときは、相手を立てる語を使います。

## 直し方
「送っていただけますか」「ご返信いただければ幸いです」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「いただく」「くださる」の働き）。社内の者や第三者のことを述べる「…てもらっています」は
指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "相手に頼む文では「いただく」「くださる」を使ってください。",
    "ask the reader with いただく or くださる, not with もらう, くれる or ほしい.",
)
_MORAU = expression(
    r"もら(?:え(?P<can>ますか|ませんか|ますでしょうか|ませんでしょうか|ないでしょうか|ますと|ると|れば|たら|ますよう)"
    r"|い(?P<want>たいです|たいの|たいと思|たく|たいので|たい。|ますよう)"
    r"|(?P<may>ってもいい|っていい|ってもよろしい|ってよろしい|ってもかまい))"
)
_KURERU = expression(
    r"くれ(?P<rest>ますか|ませんか|ますでしょうか|ませんでしょうか|ないでしょうか|ないか|ると|れば|ますよう|て、?(?:どうも|本当に|誠に)?(?:ありがと|感謝|助か)|たら)"
)
_HOSHII = expression(r"(?:ほし|欲し)い(?:です|と思い|と存じ|と考えて|のですが|んです|ので|。|$)")


@rule(
    "K207",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "てもら",
        "をもらえ",
        "をもらい",
        "をもらって",
        "をくれ",
        "でもら",
        "てくれ",
        "でくれ",
        "てほし",
        "でほし",
        "て欲し",
        "で欲し",
    ),
    bad={
        "見積もりを送ってもらえますか。": "見積もりを送っていただけますか。",
        "至急確認してもらいたいです。": "至急確認していただきたいです。",
        "明日までに返事をしてほしいです。": None,
        "資料を送ってくれませんか。": "資料を送ってくださいませんか。",
        "連絡してくれてありがとうございます。": None,
    },
    good=[
        "見積もりを送っていただけますか。",
        "外部の専門家に調査してもらっております。",
        "機能を増やしてほしいとのご要望がございました。",
        "担当者に確認してもらい、改めてご連絡いたします。",
        "途方に暮れてしまいました。",
    ],
)
def plain_receiving(spot: Spot) -> Iterator[Hit]:
    """てもらえますか, てくれますか, てほしいです."""
    flow, place, end = spot.text.flow, spot.start + 1, spot.sentence.end
    if match := _MORAU.match(flow, place, end):
        inner = match["can"] or match["want"] or match["may"]
        put = "いただけ" if match["can"] else "いただき" if match["want"] else "いただ"
        tail = inner if not match["may"] else "い" + inner[1:]
        yield spot.hit(_SAYS, put + tail, start=place, end=match.end())
    elif match := _KURERU.match(flow, place, end):
        rest = match["rest"]
        polite = "ください" + rest if rest.startswith("ま") else None
        yield spot.hit(_SAYS, polite, start=place, end=match.end())
    elif match := _HOSHII.match(flow, place, end):
        yield spot.hit(_SAYS, start=place, end=match.end())
