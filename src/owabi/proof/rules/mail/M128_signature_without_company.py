"""会社名のない署名。

## なぜ
氏名と連絡先だけでは、どの組織からの連絡か確かめられません。

## 直し方
署名に会社名と部署を書きます。

## 根拠
ビジネスメールの作法に共通する規則。一通のメールと分かるときだけ確かめます。社内への文面では指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.context import Context
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.folding import HOLE
from owabi.text.zones import Zone

_CONTACT = expression(r"\d{2,4}-\d{2,4}-\d{3,4}|@")
_COMPANY = expression(
    r"会社|法人|\((?:株|有|同|社|財|学|医)\)|大学|学園|学校|高校|病院|医院|クリニック|銀行|金庫|組合|協会|連盟|財団|機構|役所|[市区町村県都府道]庁|省|庁|研究所|"
    r"事務所|店|屋|堂|社|舎|館|園|ホテル|商会|商事|工業|産業|製作|[部課室局係]|センター|窓口|デスク|サポート|"
    r"グループ|委員会|チーム|[A-Za-z]{3,}(?![\w.-]*@)(?: |$|\n)|Inc|Ltd|LLC|Corp|Co\."
)
_SAYS = Said("署名に会社名がありません。", "the signature names no company.")


@rule(
    "M128",
    severity=Severity.WARNING,
    on=document(),
    presets=("mail", "incident"),
    given=Context(whole=True),
    bad={
        "山田様\n\nお世話になっております。\nご連絡をお待ちしております。\n\n森 大輔\n電話 03-0000-0001": None,
        (
            "件名：日程のご相談\n\n山田様\n\nお世話になっております。\nご連絡をお待ちしております。"
            "\n\n----\n森 大輔\nmori@example.jp"
        ): None,
    },
    good=[
        (
            "山田様\n\nお世話になっております。\nご連絡をお待ちしております。"
            "\n\n株式会社みなと書店\n森 大輔\n電話 03-0000-0001"
        ),
        "山田様\n\nお世話になっております。\nご連絡をお待ちしております。\n\n総務部　森\n内線 2104\nmori@example.jp",
        "山田様\n\nお世話になっております。",
    ],
)
def signature_without_company(reading: Reading) -> Iterator[Hit]:
    """A signature with a telephone or an address, and no organisation."""
    text = reading.text
    subject = any(text.lines_in(Zone.SUBJECT))
    context = reading.context
    if not reading.is_whole or not (context.whole or subject) or context.audience is Audience.EMPLOYEE:
        return
    lines = [line for line in text.lines_in(Zone.SIGNATURE) if line.start < line.end]
    words = "\n".join(text.words(line) for line in lines)
    if not lines or not _CONTACT.search(words) or HOLE in words:
        return
    if not _COMPANY.search(words) and not any(name in words for name in context.own_companies):
        yield Hit(lines[0].start, lines[0].end, _SAYS)
