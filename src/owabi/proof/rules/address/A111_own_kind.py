"""自分の組織の種類に合わない呼び方（銀行の「弊社」、大学の「弊社」など）。

## なぜ
自分の組織は、その種類に合った語で呼びます。銀行が「弊社」と書くと、別の会社のことかと読み手を迷わせます。

## 直し方
銀行は「弊行・当行」、大学は「本学」、学校は「本校」、病院は「当院」、市は「本市」、会は「当会」、組合は「当組合」とします。

## 根拠
ビジネス文書の作法に共通する規則。自分の組織の名が分からないときは指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.context import Context
from owabi.proof.keigo.addressees import kind_of
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_SELF = expression(
    r"(?:^|[。\n ])(?P<name>[^\s。、「」]{2,20})の[^\s。、「」の]{1,12}(?:でございます|です|と申します|と申す)"
)


@rule(
    "A111",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("弊社", "当社", "小社"),
    given=Context(own_companies=("みどり銀行",)),
    bad={
        "弊社の口座についてお知らせいたします。": "弊行の口座についてお知らせいたします。",
        "当社では調査を進めております。": "当行では調査を進めております。",
    },
    good=["弊行の口座についてお知らせいたします。", "当行では調査を進めております。", "本当社会のためになる事業"],
)
def own_kind(spot: Spot) -> Iterator[Hit]:
    """弊社 where our own organisation is of another kind."""
    if spot.before(1) in ("本", "「", "相", "担", "正", "見", "妥") or spot.after(1) in ("会", "」"):
        return
    kinds = {kind_of(name) for name in spot.reading.once(_names)}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind is None:
        return
    humble = spot.word == "弊社"
    wanted = next((word for word in kind.own if word.startswith("弊" if humble else "当")), kind.own[0])
    says = Said(
        f"自分の組織の呼び方が合いません。「{wanted}」としてください。", f"our own organisation is called {wanted}."
    )
    yield spot.hit(says, wanted)


def _names(reading: Reading) -> tuple[str, ...]:
    """Our own organisations: as the context tells, else as the writer says who he is or signs."""
    if reading.context.own_companies:
        return reading.context.own_companies
    text = reading.text
    names = [match["name"] for match in _SELF.finditer(text.flow[:400])]
    names += [text.words(line).split(" ")[0] for line in text.lines_in(Zone.SIGNATURE)]
    return tuple({name for name in names if kind_of(name) is not None})
