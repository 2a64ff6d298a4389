"""挨拶の重なり（「お世話になっております」が二度など）。

## なぜ
同じ挨拶が二度あると、写し合わせた跡だと受け取られます。

## 直し方
初めの一つを残します。

## 根拠
ビジネスメールの作法に共通する注意点。「先日はお世話になりました」のような別の礼は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.matching import matches_by_line
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_GREETING = expression(
    r"(?P<care>(?:(?:いつも|平素は|大変|日頃より|日頃から) ?)*お世話になって(?:おり|い)ます)|"
    r"(?P<everyday>平素(?:より|は|から)[^。\n]{0,24}(?:賜り|いただき|御礼|ありがとう|感謝))"
    r"|(?P<tired>お疲れ(?:様|さま)(?:です|でございます))|(?P<sudden>突然の(?:ご連絡|メール)(?:を|で)?(?:失礼|差し上げ))"
    r"|(?P<next>(?:件名|Subject) ?:)"
    r"|(?P<health>ますます(?:の)?ご(?:清栄|清祥|健勝|隆盛|発展)(?:のこと|の段))"
)
_SAYS = Said("同じ挨拶が二度あります。初めの一つにしてください。", "the greeting stands twice; keep the first.")


@rule(
    "M153",
    severity=Severity.WARNING,
    on=document(
        "お世話に", "平素", "お疲れ様", "お疲れさま", "時下", "突然のご連絡", "突然のメール", "ご清栄", "いつも"
    ),
    bad={
        "お世話になっております。青葉商事の森です。\n先日の件、ありがとうございました。お世話になっております。": None,
        "平素は格別のご高配を賜り、厚く御礼申し上げます。\nさて、平素はご愛顧をいただき、ありがとうございます。": None,
    },
    good=[
        "いつもお世話になっております。\n先日は大変お世話になりました。",
        "お世話になっております。\n「お世話になっております」は挨拶の言葉です。",
        "平素は格別のご高配を賜り、厚く御礼申し上げます。\n今後ともお世話になりますが、よろしくお願いいたします。",
    ],
)
def doubled_greeting(reading: Reading) -> Iterator[Hit]:
    """The second of two greetings of one sort."""
    text = reading.text
    seen: set[str] = set()
    for match in matches_by_line(_GREETING, reading):
        if match.lastgroup == "next":
            seen.clear()
            continue
        line = text.line_at(match.start())
        if line.zone in (Zone.QUOTE, Zone.SUBJECT) or text.flow[match.start() - 1 : match.start()] in ("「", "『"):
            continue
        if match.lastgroup in seen:
            yield Hit(match.start(), match.end(), _SAYS)
        seen.add(str(match.lastgroup))
