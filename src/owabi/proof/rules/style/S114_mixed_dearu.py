"""「である」と「です・ます」の混在（技術文書の助言）。

## なぜ
本文、見出し、箇条書きのそれぞれの中で文末がそろっていないと、別の文書から貼り付けたように見えます。

## 直し方
多いほうにそろえます。

## 根拠
文化庁「公用文作成の考え方」（2022年）。
textlint の既定と同じ数え方をします。技術文書の助言として、または名指しで選ばれたときだけ働きます。
メールの文末は S105 が見ます。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from owabi.proof.letters.paragraphs import is_link, starts_alone
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_END = expression(r"(?=[でま])((?P<plain>である|であろう)|です|ます)[かねよな]{0,2}[。!?」』)]*$")
_TAIL = 12
_SAYS = Said("「である」と「です・ます」が混ざっています。そろえてください。", "plain and polite are mixed.")


@rule(
    "S114",
    severity=Severity.ADVICE,
    on=document("である", "であろう"),
    counterparts=("textlint:no-mix-dearu-desumasu",),
    presets=("technical",),
    bad={
        "結果は良好である。次は来週です。": None,
        "会場は本社です。時間は十時です。定員は百名である。": None,
    },
    good=[
        "結果は良好である。次は来週である。",
        "昨日は晴れであったが、今日は雨です。",
        "会場は本社です。\n\n- 定員は百名である。",
    ],
)
def mixed_dearu(reading: Reading) -> Iterator[Hit]:
    """The rarer of the two, in running text, headings and items each by themselves."""
    text = reading.text
    groups: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for sentence in text.sentences:
        if sentence.zone in (Zone.QUOTE, Zone.HEADER, Zone.TABLE):
            continue
        match = _END.search(text.flow, max(sentence.start, sentence.end - _TAIL), sentence.end)
        if match and not is_link(reading, sentence):
            kind = "item" if starts_alone(reading, sentence) else sentence.zone.value
            kind = kind if kind in ("item", Zone.HEADING.value) else "body"
            groups[kind].append((match.start(), match.end(1), match["plain"] is not None))
    for places in groups.values():
        plain = sum(is_plain for _, _, is_plain in places)
        if 0 < plain < len(places):
            rarer = plain * 2 <= len(places)
            yield from (Hit(start, end, _SAYS) for start, end, is_plain in places if is_plain is rarer)
