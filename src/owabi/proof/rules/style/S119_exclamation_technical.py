"""感嘆符と疑問符（技術文書の助言）。

## なぜ
技術文書では、強調や問いかけより事実を書きます。

## 直し方
「。」にします。

## 根拠
技術文書の作法。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MARK = expression(r"(https?://[!-~]*|Yahoo!)|[!?！？‼⁇⁈⁉]")
_SAYS = Said("感嘆符や疑問符は「。」にします。", "end the sentence with 。 instead.")


@rule(
    "S119",
    severity=Severity.ADVICE,
    on=characters("!?！？‼⁇⁈⁉"),
    counterparts=("textlint:no-exclamation-question-mark",),
    presets=("technical",),
    bad={
        "確認しましたか？": None,
        "完了しました！": None,
    },
    good=[
        "確認しましたか。",
        "Yahoo!のメール",
        "https://example.jp/?a=1",
    ],
)
def exclamation_technical(reading: Reading) -> Iterator[Hit]:
    """Each mark outside addresses and names."""
    for match in _MARK.finditer(reading.text.source):
        if not match[1]:
            yield Hit(match.start(), match.end(), _SAYS, in_source=True)
