"""Whether a text speaks of templates and of the marks in them, so that a mark that it shows is meant as such."""

from __future__ import annotations

from bisect import bisect_left

from owabi.proof.reading import Reading
from owabi.text.expression import expression

_REACH = 40
_FORM = r"(?:テンプレート?|ひな[型形]|雛[型形]|文例|例文|定型文|様式|書式|フォーマット|文案集|文面集)"
_HANDED = expression(
    rf"{_FORM}集?[^。\n]{{0,24}}?(?:送り|送付|添付|用意|掲載|共有|配布|配付|ダウンロード|保存|更新|改訂|改定|公"
    r"開|登録|置い|作り直|まとめ|"
    rf"お使い|ご利用|使って|使用して|使い方|直し|修正)"
    rf"|(?:添付|共有|お送り|配布)[^。\n]{{0,12}}?{_FORM}"
)
_SPEAKS = expression(
    r"テンプレート?|ひな[型形]|雛[型形]|文例|定型文|差し?込み|プレースホルダ|伏せ?字|伏せ(?:て|られ)|匿名|マス"
    r"キング|マスク(?:され|表示)"
    r"|凡例|(?:記入|記載|入力|表記)例(?: ?[:」)】]|は)"
)
_TOOLS_LEAD = expression(
    r"(?:以下|下記|こちら|次|上記|承知|もちろん|はい|かしこまり|ご依頼|ご要望|ご希望|ご指示|必要に|用途に|状況に|適宜)"
)
_AFTER_QUOTE = expression(
    r"(?:など)?(?:と(?!(?:申|い[たう](?:しま|者)))|という|の(?:欄|部分|箇所|ところ|行|印|形|ように|表示|表記|記号|文字)"
    r"|[をはがにのも、]?[^。、\n]{0,12}?(?:書き換え|置き換え|差し替え|直し|入力|選[びんば]|表示|残っ|残り|消し|"
    r"印字|置換))"
)


def is_shown(reading: Reading, start: int, end: int, *, within: tuple[int, int]) -> bool:
    """Whether a mark of the flow from `start` to `end` is spoken of: quoted and named, or in a sentence about forms.

    `within` is the sentence's range in the flow.
    """
    flow = reading.text.flow
    first, last = max(within[0], start - _REACH), min(within[1], end + _REACH)
    if _SPEAKS.search(flow, first, last):
        return True
    opened = max(flow.rfind("「", first, start), flow.rfind("『", first, start))
    if opened >= 0 and not any(mark in flow[opened:start] for mark in "」』"):
        closed = next((place for place in range(end, last) if flow[place] in "」』"), -1)
        if closed >= 0:
            return bool(_AFTER_QUOTE.match(flow, closed + 1, min(within[1], closed + _REACH)))
    return False


def is_handed_out(reading: Reading, place: int) -> bool:
    """Whether the text before `place` hands out a template (「文例集をお送りします」), and no tool does."""
    ends = reading.once(_ends_of_handing)
    return bisect_left(ends, place) > 0


def _ends_of_handing(reading: Reading) -> list[int]:
    flow = reading.text.flow
    return [match.end() for match in _HANDED.finditer(flow) if not _TOOLS_LEAD.match(_line_before(flow, match.start()))]


def _line_before(flow: str, place: int) -> str:
    return flow[max(flow.rfind("\n", 0, place) + 1, place - _REACH) : place + 2]
