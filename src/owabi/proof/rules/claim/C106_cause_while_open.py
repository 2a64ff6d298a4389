"""調査中なのに述べられた原因。

## なぜ
同じ文面で「原因は調査中」と述べながら原因を言い切ると、どちらかが誤りです。後で変われば、訂正とお詫びが要ります。

## 直し方
確認できるまでは「調査しております」とし、確認できたら「調査中」を取ります。見込みなら「可能性がございます」と書きます。

## 根拠
危機管理広報の案内に共通する注意点。第1報で何と述べたかに触れる文や、背景や二次被害の調査は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.incidents.incident_words import POSSIBLE, SETTLED_LATER, is_open, told
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_OPEN_OF = expression("原因|発生(?:の)?経緯|要因|経路")
_OTHER = expression("根本|背景|二次|詳細な経緯|再発|なぜ")
_STATED = expression(
    r"原因(?:は|が|として)[^。]{1,60}?(?:(?:によるもの|ため|こと|に(?:ある|あり|ござい)|ミス|誤り|"
    r"不備|故障|不具合|漏れ|攻撃|感染|アクセス|脆弱性|弱点|もの|操作|設定)(?:であ[るりっ]|でし|"
    r"です|でござい|だ|によ|に(?:ある|あり|ござい)|ます)|と判明|と特定|が判明|を(?:確認|特定))"
    r"|(?:が|こそ)(?:今回の|本件の|直接の)?原因(?:です|でし|であ|でござい|だ|と判明|とな)"
    r"|(?:に|が)起因(?:し|する|いたし)(?!被害|損害|影響)|に端を発|(?:により|によって|が原因で|のために)[^。、]{0,10}"
    r"(?:発生|起き|起こ|引き起こ)(?:いた|致)?(?:し|り)?(?:まし)?た"
    r"|(?:誤り|ミス|不備|故障|不具合|更新漏れ|操作|設定|過失|誤操作|不注意|欠陥|攻撃|侵入|アクセス|感染|犯行)[^。、"
    r"]{0,4}によるもの(?:です|でし|でござい|であ|と判明|と確認)"
    r"|(?:本件|今回|漏えい|漏洩|流出|障害|事故|不具合|停止|誤送信|事象|事態)(?:は|が)"
    r"[^。]{0,40}?によるもの(?:です|でし|でござい|であ|と判明|と確認)"
)
_SAYS = Said(
    "同じ文面で、原因は調査中とも述べています。確認できていなければ、言い切らないでください。",
    "the same text says that the cause is being looked into; do not state one until it is confirmed.",
)
_WEAKENED = expression(
    "る?(?:可能性|おそれ|恐れ|疑い|こと(?:を|が)?(?:示|裏付)|か(?:どうか|否か|は|を|、|。)|という"
    "(?:事実|証拠|可能性)|とは|(?:もの)?と(?:見|み|推|考|思))"
)
_SHOWN = 14


@rule(
    "C106",
    severity=Severity.ERROR,
    on=document("原因", "要因"),
    presets=(INCIDENT,),
    bad={
        "原因は現在調査中ですが、サーバーの設定の誤りが原因です。": None,
        "本件の原因は、担当者の操作によるものです。なお、詳しい原因は調査しております。": None,
    },
    good=[
        "原因は調査中です。",
        "原因は、設定の誤りによる可能性がございます。詳細は調査しております。",
        "第1報では原因は調査中としておりましたが、設定の誤りによるものと判明いたしました。",
        "原因は、宛先の設定の誤りです。被害の範囲は調査しております。",
        "設定の誤りが原因であることを示す事実は、確認されておりません。原因は調査中です。",
        "原因は、設定の誤りです。根本的な原因を調査しております。",
    ],
)
def cause_while_open(reading: Reading) -> Iterator[Hit]:
    """A cause stated in a text that says elsewhere that it is open; the end of the predicate."""
    sentences = reading.once(told)
    if not any(_OPEN_OF.search(one.words) and is_open(one.words) and not _OTHER.search(one.words) for one in sentences):
        return
    for one in sentences:
        for match in _stated(one.words):
            if POSSIBLE.search(match[0]) or SETTLED_LATER.search(one.words) or is_open(match[0]):
                continue
            if _WEAKENED.match(one.words, match.end()):
                continue
            end = one.start + match.end()
            yield Hit(max(end - _SHOWN, one.start + match.start()), end, _SAYS)


def _stated(words: str) -> Iterator[re.Match[str]]:
    """The causes that are stated; behind a clause that says that it is open, the search goes on."""
    match = _STATED.search(words)
    while match is not None:
        comma = match[0].find("、")
        if comma >= 0 and is_open(match[0][:comma]):
            match = _STATED.search(words, match.start() + comma + 1)
            continue
        yield match
        match = _STATED.search(words, match.end())
