"""調査中なのに「解決いたしました」。

## なぜ
調査が続いているのに「解決」「収束」と述べると、早く終わらせたいのだと受け取られ、新たな事実が出たときに信用を失います。

## 直し方
終えたことだけを書きます（「サイトは11月20日に復旧いたしました。原因の調査は続けております」）。

## 根拠
危機管理広報の案内に共通する注意点。サービスの復旧を述べる文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.incident_words import SETTLED_LATER, is_open, told
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_CLOSED = expression(
    "(?:解決|収束|終息|終結|決着|落着|沈静化|完結|一件落着|幕引き)(?:を(?:見|迎え)|(?:いた|致)"
    "?し|済み|となり|に至り|を図り)?(?:て(?:おり|い)(?:まし)?|まし)?(?:た|ます|です)"
    "|(?:問題|危険|脅威|懸念|リスク)(?:は|も)(?:すべて|全て|完全に)?(?:解消|なくな|去|取り除)"
    "[^。、]{0,6}(?:ました|ます)|安全(?:が|は|を)(?:確認|確保)(?:され|し|いたし|でき)(?:て"
    "(?:おり|い)|まし)(?:た|ます)"
)
_NOT_YET = expression("次第|後|まで|よう|ため|目指|ましたら|したら")
_SAYS = Said(
    "同じ文面で、調査中とも述べています。終えたことだけを書いてください。",
    "the same text says that the investigation goes on; state only what is done.",
)


@rule(
    "C143",
    severity=Severity.WARNING,
    on=document("解決", "収束", "終息", "決着", "沈静", "終結", "解消", "安全"),
    presets=(INCIDENT,),
    bad={
        "調査は続いておりますが、本件は解決いたしました。": None,
        "原因は調査中です。事態はすでに収束しております。": None,
    },
    good=[
        "サイトは復旧いたしました。原因の調査を続けております。",
        "本件は解決いたしました。",
        "早期の解決を目指し、調査を進めております。",
        "接続の問題を解決した後、調査を続けます。",
    ],
)
def closed_while_open(reading: Reading) -> Iterator[Hit]:
    """解決 or 収束 in a text in which the investigation goes on."""
    sentences = reading.once(told)
    if not any(is_open(one.words) or _GOES_ON.search(one.words) for one in sentences):
        return
    for one in sentences:
        for match in _CLOSED.finditer(one.words):
            if not SETTLED_LATER.search(one.words) and not _NOT_YET.match(one.words, match.end()):
                yield Hit(one.start + match.start(), one.start + match.end(), _SAYS)


_GOES_ON = expression("調査[はもを](?:今後|引き続き|なお)?(?:続|継続|進め)")
