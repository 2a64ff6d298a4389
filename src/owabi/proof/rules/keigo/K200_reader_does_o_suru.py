"""相手の動作に「お・ご……する」を使う形（「お客様がご持参した書類」「ご利用するお客様」など）。

## なぜ
「お・ご……する」は、自分の側の動作をへりくだる形です。相手を主語にすると、相手をへりくだらせてしまいます。

## 直し方
「ご持参になった」「持参された」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（「お（ご）……する」の働き）、第3章第2（「御持参する」の問い）。
「お電話した」「お食事する」の「お」は美化語なので指摘しません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.proof.keigo.parties import FAR, READER_COMPANY, Side, may_name_reader
from owabi.proof.keigo.predicates import stands_before_noun
from owabi.proof.keigo.subjects import Subject, subject_of
from owabi.proof.reading import Reading, Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.tokens import Tokens

_SAYS = Said(
    "相手の動作に、へりくだる形を使っています。「…になる」「…なさる」にしてください。",
    "a humble form is used for what the reader does; use …になる or …なさる.",
)
_POLITE_ONLY = frozenset(
    {
        "電話", "食事", "料理", "掃除", "仕事", "勉強", "散歩", "化粧", "支度", "洗濯", "昼寝", "買い物", "引っ越し",
        "返事", "世話", "稽古",
        "参り", "祝い", "祈り", "願い", "邪魔", "酌", "裁縫",
    }
)  # fmt: skip
_READER_ONLY = (
    "取り消し|取消し|取消|預け|依頼|作成|検討|通院|受診|入院|退院|通学|通勤|通園|試食|試飲|交換|延長|申請|届け出|申し出|積み立て|振り込み|払い込み|乗り換え|乗り継ぎ|立ち寄り|訪問|所有|所持|感じ|考え|発注|移転|転居|引っ越し|退職|転職|就職|更新|継続|滞在|撮影|駐車|勤務|成約|承諾|同意|理解|納得|満足|受け付け|食事|利用"
    "|利用|使用|購入|注文|登録|入会|退会|来店|来場|来社|来館|持参|参加|出席|欠席|応募|契約|解約|予約|希望|乗車|入力|入場|宿泊|搭乗|受講|受験|閲覧|視聴"
    "|入金|応募|返品|記入|愛用|加入|投票|着席|卒業|入学|帰宅|出発|到着|結婚|相談|質問|見学|体験|変更|返却|試着|申し込み|申込み|問い合わせ|支払い|買い求め|受け取り|引き取り|吸い|飲み|食べ|乗り|使い|選び|読み|買い|求め|書き|泊まり|降り|探し|困り|急ぎ|忘れ"
)
_BEFORE_ANYBODY = expression(
    r"[おご御](?P<act>[一-龠ぁ-ん]{1,5}?)(?:する|した|したい|していた|している|しない|していない)(?:お客|方[がはもにのを、]|方々|会員様|患者様|保護者様)"
)
_BEFORE_READER = expression(
    rf"[おご御](?:{_READER_ONLY})(?P<suru>する|した|したい|していた|している|しない)(?:お客|方[はがもにのを、]|方々|皆|会員様|すべての)"
)

_AT_READERS = expression(
    rf"{READER_COMPANY}(?:で|にて)[おご御](?:利用|使用|購入|作成|検討|契約|登録|開発|導入|採用|決定|判断|発注|注文|運用|管理|製造|販売|設計|所有|依頼)し"
)


@rule(
    "K200",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    books=("lexicons/keigo_deeds",),
    on=literal("する", "した", "しま", "して", "しない"),
    bad={
        "お客様がご持参した書類": "お客様が持参された書類",
        "お客様がご登録しました情報": "お客様が登録されました情報",
        "貴社でご検討している製品": "貴社で検討されている製品",
        "貴社がご提出した資料": "貴社が提出された資料",
        "手続きをお済ませした方は、窓口へお越しください。": None,
        "先生は昨年、有名な賞をご受賞しました。": "先生は昨年、有名な賞を受賞されました。",
        "ご利用する方は、窓口へお越しください。": "利用される方は、窓口へお越しください。",
    },
    good=[
        "お客様がご持参になった書類",
        "お客様が入力した情報",
        "お客様がお電話した時刻",
        "お客様にご案内した内容",
        "お客様がご不明な点をご説明します。",
        "お客様が選ばれた商品をお届けします。",
        "ご案内したお客様",
        "お客様は係がご案内します。",
        "ご利用をご希望の方",
        "貴社が",
        "先日、貴社でご説明した内容",
    ],
)
def reader_does_o_suru(spot: Spot) -> Iterator[Hit]:
    """お/ご, an act, する, where the reader is the subject, or the noun that it describes."""
    flow, start = spot.text.flow, spot.sentence.start
    head = flow[max(start, spot.start - 8) : spot.start]
    prefix = max(head.rfind(mark) for mark in ("お", "ご", "御"))
    if prefix < 0:
        return
    place = spot.start - len(head) + prefix
    described = _BEFORE_READER.match(flow, place)
    if (
        described is None
        and (anybody := _BEFORE_ANYBODY.match(flow, place))
        and anybody["act"] not in spot.reading.once(_may_be_ours)
    ):
        described = anybody
    if described is None and not may_name_reader(flow[max(start, place - FAR) : place], spot.context):
        return
    tokens = spot.tokens
    verb = spot.index()
    first = _prefix_of(tokens, verb)
    if first < 0 or tokens[verb].lemma != "する":
        return
    if described is None and not _AT_READERS.search(flow, max(start, place - 12), place + 12):
        act = "".join(token.surface for token in tokens[first + 1 : verb])
        topics = act not in spot.reading.once(_may_be_ours) and not stands_before_noun(tokens, verb)
        subject = subject_of(tokens, first, spot.context, topics=topics)
        if subject is None or not _is_readers(spot, subject):
            return
    yield spot.hit_tokens(first, verb, _SAYS, _mended(tokens, first, verb))


def _may_be_ours(reading: Reading) -> frozenset[str]:
    """What we may do to somebody (ご案内したお客様); everything else before お客様 is the reader's own act."""
    entries = reading.book("lexicons/keigo_deeds")
    return frozenset(word for entry in entries if entry["id"] in ("ours", "towards") for word in entry["words"])


def _is_readers(spot: Spot, subject: Subject) -> bool:
    """The reader's act; of a bare title only in a question."""
    asks = spot.text.flow[max(spot.start, spot.sentence.end - 4) : spot.sentence.end].rstrip("。?").endswith("か")
    return subject.side is Side.READER or (subject.side is Side.TITLE and asks)


def _prefix_of(tokens: Tokens, verb: int) -> int:
    """The お or ご of the act before する; -1 where there is none."""
    for first in (verb - 2, verb - 3, verb - 4):
        if first >= 0 and tokens[first].surface in ("お", "ご", "御"):
            act = "".join(token.surface for token in tokens[first + 1 : verb])
            acts = all(
                token.pos[0] in ("名詞", "動詞", "接尾辞") or token.lemma in ("せる", "させる")
                for token in tokens[first + 1 : verb]
            )
            return first if acts and act not in _POLITE_ONLY else -1
    return -1


def _mended(tokens: Tokens, first: int, verb: int) -> str | None:
    """Without the prefix and with される, for acts of two kanji."""
    act = "".join(token.surface for token in tokens[first + 1 : verb])
    wished = verb + 1 < len(tokens) and tokens[verb + 1].lemma == "たい"
    if tokens[first].surface == "お" or wished or not re.fullmatch("[一-龠]{2,4}", act):
        return None
    return act + ("される" if tokens[verb].surface == "する" else "され")
