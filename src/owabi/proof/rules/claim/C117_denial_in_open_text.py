"""調査を続けながらの、漏えいや被害の言い切りの否定。

## なぜ
何がどこまで起きたかを調べているうちは、「漏えいはしておりません」とは言えません。後で分かったとき、うそをついたことになります。

## 直し方
「現時点で、漏えいは確認されておりません」とします。

## 根拠
公表された通知の言い回し。原因だけを調べているとき、時点を添えたとき、確かめた項目だけの否定は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.incidents.incident_words import POSSIBLE, SETTLED_LATER, told
from owabi.proof.reading import Reading
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ALL_OPEN = expression(
    "(?:^|[。、])(?:なお|ただいま|ただ今|現在(?:も)?|目下|引き続き|まだ|いまだ|本件は?|本件について|詳細は?|詳細について|"
    "(?:影響|対象|侵害|侵入)(?:の)?(?:範囲|有無)(?:は|を|について)?|全容(?:は|を)?|事実関係(?:は|を|について)?|"
    "外部の専門(?:会社|機関|家)(?:とともに|と共に|が)?|鋭意|、){0,4}(?:調査中|調査の途中|調べて(?:おり|い)|"
    "調査(?:を|は)(?:続|進|継続|行って|始ま)|調査して(?:おり|い)|確認中|精査中|確認を(?:進|急|続)|精査して(?:おり|い)|"
    "把握でき(?:て)?(?:おら|い|ま))"
)
_DENIED = expression(
    "(?:(?:情報|データ)(?:の)?)?(?:漏えい|漏洩|流出|悪用|不正利用|不正な(?:利用|使用|アクセス)|不正アクセス|持ち出し|二次被害|被害|閲覧)(?:など|等)?(?:の事実)?(?:は|も)"
    "(?:いっさい|一切|まったく|全く|決して|断じて)?(?:発生|生じ|起き|起こっ|出)?(?:(?:いた|致)?し|され)?"
    "(?:て(?:おり|い)ません|(?:ござい|あり)ません|なかった)(?!が、可能|か(?:どうか|を|、|。))"
    "|(?:情報|データ|ファイル)(?:は|が|も)(?:一切|全く)?(?:外部|社外|第三者)(?:に|へ)(?:は)?(?:一切|全く)?"
    "(?:出て|漏れて|送られて|渡って|流れて|持ち出されて|漏えいして|流出して)(?:おり|い)ません"
)
_CAUSE = expression("原因|経緯|手口|対策")
"""What may be open while the denial stands."""

_DATED = expression("時点|今のところ|現在のところ|これまで|まで(?:に|の)|確認|判明|報告|のほか|以外")
_ITEMS = expression("カード|暗証|パスワード|番号|口座|住所|氏名|お名前|生年月日|アドレス|決済|履歴|本障害|障害による")
_SAYS = Said(
    "同じ文面で、調査中とも述べています。「現時点で確認されておりません」としてください。",
    "the same text says that it is still being looked into; write that none has been confirmed so far.",
)


@rule(
    "C117",
    severity=Severity.ERROR,
    on=document(
        "不正", "漏えい", "漏洩", "流出", "悪用", "不正利用", "持ち出", "被害", "閲覧", "外部", "社外", "第三者"
    ),
    presets=(INCIDENT,),
    bad={
        "現在調査中ですが、情報の漏えいは一切ございません。": None,
        "調査を続けておりますが、漏えいはしておりません。": None,
        "影響の範囲を調べております。お客様の情報は外部に出ておりません。": None,
    },
    good=[
        "現在調査中ですが、現時点で、情報の漏えいは確認されておりません。",
        "原因は調査中です。本障害による情報の漏えいはございません。",
        "調査を続けております。カード番号の漏えいはございません。",
        "原因を調査しております。情報の漏えいはございません。",
        "第1報では調査中としておりましたが、漏えいはございませんでした。",
    ],
)
def denial_in_open_text(reading: Reading) -> Iterator[Hit]:
    """A flat denial of leak or harm where the whole is still being looked into."""
    sentences = reading.once(told)
    if not any(
        _ALL_OPEN.search(one.words) and not (SETTLED_LATER.search(one.words) or _CAUSE.search(one.words))
        for one in sentences
    ):
        return
    for one in sentences:
        if SETTLED_LATER.search(one.words):
            continue
        for match in _DENIED.finditer(one.words):
            clause = one.words[: match.start()].rpartition("、")[2] + match[0]
            if not (_DATED.search(clause) or _ITEMS.search(clause) or POSSIBLE.search(clause)):
                yield Hit(one.start + match.start(), one.start + match.end(), _SAYS)
