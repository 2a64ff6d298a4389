"""YAML 1.2 to a tree with places, and nothing that a fact sheet has no use for: no anchors, aliases, tags, documents.

ruamel.yaml scans and parses; the tree is built here, straight from its events, so that a hostile file is refused at the
first event too many, before anything of it has been expanded.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML, events
from ruamel.yaml.error import YAMLError, YAMLStreamError

from owabi.errors import FactsMistake, Place
from owabi.facts.tree import Listing, Node, Scalar, Table
from owabi.facts.yaml_errors import explain
from owabi.said import Said

DEEPEST = 20
"""Records and lists inside each other; the model needs eight."""

MOST_NODES = 20_000
"""Values of all kinds; a large real sheet has about two thousand."""

_QUOTE = Said(
    '「*」「&」「!」で始まる文字は、引用符（""）で囲んでください。同じ内容は、もう一度書いてください。',
    'Put words that begin with * & ! in quotation marks ("…"); write the same content again where it is needed.',
)


def parse(text: str, file: str | None = None) -> Table:
    """The tree of a sheet's text. Raises `FactsMistake` for the first thing that cannot be read."""
    try:
        return _parsed(text)
    except FactsMistake as mistake:
        raise FactsMistake(mistake.cause, mistake.cure, place=replace(mistake.place, file=file)) from None


@lru_cache(maxsize=8)
def _parsed(text: str) -> Table:
    # A text is parsed again and again while it is rewritten, each time to see that it says what was asked for.
    builder = _Builder()
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
    except (YAMLError, YAMLStreamError) as error:
        raise explain(error, text) from None
    except (ValueError, LookupError, OverflowError, TypeError, AttributeError, AssertionError):
        cause = Said("YAMLとして読めません。", "This is not YAML.")
        raise FactsMistake(cause, _check_near(builder.line), place=Place(line=builder.line)) from None
    return builder.finished()


def _check_near(line: int | None) -> Said:
    return Said(f"{line or 1}行目の近くの書き方を確かめてください。", f"Check what is written near line {line or 1}.")


@dataclass(slots=True)
class _Open:
    event: events.Event
    members: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    line: int | None = None
    open: list[_Open] = field(default_factory=list)
    root: Node | None = None
    count: int = 0
    documents: int = 0

    def take(self, event: events.Event) -> None:
        """One event of the parser."""
        self.line = event.start_mark.line + 1
        match event:
            case events.DocumentStartEvent():
                self._document(event)
            case events.AliasEvent():
                raise self._refused(event, Said("別名（*）は使えません。", "Aliases (*) are not allowed."), _QUOTE)
            case events.NodeEvent():
                self._node(event)
            case events.MappingEndEvent():
                self._close(event)
            case events.SequenceEndEvent():
                self._close(event)

    def finished(self) -> Table:
        """The whole sheet."""
        if isinstance(self.root, Table):
            return self.root
        place = Place(line=self.root.line if self.root else 1, column=self.root.column if self.root else 1)
        raise FactsMistake(
            Said("「項目: 値」の並びではありません。", "This is not a list of `name: value`."),
            Said(
                "「owabi new」で作る雛形の形で書いてください。半角の「:」と半角の空白で区切ります。",
                "Write it in the form that `owabi new` gives.",
            ),
            place=place,
        )

    def _document(self, event: events.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            cause = Said("「---」の後に二つ目の文書があります。", "There is a second document after `---`.")
            cure = Said("一つのファイルに一つの事案を書いてください。", "Write one incident in one file.")
            raise self._refused(event, cause, cure)
        version = getattr(event, "version", None)
        if version is not None and tuple(version) != (1, 2):
            cause = Said("YAML 1.2 ではない版が指定されています。", "Another version than YAML 1.2 is asked for.")
            raise self._refused(event, cause, Said("「%YAML」の行を消してください。", "Remove the line `%YAML`."))

    def _node(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._refused(event, Said("目印（&）は使えません。", "Anchors (&) are not allowed."), _QUOTE)
        if event.ctag is not None:
            raise self._refused(event, Said("型の指定（!）は使えません。", "Tags (!) are not allowed."), _QUOTE)
        self.count += 1
        if self.count > MOST_NODES or len(self.open) >= DEEPEST:
            self._refuse_size(event)
        if isinstance(event, events.ScalarEvent):
            self._add(
                Scalar(
                    event.value,
                    plain=event.style is None,
                    style=event.style,
                    start=event.start_mark.index,
                    end=event.end_mark.index,
                    line=event.start_mark.line + 1,
                    column=event.start_mark.column + 1,
                )
            )
        else:
            self.open.append(_Open(event))

    def _refuse_size(self, event: events.Event) -> None:
        if len(self.open) >= DEEPEST:
            cause = Said(f"入れ子が深すぎます（{DEEPEST}段まで）。", f"It is nested too deeply (at most {DEEPEST}).")
        else:
            cause = Said(
                f"項目が多すぎます（{MOST_NODES}個まで）。", f"There are too many values (at most {MOST_NODES})."
            )
        cure = Said("事実だけを、雛形の形で書いてください。", "Keep facts only, in the form of the starter.")
        raise self._refused(event, cause, cure)

    def _close(self, event: events.Event) -> None:
        done = self.open.pop()
        start: Any = done.event
        place = (start.start_mark.index, event.end_mark.index, start.start_mark.line + 1, start.start_mark.column + 1)
        if isinstance(start, events.SequenceStartEvent):
            self._add(Listing(tuple(done.members), bool(start.flow_style), *place))
            return
        keys, values = done.members[::2], done.members[1::2]
        names = [key for key in keys if isinstance(key, Scalar)]
        if len(names) != len(keys):
            cause = Said("項目の名が文字ではありません。", "The name of a field is not a word.")
            cure = Said("「項目: 値」の形で書いてください。", "Write `name: value`.")
            raise self._refused(start, cause, cure)
        self._add(Table(tuple(zip(names, values, strict=True)), bool(start.flow_style), *place))

    def _add(self, node: Node) -> None:
        if self.open:
            self.open[-1].members.append(node)
        else:
            self.root = node

    def _refused(self, event: events.Event, cause: Said, cure: Said) -> FactsMistake:
        mark = event.start_mark
        return FactsMistake(cause, cure, place=Place(line=mark.line + 1, column=mark.column + 1))
