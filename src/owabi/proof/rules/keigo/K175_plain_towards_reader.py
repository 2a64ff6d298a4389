"""相手に向かう自分の動作を敬語なしで述べる形（「鈴木様に会って」「お客様に言ったとおり」「貴社からもらった資料」など）。

## なぜ
「会う」「言う」「聞く」「もらう」「見せる」「あげる」には、動作の向かう先を立てる決まった語があります。相手に向かう動作をそのまま述べると、
敬意を欠いて響きます。

## 直し方
「お目にかかって」「申し上げたとおり」「いただいた資料」「伺った」「お見せした」「差し上げた」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（謙譲語Ⅰの働き）。向かう先がはっきり相手である文だけを指摘します。社内の人だけに宛てた
文書では指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.letter.audience import Audience
from owabi.proof.keigo.conjugation import fitted
from owabi.proof.keigo.parties import OWN_COMPANY
from owabi.proof.keigo.predicates import is_asked_for, is_told
from owabi.proof.keigo.prefixes import is_mentioned
from owabi.proof.reading import Spot, token_at
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_WHO = r"(?:様|さま|先生|貴社|御社|貴行|貴店|貴院|貴校|先方|お客)"
_FROM = expression(rf"(?:{_WHO}(?:から|より)|(?<!お客)(?:様|さま|先生)に)(?:の|、)?[^。、「」にがは]{{0,10}}$")
_TO = expression(
    rf"(?P<who>{_WHO}|[部社会課所店院校]長)(?:に|へ)(?:も|は)?"
    r"(?:(?:直接|先日|昨日|一度|改めて|お?電話で)?、?|[^。、「」がは]{1,10}を)$"
)
_PUT = {
    "もらう": "いただく", "貰う": "いただく", "聞く": "伺う", "言う": "申し上げる", "見せる": "",
    "あげる": "差し上げる",
    "会う": "",
    "会える": "", "知る": "存じ上げる", "教わる": "",
}  # fmt: skip
_OTHERS = expression(rf"(?!{OWN_COMPANY})(?:様|さま|お客|会員|先生|皆)(?:が|は|も)")
_TURNED = frozenset({"れる", "られる", "せる", "させる", "たい"})
_SAYS = Said(
    "相手に向かう動作に敬語がありません。「いただく」「伺う」「申し上げる」「お目にかかる」「差し上げる」などにしてください。",
    "what is done towards the reader is said plainly; use いただく, 伺う, 申し上げる, お目にかかる, 差し上げる.",
)


@rule(
    "K175",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=literal(
        "もらった", "もらい", "もらう", "もらって", "貰った", "貰い", "聞いた", "聞いて", "聞きま", "に言った",
        "に言い", "に言って",
        "に言う", "へ言った", "に見せ", "を見せ", "にあげ", "をあげ", "に会っ", "に会い", "に会う", "に会え", "教わ",
    ),
    bad={
        "お客様からもらったご意見に回答いたします。": "お客様からいただいたご意見に回答いたします。",
        "鈴木様から聞いた件で、ご連絡いたしました。": "鈴木様から伺った件で、ご連絡いたしました。",
        "先日、鈴木様に言ったとおり、納期は月末です。": "先日、鈴木様に申し上げたとおり、納期は月末です。",
        "来週、貴社に会いに伺います。": None,
        "お客様に見せた見本をお送りします。": None,
    },
    good=[
        "お客様からいただいたご意見に回答いたします。",
        "お客様に言われたとおりに直しました。",
        "お客様からもらい火の相談がございました。",
        "お客様に見せかけた不正な操作がございました。",
        "お客様が先生から聞いた話",
        "先生に聞いてください。",
        "弊社の担当者から聞いた内容をお伝えします。",
    ],
)  # fmt: skip
def plain_towards_reader(spot: Spot) -> Iterator[Hit]:
    """The reader with から or に, then もらう, 聞く, 言う, 会う without humility."""
    if spot.context.audience is Audience.EMPLOYEE:
        return
    place = spot.start + (1 if spot.word[0] in "にへを" else 0)
    head = spot.text.flow[max(spot.line.start, place - 24) : place]
    verb_word = spot.text.flow[place]
    found = _TO.search(head) if verb_word in "言見あ会" else _FROM.search(head)
    if found is None or _OTHERS.search(spot.before(40)) or is_mentioned(spot) or spot.after(1) in ("火", "泣"):
        return
    tokens = spot.tokens
    verb = token_at(tokens, place - spot.sentence.start)
    if verb < 1 or tokens[verb].lemma not in _PUT or verb + 1 >= len(tokens):
        return
    following = tokens[verb + 1]
    if following.lemma in _TURNED and not (following.lemma == "たい" and tokens[verb].lemma == "会う"):
        return
    if following.pos[0] == "動詞" or (following.pos[0] == "名詞" and tokens[verb].form.startswith("連用")):
        return
    if is_asked_for(tokens, verb) or is_told(spot.text.flow, spot.sentence.start + tokens[verb].end):
        return
    lemma = _PUT[tokens[verb].lemma]
    yield spot.hit_tokens(
        verb,
        verb,
        _SAYS,
        fitted(lemma, following, kind="一段" if lemma.endswith("上げる") else None) if lemma else None,
    )
