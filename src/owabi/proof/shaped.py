"""Phrases that inflect or take words between: a lexicon's word wakes, a short expression around it decides.

An entry says, besides `words`, `ja` and `en`:

    before = "(?:弊社|当社)の"     # has to stand right before the word
    after = "(?:を|も)?<する>"      # has to stand right after it
    unless = ["お客様"]            # silent where one stands in the same sentence
    unless_before, unless_after    # silent where the expression stands right before, right after
    needs = "お詫び|申し訳"         # has to be found in the same sentence
    severity = "warning"          # instead of the rule's own
    bare = true                   # object to the word alone, however short the rest
    whole = true                  # object to all of it, however long

The objection is to all three; where they are long, to the word and what stands before it, or to the word alone.
`<…>` in an expression is one of `FORMS`. The reach is bounded, so a place costs the same in any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 40
_TIGHT = 6
_QUOTED = 60
_ASIDE = 120
FORMS = {
    "する": (
        "(?:(?:を|も|は)?(?:(?:実施|履行)(?:いた|致)?[しす]|(?:行|おこな)(?:い|っ|う|わせ)|(?:いた|"
        "致)?(?:します|しまし|す(?:る|べ)"
        "|しており|してまいり|し、)|させていただ|させて頂|申し上げ|申しあげ))"
    ),
    "ない": "(?:(?:ござい|御座い|あり)ません|な(?:い|く|かった|し(?=[。です])))",
    "否": "(?:ません|な[いくか]|ず|ぬ)",
    "弊社": (
        "(?:弊社|当社|小社|私ども|私共|わたくしども|当方|弊行|当行|当院|本学|当会|弊会|当組合|当法人|"
        "当店|弊店|我々|われわれ)"
    ),
    "読者": "(?:お客様|お客さま|皆様|皆さま|会員様|会員の皆様|ご利用者様|利用者の皆様|ユーザー様|貴社|御社)",
    "業者": (
        "(?:(?:再)?委託先|(?<=[たるい])会社|[一-龠ァ-ヶー]{1,8}(?:代理店|事業者|運営会社|制作会社|"
        "保守会社)|システム会社|親会社|他社|メーカー|委託業者|委託会社|委託企業|業者|ベンダー?|"
        "外注先|下請け?(?:業者|会社)?|"
        "取引先|開発会社|開発業者|"
        "保守(?:会社|業者)|運送会社|配送(?:会社|業者)|印刷会社|発送代行会社|クラウド(?:事業者|会社|"
        "業者)|提供元|協力会社)"
    ),
    "社員": (
        "(?:社員|従業員|職員|担当者|担当|スタッフ|アルバイト|パート|派遣社員|契約社員|新入社員|新人|"
        "退職者|元社員|元従業員|作業者|作業員|部下|教員)"
    ),
}
"""Forms that entries share."""

_SUCH = expression("[こそあ]のような")
_FORM = expression("<([^<>]+)>")


@cache
def _made(expression: str, *, at_end: bool) -> re.Pattern[str]:
    whole = _FORM.sub(lambda name: FORMS[name[1]], expression)
    return re.compile(f"(?:{whole})$" if at_end else whole)


def object_to_shape(spot: Spot) -> Iterator[Hit]:
    """The entry's objection to the word and to what stands around it by `before` and `after`."""
    entry = spot.entry
    place = place_of(spot)
    if place is not None and not is_quoted(spot):
        graded = Severity(entry["severity"]) if "severity" in entry else None
        yield Hit(*place, Said(str(entry["ja"]), str(entry["en"])), entry.get("instead"), severity=graded)


def place_of(spot: Spot) -> tuple[int, int] | None:
    """Where the phrase of the entry stands; None where its neighbours excuse it."""
    entry = spot.entry
    start, end = spot.start, spot.end
    before, after = spot.before(_REACH), spot.after(_REACH)
    if "before" in entry:
        match = _made(entry["before"], at_end=True).search(before)
        if match is None:
            return None
        start -= len(before) - match.start()
    if "after" in entry:
        match = _made(entry["after"], at_end=False).match(after)
        if match is None:
            return None
        end += match.end()
    if _is_excused(spot, before, spot.after(_REACH * 2)[end - spot.end :]):
        return None
    if entry.get("bare"):
        return spot.start, spot.end
    if entry.get("whole"):
        return start, end
    widest = max(_TIGHT, 3 * (spot.end - spot.start))
    if end - start > widest:
        end = spot.end
    return (spot.start, spot.end) if end - start > widest else (start, end)


def _is_excused(spot: Spot, before: str, after: str) -> bool:
    entry = spot.entry
    if "unless_before" in entry and _made(entry["unless_before"], at_end=True).search(before):
        return True
    if "unless_after" in entry and _made(entry["unless_after"], at_end=False).match(after):
        return True
    if "unless" not in entry and "needs" not in entry:
        return False
    sentence = _SUCH.sub("", around(spot))
    if any(word in sentence for word in entry.get("unless", ())):
        return True
    return "needs" in entry and not _made(entry["needs"], at_end=False).search(sentence)


def around(spot: Spot) -> str:
    """The sentence of a place, as far as it is near."""
    sentence = spot.sentence
    gone = spot.start - sentence.start
    left = spot.before(min(_ASIDE, gone)) if gone > 0 else ""
    return f"{left}{spot.word}{spot.after(min(_ASIDE, max(sentence.end - spot.end, 0)))}"


def is_quoted(spot: Spot) -> bool:
    """Whether the place stands in 「…」: somebody's words, or a name."""
    before, after = spot.before(_QUOTED), spot.after(_QUOTED)
    for opened, closed in (("「", "」"), ("『", "』"), ("“", "”")):
        if before.rfind(opened) > before.rfind(closed) and closed in after:
            return opened not in after[: after.index(closed)]
    return False
