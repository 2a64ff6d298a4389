"""物事を立てる形（「ご注文の品がお揃いになりました」「バスがいらっしゃいました」など）。

## なぜ
尊敬語は人を立てる語です。品物や天候に使うと、物を立てることになります。

## 直し方
「ご注文の品がそろいました」「バスが参りました」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語の働き）。「お荷物がお手元に届く」「ご予定がおありになる」のように、持ち主を立てる形は
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

_THING = (
    "(?:品|商品|品物|お品|お料理|料理|荷物|お荷物|書類|資料|バス|電車|列車|車|お車|タクシー|飛行機|雨|雪|台風|メール|お電話|電話|宅配便|荷|料金|ご用意|用意|準備|製品|部品|在庫|サイト|システム|サーバー?|アプリ|"
    "エラー|障害|ペット|犬|猫|番組|会議|イベント|セミナー|工事|原稿|お手紙|封筒|サンプル|請求書|見積書|契約書)"
)
_RAISED = expression(
    r"(?:まもなく|間もなく|すでに|ただいま|本日|昨日|先ほど|すべて|全て|もう|少々|きょう|お手元に|弊社に|[^、。がはもを「」]{0,16}){0,2}"
    r"(?P<verb>お(?:揃い|そろい)で(?:しょうか|すか|ございま|いらっしゃ)|お(?:揃い|そろい|着き|届き|見え|越し|降り|出来上がり|仕上がり|焼き上がり|遅れ|止まり|停まり|動き|壊れ|切れ|冷め|溶け|空き|開き|閉まり|出来|でき|売り切れ|並び|決まり|始まり|終わり)に(?:なり|なっ|なる|なら)|いらっしゃ[いるっらり]|なさ[いるっらり](?=ま|た|て|。)|おっしゃ[いるっ]"
    r"|(?:故障|停止|到着|発生|終了|完了|開始|中止)(?:なさ|され(?=てい?らっしゃ))[いるっ]?)(?:ます|ました|ましたか|た|ましたでしょうか)?"
)


@rule(
    "K212",
    severity=Severity.ERROR,
    fix=FixSafety.SUGGESTION,
    on=literal(
        "揃いにな", "お揃いで", "おそろいで", "そろいにな", "届きにな", "着きにな", "見えにな", "降りにな",
        "出来にな",
        "売り切れにな", "上がりにな", "遅れにな", "止まりにな", "停まりにな", "壊れにな", "切れにな", "冷めにな",
        "越しにな",
        "始まりにな", "終わりにな", "ご入荷", "ご発売", "ご完成", "ご故障", "ご稼働", "ご開通", "ご到着",
        "いらっしゃ",
        "なさい", "なさっ", "なさる",
    ),
    bad={
        "ご注文の品はお揃いになりましたか。": None,
        "バスがいらっしゃいました。": None,
        "商品がお届きになりましたらお知らせください。": None,
        "雨がお降りになっています。": None,
        "ただいま電車がお遅れになっております。": None,
    },
    good=[
        "お客様がいらっしゃいました。",
        "ご注文の品はそろいましたか。",
        "バスが参りました。",
        "商品は、お客様がお見えになりました際にお渡しします。",
        "お電話はお客様がなさいました。",
        "書類をお持ちになっていらっしゃる方",
        "料金はお支払いになりましたか。",
    ],
)  # fmt: skip
def things_honoured(spot: Spot) -> Iterator[Hit]:
    """A thing, が or は, an honorific verb."""
    flow = spot.text.flow
    if match := _ACT_OF_THINGS.match(flow, spot.start):
        if spot.word != "ご到着" or _MARKED.search(flow, max(spot.sentence.start, spot.start - 12), spot.start):
            yield spot.hit(_SAYS, end=match.end())
        return
    start = max(spot.sentence.start, spot.start - 16)
    for particle in _MARKED.finditer(flow, start, spot.start):
        match = _RAISED.match(flow, particle.end(), spot.sentence.end)
        if match and match.start("verb") <= spot.start < match.end():
            if particle["mark"] == "が" or not match["verb"].startswith(("い", "な", "お見え", "お越")):
                yield spot.hit(_SAYS, start=match.start("verb"), end=match.end())
            return


_ACT_OF_THINGS = expression(
    r"ご(?:入荷|発売|完成|故障|稼働|開通|到着)(?:なさ|され|にな)[っいるりら]?(?:ます|ました|た)?"
)
_MARKED = expression(rf"{_THING}(?P<mark>が|は|も)、?")
_SAYS = Said(
    "物事に尊敬語を使っています。人を立てる語なので、物には使わないでください。",
    "an honorific verb is used for a thing; things are not honoured.",
)
