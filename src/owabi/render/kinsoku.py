"""Where a Japanese line may break (禁則): never before a closing mark, after an opening one, or inside a unit.

What holds for a place depends on the characters beside it and on the unit that covers it, not on how the line began:
so a line that was broken once does not break again.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NOT_AT_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ）〕］｝〉》」』】〙〗〟’”»｠‐–゠〜～％‰℃゛゜…‥"
    ",.:;?!)]}%｡､･｣ｰｧｨｩｪｫｬｭｮｯﾞﾟ"
)
"""行頭禁則: these never open a line."""

NOT_AT_END = frozenset("（〔［｛〈《「『【〘〖〝‘“«｟([{｢￥＄¥$＃#№〒＠")
"""行末禁則: these never close a line."""

_NEVER_PARTED = frozenset("…‥―—─〳〴〵")
_SPACES = frozenset(" \t\u3000\u00a0\u2003\u2002")
_NUMBER = r"[0-9０-９]+(?:[,，.．:：/／\-－][0-9０-９]+)*"
_COUNTER = (
    "か月|カ月|ヶ月|ヵ月|箇月|日間|時間|分間|週間|年間|世帯|段階|営業日|"
    "[年月日時分秒名人件社台通枚冊回度個円版報条項号点歳代階番組種校店床割倍週棟桁位番丁目]"
)
_AMOUNT = rf"(?:第|約|最大|午前|午後|計|延べ|のべ)?(?:{_NUMBER}[千百万億兆]?)+(?:余り|超)?(?:{_COUNTER}|[!-~]+)?"
_DATE = r"[0-9０-９]{1,2}月[0-9０-９]{1,2}日(?:[（(][月火水木金土日](?:曜日?)?(?:・祝)?[）)])?"
_DAY = r"[0-9０-９]{1,2}日[（(][月火水木金土日](?:曜日?)?(?:・祝)?[）)]"
_TIME = r"(?:午前|午後)?[0-9０-９]{1,2}時(?:[0-9０-９]{1,2}分|半)?(?:頃|ごろ)?"
_KATAKANA = r"(?<![ァ-ヺー])[ァ-ヺー]{2,8}(?![ァ-ヺー])"
_NAME = r"[一-鿿々ヶ]{1,4} [一-鿿々ヶ]{1,4}(?=でございます|と申します|です|[ 　]?様)"
"""A family and a given name where someone is introduced or addressed; other spaces may part."""

_UNITS = re.compile(rf"{_NAME}|{_DATE}|{_DAY}|{_TIME}|{_AMOUNT}|[!-~]+|{_KATAKANA}|[ 　](?:様|御中|殿|各位)")
_PARTICLES = frozenset("のをはがにでともへや")
_AUXILIARIES = ("ございま", "いたしま", "おりま")
_PAUSES = frozenset("、。，．！？）」』】〕：；｡､｣")


@lru_cache(maxsize=20_000)
def _joins_before(char: str) -> bool:
    return char in NOT_AT_START or char in _SPACES or _is_mark(char) or "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf", "Cc")


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def allowed_breaks(line: str) -> list[bool]:
    """For each place 0…len(line), whether the line may break there (before the character of that index)."""
    allowed = [False] * (len(line) + 1)
    for at in range(1, len(line)):
        before, after = line[at - 1], line[at]
        allowed[at] = not (
            _joins_before(after)
            or before in NOT_AT_END
            or before == "\u200d"
            or (before in _NEVER_PARTED and after in _NEVER_PARTED)
            or (_is_flag(before) and _is_flag(after))
        )
    for match in _UNITS.finditer(line):
        for at in range(match.start() + 1, match.end()):
            allowed[at] = False
    return allowed


def is_good_break(line: str, at: int) -> bool:
    """Whether a phrase ends before `at`: after a pause or a space, or where kana of a clause meet the next word."""
    before, after = line[at - 1], line[at]
    if before in _PAUSES or before in _SPACES or after in NOT_AT_END or before == "を":
        return True
    if line.startswith(_AUXILIARIES, at):
        return True
    if not _is_hiragana(before) or (_is_hiragana(after) and not _opens_polite_word(line, at)):
        return False
    if before in _PARTICLES:
        return True
    return at >= 2 and _is_hiragana(line[at - 2]) and before not in "おご"


def _opens_polite_word(line: str, at: int) -> bool:
    return line[at] in "おご" and at + 1 < len(line) and "一" <= line[at + 1] <= "鿿"


def _is_hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"
