"""Numbers: a value where there is one, sums that come out, kinds of information that do not exclude each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from owabi.facts.certainty import Certainty
from owabi.facts.consistency.found import Contradiction
from owabi.facts.impact import Bound, Count, DataItem, Group
from owabi.facts.incident import Incident, IncidentKind
from owabi.facts.items import OTHER, vocabulary
from owabi.facts.shape import Loc
from owabi.said import Said

_INFINITE = 10**12
_CLAIMED = (Certainty.CONFIRMED, Certainty.POSSIBLE)
_TYPED_IN = (IncidentKind.WEB_SKIMMING, IncidentKind.PHISHING)
"""Incidents in which what people typed is taken without ever having been kept."""


def counts_hold(incident: Incident) -> Iterator[Contradiction]:
    """A value exactly where one is known, and parts that can add up to their whole."""
    for number, group in enumerate(incident.groups):
        loc: Loc = ("groups", number)
        for field in ("persons", "records"):
            yield from _count(getattr(group, field), (*loc, field))
            for index, part in enumerate(group.parts):
                yield from _count(getattr(part, field), (*loc, "parts", index, field))
            yield from _sum(group, field, (*loc, field))


def items_hold(incident: Incident) -> Iterator[Contradiction]:
    """Each kind of information once, `other` with a label, and none both taken and never held."""
    for number, group in enumerate(incident.groups):
        for field, items in (("items", group.items), ("not_held", group.not_held)):
            yield from _each_item(items, ("groups", number, field))
        yield from _absent(group, ("groups", number, "not_held"))
        yield from _held(incident, group, ("groups", number))


def nothing_taken_and_leaked(incident: Incident) -> Iterator[Contradiction]:
    """Information cannot have leaked where its being taken out is denied; what was only encrypted may still be hit."""
    denied = incident.taken_out is not None and incident.taken_out.certainty is Certainty.DENIED
    if not denied or incident.kind is IncidentKind.RANSOMWARE:
        return
    for number, group in enumerate(incident.groups):
        for index, item in enumerate(group.items):
            if item.certainty in _CLAIMED:
                yield Contradiction(
                    ("groups", number, "items", index, "certainty"),
                    Said(
                        f"持ち出しは「否定」なのに、項目が「{item.certainty.ja}」です。",
                        f"Taking out is denied, but this item is {item.certainty.value}.",
                    ),
                    Said(
                        "taken_out を not_observed にするか、項目を denied にしてください。",
                        "Make `taken_out` `not_observed`, or deny the item.",
                    ),
                )


def _count(count: Count | None, loc: Loc) -> Iterator[Contradiction]:
    if count is None:
        return
    if count.bound is Bound.UNKNOWN and count.value is not None:
        cause = Said("「不明」（bound: unknown）なのに数があります。", "The bound is unknown but there is a number.")
        cure = Said(
            "bound を at_most・about などにするか、value を消してください。", "Choose another bound or remove `value`."
        )
        yield Contradiction((*loc, "value"), cause, cure)
    elif count.bound is not Bound.UNKNOWN and count.value is None:
        cause = Said(
            f"bound が {count.bound.value} なのに数がありません。", f"The bound is {count.bound.value}, but no number."
        )
        yield Contradiction(
            (*loc, "bound"),
            cause,
            Said("value を書くか、bound: unknown にしてください。", "Write `value` or `unknown`."),
        )
    elif count.value is None and count.certainty is Certainty.CONFIRMED:
        cause = Said("数が不明なのに「確認済み」です。", "The number is unknown, but it is confirmed.")
        cure = Said("certainty を investigating か unknown にしてください。", "Make it `investigating` or `unknown`.")
        yield Contradiction((*loc, "certainty"), cause, cure)
    elif count.value is not None and count.certainty.is_open:
        exact = "確定の数" if count.bound is Bound.EXACT else "数"
        cause = Said(
            f"「{count.certainty.ja}」なのに{exact}が書かれています。",
            f"It is {count.certainty.value} but has a number.",
        )
        cure = Said(
            "言える数なら certainty を possible にし、bound を at_most・about などにしてください。",
            "If it can be told, make it `possible` with a bound such as `at_most` or `about`.",
        )
        yield Contradiction((*loc, "certainty"), cause, cure)
    elif count.value and count.certainty is Certainty.DENIED:
        cause = Said("「否定」なのに数が書かれています。", "It is denied but has a number.")
        yield Contradiction(
            (*loc, "value"), cause, Said("0 にするか、確度を改めてください。", "Make it 0, or mend the certainty.")
        )


def _range(count: Count) -> tuple[int, int]:
    value = count.value
    if value is None or count.bound in (Bound.ABOUT, Bound.UNKNOWN):
        return 0, _INFINITE
    return {
        Bound.EXACT: (value, value),
        Bound.AT_MOST: (0, value),
        Bound.AT_LEAST: (value, _INFINITE),
    }[count.bound]


def _sum(group: Group, field: str, loc: Loc) -> Iterator[Contradiction]:
    whole: Count | None = getattr(group, field)
    parts: list[Count] = [count for part in group.parts if (count := getattr(part, field)) is not None]
    if whole is None or whole.value is None or not parts:
        return
    other = next((part for part in parts if part.unit != whole.unit), None)
    if other is not None:
        cause = Said(f"単位が内訳（{other.unit}）と違います。", f"The unit differs from that of a part ({other.unit}).")
        yield Contradiction((*loc, "unit"), cause, Said("単位をそろえてください。", "Use one unit."))
        return
    least, most = (sum(bound) for bound in zip(*map(_range, parts), strict=True))
    complete = group.parts_cover == "all" and len(parts) == len(group.parts)
    if complete:
        # Parts that are each 最大 add up to a 最大: a whole below their sum would be a number out of nowhere.
        told = sum(part.value or 0 for part in parts)
        alike = {part.bound for part in parts} == {whole.bound} and whole.bound not in (Bound.ABOUT, Bound.UNKNOWN)
        wrong = (alike and told != whole.value) or _apart((least, most), _range(whole))
    elif group.parts_cover == "overlapping":
        told = max(_range(part)[0] for part in parts)
        wrong = told > _range(whole)[1]
    else:
        told = least
        wrong = least > _range(whole)[1]
    if wrong:
        cause = Said(
            f"内訳の合計（{told:,}）と全体（{whole.value:,}）が合いません。",
            f"The parts make {told:,}, the whole is {whole.value:,}.",
        )
        cure = Said(
            "数を直すか、重複や一部だけなら parts_cover: overlapping / some と書いてください。",
            "Mend the numbers, or write `parts_cover: overlapping` or `some`.",
        )
        yield Contradiction((*loc, "value"), cause, cure)


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _each_item(items: tuple[DataItem, ...], loc: Loc) -> Iterator[Contradiction]:
    seen: Counter[str] = Counter()
    for number, item in enumerate(items):
        key = f"{OTHER}:{item.label}" if item.item == OTHER else item.item
        seen[key] += 1
        if item.item == OTHER and item.label is None:
            cause = Said("その他の項目に呼び名がありません。", "An item of kind `other` has no label.")
            yield Contradiction((*loc, number, "item"), cause, Said("label を書いてください。", "Write its `label`."))
        elif seen[key] == 2:
            cause = Said("同じ項目が二度書かれています。", "This item stands twice.")
            cure = Said("一つにまとめるか、item: other で書き分けてください。", "Join them, or use `item: other`.")
            yield Contradiction((*loc, number, "item"), cause, cure)
        if item.form is not None and not vocabulary()[item.item].secret and item.item != OTHER:
            cause = Said(
                "保存の形は、パスワードや番号のような項目にだけ書きます。", "`form` is for passwords and the like."
            )
            yield Contradiction((*loc, number, "form"), cause, Said("form を消してください。", "Remove `form`."))


def _absent(group: Group, loc: Loc) -> Iterator[Contradiction]:
    for number, item in enumerate(group.not_held):
        if item.certainty is Certainty.DENIED:
            cause = Said(
                "not_held は「保管していない」ことを書く欄です。", "`not_held` says that something is not held."
            )
            cure = Said("保管していないと確かめたなら confirmed にしてください。", "Make it `confirmed`.")
            yield Contradiction((*loc, number, "certainty"), cause, cure)


def _held(incident: Incident, group: Group, loc: Loc) -> Iterator[Contradiction]:
    absent = {item.item for item in group.not_held if item.certainty is Certainty.CONFIRMED and item.item != OTHER}
    for number, item in enumerate(group.items):
        if item.item in absent and item.certainty in _CLAIMED and incident.kind not in _TYPED_IN:
            cause = Said(
                f"保管していない（not_held）項目が「{item.certainty.ja}」です。",
                f"An item that is not held is {item.certainty.value} here.",
            )
            cure = Said(
                "どちらかを消すか、入力中の情報なら certainty: investigating にしてください。",
                "Remove one of them, or make it `investigating` if it was typed in.",
            )
            yield Contradiction((*loc, "items", number, "item"), cause, cure)
