"""変化のない「になります」（「こちらが資料になります」「詳細は以下になります」など）。

## なぜ
「なる」は変化を表します。変わるものがないのに使うと、遠回しで頼りない言い方に聞こえます。

## 直し方
「こちらが資料です」「詳細は以下のとおりです」「お席はこちらでございます」とします。

## 根拠
敬語の案内に共通する注意点。「有料になります」「来週になります」のように、変化や結果を表すときは正しい用法なので、
物や場所や人を示すときだけ警告します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_THING = (
    "(?:資料|書類|商品|見積書|見積もり|請求書|領収書|契約書|パンフレット|カタログ|メニュー|ファイル|画面|名刺|地図|会場|お席|席|申込書|仕様書|図面|写真|リンク|URL|ページ|"
    "議事録|報告書|案内状?|お部屋|お品|品物|控え|レシート|おつり|お釣り|サンプル|見本|原稿|データ|マニュアル|説明書|手順書|一覧表?|製品|お手洗い|入口|出口|受付|担当(?:者|の者)?|"
    "お料理|コーヒー|お茶|回答|結果|日程表?|スケジュール|番号|連絡先|窓口の番号)"
)
_SHOWN = expression(
    rf"(?:こちら|そちら|以上|以下|下記|上記|これ)(?:が|は|、)(?:[^、。「」]{{0,14}}{_THING}|ご注文の[^、。「」]{{1,8}})$"
)
_PLACED = expression(
    r"(?:は|が)、?(?:こちら|そちら|あちら|以下|下記|上記|別紙|添付|次|以上|下記URL|以下のURL|[一二三四五六七八九十0-9]{1,2}階|右手|左手|正面|突き当たり)$"
)
_OF_THESE = expression(r"(?:は|が)、?(?:こちら|そちら|あちら)の[^、。「」]{1,8}$")
_NAMED = expression(r"担当(?:者)?は、?[^、。]{1,12}$")
_CHANGING = expression(r"新し|変更|今後|来[週月年]|から|移転|より|以降|次回|ため|工事|により")
_SAYS = Said(
    "変化のない「になります」です。「です」「でございます」としてください。",
    "nothing becomes here; write です or でございます.",
)


@rule(
    "K136",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("になります", "になっております"),
    bad={
        "こちらが資料になります。": "こちらが資料でございます。",
        "こちらは弊社の見積書になります。": "こちらは弊社の見積書でございます。",
        "お席はこちらになります。": "お席はこちらでございます。",
        "詳細は以下になります。": "詳細は以下でございます。",
    },
    good=[
        "こちらが資料でございます。",
        "こちらは有料になります。",
        "こちらは来週の公開になります。",
        "こちらが新しい会場になりました。",
        "弊社が窓口になります。",
        "来月から担当は山本になります。",
        "納期は十日以下になります。",
        "詳細は以下のとおりです。",
    ],
)
def this_becomes(spot: Spot) -> Iterator[Hit]:
    """A thing, a place or a person shown, になります."""
    before = spot.text.flow[max(spot.sentence.start, spot.start - 34) : spot.start]
    if spot.word == "になっております":
        shown = bool(_SHOWN.search(before))
    else:
        shown = bool(
            _SHOWN.search(before) or _PLACED.search(before) or _NAMED.search(before) or _OF_THESE.search(before)
        )
    if shown and not _CHANGING.search(before):
        yield spot.hit(_SAYS, "でございます", end=spot.start + (8 if spot.word == "になっております" else 5))
