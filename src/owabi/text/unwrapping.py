"""Undoes what a mail program did: it broke a line where the next character, or word, had no room.

A break is the program's where what follows it would not have fitted into the columns of the mail. Those columns are
the width of the widest line; whether the mail is wrapped at all is told by how many sentences it breaks there. Where
only one break could be the program's (a text of two lines), the words decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from owabi.text.expression import expression
from owabi.text.folding import HOLE
from owabi.text.width import columns
from owabi.text.zones import CLOSING_WORDS, Shape, Zone, is_address_like, opens_letter

_LEAST_WRAP, _MOST_WRAP = 28, 84
"""Columns: what mail programs wrap at, with some room."""

_SURE = 2
"""How many sentences a mail program must have broken before every full line is its work."""

_FAR = 12
_RAGGED = 26
"""Columns: how much shorter than the widest line one may be that was filled phrase by phrase."""

_PROSE = frozenset({Zone.BODY, Zone.ITEM})
_UNSIZED = frozenset({Zone.BLANK, Zone.RULE})
_BREAKABLE = frozenset({Zone.BODY, Zone.ITEM, Zone.HEADING, Zone.SUBJECT, Zone.QUOTE, Zone.TABLE, Zone.RULE})
_GOING_ON = frozenset({Zone.BODY, Zone.ITEM, Zone.TABLE})
_LATE = "、。,.)」』】!?:;ー々っゃゅょぁぃぅぇぉ"
"""Never first on a line."""

_WIDE = str.maketrans(dict.fromkeys(",.)!?:;(", "、"))
"""Marks that the shadow narrows; in the text they are wide as a rule."""

_HANGING = expression(f"[{re.escape(_LATE)}・]{{1,4}}$")
_CHARACTER = rf"[「『(【]?.[{re.escape(_LATE)}]{{0,3}}"
_LONGEST_WORD = 32
"""Columns that what a line begins with takes at most: fourteen letters or three characters, and marks."""

_FIRST_CHARACTER = expression(_CHARACTER)
_FIRST_WORD = expression(rf"[A-Za-z0-9][A-Za-z0-9.,:-]{{0,13}}[{re.escape(_LATE)}]{{0,3}}|{_CHARACTER}")
_STOP = expression(r"[。!?]")
_OPENED = expression(r"[「『(【]")
_CLOSED = expression(r"[」』)】]")
_BULLET = expression(r"[・•‣▪▸►➢✓✔※→*●○◦◎☆★–]")
_ITEM_MARK = expression(rf"{_BULLET.pattern}|\(\d|\d{{1,2}}[.)]|[①-⑳]")
_PARTICLE = expression(r"[はがをにのもでとへや、。]|から|より|まで|です|だ|宛")
_KANA = expression(r"[ぁ-ん]")
_BREAKS_OFF = expression(r"[ぁ-ん、,(「『【・]$")
_INSIDE_WORD = expression(
    r"[おご][一-龠]|[ァ-ヺー][ァ-ヺー]|[0-9A-Za-z][0-9A-Za-z]|[0-9.,][0-9年月日時分秒名件人円個回社台通歳%]|[-/&=?_.@][!-~]|[!-~][-/&=?_.@]"
)
_OPENS_SENTENCE = expression(
    r"いつも|平素|このたび|この度|お世話|はじめ|初めて|突然|時下|先日は|本日は|日頃|お忙しい|\d{4}年|\d{1,2}月\d{1,2}日|株式会社|有限会社|弊社|当社"
)
_TITLE = expression(
    r"(?:知らせ|案内|報告書?|お詫び|おわび|お願い|について|に関して|件|概要|経緯|原因|対応|状況|影響|予定|方法|内容|一覧|結果"
    r"|対策|窓口|問い?合わ?せ|日程|日時|場所|詳細|理由|目的|背景|連絡先|情報|項目|点|[課部係室殿様町村号階店])$"
)
_REACHED_AT = expression(r"〒|(?:電話|TEL|Tel|FAX|Fax|メール|E-?mail|住所)[ :(\d]|[\w.+-]{1,40}@")
_PREDICATE = expression(
    r"申し上げ|いた(?:し|す)|ござい|です|でし|し[たて]|ます|まし|ませ|くださ|下さ|する|され|いただ|差し上げ|でき"
)
_CASE_PARTICLE = expression(r"[をがにへは](?!じめ|い[っう])|の(?![ちぞびど])|から|より|まで|です")
_UNFINISHED = expression(r"[のをがとへ]$")
_CLAUSE = expression(r"[はをがもで、]")
_NUMBERED = expression(r"\d{1,2}[. ]|第\d")
_OPEN_ANGLE = expression(r"<[^<>]*$")
_CONJUNCTION = expression(r"なお、|また、|その後|ただし|さらに、|そのため|このため|一方")
_LINK = expression(r"[!-~]+")
_LINK_GOES_ON = expression(r"(?!https?:)[!-?A-~]+(?=$| ?[^!-~ ])")
_LINK_MARK = expression(r"[/.?=&#_%-]|^[0-9A-Za-z]*$")
_TELEPHONE = expression(r"[0-9()+-]{6,}")
_COMPLIMENT = expression("|".join(CLOSING_WORDS))
_NAMES = expression(r"[^\x00-\x7f] [^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a mail.

    `stops` and `closes`: whether a sentence, a bracket ends there or below, before an empty line; `width`: the columns
    of the mail, 0 where it is not wrapped.
    """

    shapes: Sequence[Shape]
    zones: Sequence[Zone]
    stops: Sequence[bool]
    closes: Sequence[bool]
    width: int

    @staticmethod
    def of(shapes: Sequence[Shape], zones: Sequence[Zone]) -> _Lines:
        stops, closes = [False] * (len(shapes) + 1), [False] * (len(shapes) + 1)
        for number in range(len(shapes) - 1, -1, -1):
            words = shapes[number].words
            if words:
                stops[number] = stops[number + 1] or bool(_STOP.search(words)) or shapes[number].ends_politely
                closes[number] = closes[number + 1] or bool(_CLOSED.search(words))
        return _Lines(shapes, zones, stops, closes, _columns_of(shapes, zones))

    def is_full(self, number: int, unit: re.Pattern[str] = _FIRST_WORD) -> bool:
        """Whether what the next line begins with would not have fitted on line `number`."""
        room = self.width - self.shapes[number].width
        if room >= _LONGEST_WORD:
            return False
        first = unit.match(self.shapes[number + 1].words)
        return (
            first is not None
            and self.width > 0
            and self.shapes[number].width + columns(first[0].translate(_WIDE)) > self.width
        )

    def is_over(self, number: int) -> bool:
        """Whether line `number` ends a sentence; a ? in an address does not."""
        words = self.shapes[number].words
        return self.shapes[number].ends_sentence and not (words.endswith("?") and "://" in words)

    def ends_soon(self, number: int) -> bool:
        """Whether the full lines from `number` on lead to one that ends a sentence."""
        for line in range(number, min(number + _FAR, len(self.shapes) - 1)):
            if self.is_over(line) or not self.shapes[line].words or not self.is_full(line):
                return self.is_over(line)
        return self.shapes[-1].ends_sentence

    def parts_sentence(self, number: int) -> bool:
        """Whether line `number` breaks a sentence that ends further down."""
        return (
            self.zones[number] in _PROSE
            and self.zones[number + 1] in _GOING_ON
            and self.stops[number + 1]
            and not self.is_over(number)
            and not self.shapes[number].ends_politely
        )


def _columns_of(shapes: Sequence[Shape], zones: Sequence[Zone]) -> int:
    """The columns of a mail, marks that hang over them left out; 0 where they are none that mail is wrapped at."""
    widest = 0
    for shape, zone in zip(shapes, zones, strict=True):
        if shape.width > widest and zone not in _UNSIZED and not ends_in_link(shape.words):
            hanging = _HANGING.search(shape.words)
            widest = max(widest, shape.width - (2 * len(hanging[0]) if hanging else 0))
    return widest if _LEAST_WRAP <= widest <= _MOST_WRAP else 0


def find_breaks(shapes: Sequence[Shape], zones: Sequence[Zone]) -> tuple[list[bool], int]:
    """For each line, whether a mail program broke it off from the next; `zones` are those of `zone_by_itself`.

    Where the lines are filled phrase by phrase, none is, and the width comes too from which a line was filled (else 0).
    """
    joins = [False] * len(shapes)
    lines = _Lines.of(shapes, zones)
    parted = [number for number in range(len(shapes) - 1) if lines.parts_sentence(number)]
    full = sum(map(lines.is_full, parted))
    least = max(_LEAST_WRAP, lines.width - _RAGGED)
    if sum(shapes[number].width >= least for number in parted) - full > max(full, _SURE):
        return joins, least
    is_sure = full >= _SURE
    first, depth, in_link = 0, 0, False
    for number in range(len(shapes) - 1):
        words = shapes[number].words
        in_link = ends_in_link(words) or (in_link and bool(_LINK.fullmatch(words)))
        depth = max(depth + len(_OPENED.findall(words)) - len(_CLOSED.findall(words)), 0)
        quoted = depth > 0 and lines.closes[number + 1]
        if in_link and _link_goes_on(lines, number):
            joins[number] = True
        else:
            joins[number] = (
                bool(words)
                and zones[first] in _BREAKABLE
                and lines.is_full(number)
                and _may_go_on(lines, first, number, quoted=quoted)
                and (quoted or _does_go_on(lines, first, number, is_sure=is_sure))
            )
        if not joins[number]:
            first, depth, in_link = number + 1, 0, False
    return joins, 0


def _link_goes_on(lines: _Lines, number: int) -> bool:
    """Whether an address of the web that ends line `number` goes on in the next; it may be longer than a line."""
    this, after = lines.shapes[number], lines.shapes[number + 1].words
    rest = _LINK_GOES_ON.match(after)
    if rest is None or this.width < max(_LEAST_WRAP, lines.width - 1):
        return False
    return bool(_LINK_MARK.search(rest[0])) and not _TELEPHONE.fullmatch(rest[0])


def _may_go_on(lines: _Lines, first: int, number: int, *, quoted: bool) -> bool:
    """Whether nothing forbids that line `number` of the logical line that begins with `first` goes on in the next."""
    this, after = lines.shapes[number], lines.shapes[number + 1]
    zone, head = lines.zones[number + 1], lines.zones[first]
    if after.words[:1] in _LATE or (after.words[0] == ">" and _OPEN_ANGLE.search(this.words)):
        return True
    if head is Zone.RULE:
        return set(after.words) <= set(this.words)
    if zone not in _GOING_ON or opens_letter(after.words) or (not quoted and _begins_anew(lines, number)):
        return False
    if head is Zone.TABLE:
        return not this.words.endswith("|")
    if zone is Zone.TABLE or (is_address_like(this.words) and not _PARTICLE.match(after.words)):
        return False
    if zone is Zone.ITEM:
        return quoted or _only_looks_like_an_item(lines, first, number)
    return head is Zone.ITEM or after.indent <= max(this.indent, 1)


def _begins_anew(lines: _Lines, number: int) -> bool:
    """Whether the line after `number` begins something: this one is over, or it opens like a sentence, a telephone …"""
    this, after = lines.shapes[number].words, lines.shapes[number + 1].words
    if lines.is_over(number) or after == HOLE or (_REACHED_AT.match(after) and not lines.stops[number + 1]):
        return True
    return bool(_CONJUNCTION.match(after)) and not _BREAKS_OFF.search(this)


def _only_looks_like_an_item(lines: _Lines, first: int, number: int) -> bool:
    """Whether the next line begins like an item by chance: at a ・ or : in the middle of a sentence."""
    this, after = lines.shapes[number].words, lines.shapes[number + 1].words
    bullet = _BULLET.match(after)
    if not bullet:
        if _KANA.match(after) or _INSIDE_WORD.match(this[-1] + after[0]):
            return True
        is_label = lines.zones[first] is Zone.ITEM and not _BULLET.match(lines.shapes[first].words)
        return not is_label and bool(_BREAKS_OFF.search(this) or lines.zones[first] is Zone.ITEM)
    below = lines.shapes[number + 2].words if number + 2 < len(lines.shapes) else ""
    return (
        bullet[0] in "・→*"
        and after[1:2] not in ("", " ")
        and lines.zones[first] is Zone.BODY
        and not below.startswith(bullet[0])
        and lines.stops[number + 1]
    )


def _does_go_on(lines: _Lines, first: int, number: int, *, is_sure: bool) -> bool:
    """Whether the next line goes on, by the words of both; `is_sure`: the mail is wrapped, so that full lines do."""
    this, after = lines.shapes[number], lines.shapes[number + 1]
    zone = lines.zones[first]
    if after.words[0] in f"{_LATE}>":
        return True
    if this.width < _LEAST_WRAP or _link_begins(this.words, after.words):
        return False
    if zone is Zone.RULE or this.words.endswith(("、", ",")) or _is_inside_word(this.words, after.words):
        return True
    if zone is Zone.HEADING:
        in_kana = _KANA.match(this.words[-1]) and _KANA.match(after.words) and not opens_sentence(after.words)
        return bool(in_kana or _CASE_PARTICLE.match(after.words) or _UNFINISHED.search(this.words))
    if is_sure and lines.is_full(number, _FIRST_CHARACTER):
        is_over = this.ends_politely and not lines.stops[number + 1] and not _KANA.match(after.words)
        return not (is_over or _ends_a_list(lines, first, number))
    if zone in (Zone.QUOTE, Zone.TABLE):
        return False
    if zone is Zone.SUBJECT:
        return not (is_address_like(after.words) or opens_sentence(after.words))
    return _flows(this, after.words, ends_below=lines.stops[number + 1])


def _flows(this: Shape, after: str, *, ends_below: bool) -> bool:
    """Whether words go on in those below them, where nothing but themselves can tell."""
    if opens_sentence(after):
        return not looks_like_a_title(this.words) and not this.ends_politely and bool(_BREAKS_OFF.search(this.words))
    if _PREDICATE.match(after) or _CASE_PARTICLE.match(after):
        return True
    if this.ends_politely or not ends_below:
        return bool(_KANA.match(after)) and (this.ends_politely or bool(_KANA.match(this.words[-1])))
    return bool(_BREAKS_OFF.search(this.words) or _KANA.match(after)) or not _NAMES.search(this.words)


def _is_inside_word(this: str, after: str) -> bool:
    if _COMPLIMENT.fullmatch(this[-4:] + after) and len(this) < 5:
        return True
    return bool(_INSIDE_WORD.match(this[-1] + after[0])) and "://" not in after


def _link_begins(this: str, after: str) -> bool:
    """Whether an address of the web begins on a line of its own."""
    return after.startswith("http") and not _BREAKS_OFF.search(this)


def _ends_a_list(lines: _Lines, first: int, number: int) -> bool:
    """Whether line `number` is a numbered heading, or the last item of a list without 。, and a sentence follows."""
    words = lines.shapes[number].words
    if (
        lines.zones[first] is not Zone.ITEM
        or first != number
        or _BREAKS_OFF.search(words + lines.shapes[number + 1].words[0])
    ):
        return False
    before = lines.shapes[number - 1].words[:1] if number else ""
    is_last = before == words[0] and not lines.is_over(number - 1)
    is_heading = bool(_NUMBERED.match(words)) and not _CLAUSE.search(words) and looks_like_a_title(words)
    return (is_last or is_heading) and lines.ends_soon(number + 1)


def ends_in_link(words: str) -> bool:
    """Whether an address of the web stands at the end of words."""
    at = words.rfind("://")
    return at >= 0 and bool(_LINK.fullmatch(words, at))


def looks_like_a_title(words: str) -> bool:
    """Whether words stand by themselves: a heading (…について, …のお知らせ), a name with its parts spaced."""
    return "、" not in words and bool(_TITLE.search(words) or _NAMES.search(words))


def opens_sentence(words: str) -> bool:
    """Whether words begin as a first sentence does: いつも, このたび, a date, the writer's company."""
    return bool(_OPENS_SENTENCE.match(words))


def unwrapped(shapes: Sequence[Shape], joins: Sequence[bool]) -> Iterator[tuple[int, Shape]]:
    """The lines with their breaks undone: the number of the first piece of each, and its shape."""
    first = 0
    for number, goes_on in enumerate(joins):
        if goes_on:
            continue
        if first == number:
            yield first, shapes[number]
        else:
            pieces = shapes[first : number + 1]
            words = "".join(piece.words for piece in pieces)
            yield first, Shape.of(words, pieces[0].indent, sum(piece.width for piece in pieces))
        first = number + 1
