"""文書での「御社」「御行」など。

## なぜ
「御社」は話し言葉、「貴社」は書き言葉と使い分けるのが一般的です。

## 直し方
「貴社」とします。銀行は「貴行」、学校は「貴学・貴校」、病院は「貴院」です。

## 根拠
ビジネス文書の作法に共通する注意点。メールでは「御社」を許す案内もあるため、警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import address_lines, kind_of
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_STRICT = expression(r"(?:[のにをはがもとへで、]|から|より)")


@rule(
    "A105",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=literal(
        "御社",
        "御行",
        "御学の",
        "御学に",
        "御学へ",
        "御院",
        "御校の",
        "御校に",
        "御校へ",
        "御校を",
        "御庁",
        "御省",
        "御組合",
        "御協会",
        "御店",
        "おん社",
    ),
    bad={
        "御社のご担当者様にお伝えください。": "貴社のご担当者様にお伝えください。",
        "御社にご迷惑をおかけしました。": "貴社にご迷惑をおかけしました。",
        "御行の口座について伺います。": "貴行の口座について伺います。",
        "みどり大学 御中\n\nお世話になっております。\n御社の入試についてお尋ねします。": (
            "みどり大学 御中\n\nお世話になっております。\n貴学の入試についてお尋ねします。"
        ),
    },
    good=[
        "貴社のご担当者様にお伝えください。",
        "「御社」と「貴社」の使い分け",
        "川崎市の女躰神社と御社殿",
        "御校正をお願いいたします。",
        "御行事のご案内",
    ],
)
def spoken_onsha(spot: Spot) -> Iterator[Hit]:
    """御社 outside quotation marks."""
    if spot.before(1) in ("「", "『") or spot.after(1) in ("」", "』", "殿"):
        return
    if spot.word not in ("御社", "おん社") and len(spot.word) == 2 and not _STRICT.match(spot.after(2)):
        return
    put = "貴" + spot.word.removeprefix("おん").removeprefix("御")
    if put == "貴社":
        readers = {kind for kind in map(kind_of, spot.reading.once(_names)) if kind}
        put = next(iter(readers)).readers[0] if len(readers) == 1 else put
    said = spot.word[:2] if spot.word[0] == "御" else spot.word
    says = Said(
        f"「{said}」は話し言葉です。文書では「{put[:3]}」などとしてください。", f"{said} is spoken; write {put}."
    )
    yield spot.hit(says, put)


def _names(reading: Reading) -> tuple[str, ...]:
    return (*reading.context.reader_companies, *(line.words for line in address_lines(reading)))
