"""「ご参加なされる」「ご利用なられる」のように、尊敬の形をくずした重なり。

## なぜ
「ご……なさる」「ご……になる」が整った形です。「なされる」は「なさる」に「れる」を重ねた形に聞こえ、「ご利用なられる」は
「に」が抜けています。

## 直し方
「ご参加なさいますか」「ご参加になりますか」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1・第2。「なされる」を古い正しい形とみる辞書もあるため、警告にとどめます。
「ご説明がなされた」のような受け身は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import has_prefix_near, is_done, is_mentioned, prefixed_start, words_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.finding import FixSafety, Severity
from owabi.text.inflection import before

_SAYS = Said(
    "「なされる」「なられる」は尊敬の形が重なるか、くずれています。「…なさる」または「…になる」にしてください。",
    "なされる or なられる here is a doubled or broken honorific; use …なさる or …になる.",
)


@rule(
    "K150",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal("なされ", "なられ"),
    bad={
        "当日はご参加なされますか。": "当日はご参加なさいますか。",
        "ご署名なされた方から": "ご署名なさった方から",
        "よくご検討なされてください。": "よくご検討なさってください。",
        "資料はご覧なられましたか。": "資料はご覧になりましたか。",
        "サービスをご利用なられる方": "サービスをご利用になる方",
    },
    good=[
        "当日はご参加なさいますか。",
        "ご説明がなされました。",
        "工事がなされる予定です。",
        "ご利用になる方",
        "大きくなられましたね。",
        "ご立派なられ方",
    ],
)
def go_nasareru(spot: Spot) -> Iterator[Hit]:
    """お/ご, something that one does, なされ or なられ."""
    if is_mentioned(spot):
        return
    if not has_prefix_near(spot):
        return
    tokens = spot.tokens
    verb = spot.index()
    if verb < 1 or verb + 1 >= len(tokens) or tokens[verb + 1].lemma != "れる":
        return
    first = prefixed_start(tokens, verb - 1)
    if first < 0 or not is_done(tokens, first, verb - 1):
        return
    after = tokens[verb + 2] if verb + 2 < len(tokens) else None
    word = words_of(tokens, first, verb - 1)
    if tokens[verb].lemma == "なす":
        yield spot.hit_tokens(first, verb + 1, _SAYS, word + before("なさる", after))
    elif tokens[verb].lemma == "なる":
        yield spot.hit_tokens(first, verb + 1, _SAYS, f"{word}に{before('なる', after)}")
