"""The parts of a mail: what each line is there for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from owabi.text.expression import expression
from owabi.text.folding import HOLE
from owabi.text.width import columns


class Zone(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADER = "header"
    SUBJECT = "subject"
    ADDRESS = "address"
    GREETING = "greeting"
    BODY = "body"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    RECORD = "record"
    RECORD_END = "record_end"
    CONTACT = "contact"
    CLOSING = "closing"
    COMPLIMENT = "compliment"
    SIGNATURE = "signature"
    RULE = "rule"
    QUOTE = "quote"

    @property
    def is_prose(self) -> bool:
        """Whether sentences stand there that may run over several lines."""
        return self in _PROSE


_PROSE = frozenset({Zone.GREETING, Zone.BODY, Zone.CLOSING})

OPENING_WORDS = (
    "拝啓", "拝呈", "啓上", "謹啓", "謹呈", "恭啓", "急啓", "急呈", "急白", "前略", "冠省", "略啓", "拝復", "復啓",
    "謹復",
)  # fmt: skip
"""頭語: words that open a letter."""

CLOSING_WORDS = (
    "敬具", "敬白", "拝具", "謹白", "謹言", "頓首", "草々", "早々", "匆々", "怱々", "不一", "不尽", "不備", "拝答",
    "敬答", "かしこ", "かしく", "あらあらかしこ",
)  # fmt: skip
"""結語: words that close a letter."""

HONORIFICS = ("ご担当者様", "様", "さま", "御中", "各位", "殿", "先生", "皆様へ", "皆さまへ", "の皆様", "の皆さま")
"""What an address line ends with."""

_SUBJECT = expression(r"(?:件名|表題|Subject|SUBJECT|subject) ?[:]")
_HEADER = expression(
    r"(?:To|Cc|CC|Bcc|BCC|From|Date|Reply-To|宛先|差出人|送信者|送信日時|日時|日付|発信日|添付) ?:",
    re.ASCII,
)
_FORWARDED = expression(
    r"-{2,} ?(?:Original Message|Forwarded message|元のメッセージ|転送メッセージ|ここから引用)", re.IGNORECASE
)
_REPLIED = expression(r"(?:On .{4,80} wrote:|\d{4}年\d{1,2}月\d{1,2}日.{0,80}(?:のメール|wrote|書きました):?)$")
_RULE = expression(r"[-=*_─━―—~〜+#◇◆□■・…⋯ ]{3,}$")
_NUMBER = expression(
    r"(?:\(\d{1,2}\)|\d{1,2}[.)](?!\d)|第?\d{1,2}[条項号]? {1,2}|[(]?[アイウエオa-eA-E][).](?=[ 、ぁ-龠])|[①-⑳❶-❿])"
)
_BULLET = expression(r"[・•‣▪▸►➢✓✔※→*●○◦◎☆★–]|- |-(?=[^\d-])")
_HEAD_MARK = expression(r"[■□◆◇▼▽▲△#]|【[^】]{1,40}】|<[^>]{1,20}>$|\[[^\]]{1,20}\]$|≪[^≫]{1,20}≫$|〔[^〕]{1,20}〕$")
_FIELD = expression(
    r"(?!\d{1,2}:\d)[^\s:。、「」『』()]{1,14} ?:(?!//)|(?:電話|TEL|Tel|FAX|メール|受付|フォーム|住所|〒)[ \d]"
)
_POLITE_ENDS = (
    "ます", "です", "ました", "でした", "ません", "ください", "下さい", "ございます", "でしょうか",
)  # fmt: skip
_OPENING = expression(rf"(?:{'|'.join(OPENING_WORDS)})(?=$|[ 、,。])")
_COMPLIMENT = expression(rf"(?:{'|'.join(CLOSING_WORDS)})[。]?$")
_COMPLIMENT_TAIL = expression(rf"[。 ] *(?:{'|'.join(CLOSING_WORDS)})[。]?$")
_GREETING = expression(
    r"平素|お世話になっ|時下|の候|の折|の砌|厳しき|お引き立て|ご愛顧|いつも.{0,20}ありがとう|突然のご連絡|はじめまして|初めて"
)
_PARTICLE = expression(r"[はがをにのもでとへや、。]")
_CONTACT = expression(r"問い?合わ?せ(?:先|窓口)?|窓口|ご連絡先|連絡先")
_HIRAGANA = expression(r"[ぁ-ん]")
_PATTERNS = (
    (Zone.QUOTE, re.compile(">")),
    (Zone.RECORD, re.compile("記$")),
    (Zone.RECORD_END, re.compile("以 {0,4}上[。]?$")),
    (Zone.RULE, _RULE),
    (Zone.COMPLIMENT, _COMPLIMENT),
    (Zone.SUBJECT, _SUBJECT),
    (Zone.HEADING, _HEAD_MARK),
    (Zone.ITEM, re.compile(f"{_BULLET.pattern}|{_NUMBER.pattern}|{_FIELD.pattern}")),
)
_ANY = expression("|".join(f"({pattern.pattern})" for _, pattern in _PATTERNS))
"""One group each."""

_TOP_LINES = 14
_HEADING_WIDTH = 50
_TAIL = 12
_USUAL = 400


@dataclass(frozen=True, slots=True)
class Shape:
    """One line: its words in the shadow without the outer spaces, the spaces before them, its columns.

    `ends_sentence`: its last character closes a sentence; `ends_politely`: it ends on a form that can close one
    without a 。.
    """

    words: str
    indent: int
    width: int
    ends_sentence: bool
    ends_politely: bool

    @staticmethod
    def of(words: str, indent: int, width: int) -> Shape:
        """The shape of a line with these words."""
        bare = words.rstrip("」』)")
        return Shape(words, indent, width, bare[-1:] in ("。", "!", "?"), bare.endswith(_POLITE_ENDS))


def shape_of(folded: str, raw: str) -> Shape:
    """The shape of a line, given in the shadow and as it stands."""
    words = folded.strip()
    bare = raw.rstrip()
    width = columns(bare) if bare == raw else columns(raw[: len(bare) + 1])
    return Shape.of(words, len(folded) - len(folded.lstrip()), width)


def classify(shapes: Sequence[Shape], alone: Sequence[Zone]) -> list[Zone]:
    """The zone of each line of a mail whose wrapped lines have been joined; `alone` are those of `zone_by_itself`."""
    zones = list(alone)
    _mark_headings(shapes, zones)
    _mark_quotes(shapes, zones)
    _mark_top(shapes, zones)
    _mark_contact(shapes, zones)
    _mark_bottom(shapes, zones)
    _mark_closing(shapes, zones)
    return zones


def zone_by_itself(shape: Shape) -> Zone:
    """The zone of a line as far as the line alone shows it; `BODY` where it does not."""
    zone = _remembered_zone(shape.words) if len(shape.words) <= _USUAL else _zone_of(shape.words)
    return Zone.ITEM if zone is Zone.HEADING and shape.ends_sentence else zone


def _zone_of(words: str) -> Zone:
    if not words:
        return Zone.BLANK
    match = _ANY.match(words)
    if match:
        return _PATTERNS[(match.lastindex or 1) - 1][0]
    return Zone.TABLE if words.count("|") > 1 else Zone.BODY


_remembered_zone = lru_cache(4096)(_zone_of)


def _mark_headings(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    """A short numbered line without an end, with plain lines below it, is a heading."""
    for number in range(len(zones) - 1):
        shape = shapes[number]
        short = shape.width < _HEADING_WIDTH and not shape.ends_sentence and not shape.ends_politely
        if zones[number] is Zone.ITEM and short and zones[number + 1] is Zone.BODY and _NUMBER.match(shape.words):
            zones[number] = Zone.HEADING


def _mark_quotes(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    for number, shape in enumerate(shapes):
        if _FORWARDED.match(shape.words):
            zones[number:] = [zone if zone is Zone.BLANK else Zone.QUOTE for zone in zones[number:]]
            return
        followed = number + 1 < len(zones) and zones[number + 1] is Zone.QUOTE
        says_who = shape.words.endswith(":") or _REPLIED.search(shape.words)
        overflow = followed and number > 0 and zones[number - 1] is Zone.QUOTE and zones[number] is not Zone.BLANK
        if overflow or (followed and says_who):
            zones[number] = Zone.QUOTE


def _mark_top(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    """The subject, the header lines, the address lines and the greeting, all before the first plain sentence."""
    written = [number for number, zone in enumerate(zones) if zone is not Zone.BLANK][:_TOP_LINES]
    for number in written:
        if zones[number] is Zone.SUBJECT:
            continue
        if not _HEADER.match(shapes[number].words):
            break
        zones[number] = Zone.HEADER
    first = next((n for n in written if _opens_prose(shapes, zones, n)), written[-1] + 1 if written else 0)
    _mark_address(shapes, zones, [number for number in written if number < first])
    if first < len(zones) and (_GREETING.search(shapes[first].words) or opens_letter(shapes[first].words)):
        while first < len(zones) and zones[first] is Zone.BODY:
            zones[first] = Zone.GREETING
            first += 1


def opens_letter(words: str) -> bool:
    """Whether a line begins with a 頭語 (拝啓, 前略 …)."""
    return bool(_OPENING.match(words))


def _opens_prose(shapes: Sequence[Shape], zones: Sequence[Zone], number: int) -> bool:
    shape = shapes[number]
    if zones[number] is not Zone.BODY:
        return False
    return opens_letter(shape.words) or "。" in shape.words or "、" in shape.words or shape.ends_politely


def goes_on(words: str) -> bool:
    """Whether a line begins with what can only go on a sentence: a particle or a mark."""
    return bool(_PARTICLE.match(words))


def is_address_like(words: str) -> bool:
    """Whether words could stand as an address line: an honorific last, and no running prose; or nothing but a slot."""
    if words.startswith(HOLE) and len(words) <= 3:
        return True
    if not words.endswith(HONORIFICS) or "、" in words or "。" in words or len(words) > 40:
        return False
    return len(_HIRAGANA.findall(words)) * 2 <= len(words) + 4


def _mark_address(shapes: Sequence[Shape], zones: list[Zone], top: Sequence[int]) -> None:
    last = max((n for n in top if zones[n] in _ADDRESSABLE and is_address_like(shapes[n].words)), default=-1)
    for number in top:
        if number <= last and zones[number] in _ADDRESSABLE:
            zones[number] = Zone.ADDRESS


_ADDRESSABLE = frozenset({Zone.BODY, Zone.ITEM, Zone.HEADING})


def _mark_contact(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    inside = False
    for number, zone in enumerate(zones):
        if (
            zone in (Zone.HEADING, Zone.ITEM)
            and len(shapes[number].words) < 30
            and _CONTACT.search(shapes[number].words)
        ):
            inside = True
            continue
        if zone in (Zone.HEADING, Zone.RULE, Zone.RECORD_END, Zone.COMPLIMENT) or shapes[number].ends_sentence:
            inside = False
        if inside and zone in (Zone.BODY, Zone.ITEM, Zone.TABLE):
            zones[number] = Zone.CONTACT
        elif zone is Zone.BLANK and number and zones[number - 1] is Zone.CONTACT:
            inside = False


def _mark_bottom(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    """The signature: lines after the last sentence, 結語 or 以上, and after an empty line below a list or contact."""
    ends = [n for n, zone in enumerate(zones) if _closes(shapes[n], zone)]
    if not ends:
        return
    first = ends[-1] + 1
    barriers = [n for n in range(first, len(zones)) if _is_no_signature(shapes[n], zones[n])]
    if barriers:
        first = next((n for n in range(barriers[-1], len(zones)) if zones[n] in (Zone.RULE, Zone.BLANK)), len(zones))
    for number in range(first, len(zones)):
        if zones[number] in (Zone.BODY, Zone.ITEM, Zone.TABLE, Zone.HEADING):
            zones[number] = Zone.SIGNATURE


def _closes(shape: Shape, zone: Zone) -> bool:
    if zone in (Zone.RECORD_END, Zone.COMPLIMENT):
        return True
    prose = zone in (Zone.BODY, Zone.GREETING, Zone.ITEM)
    return prose and (shape.ends_sentence or shape.ends_politely or bool(_COMPLIMENT_TAIL.search(shape.words[-_TAIL:])))


def _is_no_signature(shape: Shape, zone: Zone) -> bool:
    return zone in (Zone.RECORD, Zone.HEADING, Zone.CONTACT) or (zone is Zone.ITEM and not _is_field(shape))


def _is_field(shape: Shape) -> bool:
    return bool(_FIELD.match(shape.words))


def _mark_closing(shapes: Sequence[Shape], zones: list[Zone]) -> None:
    """The last paragraph of prose, where it asks, apologises or thanks."""
    last = max((n for n, zone in enumerate(zones) if zone is Zone.BODY), default=-1)
    first = last
    while first > 0 and zones[first - 1] is Zone.BODY:
        first -= 1
    words = "".join(shape.words for shape in shapes[first : last + 1]) if last >= 0 else ""
    if _ENDING.search(words) and any(zone in (Zone.GREETING, Zone.SUBJECT, Zone.ADDRESS) for zone in zones[:first]):
        zones[first : last + 1] = [Zone.CLOSING] * (last + 1 - first)


_ENDING = expression(r"お願い(?:申し上げ|いたし|し)ます|お詫び(?:申し上げ|いたし)ます|まずは|取り急ぎ|略儀")
