"""Blanks of a template that nobody filled: ●●, ○月○日, [会社名], «氏名», ＿＿＿, 「ここに…を記入」."""

from __future__ import annotations

import re
from collections.abc import Callable

from owabi.proof.letters.template_talk import is_handed_out, is_shown
from owabi.proof.reading import Spot
from owabi.text.expression import expression
from owabi.text.zones import Zone

Range = tuple[int, int]
_REACH = 10
_BACK = 24
_AROUND = 60
_RULE = 4
_NAME = (
    r"(?:会社名|貴社名|御社名|自社名|社名|氏名|お名前|名前|宛名|顧客名|お客様名|お客様氏名|(?:ご|御)?担当者?様?"
    r"名|担当者|部署名?|所属|役職名?|"
    r"差出人名?|送信者名|署名|取引先名|関係各社名|学校名|団体名|"
    r"年月日|日付|日時|期日|期限|時間|会議室|納期|単価|価格|目的|案件名|資料名|業者名|開始日|終了日|発生日時?|"
    r"曜日|時刻|電話番号|メールアドレス|住所|件数|人数|金額|数量|番号|商品名|製品名|品名|"
    r"サービス名|システム名|店舗名|店名|会場名?|場所|件名|内容|理由|原因|詳細|対応|連絡先|リンク|URL|時候の挨拶"
    r"|季節の挨拶|挨拶文|の有無と範囲|の詳細|記入|入力|挿入)"
)
_FIELD = rf"[^\[\]<>()【】≪≫{{}}«»\n]{{0,14}}{_NAME} ?"
_SQUARE = expression(rf"\[ ?(?:{_FIELD}|[^\[\]\n。、]{{1,8}}名|今後の対応|問い合わせ窓口|受付時間)\]")
_ALONE = expression(
    r"[\[【](?:(?:あなた|貴方|自分|送信者|担当者|相手|お客様|貴社|御社|自社)の?)?(?:差出人名?|担当者名?|会社名|"
    r"貴社名|自社名|氏名|お名前|名前|部署名?|役職名?|宛名|顧客名|お客様名|取引先名|関係各社名|署名|問い合わせ窓"
    r"口|受付時間)[\]】]"
)
_OTHER = expression(rf"【 ?{_FIELD}】|< ?{_FIELD}>|≪ ?{_FIELD}≫|\{{ ?{_FIELD}\}}")
_ROUND = expression(rf"\([^()の]{{0,4}}(?!{_NAME}\(){_NAME}\)")
_ASKED = expression(
    r"[\[<(【≪](?:要|未)(?:記入|記載|確認|修正|追記|入力|調整|差し?替え?)[\]>)】≫]|\((?:記入|挿入|入力)\)"
    r"|[\[<(【≪](?:※ ?)?[^\[\]<>()【】≪≫\n]{1,20}を?(?:記入|記載|入力|挿入|追記|差し込み|書く|入れる)(?:する|"
    r"のこと|予定)?[\]>)】≫]"
)
_MERGED = expression(
    rf"«[^«»\n]{{1,20}}»|<<[^<>\n]{{1,20}}>>|\[\[[^\[\]\n]{{1,20}}\]\]|##[^#\n ]{{1,12}}##|#{_NAME}#|"
    rf"%%[^%\n ]{{1,20}}%%"
    rf"|%(?:[A-Z_]{{3,20}}|{_NAME})%|<%=? ?[\w.]{{1,30}} ?%>|\*\|[A-Z_:]{{2,20}}\|\*|#\{{[a-z_.]{{2,20}}\}}"
    r"|\$\{[A-Za-z_.]{1,30}\}|\{[a-z_]{2,20}\}(?= ?(?:様|さま|御中|殿|さん))|(?<=[:ぁ-ん一-龠、。 \n])\{[a-z"
    r"]{2,16}_[a-z_]{2,16}\}(?=$|[\nのはがをにとで、。])|__[A-Z][A-Z_]{1,20}__"
)
_CODE = expression(r"(?:変数|文字列|値|キー|書式|パス|設定|引数|タグ|「|`|\"|')[はに、 ]?$")
_GOES_ON = expression(r" ?(?:様|さま|御中|さん|殿|[のをはがにでと、。]|より|から|まで)")
_SUBJECT_OF = expression(r"(?:^|[のはがをにへと、。は:] ?)$")
_TO = expression(r"\n[^\n。]{1,20}(?:様|御中|殿)(?:\n|$)")
_LABEL = expression(r"[^\s。、]{2,14} ?: ?$")

_MARKS = "○◯〇●△▲×Xx■□◆◇*?_"
_RUN = expression(rf"([{re.escape(_MARKS)}])\1*")
_UNIT = expression(
    r"年度?(?!末|始|賀)|月(?!次|末|曜|額|例)|日(?!程|時|本|付|常|頃)|時(?!間|期|点|刻)|分(?!類|野|析)|件(?!名|"
    r"数)|名(?!称|前|簿|義)|"
    r"人(?!事|数|員)|円|様(?!々|子|式|態|方)|社(?!員|内|外|長|会)|部(?!品|分|長)|課(?!題|長)|殿(?!方)|株式会社|"
    r"さん|曜日?|支店|店舗|県|市"
)
_PAIR = expression(rf"[年月日時][{re.escape(_MARKS)}]")
_NUMBERED = expression(r"(?:No|NO|no|ID|番号)[.:#-] ?$|#$")
_OPEN, _CLOSE = ("「", "『", '"', "`"), ("」", "』", '"', "`")
_NAMED = expression(
    r"(?:商品|製品|品|サービス|サイト|システム|アプリ|書籍|セミナー|講座|運営する|提供する|主催する|発売する|ご"
    r"注文の|ご購入の|お申し込みの|弊社|当社)[「『]$"
)
_SPOKEN = expression(
    r"[」』]? ?の(?:欄|項目|印|マーク|記号|文字)|[^\s。、]{0,3}[」』]?という(?:表記|書き方|文字|記号|印|表示|形)"
)
_KANJI_DAY = expression(r"[一二三四五六七八九十]{1,3}[年月日時分]")
_KANJI_NUMBER = expression(r"[一二三四五六七八九]{2}")
_ARABIC = expression(r"\d[年月日時分]")
_WEEK = "月火水木金土日祝"
_DIGIT = expression(r"[〇一二三四五六七八九十百千\d]")
_PHONE = expression(r"-[Xx*○●]{3,4}(?!\d)")
_HERE = expression(
    r"ここに[^。\n]{0,16}?(?:記入|記載|入力|挿入|追記|記述|説明|貼り付け|入れ|書|差し込|貼)(?:する|のこと|る|く"
    r"|む)?(?=$|[)】\]>≫。])"
    r"|(?<![^\n])ここに[^。\n]{1,16}?(?:記入|入力|挿入|記載)して(?:ください|下さい)(?=$|\n|[)】\]>≫])"
    r"|ここに[^。\n]{0,16}?(?:入る|入ります|が入る)(?=$|[)】\]>≫。])"
)
_ABOUT = expression(
    r"\)? ?(?:に(?:なって|した|して|置き換え)|と(?:書か|表記|記載|記し|した|して|なって)|で(?:示|表)|または|印|"
    r"マーク|記号|は伏せ|欄)"
)
_SAMPLE_END = expression(r"$|[ のはがにをと、。:御様]")
_FORMAT = expression(
    r".{0,6}(?:形式|書式|表記|桁|のように|の形|リスト|管理|アプリ|とあるのは)|[」』\"'`]|と(?:記|書|表|あ)"
)


def find_blank(spot: Spot) -> Range | None:
    """The blank at the place where a word of `lexicons/placeholders` woke, if there is one."""
    if spot.zone is Zone.RULE:
        return None
    found = _KINDS[spot.entry["id"]](spot)
    if found is None or _is_meant(spot, *found):
        return None
    return found


def _is_meant(spot: Spot, start: int, end: int) -> bool:
    """Whether a blank is quoted, spoken of, or part of a template that the text hands out."""
    flow, sentence = spot.text.flow, spot.sentence
    if start and flow[start - 1] in _OPEN and flow[end : end + 1] in _CLOSE:
        return not _NAMED.search(flow, max(spot.line.start, start - _BACK), start)
    if _SPOKEN.match(flow, end, spot.line.end):
        return True
    return is_shown(spot.reading, start, end, within=(sentence.start, sentence.end)) or is_handed_out(
        spot.reading, start
    )


def _always(spot: Spot) -> Range | None:
    return None if _FORMAT.match(spot.after(12)) else (spot.start, spot.end)


def _here(spot: Spot) -> Range | None:
    match = _HERE.match(spot.text.flow, spot.start, spot.line.end)
    return match.span() if match else None


def _merged(spot: Spot) -> Range | None:
    match = _MERGED.match(spot.text.flow, spot.start, spot.line.end)
    if match is None or _CODE.search(spot.before(8)):
        return None
    return None if match[0].startswith("${") and match[0].isupper() else match.span()


def _bracket(spot: Spot) -> Range | None:
    """The name of a field in brackets, where it does not stand as a label or a heading."""
    flow, line = spot.text.flow, spot.line
    asked = _ASKED.match(flow, spot.start, line.end)
    if asked:
        return asked.span()
    far = spot.start - line.start > _BACK
    before = flow[max(line.start, spot.start - _BACK) : spot.start]
    first = not far and not before.strip()
    if spot.word == "(":
        match = _ROUND.match(flow, spot.start, line.end)
        if match is None:
            return None
        placed = _SUBJECT_OF.search(before[-3:]) and _GOES_ON.match(flow, match.end(), line.end)
        named = line.zone is Zone.ADDRESS and first and match.end() < line.end
        filled = before.rstrip().endswith(":") and match.end() == line.end
        return match.span() if placed or named or filled or "挨拶" in match[0] else None
    square = _SQUARE.match(flow, spot.start, line.end)
    match = square or _OTHER.match(flow, spot.start, line.end)
    if match is None:
        return None
    after = flow[match.end() : min(line.end, match.end() + _REACH)]
    goes_on = bool(_GOES_ON.match(after))
    labelled = bool(_LABEL.search(before[-20:])) and (goes_on or after[:1] in ("", " "))
    inline = bool(before[-1:].strip(" :・】」)|/")) and not before.strip().isdecimal()
    bare = (
        first
        and square is not None
        and (after[:1] not in (" ", ":", "") or (not after and bool(_ALONE.match(match[0]))))
    )
    heads = first and not after and bool(_ALONE.match(match[0])) and _TO.match(flow, match.end(), match.end() + _BACK)
    return match.span() if goes_on or labelled or inline or bare or heads else None


def _mark(spot: Spot) -> Range | None:
    flow, line = spot.text.flow, spot.line
    if spot.start > line.start and flow[spot.start - 1] == flow[spot.start]:
        return None
    run = _RUN.match(flow, spot.start, line.end)
    if run is None:
        return None
    before, after = spot.before(1), flow[run.end() : min(line.end, run.end() + _REACH)]
    if _DIGIT.match(before) or _DIGIT.match(after) or _ABOUT.match(after) or _is_no_blank(spot, run, after):
        return None
    unit = _UNIT.match(after)
    end = run.end() + (len(unit[0]) if unit else 0)
    if _ABOUT.match(flow, end, line.end):
        return None
    return (run.start(), end) if _is_placed(spot, run[0], before, after, unit=unit is not None) else None


def _is_no_blank(spot: Spot, run: re.Match[str], after: str) -> bool:
    """Whether a mark is the zero of a figure in kanji (午前〇時), or stands in a row of weekdays (月○火×)."""
    flow, line = spot.text.flow, spot.line
    before = flow[run.start() - 1] if run.start() > line.start else ""
    if run[0][0] == "〇":
        around = (max(0, run.start() - _AROUND), run.end() + _AROUND)
        if before == "-" or after[:1] == "-":
            return bool(_KANJI_NUMBER.search(flow, *around))
        return bool(_KANJI_DAY.search(flow, *around)) and not _ARABIC.search(flow, *around)
    return len(run[0]) == 1 and bool(before) and before in _WEEK and (after[:1] in _WEEK or not after[:1].strip())


def _is_placed(spot: Spot, run: str, before: str, after: str, *, unit: bool) -> bool:
    """Whether a run of marks stands where a figure or a name should."""
    one, many = run[0], len(run) > 1
    pair = bool(_PAIR.match(after))
    first = spot.start == spot.line.start
    if one in "xX":
        return many and _is_unknown(spot, run, before, after, unit=unit)
    if one == "?":
        return (many and (unit or (bool(before) and after[:1] in tuple("のはがをに")))) or (pair and not many)
    if one == "*":
        around = spot.before(_AROUND) + run + spot.after(_AROUND)
        return many and ((unit and around.count("**") == 1) or pair or before in ("¥", "\\"))
    if one == "_":
        return (
            (len(run) > 2 or pair)
            and bool(after[:1].strip())
            and any(kana in spot.before(_AROUND) + spot.after(_AROUND) for kana in "はをに")
        )
    if one in "■□◆◇":
        return pair or (many and unit) or (many and after[:1] in tuple("のはがをにで"))
    if many:
        decorates = first and (after[:1].isspace() or spot.text.flow.endswith(run, spot.end, spot.line.end))
        rules = first and not after and len(run) > _RULE
        return unit or not (decorates or rules)
    return pair or (unit and not first and not before.isspace())


def _is_unknown(spot: Spot, run: str, before: str, after: str, *, unit: bool) -> bool:
    """Whether a run of X stands for figures: in a telephone number, behind a label, before a unit, within Japanese."""
    if _PHONE.match(after):
        return True
    if len(run) > 2 and _NUMBERED.search(spot.before(8)):
        return True
    if before == ":" or spot.before(2) == ": ":
        return len(run) > 2 and (not after or after[0] in " 。、)")
    return unit or (bool(after) and not after[0].isascii() and bool(before) and not before.isascii())


def _sample(spot: Spot) -> Range | None:
    return (spot.start, spot.end) if _SAMPLE_END.match(spot.after(1)) and not _SPOKEN.match(spot.after(8)) else None


_KINDS: dict[str, Callable[[Spot], Range | None]] = {
    "always": _always,
    "sample": _sample,
    "here": _here,
    "merged": _merged,
    "bracket": _bracket,
    "mark": _mark,
}
