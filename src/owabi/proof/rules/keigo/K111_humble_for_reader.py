"""へりくだる語を相手に使わせる形（「受付で伺ってください」「ご拝読ください」など）。

## なぜ
「伺う」「拝見する」「参る」は、自分の側をへりくだる語です。相手に頼む文で使うと、相手をへりくだらせてしまいます。

## 直し方
「お尋ねください」「ご覧ください」「お越しください」のように、相手を立てる語にします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第3章第2（「受付で伺ってください」の問い）。「お申し出ください」「お申し込みください」
「お申し付けください」「ご持参ください」は定着した形として認められており、指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_SAYS = Said(
    "へりくだる語で相手に頼んでいます。相手を立てる語にしてください。",
    "a humble word asks the reader to act; use a word that honours the reader.",
)
_REQUEST = expression(
    r"(?P<te>て(?:おいて|いて|みて|きて)?)(?P<ask>くださ|下さ|いただけ|いただき|いただく|頂け|頂き|頂く|ほし|欲し|もらえ|もらい|くれ|お願い)"
    r"(?P<tail>[いるっ]|ませ|いませ|いますよう|いますか|ますか|ますでしょうか|ますと|たく|たい)?"
)
_PREFIXED = expression(
    r"(?:[ごお御]?(?:拝見|拝読|拝受|拝聴|拝借|拝察|頂戴|参上)|[お御](?:申し|伺い|承り|うかがい)|[お御]参り|[お御]目にかかり)"
    r"(?P<ask>ください|下さい|願い|いただけ|いただき|頂け|頂き|をお願い|のほど、?(?:よろしく)?お願い)"
)
_STEMS = {
    "拝見": "ご覧", "拝読": "お読み", "拝受": "お受け取り", "拝借": "お借り", "拝聴": "お聞き", "拝聞": "お聞き",
    "拝察": "お察し", "頂戴": "お受け取り", "伺": "お尋ね", "うかが": "お尋ね", "参": "お越し", "まい": "お越し",
    "申": "お申し出", "承": "お聞き", "いただ": "お召し上がり", "頂い": "お召し上がり", "存じ": "お知りおき",
    "参上": "お越し",
}  # fmt: skip
_THROUGH = expression(r"(?:お客様|お客さま|先生|先方|様|さま|社長|部長)に(?:も|は)?[^、。]{0,6}$")
_TO_US = expression(
    r"(?:窓口|受付|係|係の者|係員|事務局|担当者?|担当の者|スタッフ|店員|弊社|当社|弊行|当行|当方|私ども|私|サポート|センター)(?:に|へ|まで)(?:は|も)?、?[^、。]{0,6}$"
    r"|(?:お名前|氏名|ご用件|ご住所|番号|ご希望|ご要望|ご意見|理由|お名前とご用件)を$"
)
_PERMISSION = expression(r"許可|承認|了解|了承|サイン|印|同意|から|より|返事|回答")
_HOLY = expression(r"墓|神社|寺|宮|霊園|大社|参拝|詣")


@rule(
    "K111",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "拝見", "拝読", "拝受", "拝借", "拝聴", "拝聞", "拝察", "伺って", "うかがって", "参って", "まいって",
        "申して", "頂戴して", "頂戴ください", "いただいてください", "いただいて下さい", "頂いてください",
        "頂いて下さい", "承って",
        "存じてください", "存じておいて", "お申しくださ", "お申し下さ", "お申しいただ", "お伺いくださ", "お伺い下さ",
        "お伺いいただ", "お伺い願", "お承り", "差し上げて", "申し上げて", "お参りくださ", "お参り下さ", "参上",
    ),
    bad={
        "詳しくは受付で伺ってください。": "詳しくは受付でお尋ねください。",
        "添付の資料を拝見してください。": "添付の資料をご覧ください。",
        "午後3時に弊社へ参ってくださいませ。": "午後3時に弊社へお越しくださいませ。",
        "資料をご拝読ください。": "資料をお読みください。",
        "資料を拝見していただけますか。": "資料をご覧いただけますか。",
        "ご不明な点は窓口でお伺いください。": "ご不明な点は窓口でお尋ねください。",
        "ご要望は窓口へ申し上げてください。": "ご要望は窓口へおっしゃってください。",
        "冷めないうちにいただいてください。": "冷めないうちにお召し上がりください。",
    },
    good=[
        "詳しくは受付でお尋ねください。",
        "窓口までお申し出ください。",
        "何なりとお申し付けください。",
        "資料を拝見し、ご連絡いたします。",
        "後ほど伺ってもよろしいでしょうか。",
        "お母様によろしく申し上げてください。",
        "お申し込みください。",
        "ご持参ください。",
        "お客様にご用件を伺ってください。",
        "上長の承認をいただいてください。",
        "神社へお参りください。",
        "資料を拝見させていただきます。",
        "資料を拝見いたしたくお願い申し上げます。",
    ],
)  # fmt: skip
def humble_for_reader(spot: Spot) -> Iterator[Hit]:
    """A humble verb, て, a request; or お/ご, a humble stem, ください."""
    flow, start = spot.text.flow, spot.start
    if _THROUGH.search(spot.before(16)):
        return
    prefixed = start - 1 if flow[start - 1 : start] in ("ご", "お", "御") else start
    match = _PREFIXED.match(flow, prefixed, spot.sentence.end)
    if match:
        if "参り" in match[0] and _HOLY.search(spot.before(16)):
            return
        noun = next(stem for key, stem in _STEMS.items() if key in match[0])
        if noun == "お尋ね" and flow[max(prefixed - 2, 0) : prefixed].endswith(("まで", "へ")):
            noun = "お越し"
        yield spot.hit(_SAYS, noun, start=prefixed, end=match.start("ask"))
        return
    stem_end = start + len(spot.word.split("て")[0])
    if flow.startswith(("して", "いたして"), stem_end):
        stem_end += flow.index("て", stem_end) - stem_end
    match = _REQUEST.match(flow, stem_end, spot.sentence.end)
    if spot.word in ("差し上げて", "申し上げて") and not _TO_US.search(spot.before(16)):
        return
    if match is None or (spot.word.startswith(("いただ", "頂い")) and _PERMISSION.search(spot.before(20))):
        return
    stem = next((put for key, put in _STEMS.items() if spot.word.startswith(key)), None)
    if stem == "お尋ね" and spot.before(2).endswith(("まで", "へ")):
        stem = "お越し"
    elif stem == "お申し出":
        stem = "おっしゃって"
    plain = match["ask"] in _NO_NOUN_BEFORE or match["te"] != "て"
    yield spot.hit(_SAYS, None if plain else stem, end=match.end("te"))


_NO_NOUN_BEFORE = ("ほし", "欲し", "もらえ", "もらい", "くれ", "お願い")
