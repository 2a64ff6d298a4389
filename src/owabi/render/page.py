"""The public page of a notice: one file, no script, nothing from another host."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape

from owabi.books import Entry, load
from owabi.errors import LetterMistake
from owabi.letter.letter import Letter
from owabi.letter.template import Template, find_slots
from owabi.render.page_inline import inline
from owabi.render.page_parts import WIDE_SPACE, PageSection, Part, PartKind, read_sections
from owabi.render.text import template_of
from owabi.said import Said

_FLAG = re.compile(r"(【[^】]+】)(.+)")
_CONTENTS_FROM = 4


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands over the text: whose page it is and when it was published (both may be left out)."""

    organization: str = ""
    published_at: datetime | None = None


def page_of(letter: Letter, masthead: Masthead | None = None) -> str:
    """The letter as a complete HTML page; see `page_from_template`."""
    return page_from_template(template_of(letter), masthead, locale=letter.locale)


def page_from_template(template: Template, masthead: Masthead | None = None, *, locale: str = "ja") -> str:
    """The approved text, edited or not, as a complete HTML page; headings, lists and terms are read from the text.

    Raises `LetterMistake` where a slot is left in it: a page has no single reader.
    """
    slot = next((slot for text in (template.subject, template.body) for slot in find_slots(text)), None)
    if slot is not None:
        raise LetterMistake(
            Said(
                f"公開ページに差し込み欄「{slot.name}」が残っています。",
                f"the slot “{slot.name}” is left in a public page.",
            ),
            Said("差し込み欄を消してください。", "Take the slot out."),
        )
    book = load("pages/notice")
    words = book["words"]["en" if locale == "en" else "ja"]
    sections = read_sections(template.body, book["terms"]["labels"])
    style = book["style"]["css"].strip()
    top = masthead or Masthead()
    title = f"{template.subject} | {top.organization}" if top.organization else template.subject
    main = "\n".join(
        [
            *_top(top, words),
            f"<h1>{_title(template.subject)}</h1>",
            *_body(sections, words["contents"], book["ask"]["words"]),
        ]
    )
    return f"""<!doctype html>
<html lang="{"en" if locale == "en" else "ja"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>{escape(title)}</title>
<style>{style}</style>
</head>
<body>
<main class="sheet">
{main}
</main>
</body>
</html>
"""


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _title(subject: str) -> str:
    match = _FLAG.fullmatch(subject)
    return f'<span class="flag">{escape(match[1])}</span>{escape(match[2])}' if match else escape(subject)


def _top(masthead: Masthead, words: Entry) -> Iterator[str]:
    parts = []
    if masthead.organization:
        parts.append(f'<p class="org">{escape(masthead.organization)}</p>')
    if masthead.published_at is not None:
        at = masthead.published_at
        shown = f"{at.year}年{at.month}月{at.day}日 {at.hour}:{at.minute:02d} {words['published']}"
        if words["published"].isascii():
            shown = f"{words['published']} {at:%Y-%m-%d %H:%M}"
        parts.append(f'<p><time datetime="{at.isoformat(timespec="minutes")}">{shown}</time></p>')
    if parts:
        yield f'<header class="top">{"".join(parts)}</header>'


def _body(sections: Sequence[PageSection], contents: str, ask: Sequence[str]) -> Iterator[str]:
    named = [section.heading for section in sections if section.heading]
    number, shown = 0, len(named) < _CONTENTS_FROM
    for index, section in enumerate(sections):
        if section.heading:
            if not shown:
                yield _contents(named, contents)
                shown = True
            number += 1
            asks = " ask" if any(word in section.heading for word in ask) else ""
            yield f'<section class="named{asks}" id="s{number}" aria-labelledby="h{number}">'
            yield f'<h2 id="h{number}">{inline(section.heading)}</h2>'
        else:
            is_last = index == len(sections) - 1
            yield '<section class="sign">' if is_last and section.is_signature else "<section>"
        yield from map(_part, section.parts)
        yield "</section>"


def _contents(named: Sequence[str], label: str) -> str:
    links = "".join(f'<li><a href="#s{number}">{escape(words)}</a></li>' for number, words in enumerate(named, 1))
    return f'<nav aria-labelledby="contents"><p id="contents">{label}</p><ul>{links}</ul></nav>'


def _part(part: Part) -> str:
    match part.kind:
        case PartKind.PARAGRAPH:
            return f"<p>{inline(part.members[0])}</p>"
        case PartKind.RIGHT:
            return f'<p class="end">{inline(part.members[0])}</p>'
        case PartKind.LINES:
            return f'<p class="lines">{"<br>".join(map(inline, part.members))}</p>'
        case PartKind.TERMS:
            return f"<dl>{''.join(map(_term, part.members))}</dl>"
        case PartKind.BULLETS:
            return f"<ul>{_items(part.members)}</ul>"
        case PartKind.NUMBERS:
            start = f' start="{part.first}"' if part.first != 1 else ""
            return f"<ol{start}>{_items(part.members)}</ol>"


def _items(members: Sequence[str]) -> str:
    return "".join(f"<li>{inline(member)}</li>" for member in members)


def _term(line: str) -> str:
    label, _, meaning = line.partition(WIDE_SPACE)
    return f"<dt>{inline(label)}</dt><dd>{inline(meaning.lstrip(WIDE_SPACE))}</dd>"
