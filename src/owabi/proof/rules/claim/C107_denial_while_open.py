"""確かめていないのに述べられた否定。

## なぜ
「確認されていない」と「ない」は違います。調査中に「漏えいしておりません」と言い切ると、後で漏えいが分かったとき、うそをついたことになります。

## 直し方
「現時点で、漏えいは確認されておりません」とします。

## 根拠
公表された通知の言い回し。確かめた項目（カード番号など）だけの否定は指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.incidents.incident_words import LEAK, SETTLED_LATER, is_open, told
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_KEYS = (
    re.compile(LEAK),
    re.compile("悪用|不正利用|不正使用"),
    re.compile("二次被害|被害"),
    re.compile("閲覧"),
    re.compile("感染"),
)
_ITEMS = expression(
    "カード|暗証番号|パスワード|マイナンバー|個人番号|口座|住所|電話番号|氏名|生年月日|"
    "メールアドレス|決済|本文|写真|履歴"
)
_DENIED = (
    r"(?:(?:など|等)?(?:の)?(?:情報|事実|こと|痕跡|形跡)?(?:は|も|が)?(?:いっさい|一切|まったく|"
    r"全く|決して|断じて|ない){0,3}(?:発生|生じ|起き|起こ|行わ|あり得|ありえ)?(?:いた|致)?(?:し|され|"
    r"さ|ござい|あり|れ)?(?:て)?(?:おり|い)?ま?せん(?:でした)?(?!か|で)|(?:は|も)?(?:なかった|ない)(?:と|"
    r"もの|こと|です))"
)
_SPOKEN = expression(
    rf"(?P<key>{LEAK}|悪用|不正利用|不正使用|二次被害|被害|閲覧|感染)(?:し|いたし|され|さ|した|"
    rf"された|る)?(?:て|た)?(?P<end>{_DENIED}|という(?:事実|こと)は(?:ござい|あり)ません)"
)
_UNSURE = expression("確認|判明|可能性|おそれ|恐れ|報告|限り|限ら|特定")
_SAYS = Said(
    "同じ文面で、まだ確認できていないとも述べています。「現時点で確認されておりません」としてください。",
    "the same text says that this has not been confirmed; write that it has not been confirmed so far.",
)


@rule(
    "C107",
    severity=Severity.ERROR,
    on=document("漏えい", "漏洩", "漏れ", "流出", "持ち出", "悪用", "被害", "閲覧", "感染", "不正利用"),
    presets=(INCIDENT,),
    bad={
        "情報の漏えいの有無は調査中ですが、外部への漏えいはしておりません。": None,
        "漏えいの事実はまだ確認できておりません。お客様の情報は漏えいしておりません。": None,
        "情報の持ち出しの有無を調査しております。情報が持ち出された事実はございません。": None,
    },
    good=[
        "漏えいの有無は調査中です。現時点で、漏えいは確認されておりません。",
        "氏名の漏えいについては調査中です。カード番号は漏えいしておりません。",
        "お客様の情報は漏えいしておりません。",
        "漏えいの有無を調査しております。サービスは停止しておりません。",
    ],
)
def denial_while_open(reading: Reading) -> Iterator[Hit]:
    """A flat denial of what another sentence, or another clause, says is not known."""
    sentences = reading.once(told)
    unsure = [one.words for one in sentences if is_open(one.words)]
    if not unsure:
        return
    for one in sentences:
        for match in _SPOKEN.finditer(one.words):
            if _UNSURE.search(match["end"]) or SETTLED_LATER.search(one.words):
                continue
            key = next(key for key in _KEYS if key.search(match["key"]))
            items = set(_ITEMS.findall(one.words[: match.start()].rpartition("、")[2] or one.words[: match.start()]))
            rest = one.words[: match.start()] + "\0" + one.words[match.end() :]
            others = [rest if words is one.words else words for words in unsure]
            if any(key.search(words) and is_open(words) and items <= set(_ITEMS.findall(words)) for words in others):
                yield Hit(one.start + match.start(), one.start + match.end(), _SAYS)
