"""相手の動作をへりくだる語で述べる形（「お客様が拝見しました」「貴社が承ったご注文」「お客様がいたしました」など）。

## なぜ
「拝見する」「伺う」「参る」「いたす」などは、自分の側をへりくだる語です。相手を主語にすると、相手をへりくだらせてしまいます。

## 直し方
「ご覧になる」「お聞きになる」「いらっしゃる」「なさる」のように、相手を立てる語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰ・謙譲語Ⅱの働き）。主語がはっきり相手である文だけを指摘します。
「お客様がおられる」は、広く受け入れられている形なので指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.humble import Humble, humble_at
from owabi.proof.keigo.parties import FAR, Side, may_name_reader
from owabi.proof.keigo.predicates import after, is_asked_for, last_of, stands_before_noun
from owabi.proof.keigo.subjects import Subject, subject_of
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Tokens

_SAYS = Said(
    "相手の動作に、へりくだる語を使っています。相手を立てる語にしてください。",
    "a humble verb says what the reader does; use one that honours the reader.",
)
_ABOUT_TOPICS = frozenset({"いたす", "致す", "差し上げる", "存じる", "申し上げる", "承る"})
"""What we do to a reader that は names: お客様はこちらで承ります."""

_CALLED = expression(r"お客|会員様|方[がはもにをの]")
_IF_THERE = expression(r"おりま(?:したら|すか|すでしょうか|せん|す場合)")
_HERE = expression(r"おります(?:お客様|お客さま|皆様|皆さま|会員様|ご来賓|方々)(?!係|窓口|担当|相談|サービス)")


@rule(
    "K116",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "申し", "申す", "申した", "参り", "参る", "参っ", "参ら", "まいり", "まいる", "まいっ", "まいら", "いたし",
        "いたす", "致し", "致す", "伺", "うかがい", "うかがっ", "うかがう", "拝", "存じ", "承り", "承っ", "承る",
        "差し上げ", "さしあげ", "頂戴", "参上", "目にかか", "目に掛か", "おりま", "おりまし",
    ),
    bad={
        "お客様が拝見しました資料": "お客様がご覧になりました資料",
        "貴社が承ったご注文の件です。": "貴社がお聞きになったご注文の件です。",
        "お客様がいたしましたお手続き": "お客様がなさいましたお手続き",
        "皆様におかれましては、資料を拝読しましたか。": "皆様におかれましては、資料をお読みになりましたか。",
        "ご不明な方がおりましたら、お知らせください。": "ご不明な方がいらっしゃいましたら、お知らせください。",
        "皆様が存じているとおりです。": None,
        "そちらにおりますお客様からご案内します。": "そちらにいらっしゃいますお客様からご案内します。",
    },
    good=[
        "お客様がご覧になった資料",
        "お客様がおられましたら、お声がけください。",
        "お客様がお困りのことと存じます。",
        "お客様がご不明の際にご案内いたします。",
        "お客様はこちらで承ります。",
        "お客様がお急ぎですので、すぐに参ります。",
        "お客様が必要とされる資料をご用意いたします。",
        "お客様がお困りの場合はご連絡いたします。",
        "お客様が入力された内容を、弊社で拝見いたしました。",
        "お客様が増えております。",
        "お客様から伺ったご意見",
        "社長がよろしくと申しておりました。",
        "お客様が来店されたと伺いました。",
        "皆様のもとへ参ります。",
    ],
)  # fmt: skip
def reader_does_humbly(spot: Spot) -> Iterator[Hit]:
    """A humble verb whose subject is the reader."""
    if spot.word == "おりま" and _HERE.match(spot.text.flow, spot.start, spot.sentence.end) and spot.before(1) == "に":
        yield spot.hit(_SAYS, "いらっしゃい", end=spot.start + 2)
        return
    near = spot.text.flow[max(spot.sentence.start, spot.start - FAR) : spot.start]
    if spot.word == "申す" and _CALLED.match(spot.text.flow, spot.end) and spot.before(1) == "と":
        yield spot.hit(_SAYS, "おっしゃる")
        return
    if not may_name_reader(near, spot.context):
        return
    tokens = spot.tokens
    found = humble_at(tokens, spot.index())
    if found is None or (found.name == "おる" and not _is_there(tokens, found.verb)):
        return
    following = after(tokens, found.verb)
    if following is None or following.lemma in ("れる", "られる", "せる") or is_asked_for(tokens, found.verb):
        return
    subject = subject_of(tokens, found.first, spot.context, topics=not stands_before_noun(tokens, found.verb))
    if subject is None or not _is_the_readers(spot, found, subject):
        return
    if found.name == "存じる":
        yield spot.hit_tokens(found.first, last_of(tokens, found.verb), _SAYS)
    else:
        last = last_of(tokens, found.verb)
        rest = "".join(token.surface for token in tokens[found.verb + 1 : last + 1])
        put = found.honoured(tokens)
        first = found.verb if found.name == "いたす" else found.first
        yield spot.hit_tokens(first, last, _SAYS, None if put is None else put + rest)


def _is_there(tokens: Tokens, verb: int) -> bool:
    """Whether おる says that somebody is there, rather than goes on with a verb."""
    return verb > 0 and tokens[verb - 1].surface in ("が", "は", "も") and tokens[verb - 1].pos[0] == "助詞"


def _is_surely_there(spot: Spot, found: Humble, subject: Subject) -> bool:
    """お客様がおります, and of anybody おりましたら, おりませんか; not お礼を申し上げたい方がおります."""
    end = spot.sentence.start + spot.tokens[found.verb].start
    named = spot.tokens[subject.last].surface in ("様", "さま", "客", "先生", "お客様")
    return named or bool(_IF_THERE.match(spot.text.flow, end))


def _is_the_readers(spot: Spot, found: Humble, subject: Subject) -> bool:
    asks = spot.text.flow[max(spot.start, spot.sentence.end - 4) : spot.sentence.end].rstrip("。?").endswith("か")
    if subject.side is Side.TITLE:
        return asks and subject.mark in ("は", "も", "が")
    if subject.side is not Side.READER or (found.name == "おる" and not _is_surely_there(spot, found, subject)):
        return False
    if subject.mark in ("は", "も") and found.name in _ABOUT_TOPICS:
        before = spot.before(FAR)
        return asks or "におかれ" in before or found.name == "存じる"
    return True
