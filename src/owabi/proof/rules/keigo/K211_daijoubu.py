"""返事や問いの「大丈夫です」（「その日程で大丈夫です」「三時で大丈夫ですか」など）。

## なぜ
「大丈夫です」は、よいのか断るのかがあいまいで、話し言葉の響きがあります。

## 直し方
「問題ございません」「差し支えございません」「よろしいでしょうか」「今回は遠慮いたします」とします。

## 根拠
文化庁「国語に関する世論調査」で取り上げられた新しい用法。けがや体調が「大丈夫」かどうかを述べる本来の意味は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.predicates import is_told
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "「大丈夫」はあいまいで、くだけた言い方です。「問題ございません」「よろしいでしょうか」などとしてください。",
    "大丈夫 is vague and casual; write 問題ございません or よろしいでしょうか.",
)
_SAFE = expression(r"体|怪我|けが|ケガ|お加減|体調|容態|健康|安全|食べ|飲ん|触れ|命|お子|ペット|建物|地震|台風|避難")
_FORM = expression(
    r"大丈夫(?:です|でした|でしょう|でございま|だと|かと|そう|との|なので|であれば|なら|になり|だ)(?:す|しょう)?か?"
)
_LED = expression(r"(?:全然|ぜんぜん|まったく|もう)$")


@rule(
    "K211",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=literal("大丈夫", "だいじょうぶ"),
    bad={
        "こちらの日程で大丈夫です。": None,
        "お時間は三時で大丈夫ですか。": None,
        "ご返信は明日でも大丈夫でしょうか。": None,
        "その日程で全然大丈夫です。": None,
    },
    good=[
        "お怪我がなく、皆様が大丈夫であれば幸いです。",
        "お体は大丈夫でしょうか。",
        "「大丈夫です」と表示されます。",
        "その日程で問題ございません。",
    ],
)
def daijoubu(spot: Spot) -> Iterator[Hit]:
    """大丈夫 as an answer or a question."""
    if _SAFE.search(spot.before(24)) or spot.before(1) in ("「", "『", '"'):
        return
    match = _FORM.match(spot.text.flow, spot.start)
    end = match.end() if match else spot.end
    if match is None and spot.word == "大丈夫":
        return
    if is_told(spot.text.flow, end):
        return
    led = _LED.search(spot.before(4))
    yield spot.hit(_SAYS, start=spot.start - (len(led[0]) if led else 0), end=end)
