"""メールの絵文字・顔文字。

## なぜ
改まった相手には軽く見え、環境によっては表示されません。

## 直し方
取ります。

## 根拠
ビジネスメールの案内に共通する注意点。事故のお知らせでは S101 が誤りとして指摘します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_FACE = expression(
    r"(?<=[ぁ-んァ-ヶー一-鿿。!！、])(?:[\U0001f300-\U0001f64f\U0001f900-\U0001f9ff\U0001f680-\U0001f6ff]+\ufe0f?"
    r"|[♪♥♡]+(?![」』ぁ-んァ-ヶ一-鿿])"
    r"|[(（](?:\^[_o▽-]?\^;?|;_;|;\^_\^|\^_-|T_?o?T|>_<|\*\^_?\^\*|≧▽≦|´∀`|´▽`|´・ω・`|・∀・|・_・|＾＾|笑|汗|泣|涙|爆|苦笑)[)）]"
    r"|\^\^;?(?=[。\n]|$)"
    r"|m\(__? ?_?\)m"
    r"|(?<=[ぁ-ん])[wｗ]{1,3}(?=[。\n]|$)"
    r"|(?<=[ぁ-んっ])[☆★]+(?=[。！!\n 　]|$)|(?<=[うすたんいね])[〜～]+(?=[。！!\n]|$))"
)
_SAYS = Said("ビジネスの文にそぐわない記号です。", "this sign does not suit business mail.")


@rule(
    "S158",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    presets=("mail", "letter", "page", "technical"),
    on=characters("\U0001f300-\U0001faff♪♥♡☆★(（^〜～wｗ"),
    bad={
        "ありがとうございます😊": "ありがとうございます",
        "楽しみにしております♪": "楽しみにしております",
        "よろしくお願いします(^^)": "よろしくお願いします",
        "すみません（笑）": "すみません",
        "お疲れ様でした〜": "お疲れ様でした",
        "ぜひお越しくださいね☆": "ぜひお越しくださいね",
    },
    good=[
        "ありがとうございます。",
        "★ご注意★",
        "☆☆☆☆☆",
        "「♪」ボタンを押してください。",
        "費用（税込）",
        "（笑顔の写真）",
        "a^b",
        "1日〜3日",
        "詳しくはこちら〜受付中〜",
        "★印の項目",
    ],
)
def emoji(reading: Reading) -> Iterator[Hit]:
    """A sign of mirth after Japanese words, or a face of signs; outside quotation marks."""
    source = reading.text.source
    for match in _FACE.finditer(source):
        if source[match.start() - 1 : match.start()] not in ("「", "『"):
            yield Hit(match.start(), match.end(), _SAYS, "", in_source=True)
