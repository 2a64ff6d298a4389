"""Token patterns as they stand in a book: what an entry may say, what is wrong with one, what wakes it.

    [[entry]]
    id = "suru-after-go"
    tokens = [{surface = ["ご", "お"]}, {pos = "名詞-普通名詞-サ変可能"}, {lemma = "する", form = "連用形"}]
    span = [0, 2]                       # first and last token of the wrong words; all where it is not given
    unless_before = [{surface = "「"}]  # silent where such a token stands before (`within` tokens, 1 by default)
    unless_after = [{lemma = "できる", within = 3}]
    instead = "{1}{なさる}"             # words of tokens, and verbs fitted to what follows
    ja = "…"
    en = "…"

A token is asked for by `surface`, `lemma`, `norm` (one word or several), `pos`, `form` and `kind` (beginnings), and the
same with `not_`; `any = true` takes every token. `optional = true` may be missing, `most = 3` may stand up to 3 times.
`wake` names literals where the pattern's own tokens give none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from owabi.proof.stems import stems_of
from owabi.said import Said
from owabi.text.expression import expression

Entry = Mapping[str, Any]
ASKS = ("surface", "lemma", "norm", "pos", "form", "kind")
"""What a token can be asked for; each with `not_` before it too."""

SLOT = expression(r"\{([^{}]*)\}")
MOST_TOKENS = 12
_MOST_REPEATS = 8
_SEVERITIES = ("error", "warning", "advice")
_FIXES = ("safe", "unsafe", "suggestion")
_TOKEN_FIELDS = (*ASKS, *(f"not_{name}" for name in ASKS), "any", "optional", "most")
_GUARD_FIELDS = (*ASKS, *(f"not_{name}" for name in ASKS), "within")
FIELDS = (
    "id", "tokens", "span", "unless_before", "unless_after", "unless", "instead", "ja", "en", "severity", "fix", "wake",
)  # fmt: skip
"""The fields of an entry."""

_FITTED = expression(r"[^\d:.{}]+(?::(?:五段|一段))?")
_PLACE = expression(r"\d{1,2}(?:\.lemma)?")


def faults_of(entry: Entry) -> Iterator[Said]:
    """What is wrong with an entry of a book of patterns."""
    yield from _unknown(entry, FIELDS)
    tokens = entry.get("tokens")
    if not _are_tables(tokens) or not tokens:
        yield Said("tokens は表の配列でなければなりません。", "`tokens` has to be an array of tables.")
        return
    if len(tokens) > MOST_TOKENS:
        yield Said(f"tokens は{MOST_TOKENS}個までです。", f"`tokens` holds {MOST_TOKENS} at most.")
    for token in tokens:
        yield from _token_faults(token, _TOKEN_FIELDS)
    for field in ("unless_before", "unless_after"):
        guards = entry.get(field, ())
        if not _are_tables(guards):
            yield Said(f"{field} は表の配列でなければなりません。", f"`{field}` has to be an array of tables.")
            continue
        for guard in guards:
            yield from _token_faults(guard, _GUARD_FIELDS)
    for field in ("ja", "en"):
        if not isinstance(entry.get(field), str):
            yield Said(f"{field} に説明を書いてください。", f"`{field}` has to say what is wrong.")
    yield from _other_faults(entry, len(tokens))


def _other_faults(entry: Entry, count: int) -> Iterator[Said]:
    span = entry.get("span", (0, 0))
    if not (isinstance(span, Sequence) and len(span) == 2 and all(type(n) is int for n in span)):
        yield Said("span は二つの番号です。", "`span` has to be two numbers.")
    elif not 0 <= span[0] <= span[1] < count:
        yield Said(f"span は 0 から {count - 1} までの番号です。", f"`span` counts tokens from 0 to {count - 1}.")
    for field in ("unless", "wake"):
        if not _are_words(entry.get(field, ())):
            yield Said(f"{field} は文字列の配列です。", f"`{field}` has to be an array of strings.")
    yield from graded_faults(entry)
    instead = entry.get("instead", "")
    if not isinstance(instead, str):
        yield Said("instead は文字列です。", "`instead` has to be a string.")
        return
    for slot in SLOT.findall(instead):
        number = slot.partition(".")[0]
        known = _PLACE.fullmatch(slot) or _FITTED.fullmatch(slot)
        if not known or (number.isdecimal() and int(number) >= count):
            yield Said(
                f"instead の {{{slot}}} は、この型の語を指していません。",
                f"`{{{slot}}}` in `instead` names no token of this pattern.",
            )
    if not any(wake_words(entry)):
        yield Said(
            "この型を起こす文字列がありません。wake に書いてください。",
            "no literal wakes this pattern; name one in `wake`.",
        )


def graded_faults(entry: Entry) -> Iterator[Said]:
    """What is wrong with an entry's own `severity` and `fix`."""
    for field, known in (("severity", _SEVERITIES), ("fix", _FIXES)):
        if field in entry and entry[field] not in known:
            words = "、".join(known)
            yield Said(f"{field} は {words} のどれかです。", f"`{field}` is one of {', '.join(known)}.")


def _unknown(table: Entry, known: Sequence[str]) -> Iterator[Said]:
    for field in table:
        if field not in known:
            near = get_close_matches(str(field), known, n=1, cutoff=0.5)
            yield Said(
                f"「{field}」という欄はありません。" + (f"「{near[0]}」のことでしょうか。" if near else ""),
                f"there is no field `{field}`." + (f" Did you mean `{near[0]}`?" if near else ""),
            )


def _token_faults(token: Entry, known: Sequence[str]) -> Iterator[Said]:
    yield from _unknown(token, known)
    asks = [name for name in token if name.removeprefix("not_") in ASKS]
    if not asks and token.get("any") is not True:
        yield Said("語の条件がありません。", "a token asks for nothing; write `any = true` for every token.")
    for name in asks:
        value = token[name]
        if not (isinstance(value, str) or (_are_words(value) and value)):
            yield Said(f"{name} は文字列かその配列です。", f"`{name}` has to be a string or several.")
    for name in ("any", "optional"):
        if name in token and type(token[name]) is not bool:
            yield Said(f"{name} は true か false です。", f"`{name}` has to be true or false.")
    for name in ("most", "within"):
        if name in token and not (type(token[name]) is int and 1 <= token[name] <= _MOST_REPEATS):
            yield Said(
                f"{name} は1から{_MOST_REPEATS}までの数です。",
                f"`{name}` has to be a number from 1 to {_MOST_REPEATS}.",
            )


def _are_tables(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, Mapping) for one in value)


def _are_words(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, str) for one in value)


def wake_words(entry: Entry) -> tuple[str, ...]:
    """The literals that wake an entry: its `wake`, or those of the token that is hardest to meet by chance."""
    if entry.get("wake"):
        return tuple(entry["wake"])
    best: tuple[str, ...] = ()
    for token in entry["tokens"]:
        if token.get("optional"):
            continue
        words = _several(token.get("surface")) or tuple(
            s for word in _several(token.get("lemma")) for s in stems_of(word)
        )
        if words and (_rarity(words) > _rarity(best)):
            best = words
    return best


def _rarity(words: Sequence[str]) -> tuple[int, int]:
    return (min(map(len, words)), -len(words)) if words else (0, 0)


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, Sequence) else ()
