"""Words that carry お or ご, found from their last token: お|申し込み, ご|利用, お|買い|求め, ご覧."""

from __future__ import annotations

from owabi.proof.reading import Spot
from owabi.text.tokens import Token, Tokens

PREFIXES = ("お", "ご", "御")
_FAR = 4
_INSIDE = frozenset({"ご覧", "御覧", "おいで", "お越し", "お見え", "お知らせ"})
"""Words that the analyser keeps whole."""

_VOWELS = "いきしちにひみりぎじぢびぴえけせてねへめれげぜでべぺ"
_NOT_DONE = frozenset(
    {
        "世話", "病気", "年寄り", "知り合い", "付き合い", "隣り", "祝い", "礼", "幸せ", "馴染み", "なじみ",
        "一緒", "近づき", "近付き",
        "手元", "成人", "厄介", "仲間", "友達", "達者", "元気", "名前", "手数", "具合", "加減", "しまい", "終い",
        "揃い", "開き",
        "互い", "好き", "嫌い", "機嫌", "得意", "不満", "心配り", "年頃", "多忙", "無事",
    }
)  # fmt: skip
"""What somebody is or becomes, not does: お元気になられる is a change."""

_DONE = frozenset(
    {
        "足労", "存じ", "存知", "高覧", "越し", "参集", "来駕", "臨席", "光臨", "笑納", "査収", "海容", "寛恕",
        "賢察", "高察",
        "休心", "放念",
        "申込", "支払", "引越", "振込", "受取", "問合せ", "問合", "届出", "申出", "買上", "書込", "取引", "見積",
        "打合せ",
        "取寄せ", "取消", "引取", "払込", "手続", "立会", "打合", "買物", "手伝", "賛同", "清聴", "静聴", "列席",
        "来訪", "逝去",
    }
)  # fmt: skip
"""What somebody does, though the analyser takes it for a thing."""

POLISHED = frozenset(
    {
        "電話", "掃除", "料理", "食事", "仕事", "買い物", "買物", "化粧", "散歩", "返事", "洗濯", "世話", "話",
        "辞儀", "勉強",
        "昼寝", "祈り", "約束", "会計", "稽古", "しゃべり", "昼食", "支度", "参り", "墓参り", "まじない",
    }
)  # fmt: skip
"""Words whose お only polishes: お電話してください is fine."""


def prefixed_start(tokens: Tokens, last: int) -> int:
    """The number of the token that begins the お/ご word which ends with token `last`; -1 where none does."""
    if not 0 <= last < len(tokens):
        return -1
    if tokens[last].surface in _INSIDE:
        return last
    for number in range(last, max(last - _FAR, 0), -1):
        token = tokens[number]
        if not _may_belong(token, is_last=number == last):
            return -1
        if _is_prefix(tokens, number - 1):
            return number - 1
    return -1


def _is_prefix(tokens: Tokens, number: int) -> bool:
    token = tokens[number]
    if token.surface not in PREFIXES:
        return False
    return token.pos[0] == "接頭辞" or (token.surface != "御" and token.pos[0] in ("感動詞", "名詞"))


def _may_belong(token: Token, *, is_last: bool) -> bool:
    if token.pos[0] == "名詞":
        return True
    if token.pos[0] == "動詞":
        return token.form.startswith(("連用形-一般", "未然形", "連用形-融合"))
    return token.lemma in ("せる", "させる") and (not is_last or token.form.startswith("連用"))


def core(tokens: Tokens, first: int, last: int) -> str:
    """The word of tokens `first`..`last` without its お or ご."""
    if first == last:
        return tokens[first].surface[1:]
    return "".join(token.surface for token in tokens[first + 1 : last + 1])


def words_of(tokens: Tokens, first: int, last: int) -> str:
    """The words of tokens `first`..`last`."""
    return "".join(token.surface for token in tokens[first : last + 1])


def is_done(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the お/ご word of tokens `first`..`last` is something that somebody does."""
    if first == last:
        return True
    noun = tokens[last]
    word = core(tokens, first, last)
    if word in _NOT_DONE or noun.surface in _NOT_DONE:
        return False
    if word in _DONE or noun.pos[0] in ("動詞", "助動詞"):
        return True
    if noun.pos[2].startswith("サ変"):
        return True
    return noun.pos[2] != "形状詞可能" and tokens[first].surface != "ご" and word[-1] in _VOWELS and len(word) > 1


def has_prefix_near(spot: Spot, far: int = 12) -> bool:
    """Whether お, ご or 御 stands close before a place: asked before the sentence is taken apart."""
    near = spot.before(far)
    return "ご" in near or "お" in near or "御" in near


def is_mentioned(spot: Spot) -> bool:
    """Whether the place stands in a short 「…」: the words are spoken of, or are a name."""
    before = spot.before(_SHORT)
    opened = max(before.rfind("「"), before.rfind("『"))
    if opened < 0 or "」" in before[opened:] or "』" in before[opened:]:
        return False
    after = spot.after(_SHORT)
    closed = min((place for mark in "」』" if (place := after.find(mark)) >= 0), default=-1)
    return closed >= 0 and "。" not in after[:closed] and "。" not in before[opened:]


_SHORT = 14
