"""ビジネスメールに多い打ち間違い（「いたしまた」「申し上げまます」など）。

## なぜ
決まり文句の打ち間違いは、読み返していないことを伝えてしまいます。

## 直し方
正しい語に直します。

## 根拠
よくある打ち間違いの一覧（`books/lexicons/mail_typos.toml`）。正しい文にも現れる並びは含めません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import lexicon
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity


@rule(
    "T102",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=lexicon("lexicons/mail_typos"),
    bad={
        "資料を送付いたしまた。": "資料を送付いたしました。",
        "お詫び申し上げまます。": "お詫び申し上げます。",
        "ご確認くだださい。": "ご確認ください。",
        "よろしくお願いいたしす。": "よろしくお願いいたします。",
    },
    good=[
        "資料を送付いたしました。",
        "お詫び申し上げます。",
        "確認いたしまたご連絡いたします。",
        "ご確認ください。",
        "いたしますので、ご了承ください。",
    ],
)
def mail_typo(spot: Spot) -> Iterator[Hit]:
    """A slip of the lexicon; some only where a word ends."""
    ends = spot.entry.get("ends", ())
    if ends and spot.after(1) not in ("", *ends):
        return
    says = Said(
        f"「{spot.word}」は「{spot.entry['instead']}」の打ち間違いのようです。",
        f"a slip for “{spot.entry['instead']}”.",
    )
    yield spot.hit(says, str(spot.entry["instead"]))
