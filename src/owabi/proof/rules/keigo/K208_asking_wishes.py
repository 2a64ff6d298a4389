"""相手の願望や意図を直接尋ねる形（「飲みたいですか」「おわかりですか」「来るつもりですか」など）。

## なぜ
目上の人や社外の相手の願望、意図、能力を直接尋ねるのは失礼と受け取られます。

## 直し方
「コーヒーはいかがですか」「ご不明な点はございますか」「お越しになりますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（願望・能力を直接尋ねる問い）。「お分かりになりましたか」「おできになりますか」は
尊敬の形として正しいので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.predicates import is_told
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import Severity

_WISH = Said(
    "相手の願望や意図を直接尋ねています。「いかがですか」「…なさいますか」としてください。",
    "this asks outright what the reader wants; write いかがですか or …なさいますか.",
)
_ABLE = Said(
    "相手の能力や理解を直接尋ねています。「ご不明な点はございませんか」「…なさいますか」としてください。",
    "this asks outright what the reader can do or grasps; write ご不明な点はございませんか.",
)
_OURS = ("私", "弊社", "当社", "と聞", "とお尋ね", "「")


@rule(
    "K208",
    severity=Severity.WARNING,
    on=literal(
        "たいですか", "たいでしょうか", "たいのですか", "たいんですか", "ほしいですか", "欲しいですか",
        "つもりですか",
        "つもりでしょうか", "つもりなのですか", "おわかりですか", "お分かりですか", "わかりましたか",
        "分かりましたか",
        "わかりますか", "分かりますか", "理解できましたか", "理解できますか", "理解されましたか", "理解しましたか",
        "たいと思いますか", "お話しになれますか", "話せますか", "読めますか", "理解できたでしょうか",
        "おわかりでしょうか",
        "お分かりでしょうか",
    ),
    bad={
        "部長もコーヒーを飲みたいですか。": None,
        "来週の会にも参加したいですか。": None,
        "ここまでの説明はおわかりですか。": None,
        "いつ出発するつもりですか。": None,
        "先生は英語を話せますか。": None,
    },
    good=[
        "コーヒーはいかがですか。",
        "ご不明な点はございますか。",
        "「参加したいですか」という設問",
        "いつご出発になりますか。",
        "原因が分かりました。",
        "ご説明の内容はお分かりになりましたか。",
        "先生は英語がおできになりますか。",
        "詳しくお聞かせいただきたいと存じます。",
    ],
)  # fmt: skip
def asking_wishes(spot: Spot) -> Iterator[Hit]:
    """A wish or an ability with か."""
    before = spot.before(12)
    if any(word in before for word in _OURS) or spot.after(1) in ("」", "ど") or is_told(spot.text.flow, spot.end):
        return
    wish = spot.word.startswith(("たい", "ほし", "欲し", "つもり"))
    if wish and before.endswith(("いただき", "頂き", "伺い", "申し上げ", "お願いし")):
        return
    start = spot.start
    if spot.word.startswith("たい"):
        tokens = spot.tokens
        number = spot.index()
        if number < 1 or tokens[number].lemma != "たい":
            return
        start = spot.sentence.start + tokens[number - 1].start
    yield spot.hit(_WISH if wish else _ABLE, start=start)
