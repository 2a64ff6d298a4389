"""接客で広まった言い方（「よろしかったでしょうか」「千円からお預かりします」「お名前様」「私的には」など）。

## なぜ
今のことを過去の形で尋ねたり、「から」「という形」「的には」で物事をぼかしたりする言い方は、不自然に感じる読み手が多くいます。

## 直し方
「よろしいでしょうか」「千円お預かりします」「お名前」「私は」とします。

## 根拠
敬語の案内に共通する注意点。「お客様からお預かりした」（人）や、以前のことを確かめる「先日のお席はよろしかったでしょうか」、
変化を表す「有料になります」は正しい用法です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_PAST = ("先日", "昨日", "前回", "先週", "以前", "先ほど", "過日", "当日", "その節", "あの")
_YOROSHII = Said("今のことを尋ねるときは「よろしいでしょうか」です。", "ask about the present with よろしいでしょうか.")
_KARA = Said("金額に「から」は付けません。「…円お預かりします」としてください。", "leave から out after an amount.")
_NAME = Said(
    "名前や番号は「様」を付けず、「頂戴する」ものでもありません。「お名前を伺えますか」としてください。",
    "a name takes no 様 and is not received; write お名前を伺えますか.",
)
_FORM = Said(
    "「という形」でぼかさず、「…です」「…いたします」と言い切ってください。",
    "do not blur with という形; say it outright.",
)
_TEKI = Said(
    "「…的には」は話し言葉です。「私は」「弊社としては」などとしてください。",
    "…的には is spoken; write 私は or 弊社としては.",
)
_RECEIPT = Said(
    "レシートは返すものではありません。「レシートでございます」としてください。",
    "a receipt is not given back; write レシートでございます.",
)
_CHODAI = expression(
    r"[おご御](?:名前|氏名|電話番号|連絡先|住所|名刺番号|苗字|名字|会員番号|予約番号)(?:様)?(?:を|の方を|のほうを|だけ)?、?(?:頂戴|ちょうだい)"
    r"(?:でき(?:ますか|ますでしょうか|ないでしょうか)|して?(?:も)?(?:よろしい(?:でしょうか|ですか)|いい(?:ですか|でしょうか))|(?:いたし|し)(?:ます|ました)?|でき)?"
    r"|[おご御](?:名前|氏名|電話番号)(?:を|の方を|のほうを)いただ(?:けますか|けますでしょうか|けませんか|いてもよろしいでしょうか)"
)
_KATACHI = expression(
    r"という(?:かたち|形)(?:に(?:なり|なって|させて|いたし)|と(?:なり|なって|させて)|で(?:お願い|よろしい|対応|ござい|す)|を(?:取ら|とら|取り|とり)せ?て?)(?:ます|おります|いただきます|でしょうか)?"
)
_SELF = expression(r"(?:私|わたし|自分|僕|俺|弊社|当社|うち|会社|気持ち|立場|個人|担当|部署|営業|上司|社内)$")


@rule(
    "K135",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "よろしかったでしょうか", "よろしかったですか", "よかったでしょうか", "よかったですか",
        "よろしかったですね", "円からお預か",
        "円から頂戴", "円からいただ", "円からちょうだい", "円ちょうどからお預か", "ちょうどからお預か", "お名前様",
        "お名刺様",
        "お荷物様", "お車様", "お席様", "お電話様", "ご予約番号様", "ご注文番号様", "ご氏名様", "電話番号様",
        "ご住所様",
        "お名前を", "お名前頂戴", "電話番号を", "電話番号頂戴", "ご連絡先を", "ご連絡先頂戴", "ご住所を",
        "ご住所頂戴",
        "という形", "というかたち", "的には", "社的に", "自分的に", "僕的に", "的に言", "的にも", "的な感じ",
        "円のお返しになります", "お箸は大丈夫", "レシートは大丈夫", "レシートのお返し", "領収書のお返し",
    ),
    bad={
        "ご予約は三名様でよろしかったでしょうか。": "ご予約は三名様でよろしいでしょうか。",
        "一万円からお預かりいたします。": "一万円お預かりいたします。",
        "ご記入いただいたお名前様をご確認ください。": "ご記入いただいたお名前をご確認ください。",
        "お名前を頂戴できますか。": None,
        "こちらは事前予約という形になります。": None,
        "私的には問題ないと思います。": None,
    },
    good=[
        "ご予約は三名様でよろしいでしょうか。",
        "先日のお席はあちらでよろしかったでしょうか。",
        "お客様からお預かりした資料",
        "料金は千円からとなります。",
        "お名前をご記入ください。",
        "基本的には翌営業日に発送いたします。",
        "個人的な見解ではございません。",
        "お名刺を頂戴できますか。",
        "寄付という形でお役に立てれば幸いです。",
    ],
)  # fmt: skip
def service_keigo(spot: Spot) -> Iterator[Hit]:
    """A past that asks about now, から after an amount, and their like."""
    word, flow = spot.word, spot.text.flow
    if spot.after(1) in ("」", "』", "式", "態"):
        return
    if word.startswith("という"):
        if match := _KATACHI.match(flow, spot.start):
            yield spot.hit(_FORM, end=match.end())
    elif word in ("社的に", "自分的に", "僕的に"):
        if not spot.after(1).startswith("は"):
            yield spot.hit(_TEKI, start=spot.start - (1 if word == "社的に" else 0))
    elif word.startswith("的"):
        self = _SELF.search(spot.before(4))
        if self and self[0] not in ("個人", "社内", "営業"):
            yield spot.hit(_TEKI, start=spot.start - len(self[0]))
    elif word[0] in "おご電" and "大丈夫" not in word:
        yield from _name(spot)
    else:
        yield from _past_or_amount(spot)


def _past_or_amount(spot: Spot) -> Iterator[Hit]:
    """よろしかったでしょうか of the present; から after an amount."""
    word = spot.word
    if "円" in word or word.startswith("ちょうど"):
        yield spot.hit(_KARA, word.replace("から", "", 1) if "から" in word else None)
    elif word.endswith("のお返し"):
        yield spot.hit(_RECEIPT)
    elif "大丈夫" in word:
        yield spot.hit(_YOROSHII)
    elif not any(past in spot.before(40) for past in _PAST):
        yield spot.hit(_YOROSHII, "よろしいでしょうか")


def _name(spot: Spot) -> Iterator[Hit]:
    """お名前様; お名前を頂戴できますか."""
    if spot.word.endswith("様"):
        yield spot.hit(_NAME, spot.word.removesuffix("様"))
        return
    match = _CHODAI.search(spot.text.flow, max(spot.start - 3, spot.line.start), spot.sentence.end)
    if match and match.start() <= spot.start:
        yield spot.hit(_NAME, start=match.start(), end=match.end())
