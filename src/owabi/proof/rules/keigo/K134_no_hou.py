"""比べるもののない「の方（ほう）」（「お名前の方をご記入ください」「お会計のほう、三千円です」など）。

## なぜ
比べる相手がないのに「の方」を付けると、ぼかした言い方になり、丁寧に聞こえません。

## 直し方
「の方」を取り、「お名前をご記入ください」とします。

## 根拠
文化庁「言葉に関する問答集」ほか、敬語の案内に共通する注意点。「対象の方」「ご利用の方」（人）、「北の方」（方角）、「資料の方が詳しい」
（比べる）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.parties import OWN_COMPANY, OWN_SELF
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "比べるもののない「の方（ほう）」は不要です。取ってください。",
    "の方 compares nothing here; leave it out.",
)
_THING = expression(
    r"(?:[おご御](?:日にち|日時|期日|名前|住所|電話番号|電話|連絡先|荷物|席|料理|飲み物|会計|支払い?|注文|予約|確認|手続き|返事|返信|料金|釣り|つり|品|品物|部屋|車|食事|箸|見積もり|日程|時間|"
    r"案内|説明|連絡|報告|相談|検討|用意|準備|送付|提出|契約|請求|利用|登録|入力|記入|依頼|質問|意見|希望|都合|回答|対応)"
    r"|資料|書類|商品|見積書|見積もり?|請求書|領収書|契約書|添付ファイル|ファイル|メール|お電話|サイン|印鑑|カード|ポイント|製品|サービス|アプリ|画面|図面|議事録|日程|時間|会議|"
    r"打ち合わせ|会計|料金|金額|費用|納品|納期|発送|配送|返品|交換|修理|工事|作業|調査|対応|準備|結果|報告書?|データ|パスワード|番号|住所|氏名|件|会場|席|部屋|荷物|原稿|原本|"
    r"写真|サンプル|見本|企画|案|計画|申込書?|申請書?|案内状?|スケジュール|システム|サイト|リンク|URL|動画|設定|登録|入力|確認|連絡|返信|返事|説明|相談|検討|手配|予約|契約|支払い?)$"
)
_SELVES = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF}|こちら|そちら|担当者?)$")
_AFTER = expression(r"(?:に|で)?(?:は|も|を|、)|(?:で|から|より|に|へ)(?=[^あ-んー]|お|ご|さ|ま|し|い|か|こ)|$")
_COMPARING = expression(r"選|より(?!も?お|ご)|比べ|どちら|ではなく|じゃなく|いずれ|一方")


@rule(
    "K134",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=literal("の方を", "の方は", "の方も", "の方、", "の方で", "の方に", "の方から", "の方が", "の方へ", "のほう"),
    bad={
        "お名前の方をご記入ください。": "お名前をご記入ください。",
        "資料のほうをお送りいたします。": "資料をお送りいたします。",
        "お荷物の方はこちらでお預かりします。": "お荷物はこちらでお預かりします。",
        "お会計のほう、三千円でございます。": "お会計、三千円でございます。",
        "メールのほうでお知らせいたします。": "メールでお知らせいたします。",
        "私のほうからご連絡いたします。": "私からご連絡いたします。",
    },
    good=[
        "対象の方をご案内いたします。",
        "ご利用の方に限ります。",
        "資料の方が先に届きました。",
        "お名前をご記入ください。",
        "カードの方法をお選びください。",
        "電話よりメールのほうが確実です。",
        "弊社の方針をご説明いたします。",
        "ご予約の方は、受付へお越しください。",
        "ご契約の方も対象です。",
        "北のほうへ進みます。",
    ],
)
def no_hou(spot: Spot) -> Iterator[Hit]:
    """A thing, の方, and no comparison."""
    kana = spot.word == "のほう"
    before = spot.before(14)
    thing = _THING.search(before) or (_ANY.search(before) if kana else None)
    ours = _SELVES.search(before)
    if thing is None and ours is None:
        return
    end = spot.start + (3 if kana else 2)
    rest = spot.text.flow[end : min(spot.line.end, end + 24)]
    if not ours and not _THING.search(before) and not rest.startswith(("を", "は", "、", "も")):
        return
    if not _AFTER.match(rest) or _COMPARING.search(before + rest[:20]):
        return
    if not kana and (ours or _may_be_people(before, rest)):
        return
    yield spot.hit(_SAYS, "", end=end)


_ANY = expression(r"[一-龠ァ-ヴーち](?<![北南東西右左上下前後奥山海空川中外内青赤白黒大小新旧者])$")
_PEOPLE = expression(
    r"[おご御](?:予約|契約|利用|登録|注文|入力|記入|希望|相談|検討|連絡|質問|依頼|提出|請求|申込|対応|手続き|支払い?|意見|確認|返信|食事|電話|案内|車|報告|準備|用意|回答|送付|都合|説明)$"
)


_ASKED = expression(
    r"を|(?:は|も|、)、?(?:いかが|どう|どちら|どのよう|いつ|何|なに|現金|カード|お済み|完了|お間違い|お進み|以上|こちらで)"
)


def _may_be_people(before: str, rest: str) -> bool:
    """ご利用の方は: the reader; 方 in kanji reads かた after an act."""
    return bool(_PEOPLE.search(before)) and not _ASKED.match(rest)
