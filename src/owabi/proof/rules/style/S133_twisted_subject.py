"""主語と述語のねじれ（「原因は、サーバーが故障しました。」）。

## なぜ
「原因は」で始めた文が動作で終わると、主語の行き先がなくなります。

## 直し方
「原因は〜ためです」「特徴は〜ことです」「役割は〜することです」と受けます。

## 根拠
国語の文法（文のねじれ）。「原因は判明しました」のように、その語が主語の動作は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.proof.wording.twisted import is_twisted
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity
from owabi.text.zones import Zone

_LONGEST = 90
_LEADS = expression(r"(?:^|[。、]|の|この|その|本件|今回)$|^(?:.{0,20}(?:が|を|に|は))?.{0,24}$")
_BEFORE_ROLE = expression("[私当]の$")
_ANSWERS = expression(
    r"(?:ため|から|こと|もの|点|次第|わけ|とおり|通り|ところ|よう|ほう|方)(?:です|でした|でござ|であ|にあ|に(?:よ|ござ)|と(?:考え|思|見|推))"
    r"|でござい|であり|(?:こと|もの|点)だ|によ(?:る|り)|に(?:あり|ござい)ま|ためで|からで|ことで|中です"
)
_END = expression(
    r"(?:^|[をがにでとはもへ、])([^をがにでとはもへ、。]{1,14}(?:ました|ます|ません|ませんでした|でした|です|ください|ましょう))。$"
)
_BEFORE_ROLE = expression("[私当]の$")
_JOINED = expression("[一-鿿ァ-ヶー]$")
_SAYS = Said(
    "文の主語を受けていません。「〜ためです」「〜ことです」などで結んでください。",
    "the sentence does not answer its topic; end it with ためです or ことです.",
)


@rule(
    "S133",
    severity=Severity.WARNING,
    on=(
        literal(
            "理由は",
            "原因は",
            "要因は",
            "きっかけは",
            "役割は",
            "使命は",
            "変更点は",
            "考えは",
            "大切なことは、",
            "重要なことは、",
            "仕事は",
            "主な業務は",
            "担当業務は",
            "任務は",
            "特徴は",
            "特長は",
        ),
        literal("利点は", "強みは", "長所は", "魅力は", "メリットは", "目的は", "狙いは", "ねらいは", "目標は"),
        literal("趣旨は", "夢は", "願いは", "希望は", "課題は", "問題点は", "対策は", "ポイントは", "なぜなら"),
        literal(
            "いただきたいのは、",
            "ほしいのは、",
            "大切なのは、",
            "重要なのは、",
            "必要なのは、",
            "お伝えしたいことは、",
            "お願いしたいことは、",
            "お伝えしたいのは、",
            "お願いしたいのは、",
            "問題は、",
        ),
        literal("というのは、", "たのは、", "注意点は", "方針は", "予定は", "背景は", "再発防止策は", "改善点は"),
    ),
    bad={
        "原因は、サーバーが故障しました。": None,
        "私の役割は、資料の作成を担当します。": None,
        "この製品の特徴は、簡単に設定できます。": None,
        "目的は、再発を防止します。": None,
        "ご連絡が遅れたのは、担当者が不在でした。": None,
        "なぜなら、設定に誤りがありました。": None,
        "私どもの目標は、来年までに配送の時間を半分に短縮します。": None,
        "この製品の特徴は、軽くて持ち運びやすくなっています。": None,
        "大切なのは、早めに相談してください。": None,
        "お伝えしたいことは、来月から営業時間が変わります。": None,
        "弊社の目標は、三年後に倍増したいと考えております。": None,
    },
    good=[
        "原因は、サーバーの故障でした。",
        "原因は、サーバーが故障したためです。",
        "原因は判明しました。",
        "理由は、お客様に届かなかったからです。",
        "私の役割は、資料を作成することです。",
        "本製品の特徴は、次のとおりです。",
        "目的は達成されました。",
        "原因は弊社の担当者が調査しています。",
        "理由は追ってご説明いたします。",
        "ご連絡が遅れたのは、弊社の手違いによるものです。",
        "原因は、設定の誤りにあります。",
        "なぜなら、設定に誤りがあったためです。",
        "原因は特定できておりません。",
        "この仕事は来週終わります。",
        "課題は残っております。",
        "予定は変更になりました。",
        "主な業務は、請求書の発行です。",
        "原因については、担当者が調べました。",
        "この仕事は山本が担当します。",
        "原因は現在調査中ですが、分かり次第ご報告いたします。",
        "対策は来週までに実施いたします。",
        "力仕事は業者に任せています。",
        "目標は来年度中に達成します。",
        "問題は、来週には解消します。",
        "大切なのは、早めに相談することです。",
        "方針は、取締役会が定めます。",
        "問題は、ご連絡が遅れたことです。",
    ],
)
def twisted_subject(spot: Spot) -> Iterator[Hit]:
    """A sentence whose topic is a reason, a role or an aim and whose end is somebody's action."""
    sentence = spot.sentence
    flow = spot.text.flow
    begun = flow[max(sentence.start, spot.start - _LONGEST) : spot.start]
    if spot.word == "仕事は" and _JOINED.search(begun):
        return
    if not sentence.closed or sentence.zone is Zone.QUOTE or "。" in begun:
        return
    rest = flow[spot.end : sentence.end]
    if len(rest) > _LONGEST or _ANSWERS.search(rest) or "」" in rest or not _LEADS.search(spot.before(_LONGEST)):
        return
    end = _END.search(rest)
    if end is None or not is_twisted(spot.word, rest, role=bool(_BEFORE_ROLE.search(spot.before(4)))):
        return
    yield spot.hit(_SAYS, start=spot.end + end.start(1), end=sentence.end - 1)
