"""Honorific predicates in a sentence: おっしゃる, ご覧になる, お…なさる, ご…される, お戻りです."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.proof.keigo.predicates import last_of
from owabi.proof.keigo.prefixes import prefixed_start
from owabi.text.expression import expression
from owabi.text.tokens import Tokens

_VERBS = frozenset(
    {
        "なさる",
        "為さる",
        "おっしゃる",
        "仰る",
        "仰しゃる",
        "いらっしゃる",
        "召し上がる",
        "召す",
        "くださる",
        "下さる",
        "賜る",
    }
)
_PREFIXES = frozenset({"お", "ご", "御"})
_SEEN = frozenset({"ご覧", "御覧", "おいで", "お出で"})
_BECOMING = frozenset(
    {
        "世話", "迷惑", "邪魔", "無沙汰", "心配", "安心", "参考", "負担", "礼", "祝い", "客", "縁", "手本", "力",
        "役", "笑い", "終い", "相手", "荷物",
        "守り", "買い得", "得", "友達", "知らせ", "楽しみ", "仲間", "手伝い", "盆", "昼",
    }
)  # fmt: skip
_ACTIVE = frozenset(
    {
        "来る",
        "行く",
        "話す",
        "戻る",
        "帰る",
        "出かける",
        "読む",
        "飲む",
        "思う",
        "着く",
        "座る",
        "待つ",
        "働く",
        "述べる",
        "書く",
        "出る",
        "休む",
        "急ぐ",
        "歩く",
        "立つ",
    }
)
_SPOKEN = frozenset({"言う", "考える", "確かめる", "伝える", "調べる", "作る", "答える", "受け取る", "会う", "説く"})
"""Verbs whose れる is a passive as well: honorific where が names one of ours and nobody stands with に or から."""

_DEEDS = frozenset(
    {
        "作成", "説明", "対応", "回答", "連絡", "報告", "担当", "送付", "訪問", "出席", "欠席", "参加", "発言",
        "提案", "確認",
        "検討", "準備", "用意", "手配", "判断", "調査", "発表", "外出", "出張", "帰宅", "到着", "出発", "退席",
        "来社", "同行",
        "同席", "返信", "返答", "返事", "案内", "紹介", "提出", "挨拶", "謝罪", "陳謝", "署名", "記入", "入力",
        "電話", "質問",
    }
)  # fmt: skip
"""What nobody has done to him: 私が説明された honours the writer, 私が選出された does not."""
_STATES = expression(
    r"[おご御](?:(?:出張|外出|旅行|休暇|会議|在宅|療養|入院|接客)中|戻り|帰り|出かけ|出掛け|休み|待ち|留守|不在|出席|欠席|到着|着き|越し|見え|急ぎ|疲れ|元気|存じ|勤め|住まい|多忙|在席|帰宅|持ち|考え|詳しい|好き|嫌い|得意|上手|忙しい|若い|優しい|厳しい|強い|早い|喜び|怒り|困り|承知|希望|満足|心配|納得|健在|立派|自慢)"
    r"(?:です|でした|でいらっしゃ|でございま|だ(?:[。、と]|$))"
)


@dataclass(frozen=True, slots=True)
class Exalting:
    """Tokens `first`..`last` hold an honorific predicate; `verb` is where its verb stands."""

    first: int
    verb: int
    last: int


def exalting_at(tokens: Tokens, at: int) -> Exalting | None:
    """The honorific predicate whose verb is the token `at`."""
    if not 0 <= at < len(tokens):
        return None
    token = tokens[at]
    if token.lemma in _VERBS and token.pos[0] == "動詞":
        if token.form.startswith("命令") or _is_asked(tokens, at):
            return None
        return Exalting(_start_of_act(tokens, at), at, last_of(tokens, at))
    if token.lemma == "なる":
        first = _o_naru(tokens, at)
        return Exalting(first, at, last_of(tokens, at)) if first >= 0 else None
    if token.lemma in ("れる", "られる"):
        return _reru(tokens, at)
    return None


def is_state(flow: str, start: int) -> int:
    """The length of お戻りです and the like at a place of the flow; 0 where there is none."""
    match = _STATES.match(flow, start)
    return len(match[0]) if match else 0


def _is_asked(tokens: Tokens, at: int) -> bool:
    """ください, くださいませ, くださいますよう: a request."""
    if tokens[at].lemma not in ("くださる", "下さる"):
        return False
    words = "".join(token.surface for token in tokens[at : at + 5])
    if words.startswith(
        ("くださいませ", "下さいませ", "くださいますよう", "下さいますよう", "くださいますか", "下さいますか")
    ):
        return not words.startswith(("くださいません", "下さいません")) or "か" in words
    return words in ("ください", "下さい") or bool(re.match("(?:くだ|下)さい(?!ま)", words))


def _start_of_act(tokens: Tokens, at: int) -> int:
    """Where お/ご + act + なさる begins; the verb itself for a bare one."""
    if at > 1 and tokens[at - 2].surface in _PREFIXES and tokens[at - 1].pos[0] in ("名詞", "動詞"):
        return at - 2
    return at


def _o_naru(tokens: Tokens, at: int) -> int:
    """Where お/ご…になる begins; -1 where the verb only says that something becomes."""
    if at < 2 or tokens[at - 1].surface != "に":
        return -1
    noun = tokens[at - 2]
    if noun.surface in _SEEN:
        return at - 2
    if at > 3 and noun.pos[0] == "動詞" and tokens[at - 3].pos[0] == "動詞":
        return prefixed_start(tokens, at - 2)
    if at < 3 or tokens[at - 3].surface not in _PREFIXES or noun.surface in _BECOMING:
        return -1
    if noun.surface == "出で" or noun.pos[0] == "動詞" or noun.pos[2].startswith("サ変"):
        return at - 3
    return at - 3 if noun.pos[0] == "名詞" and noun.surface[-1] in "いきしちにみりぎじびえけせてねめれげぜべ" else -1


def _reru(tokens: Tokens, at: int) -> Exalting | None:
    """ご説明される, お話しされる, and れる on verbs that nobody passes on: 来られる."""
    if at < 1:
        return None
    verb = tokens[at - 1]
    if verb.lemma == "する" and at > 2:
        for first in (at - 3, at - 4):
            if first >= 0 and tokens[first].surface in _PREFIXES:
                return Exalting(first, at, last_of(tokens, at))
        deed = tokens[at - 2].surface
        by_itself = deed in _GOING or (deed in _DEEDS and _is_nobodys(tokens, at - 2))
        return Exalting(at - 2, at, last_of(tokens, at)) if by_itself else None
    if verb.lemma in _ACTIVE or (verb.lemma in _SPOKEN and _is_nobodys(tokens, at - 1)):
        negative_or_able = (
            tokens[at].lemma == "られる" and verb.lemma != "来る" and not _is_done_by_somebody(tokens, at)
        )
        return None if negative_or_able else Exalting(at - 1, at, last_of(tokens, at))
    return None


_GOING = frozenset(
    {
        "外出",
        "出張",
        "帰宅",
        "到着",
        "出発",
        "退席",
        "来社",
        "出席",
        "欠席",
        "参加",
        "同席",
        "退職",
        "入社",
        "帰国",
        "入院",
    }
)
"""What nobody can have done to somebody, whoever stands with に or から."""

_FROM_WHOM = frozenset({"に", "から", "より", "によって", "により", "で", "は", "も"})


def _is_nobodys(tokens: Tokens, first: int) -> bool:
    """Whether が comes before the predicate and nothing between could be who does it to the subject."""
    for number in range(first - 1, max(first - 16, -1), -1):
        token = tokens[number]
        if token.surface == "が" and token.pos[1] == "格助詞":
            return True
        if token.surface in _FROM_WHOM or token.surface in ("。", "」", "「"):
            return False
    return False


def _is_done_by_somebody(tokens: Tokens, at: int) -> bool:
    """考えられた after が: not what can be done, as 考えられる may say."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.lemma in ("た", "て") and _is_nobodys(tokens, at - 1)
