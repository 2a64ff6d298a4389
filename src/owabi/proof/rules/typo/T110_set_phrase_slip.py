"""決まり文句の打ち間違い（脱字・衍字・入れ替わり・清濁）。

## なぜ
決まり文句の打ち間違いは、読み返していないことを伝えてしまいます。

## 直し方
正しい形に直します。

## 根拠
メールに多い言い方の仮名を一字だけ落とし、重ね、入れ替え、清濁を取り違えた形を機械的に作り、正しい文に現れる並びを除いたもの
（`books/lexicons/typo_slips.toml`）。漢字の直後の「いただく」「いたす」「ください」の脱字と、「ごご」「おお」も指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_MENDED = {
    "たし": "いたし", "ただ": "いただ", "ださ": "くださ", "くさ": "くださ", "ごご": "ご", "おお": "お", "をお": "をお",
}  # fmt: skip


@rule(
    "T110",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=(
        lexicon("lexicons/typo_slips"),
        pattern(
            r"た(?<=[一-龠々]た)(?<![果満浸足]た)(?:し(?=ま[しす])|だ(?=[きけい][またてれな]))|ださ(?<=[一-龠々]ださ)(?=い|る|っ)"
            r"|くさ(?<=[一-龠々]くさ)(?=い(?:。|ま[すせ]|$))|ごご(?=[一-龠])|(?<!な)おお(?=(?:願|待|送|知|詫|手数|問い|世話|忙|過ごし|伝え"
            r"|教え|届|見積|打ち|客|礼|名前|電話|申|受け|預か|支払|引き|詫|取引|時間|気軽|越し|荷物))"
        ),
    ),
    bad={
        "ご確認よろくしお願いいたします。": "ご確認よろしくお願いいたします。",
        "資料を送付させていだきます。": "資料を送付させていただきます。",
        "お世話になっおります。": "お世話になっております。",
        "誠にありがとうごさいます。": "誠にありがとうございます。",
        "こちらで手配たします。": "こちらで手配いたします。",
        "ご返信ださいますようお願いいたします。": "ご返信くださいますようお願いいたします。",
        "お待ちしおります。": "お待ちしております。",
        "おおよろしければ、おお願いいたします。": "おおよろしければ、お願いいたします。",
    },
    good=[
        "ご確認よろしくお願いいたします。",
        "資料を送付させていただきます。",
        "役目を果たしまして、条件を満たします。",
        "ただいま確認いたしております。お預かりいたしまして、",
        "おおむね完了し、おおよその見積りをお送りします。",
        "またいつでもお知らせください。しまった場所",
        "道にまよう方もいらっしゃいます。国境にまたがる案件",
        "見いだします。思いだします。",
        "弊社ではお手伝いした方と、お聞きした内容を控えます。",
    ],
)
def set_phrase_slip(spot: Spot) -> Iterator[Hit]:
    """A slip of the lexicon, some only where a word ends; or a kana lost after kanji."""
    word = spot.word
    put = str(spot.entry["instead"]) if spot.entry else _MENDED[word]
    ends = spot.entry.get("ends", ())
    if ends and spot.after(1) not in ("", *ends):
        return
    says = Said(f"「{word}」は「{put}」の打ち間違いのようです。", f"a slip for “{put}”.")
    yield spot.hit(says, put)
