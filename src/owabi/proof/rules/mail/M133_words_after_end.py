"""「以上」の後の文。

## なぜ
「以上」は文書の終わりを示します。その後に文が続くと、どこまでが正式な内容かが分かりません。

## 直し方
文を「記」の前に移し、「以上」の後には署名だけを置きます。

## 根拠
文書の作法書に共通する規則（記書き）。配信についての断り書き（「※本メールは送信専用です」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_PROSE = frozenset({Zone.BODY, Zone.CLOSING, Zone.GREETING})
_POLITE = expression(r"(?:ます|ません|ください|下さい|です|でした|ました)(?:。|$)")
_ASIDE = expression(r"[※*(]|(?:本|この)(?:メール|通知|お知らせ)|追って|P\.?S|二伸|配信")
_SAYS = Said(
    "「以上」の後には文を置きません。「記」の前に移してください。", "no sentence stands after 以上; move it before 記."
)


@rule(
    "M133",
    severity=Severity.WARNING,
    on=document("以"),
    bad={
        "下記のとおりご案内いたします。\n\n記\n\n日時：11月25日\n\n以上\n\nご出席をお願い申し上げます。": None,
        "記\n\n1. 会場\n\n以上\n\n今後ともよろしくお願いいたします。\n\nみなと書店 森": None,
    },
    good=[
        "下記のとおりご案内いたします。\n\n記\n\n日時：11月25日\n\n以上\n\n株式会社みなと書店\n電話 03-0000-0001",
        "記\n\n1. 会場\n\n以上\n\n※本メールは送信専用のアドレスからお送りしています。",
        "以上のとおり、ご報告いたします。\nよろしくお願いいたします。",
    ],
)
def words_after_end(reading: Reading) -> Iterator[Hit]:
    """Prose right below the last 以上."""
    text = reading.text
    ends = [number for number, line in enumerate(text.lines) if line.zone is Zone.RECORD_END]
    for line in text.lines[ends[-1] + 1 :] if ends else ():
        words = text.words(line)
        if line.zone is Zone.BLANK:
            continue
        if line.zone not in _PROSE or not _POLITE.search(words) or _ASIDE.match(words):
            return
        yield Hit(line.start, line.end, _SAYS)
