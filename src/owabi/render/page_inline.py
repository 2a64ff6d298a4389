"""Words inside a page: escaped, with addresses, telephone numbers and days marked for the reader's machine."""

from __future__ import annotations

import re
from datetime import date
from html import escape

_MARKED = re.compile(
    r"(?P<url>https?://[A-Za-z0-9._~:/?#@!$&*+,;=%()\[\]-]*[A-Za-z0-9/_~=#&])"
    r"|(?P<mail>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})"
    r"|(?<![0-9-])(?P<tel>0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4})(?![0-9-])"
    r"|(?<![0-9])(?P<day>(?P<y>[0-9]{4})年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日)"
)


def inline(text: str) -> str:
    """HTML of one line of words; nothing of it can be markup."""
    parts, end = [], 0
    for match in _MARKED.finditer(text):
        parts += [escape(text[end : match.start()]), _mark(match)]
        end = match.end()
    return "".join([*parts, escape(text[end:])])


def _mark(match: re.Match[str]) -> str:
    words = escape(match[0])
    if match["url"]:
        return f'<a href="{words}" rel="noopener noreferrer">{words}</a>'
    if match["mail"]:
        return f'<a href="mailto:{words}">{words}</a>'
    if match["tel"]:
        return f'<a class="tel" href="tel:{match[0].replace("-", "")}">{words}</a>'
    try:
        on = date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return words
    return f'<time datetime="{on.isoformat()}">{words}</time>'
