"""許しも恩恵もないところで使う「させていただく」（「送付させていただきました」など）。

## なぜ
「させていただく」は、相手の許しを受けて行い、そのことで恩恵を受けるときの形です。自分だけで済むことや、もう済んだことに使うと、
へりくだりが空回りします。

## 直し方
「いたします」「いたしました」とします。「送付させていただきました」は「送付いたしました」で足ります。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「させていただく」の問い）。許しや恩恵を広くとって認める見方もあるため、
警告にとどめます。休業・録音・辞退のように許しを求めることと、「させていただけますか」「させていただきたく」「勝手ながら」のように
許しを求める文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Reading, Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_LONGEST = 6
_PUT = {"き": "いたし", "い": "いたし", "く": "いたす"}
_GIVEN = expression("(?<!せて)(?:いただ|頂)[きいけ]|(?<!せて)くださ[いっり]")
_SAYS = Said(
    "相手の許しや恩恵のないことに「させていただく」を使っています。「いたします」で足ります。",
    "させていただく for what needs no leave; いたします will do.",
)


@rule(
    "K161",
    severity=Severity.WARNING,
    fix=FixSafety.SUGGESTION,
    on=literal("せていただ", "せて頂"),
    books=("lexicons/keigo_leave",),
    reads="line",
    bad={
        "メールを受信させていただきました。": "メールを受信いたしました。",
        "資料を送付させていただきました。": "資料を送付いたしました。",
        "新商品を発売させていただきます。": "新商品を発売いたします。",
        "昨年、同社を退職させていただきました。": "昨年、同社を退職いたしました。",
        "営業を担当させていただいております。": "営業を担当いたしております。",
        "先日ご連絡させて頂きました件です。": "先日ご連絡いたしました件です。",
        "昨日ご報告させていただいた件です。よろしくお願いします。": "昨日ご報告いたした件です。よろしくお願いします。",
        "これからも頑張らせていただきます。": None,
    },
    good=[
        "資料を送付いたしました。",
        "当日は休業とさせていただきます。",
        "通話を録音させていただいております。",
        "詳細の公表は控えさせていただきます。",
        "ご連絡させていただいてもよろしいでしょうか。",
        "後日、ご説明させていただけますか。",
        "ご提案させていただきたく存じます。",
        "勝手ながら、開始時刻を変更し、改めてご連絡させていただきます。",
        "お聞かせいただきありがとうございます。",
        "ご依頼により資料を作成させていただきました。",
        "お知らせいただきました件",
        "ご紹介いただき、面談させていただきました。",
        "大変勉強させていただきました。",
        "本日は休業とさせていただいております。",
        "お席を利用させていただきました。",
        "資料を送らせていただきます。",
        "本日はご説明させていただきます。",
    ],
)
def sasete_without_leave(spot: Spot) -> Iterator[Hit]:
    """An act of one's own before させていただく, and nothing in the sentence that asks or gives leave."""
    if is_mentioned(spot):
        return
    flow, sentence = spot.text.flow, spot.sentence
    ending = flow[spot.end : min(spot.end + 6, sentence.end)]
    if not _is_stated(ending):
        return
    own, past, verbs, leave = spot.reading.once(_words)
    start = spot.start - 1 if flow[spot.start - 1 : spot.start] == "さ" else spot.start
    said = flow[sentence.start : start]
    if (
        _GIVEN.search(said[-60:])
        or any(word in said[-80:] for word in leave)
        or any(word in flow[spot.end : min(spot.end + 16, sentence.end)] for word in ("よろし", "宜し"))
    ):
        return
    verb = next((word for word in verbs if said.endswith(word)), "")
    if verb and not said.endswith(("お" + verb, "ご" + verb)):
        yield spot.hit(_SAYS, start=start - len(verb), end=spot.end + 1)
        return
    acts = own | past if _is_done(ending) else own
    deed = any(said[-size:] in acts for size in range(_LONGEST, 1, -1))
    if start < spot.start and (deed or (_is_done(ending) and _is_other_act(spot, start))):
        yield spot.hit(_SAYS, _PUT[ending[0]], start=start, end=spot.end + 1)


def _is_stated(ending: str) -> bool:
    """Whether it is stated, and not asked for."""
    if ending.startswith(("き", "い")) and not ending.startswith(("きた", "いても", "いて宜", "いてよ", "いてい")):
        return True
    if ending.startswith("くことに"):
        return True
    return ending.startswith("く") and not ending.startswith(("くこと", "くため"))


def _is_done(ending: str) -> bool:
    return ending.startswith(("きました", "いた", "いており", "いている"))


def _is_other_act(spot: Spot, start: int) -> bool:
    """Whether a noun of action in kanji stands before, that is not one of those which take leave."""
    at = token_at(spot.tokens, start - 1 - spot.sentence.start)
    if at < 0 or not spot.tokens[at].pos[2].startswith("サ変") or len(spot.tokens[at].surface) < 2:
        return False
    return spot.tokens[at].surface not in spot.reading.once(_takes_leave)


def _takes_leave(reading: Reading) -> frozenset[str]:
    entries = reading.book("lexicons/keigo_leave")
    return frozenset(word for entry in entries if entry["id"] == "with-leave" for word in entry["words"])


def _words(reading: Reading) -> tuple[frozenset[str], frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The acts, those that count when done, the verbs and the words of leave of the lexicon."""
    found = {entry["id"]: tuple(entry["words"]) for entry in reading.book("lexicons/keigo_leave")}
    return frozenset(found["own"]), frozenset(found["own-past"]), found["verbs"], found["leave"]
