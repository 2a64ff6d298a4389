"""「など」「等」の重なり（「会場など等」「氏名や住所等など」）。

## なぜ
範囲をぼかす語を重ねると、ほかに何が入るのかがますます分からなくなります。

## 直し方
一つにするか、全部を書き出します。

## 根拠
文化庁「公用文作成の考え方」（2022年）。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal, pattern
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity

_SAYS = Said("「など」が重なっています。一つにしてください。", "and so on, twice; keep one.")


@rule(
    "S139",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=(
        literal(
            "など等", "等など", "などなど", "等等", "等々など", "など等々", "など・等", "ほか等", "他など", "ほかなど"
        ),
        pattern(
            "など(?:の[^、。をがはにでと\\n]{1,6})など(?=[をがにはもで])|などの[一-鿿ァ-ヶー]{1,6}等(?=[でにをのはがも、。])"
        ),
    ),
    bad={
        "氏名、住所など等が含まれます。": "氏名、住所などが含まれます。",
        "氏名、住所等などが含まれます。": "氏名、住所などが含まれます。",
        "会場などなどの準備": "会場などの準備",
        "メールなどの手段等でご連絡ください。": "メールなどの手段でご連絡ください。",
    },
    good=[
        "氏名、住所などが含まれます。",
        "氏名や住所等の情報",
        "例えば氏名です。",
        "書類などの優等賞",
        "メールなどの平等な扱い",
    ],
)
def piled_and_so_on(spot: Spot) -> Iterator[Hit]:
    """Two of them side by side."""
    yield spot.hit(_SAYS, "など" if not spot.word.startswith("などの") else spot.word[:-1])
