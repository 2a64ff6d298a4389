"""The lines at the top of a mail that say to whom it goes, and the kinds of organisation that are named in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.text import Line
from owabi.text.zones import Zone

GREETING = expression(
    r"お世話に|突然の|はじめまして|初めて(?:ご連絡|メール|お便り)|ご無沙汰|お疲れ様|拝啓|謹啓|前略|急啓|時下|平素|いつも|先日は|このたびは|この度は|早速"
)
COMPANY_FORM = expression(
    r"(?:(?:株式|有限|合同|合資|合名)会社|(?:社団|財団|医療|学校|社会福祉|宗教|独立行政)法人|\((?:株|有|同|一社|財|医|学)\))"
)
UNIT = expression(
    r"(?:(?:営業|総務|経理|人事|開発|広報|企画|法務|システム|サポート|管理|製造|品質|購買|技術|販売|サービス|事業|調達|物流|財務|監査|秘書|業務|運用|情報|顧客|経営|宣伝|資材|生産|研究|教務|学生|入試)"
    r"[一-龠ァ-ヴー]{0,8}?(?:本部|部|課|室|局|係|グループ|チーム|センター)(?:[一-龠]{1,6}(?:課|係|担当))?"
    r"|事務局|[一-龠ァ-ヴーぁ-ん]{0,10}(?:委員会|協会|組合|連盟|役所|役場|銀行|信用金庫|大学|高校|学校|病院|医院|クリニック|商事|工業|製作所|物産|産業|建設|運輸|物流|電機|電器"
    r"|印刷|出版|新聞社|商店|商会|支店|支社|営業所|工場|研究所|事務所|センター|ホールディングス|本舗|警察署|税務署|保健所))$"
)
_WRITTEN = (Zone.ADDRESS, Zone.BODY, Zone.ITEM, Zone.GREETING)
_MOST = 8
_TOP = 40
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class AddressLine:
    """One line of the address, without the spaces around it; `start` is of the flow."""

    start: int
    words: str

    @property
    def end(self) -> int:
        """The end in the flow."""
        return self.start + len(self.words)


def address_lines(reading: Reading) -> tuple[AddressLine, ...]:
    """The lines at the top, up to the first empty one or sentence, where a greeting or an address zone shows that they
    are an address; none elsewhere."""
    text = reading.text
    top: list[Line] = []
    following = ""
    for line in text.lines[:_TOP]:
        words = text.flow[line.start : min(line.end, line.start + _LONGEST)]
        if line.zone in (Zone.SUBJECT, Zone.HEADER, Zone.BLANK):
            continue
        if (
            "。" in words
            or ("、" in words and not words.endswith(("様", "さま", "殿")))
            or GREETING.match(words)
            or line.zone not in _WRITTEN
            or len(top) >= _MOST
            or line.end - line.start > _LONGEST
        ):
            following = words
            break
        top.append(line)
    top = _up_to_gap(reading, top)
    if not GREETING.match(following) and not any(line.zone is Zone.ADDRESS for line in top):
        return ()
    return tuple(AddressLine(line.start, text.words(line)) for line in top)


def _up_to_gap(reading: Reading, top: list[Line]) -> list[Line]:
    """Only the block that stands together at the very top."""
    if not top:
        return top
    kept = [top[0]]
    for line in top[1:]:
        between = reading.text.flow[kept[-1].end : line.start]
        if between.count("\n") > 1:
            break
        kept.append(line)
    return kept


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of organisation: what a reader's and one's own is called."""

    name: str
    readers: tuple[str, ...]
    own: tuple[str, ...]


_KINDS = (
    ("信用金庫", Kind("信用金庫", ("貴庫", "貴金庫"), ("当金庫", "当庫", "弊庫"))),
    ("信用組合|信組", Kind("信用組合", ("貴組合",), ("当組合", "弊組合"))),
    ("銀行|信託銀行", Kind("銀行", ("貴行",), ("弊行", "当行"))),
    ("大学|大学院|短大", Kind("大学", ("貴学", "貴大学", "貴校"), ("本学", "当学", "本大学"))),
    ("学校|高校|学院", Kind("学校", ("貴校", "貴学院", "貴学園"), ("本校", "当校", "弊校"))),
    ("学園", Kind("学園", ("貴学園", "貴校", "貴学"), ("本学園", "当学園", "本校"))),
    (
        "病院|医院|クリニック|診療所|歯科",
        Kind("病院", ("貴院", "貴クリニック", "貴診療所"), ("当院", "弊院", "当クリニック")),
    ),
    ("市役所|市", Kind("市", ("貴市", "貴市役所"), ("本市", "当市"))),
    ("県庁|県", Kind("県", ("貴県", "貴庁"), ("本県", "当県"))),
    ("町役場", Kind("町", ("貴町",), ("本町", "当町"))),
    ("省", Kind("省", ("貴省",), ("当省", "本省"))),
    ("庁", Kind("庁", ("貴庁",), ("当庁", "本庁"))),
    (
        "協会|連盟|学会|委員会|連合会|商工会議所|商工会|同窓会|(?<!商)(?<!集)会|後援会|の会|振興会",
        Kind(
            "会",
            ("貴会", "貴協会", "貴連盟", "貴学会", "貴委員会", "貴所", "貴会議所"),
            ("当会", "本会", "当協会", "弊会", "弊協会", "当連盟", "当学会"),
        ),
    ),
    ("組合|生協|農協", Kind("組合", ("貴組合",), ("当組合", "弊組合"))),
    ("保育園|幼稚園|こども園", Kind("園", ("貴園",), ("当園", "本園", "弊園"))),
    ("図書館|美術館|博物館|資料館|水族館", Kind("館", ("貴館",), ("当館", "本館"))),
    ("税務署|警察署|消防署", Kind("署", ("貴署",), ("当署",))),
    (
        "法律事務所|会計事務所|税理士事務所|特許事務所",
        Kind("事務所", ("貴所", "貴事務所"), ("当事務所", "弊所", "当所")),
    ),
    (
        "財団|社団|財団法人|社団法人",
        Kind("法人", ("貴財団", "貴法人", "貴会", "貴団体"), ("当財団", "当法人", "弊法人", "当会")),
    ),
)
_PATTERNS = tuple((re.compile(rf"(?:{ends})$"), kind) for ends, kind in _KINDS)
_COMPANY = expression(r"(?:株式|有限|合同|合資|合名)会社|\((?:株|有)\)|ホールディングス")


def kind_of(name: str) -> Kind | None:
    """The kind of an organisation by its name; None for companies and names that do not tell. A bank is one always."""
    bare = re.sub(r"(?: |御中|様)+$", "", name)
    is_company = bool(_COMPANY.search(bare))
    core = _COMPANY.sub("", bare).strip()
    for pattern, kind in _PATTERNS:
        if pattern.search(core):
            return kind if kind.name == "銀行" or not is_company else None
    return None
