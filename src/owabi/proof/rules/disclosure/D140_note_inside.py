"""文面に残った内輪の覚え書き。

## なぜ
公開前の確認や方針の覚え書きが届くと、見せてはならないことを送ったことになります。

## 直し方
覚え書きを取り、求められた確認を済ませます。

## 根拠
書きかけの文面を送ってしまった事故の実例。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_SAYS = Said(
    "内輪の覚え書きが残っています。確認を済ませて、取ってください。",
    "a note for use inside is left; settle it and take it out.",
)


@rule(
    "D140",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=(
        pattern(
            "(?:※|\\(|【|\\[|\\*|→|<)[^。\n※(【]{0,16}(?:法務|広報|社長|上司|役員|経営|弁護士|総務|人事|部長|課長|担当役員|監査)(?:部|課|室)?"
            "(?:の|に|で|へ)?(?:(?:最終)?(?:確認|承認|了承|決裁|了解|チェック)|相談)(?:が|を|の|は)?"
            "(?:必要|待ち|中|後|前|済み?|未了|未済|取れ|要|取る|すること|してから|もら|得て|お願い)"
        ),
        pattern(
            "(?:外|社外|対外的|お客様|マスコミ|記者|先方)(?:に|へ|には)(?:は)?(?:絶対に)?(?:出さない|言わない|伏せ|伝えない|漏らさない|見せない|知らせない)(?:こと|よう|で|る|て)"
        ),
        pattern(
            "(?:この|上記の?|下記の?|以下の?)(?:部分|段落|行|文|箇所|数字|件)は[^。\n]{0,24}?(?:削除する|消す|載せない|書かない|出さない|伏せる|差し替え)(?:こと|予定|よう)?"
        ),
    ),
    bad={
        "※この部分は法務の確認が取れるまで外には出さないこと\n\n補償の方針は次のとおりです。": None,
        "※公開前に社長の確認が必要\nお詫びの文面です。": None,
    },
    good=[
        "※ご確認が必要な場合は、窓口までご連絡ください。",
        "補償の方針は、法務部門で検討しております。",
        "お客様の情報を社外に漏らさないよう、規程を改めました。",
    ],
)
def note_inside(spot: Spot) -> Iterator[Hit]:
    """A note on what is to be settled before sending."""
    if not _ABOUT_DATA.search(spot.before(16)):
        yield spot.hit(_SAYS)


_ABOUT_DATA = expression("(?:情報|データ|秘密|ファイル|資料)を(?:絶対に|一切)?$")
