"""Things that are the same or are not: telephone numbers, addresses, URLs, and whatever figure is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.guard.claims import LiteralClaim, LiteralKind
from owabi.guard.numberbook import number_book
from owabi.guard.taken import Taken

_URL = re.compile(r"(?:[A-Za-z]{3,8}://|www\.)[!-~]+")
_TAIL = ".,;:!?'\"*"
_MAIL = re.compile(r"(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_DOMAIN = re.compile(
    r"(?<![\w@./-])@?(?:[A-Za-z0-9-]{1,63}\.)+(?:jp|com|net|org|info|biz|io|dev|app|example|test)(?![\w-])", re.ASCII
)
_PHONE = re.compile(
    r"(?<![\d-])(?:\+81[- ]?\(?\d{1,4}\)?|\(0\d{1,4}\)|0\d{1,4})[- (]?\d{1,4}[-) ]\d{3,4}(?![\d-])"
    r"|(?<![\d-])0(?:120|800|570|[5789]0)\d{6,8}(?!\d)"
)
_SHORT_PHONE = re.compile(
    r"(?:(?:電話|局番なしの?|番号|ダイヤル|ホットライン|全国共通|短縮)[^0-9\n]{0,6})(#?1\d\d|#9110|#8000)(?![\d,-])"
)
_CHAIN = re.compile(
    r"(?:〒 ?)?(?<![\d-])(?!(?:19|20|21)\d\d-\d{1,2}-\d{1,2}(?![\d-]))\d{1,12}(?:-\d{1,12}){1,12}(?![\d時日月名件人-])"
    r"|(?<!\d)\d{1,4}(?:丁目(?: ?\d{1,4}番地?(?: ?\d{1,4}号)?)?|番地(?:の?\d{1,4})?)"
)
_ARTICLE = re.compile(r"第? ?(?<!\d)(\d{1,4})条(?:の(\d{1,3}))?(?: ?第? ?(\d{1,3})項)?(?: ?第? ?(\d{1,3})号)?")
_OTHER = re.compile(
    r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?:[千百]?[万億兆]\d*){0,4} ?"
    r"(?:時間|分間|秒間?|日間|週間|か月間?|カ月間?|ヶ月間?|ヵ月間?|箇月間?|年間|営業日|日以内|日以上|日前|日後|日程度|日ほど|分以内|分|年度|年|月期"
    r"|[%％]|パーセント|円|ドル|割|倍|歳|代|回|度|個|本(?!人|日|件|年|社)|店舗?|校|施設|拠点|か所|カ所|箇所|種類|項目|桁|文字|GB|MB|KB|TB|km|kg)"
)
_LEFT = re.compile(r"\d[\d,.]*\d|\d")
_LAW_REACH = 40


def find_contacts(text: str, taken: Taken) -> Iterator[LiteralClaim]:
    """URLs, mail addresses, domains, telephone numbers, postal codes and block numbers."""
    for match in _URL.finditer(text):
        words = _trimmed(match[0])
        yield _take(taken, LiteralKind.URL, match.start(), words, words.rstrip("/"))
    for match in taken.find(_MAIL, text):
        words = match[0].rstrip(".-")
        yield LiteralClaim(LiteralKind.MAIL, match.start(), match.start() + len(words), words, words.lower())
    for match in taken.find(_DOMAIN, text):
        yield LiteralClaim(LiteralKind.DOMAIN, *match.span(), match[0], match[0].lstrip("@").lower())
    for match in taken.find(_PHONE, text):
        yield LiteralClaim(LiteralKind.PHONE, *match.span(), match[0], phone_key(match[0]))
    for match in _SHORT_PHONE.finditer(text):
        if match[1] in number_book().telephones:
            taken.take(*match.span(1))
    for match in taken.find(_CHAIN, text):
        yield LiteralClaim(LiteralKind.CHAIN, *match.span(), match[0], match[0].replace("〒", "").replace(" ", ""))


def take_free(text: str, taken: Taken) -> None:
    """Explain the figures that say nothing about an incident, and articles of law that may be cited."""
    book = number_book()
    for pattern in book.free:
        for _ in taken.find(pattern, text):
            pass
    for match in _ARTICLE.finditer(text):
        if _may_cite(text, match):
            taken.take(*match.span())


def find_numbers(text: str, taken: Taken) -> Iterator[LiteralClaim]:
    """Figures with another unit (24時間, 3回), then figures that nothing explains."""
    for match in taken.find(_OTHER, text):
        yield LiteralClaim(LiteralKind.NUMBER, *match.span(), match[0], match[0].replace(" ", "").replace(",", ""))
    for match in taken.find(_LEFT, text):
        yield LiteralClaim(LiteralKind.LEFT_OVER, *match.span(), match[0], figure_key(text, match))


def figure_key(text: str, match: re.Match[str]) -> str:
    """A bare figure together with the character after it."""
    return match[0].replace(",", "") + text[match.end() : match.end() + 1].strip()


def phone_key(words: str) -> str:
    """The digits, +81 read as 0."""
    digits = re.sub(r"\D", "", words)
    return "0" + digits[2:].lstrip("0") if words.startswith("+81") else digits


def _trimmed(url: str) -> str:
    url = url.rstrip(_TAIL)
    while url.endswith((")", "]", ">")) and not (url.endswith(")") and url.count("(") >= url.count(")")):
        url = url[:-1].rstrip(_TAIL)
    return url


def _take(taken: Taken, kind: LiteralKind, start: int, words: str, key: str) -> LiteralClaim:
    taken.take(start, start + len(words))
    return LiteralClaim(kind, start, start + len(words), words, key)


def _may_cite(text: str, match: re.Match[str]) -> bool:
    article = f"{match[1]}条" + (f"の{match[2]}" if match[2] else "") + (f"{match[3]}項" if match[3] else "")
    before = text[max(0, match.start() - _LAW_REACH) : match.start()]
    found = [(before.rfind(name), -len(name), articles) for name, articles in number_book().laws if name in before]
    return bool(found) and article in max(found, key=lambda entry: (entry[0], entry[1]))[2]
