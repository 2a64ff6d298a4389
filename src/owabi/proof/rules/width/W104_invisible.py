"""見えない文字（ゼロ幅の空白、書字方向の制御など）。

## なぜ
検索や照合を妨げ、アドレスやURLでは偽装に使われます。

## 直し方
取ります。ウェブページや表計算から写した文に多く見られます。

## 根拠
Unicode の書式文字（一般カテゴリ Cf）。ファイルの先頭の BOM と、絵文字をつなぐ文字は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_ONE = expression("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]+")
_JOINER = "\N{ZERO WIDTH JOINER}"
_EMOJI = expression("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")
_HARD = expression("(?<=[ぁ-んァ-ヶー一-鿿])\u00a0+(?=[ぁ-んァ-ヶー一-鿿])")
_FIXED = Said("改行しない空白（U+00A0）です。ふつうの空白にしてください。", "a no-break space; write an ordinary one.")


@rule(
    "W104",
    severity=Severity.ERROR,
    fix=FixSafety.SAFE,
    on=characters("\u00a0\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb"),
    counterparts=("textlint:no-zero-width-spaces", "textlint:no-invalid-control-character"),
    bad={
        "ご案\u200b内いたします。": "ご案内いたします。",
        "exa\u202emple.jp": "example.jp",
        "見積\u200d書": "見積書",
        "水野\u00a0様": "水野 様",
    },
    good=["ご案内いたします。", "\ufeffご案内いたします。", "10\u00a0km", "\U0001f468\u200d\U0001f469"],
)
def invisible(reading: Reading) -> Iterator[Hit]:
    """A run of characters that cannot be seen."""
    source = reading.text.source
    for match in _ONE.finditer(source):
        if match[0] == "\ufeff" and match.start() == 0:
            continue
        if match[0] == _JOINER and match.start() and _EMOJI.match(source, match.start() - 1):
            continue
        code = f"U+{ord(match[0][0]):04X}"
        yield Hit(
            match.start(),
            match.end(),
            Said(f"見えない文字（{code}）があります。取ってください。", f"an invisible character ({code}); remove it."),
            "",
            in_source=True,
        )
    for match in _HARD.finditer(source):
        yield Hit(match.start(), match.end(), _FIXED, " ", severity=Severity.WARNING, in_source=True)
