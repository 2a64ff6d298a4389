"""漢字が六字以上続く語（技術文書の助言）。

## なぜ
切れ目が分からず、読み手が語を組み立て直すことになります。

## 直し方
「の」や「に関する」を入れて分けます。

## 根拠
漢字が続く長さと読みやすさについての研究。
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

_RUN = expression("[々㐀-䶿一-鿿豈-龎]{6,}")
_SAYS = Said("漢字が六字以上続いています。分けてください。", "six kanji or more in a row; divide them.")


@rule(
    "S112",
    severity=Severity.ADVICE,
    on=characters("々㐀-䶿一-鿿豈-龎"),
    counterparts=("textlint:max-kanji-continuous-len",),
    presets=("technical",),
    bad={
        "個人情報保護委員会に報告しました。": None,
        "営業本部長代理補佐が伺います。": None,
    },
    good=[
        "個人情報の保護のための委員会",
        "渋谷区の会場の案内図",
    ],
)
def long_kanji_run(reading: Reading) -> Iterator[Hit]:
    """A run of six kanji or more."""
    text = reading.text
    for match in _RUN.finditer(text.source):
        yield Hit(match.start(), match.end(), _SAYS, in_source=True)
