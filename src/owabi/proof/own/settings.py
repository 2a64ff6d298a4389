"""`settings.toml` and `names.toml` of an organisation's folder.

preset = "mail"                      # as --preset; likewise select, ignore, advice
ignore = ["S103"]
own_companies = ["株式会社みなと書店"]   # here or in names.toml: own_people, reader_companies, products, known_words
dictionaries = ["prh.yml"]           # prh dictionaries, from this folder; those in dictionaries/ are read anyway

[severity]                           # error, warning or advice, by a rule's id or name
K132 = "advice"

[limits]                             # numbers that rules hold a text to
S102 = 80
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from owabi.proof.catalogue import Catalogue, Paper
from owabi.proof.context import Context
from owabi.proof.own.tables import Kind, Source, expect, parsed
from owabi.proof.rule import PRESETS
from owabi.proof.selection import Selection, names_of, nearest, unknown_rule
from owabi.said import Said
from owabi.text.finding import Severity

_NAMES = {
    "own_companies": Kind.WORDS,
    "own_people": Kind.WORDS,
    "reader_companies": Kind.WORDS,
    "products": Kind.WORDS,
    "known_words": Kind.WORDS,
}
_SETTINGS = {
    "preset": Kind.WORD,
    "select": Kind.WORDS,
    "ignore": Kind.WORDS,
    "advice": Kind.FLAG,
    "severity": Kind.TABLE,
    "limits": Kind.TABLE,
    "dictionaries": Kind.WORDS,
    **_NAMES,
}
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Names:
    """Names that an organisation knows; products are known words."""

    own_companies: tuple[str, ...] = ()
    own_people: tuple[str, ...] = ()
    reader_companies: tuple[str, ...] = ()
    known_words: frozenset[str] = frozenset()

    def joined(self, other: Names) -> Names:
        """Both, each name once."""
        return Names(
            tuple(dict.fromkeys((*self.own_companies, *other.own_companies))),
            tuple(dict.fromkeys((*self.own_people, *other.own_people))),
            tuple(dict.fromkeys((*self.reader_companies, *other.reader_companies))),
            self.known_words | other.known_words,
        )

    def within(self, context: Context) -> Context:
        """A context that knows these names too."""
        all_ = self.joined(
            Names(context.own_companies, context.own_people, context.reader_companies, context.known_words)
        )
        return replace(
            context,
            own_companies=all_.own_companies,
            own_people=all_.own_people,
            reader_companies=all_.reader_companies,
            known_words=all_.known_words,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """What the organisation chose."""

    selection: Selection = field(default_factory=Selection)
    names: Names = field(default_factory=Names)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    dictionaries: tuple[str, ...] = ()


def read_names(source: Source) -> Names:
    """`names.toml`; raises `BookMistake`."""
    data = parsed(source)
    expect(source, data, _NAMES)
    return _names(data)


def _names(data: Mapping[str, Any]) -> Names:
    return Names(
        _words(data, "own_companies"),
        _words(data, "own_people"),
        _words(data, "reader_companies"),
        frozenset((*_words(data, "products"), *_words(data, "known_words"))),
    )


def _words(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(word for word in data.get(name, ()) if word.strip())


def read_settings(source: Source) -> Settings:
    """`settings.toml`; raises `BookMistake`. That its rules exist is `refuse_unknown_rules`'s to see."""
    data = parsed(source)
    expect(source, data, _SETTINGS)
    preset = data.get("preset")
    if preset is not None and preset not in PRESETS:
        near = nearest(preset, PRESETS)
        raise source.mistake(
            Said(f"「{preset}」という校正の設定はありません。", f"there is no preset “{preset}”."),
            Said(f"「{near}」のことでしょうか。", f"Did you mean “{near}”?")
            if near
            else Said(f"{'、'.join(PRESETS)} のどれかにしてください。", f"Choose one of {', '.join(PRESETS)}."),
            line=source.line_of_key("preset"),
        )
    return Settings(
        Selection(preset, tuple(data.get("select", ())), tuple(data.get("ignore", ())), data.get("advice", False)),
        _names(data),
        {rule: _severity(source, rule, value) for rule, value in data.get("severity", {}).items()},
        {rule: _limit(source, rule, value) for rule, value in data.get("limits", {}).items()},
        tuple(data.get("dictionaries", ())),
    )


def _severity(source: Source, rule: str, value: object) -> Severity:
    if isinstance(value, str) and value in set(Severity):
        return Severity(value)
    raise source.mistake(
        Said(f"「{value}」という重さはありません。", f"there is no severity “{value}”."),
        Said("error、warning、advice のどれかにしてください。", "Choose error, warning or advice."),
        line=source.line_of_key(rule),
    )


def _limit(source: Source, rule: str, value: object) -> int:
    if type(value) is int and 0 < value <= _MOST:
        return value
    raise source.mistake(
        Said(f"「{rule}」の上限が数ではありません。", f"the limit of “{rule}” is not a number."),
        Said(f"1から{_MOST}までの整数を書いてください。", f"Write a whole number from 1 to {_MOST}."),
        line=source.line_of_key(rule),
    )


def refuse_unknown_rules(source: Source, settings: Settings, known: Catalogue) -> None:
    """Raise `Mistake` for a rule that the settings name and nobody has, or whose limit cannot be set."""
    _refuse(source, settings.selection.select, known.papers, key="select")
    _refuse(source, settings.selection.ignore, known.papers, key="ignore")
    for rule in settings.severities:
        _refuse(source, (rule,), known.papers, key=rule)
    limited = [paper for paper in known.papers if paper.limit is not None]
    names = {name for paper in limited for name in (paper.id, paper.name)}
    for rule in settings.limits:
        if rule not in names:
            _refuse(source, (rule,), known.papers, key=rule)
            raise source.mistake(
                Said(f"「{rule}」には上限の設定がありません。", f"the rule “{rule}” has no limit to set."),
                Said(
                    f"設定できるのは {'、'.join(paper.id for paper in limited) or 'ありません'} です。",
                    f"Rules with one: {', '.join(paper.id for paper in limited) or 'none'}.",
                ),
                line=source.line_of_key(rule),
            )


def _refuse(source: Source, names: Sequence[str], papers: Sequence[Paper], *, key: str) -> None:
    known = {name for paper in papers for name in names_of(paper)}
    for name in names:
        if name not in known:
            raise unknown_rule(name, papers, place=source.place(source.line_of_key(key)))
