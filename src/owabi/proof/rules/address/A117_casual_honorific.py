"""宛名や呼び方のくだけた敬称（宛名の「山田さん」、「みどり商事さん」「業者さん」など）。

## なぜ
「さん」「くん」「氏」は、社外の方への文書では敬意が足りません。会社名に「さん」を付けるのは話し言葉です。

## 直し方
人には「様」、会社は「みどり商事様」または「貴社」とします。

## 根拠
手紙・ビジネス文書の作法書に共通する注意点。本文で人を「山田さん」と呼ぶことは、間柄によるので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.keigo.addressees import address_lines
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_LAST = expression(r"(?<=[一-龠ぁ-んァ-ヴー ])(?P<mark>さん|くん|君|ちゃん|氏|サン)$")
_ORGANISATION = expression(
    r"(?:会社|商事|工業|製作所|物産|銀行|商店|商会|印刷|建設|運輸|物流|電機|産業|協会|組合|病院|大学|役所|業者|取引先|仕入先|仕入れ先|代理店|販売店|委託先|得意先|メーカー|ベンダー|支店|事務所|不動産屋|"
    r"ホールディングス|クリニック|信用金庫)(?P<mark>さん)"
)
_SAMA = Said("社外の方への敬称は「様」としてください。", "write 様 to readers outside.")


@rule(
    "A117",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=document("さん", "くん", "君", "ちゃん", "氏", "サン"),
    bad={
        "株式会社北野物流\n山田さん\n\nお世話になっております。": (
            "株式会社北野物流\n山田様\n\nお世話になっております。"
        ),
        "北野商事さんにもお伝えいたしました。": "北野商事様にもお伝えいたしました。",
    },
    good=[
        "株式会社北野物流\n山田様\n\nお世話になっております。",
        "山田さんのご講演を拝聴しました。",
        "皆さん、こんにちは。",
    ],
)
def casual_honorific(reading: Reading) -> Iterator[Hit]:
    """さん at the end of an address line, or after an organisation."""
    if reading.context.audience is Audience.EMPLOYEE:
        return
    for line in reading.once(address_lines):
        if (match := _LAST.search(line.words)) and not line.words.endswith("皆さん"):
            yield Hit(line.start + match.start("mark"), line.end, _SAMA, "様")
    for match in _ORGANISATION.finditer(reading.text.flow):
        after = reading.text.flow[match.end() : match.end() + 1]
        if reading.text.line_at(match.start()).zone is not Zone.QUOTE and not (
            "ぁ" <= after <= "ん" and after not in "のにをはがもとへでかよ"
        ):
            yield Hit(match.start("mark"), match.end(), _SAMA, "様")
