"""ミスや不正をした社員の名前。

## なぜ
名前を挙げると、個人に責めを負わせる組織だと受け取られ、本人の名誉とプライバシーも損ないます。

## 直し方
「弊社の社員」「担当者」のように書きます。

## 根拠
危機管理広報に共通する注意点。責任者が説明や対応に当たる文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 60
_NAMED = expression(
    r"(?:(?:元)?(?:社員|従業員|職員|スタッフ)|担当者?|(?<![外内一全幹本])[部課室係店]|部長|課長|係長|主任|店長|アルバイト|"
    r"派遣社員)(?:の|である|で、|・|:|、)? ?"
    r"(?P<name>[一-龠々]{2,3}(?: ?[一-龠々ぁ-ゑ]{1,3})?(?:部長|課長|係長|主任|店長|社員|氏)?)"
    r"(?=が|は、?|を(?:厳|懲|処|解|注|戒)|に(?:は)?(?:厳|注|処)|"
    r"です|でし|でござい|によ|"
    r"の(?:不注意|過失|ミス|操作|確認不足|不手際|怠慢|不正|設定)|による|において|\()"
)
_NOT_NAME = expression(
    r"[者員方先長会]$|機|専門|団体|企業|業者|一部|全員|複数|誤|確認|作業|業務|不注意|操作|端末|机|席|教育|研修|個人|情報|以外|自身|本人|同士|一人|二人|当該|不足|一名|過失|不正|不手際|処理|判断|対応|責任|連絡|管理|部署|会社|弊社|当社|委託|設定|不備|全体|同席|両名|権限|認識|意識"
)
_END = 24
_ANSWERS = expression(r"お詫び|謝罪|陳謝|説明|お答え|対応(?:いた|し)|指揮|監督|調査(?:いた|し|に当た)|ご報告")
_FAULT = expression(
    r"誤|ミス|怠|紛失|持ち出|流出|漏え|漏洩|不正に|不正アクセス|不正な|盗|失念|忘れ|過失|不注意|不手際|確認不足|私的|横領|着服|改ざん|無断|懲戒|厳重に注意|処罰|解雇|減給|戒告|処分|逮捕|原因"
)
_WHO = expression(
    "(?:盗|持ち出|漏ら|流出させ|誤送信|誤|不正|アクセス|紛失|犯人|改ざん)[^。]{0,12}?(?:の|人物|者)は、?$"
)
_BY = expression("によ(?:る|り|って)")
_SAYS = Said(
    "責めのある個人の名前があります。「弊社の社員」のように書いてください。",
    "a person is named as the one at fault; say “a member of our staff”.",
)


@rule(
    "D119",
    severity=Severity.WARNING,
    on=literal(
        "社員",
        "従業員",
        "職員",
        "担当",
        "部の",
        "課の",
        "部長",
        "課長",
        "係長",
        "主任",
        "店長",
        "スタッフ",
        "派遣",
        "アルバイト",
    ),
    presets=(INCIDENT,),
    bad={
        "誤送信は、営業部の山本太郎が宛先の確認を怠ったことによるものです。": None,
        "弊社社員の田中が書類を紛失いたしました。": None,
    },
    good=[
        "総務部長の山本が、誤った案内についてお詫びいたしました。",
        "弊社の社員が書類を紛失いたしました。",
        "担当者が宛先を誤りました。",
        "総務部の山本が、お問い合わせに対応いたします。",
        "営業部の一部の社員が、書類を持ち出しました。",
    ],
)
def culprit_named(spot: Spot) -> Iterator[Hit]:
    """A role, a name and a fault in one sentence."""
    for match in _NAMED.finditer(
        spot.text.flow, max(spot.line.start, spot.start - 1), min(spot.line.end, spot.end + _REACH)
    ):
        if match.start() > spot.end:
            return
        name = match["name"]
        if _ANSWERS.search(spot.text.flow, max(match.end(), spot.sentence.end - _END), spot.sentence.end):
            return
        told = spot.text.flow[max(spot.sentence.start, match.start() - _REACH) : match.start()]
        if spot.text.flow.startswith(("です", "でし", "でござい"), match.end()):
            if _WHO.search(told) and not _NOT_NAME.search(name):
                yield spot.hit(_SAYS, start=match.start(), end=match.end("name"))
            return
        if not _NOT_NAME.search(name) and (
            (_BY.match(spot.text.flow, match.end()) and _FAULT.search(told))
            or _FAULT.search(spot.text.flow, match.end(), min(spot.sentence.end, match.end() + _REACH))
        ):
            yield spot.hit(_SAYS, start=match.start(), end=match.end("name"))
            return
