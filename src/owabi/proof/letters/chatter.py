"""What a writing tool says around the letter that it wrote: 「以下が文面の案です」「ご希望があれば調整します」."""

from __future__ import annotations

import re

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.text import Sentence
from owabi.text.zones import Zone

_WORK = (
    r"(?:文面|文案|案文|例文|文例|(?:修正|改訂|完成|丁寧|簡潔|最終|短縮|書き直し)版の?(?:メール|文章|文)|下書き"
    r"|サンプル|ドラフト|テンプレート|ひな形|雛形|(?:メール|本文|お詫び状?|お知らせ|通知|返信|案内|お礼状?)"
    r"(?:文|の?文面|の?文案|の?例文?|の?案|の?本文|の?下書き|の?ドラフト|の?サンプル|の?テンプレート|の?ひな形))"
)
_ASIDE = r"[^。\n]{0,24}?"
_MEND = r"(?:ご)?(?:修正|調整|変更|編集|書き換え|置き換え|差し替え|アレンジ|カスタマイズ)"
_USE = (
    r"(?:して(?:ください|お使い|ご利用|ご使用|ご活用|いただ)|(?:の|した)(?:うえ|上)(?:で)?、?(?:お使い|"
    r"ご利用|ご使用|ご活用)|て(?:お使い|ください)|いただ|ください)"
)
_TURNS = tuple(
    re.compile(turn)
    for turn in (
        (
            rf"^(?:承知(?:しました|いたしました)|かしこまりました|了解(?:しました|です)|もちろんです|はい)[。、!]? ?"
            rf"(?:では、?)?(?:以下|こちら|下記|次)(?:は|が|に){_ASIDE}{_WORK}"
        ),
        (
            rf"^(?:以下|下記|こちら|次|上記)(?:は、?|が、?|に、?|、){_ASIDE}{_WORK}(?:案|例)?(?:です|になります|と"
            r"なります|でございます|を(?:示|提示|記載|作成|ご提案|ご用意|まとめ))"
        ),
        (
            rf"^(?:ご要望|ご希望|ご依頼|ご指定|ご指示)の?{_ASIDE}{_WORK}(?:案)?(?:です|は(?:以下|下記|次|こちら)|で"
            r"ございます)"
        ),
        rf"^(?:以上|上記)が、?{_ASIDE}{_WORK}(?:の?案|例)?(?:です|になります|となります)",
        (
            rf"^(?:※ ?)?(?:なお、)?(?:(?:必要|状況|用途|実情|ご状況|場面|相手)に(?:応じて|合わせて|"
            rf"あわせて)、?)?(?:適宜、?)?"
            rf"(?:(?:内容|表現|文言|日時|名前|社名|固有名詞|敬称|件名)(?:など)?(?:を|は)、?)?(?:適宜、?)?{_MEND}{_USE}"
        ),
        (
            rf"(?:{_WORK}|文章|表現|言い回し|文言|(?:この|本)(?:メール|文)|\[[^\]\n]{{0,12}}\]){_ASIDE}(?:応じて|合"
            rf"わせて|適宜){_ASIDE}{_MEND}{_USE}"
        ),
        (
            r"(?:ご希望|ご要望|ご指示|必要|修正点|ほかにご要望|他にご要望)(?:が)?(?:あれば|ありましたら|ござい"
            r"ましたら|でしたら|に応じて)、?"
            rf"{_ASIDE}(?:文面|表現|文章|トーン|言い回し|文体|文章量|長さ|内容を?(?:さらに|より)){_ASIDE}"
            r"(?:調整|修正|変更|書き直|作り直|作成|短く|長く)(?:し|いた|でき|可能)"
        ),
        (
            r"(?:ご希望|ご要望|ご指示|必要)(?:が)?(?:あれば|に応じて)、?(?:さらに)?(?:調整|書き直し|作り直し|短く)"
            r"(?:します|いたします|できます|可能です)"
        ),
        (
            r"^(?:もう少し|さらに|より|もっと)(?:丁寧|簡潔|カジュアル|フォーマル|柔らか|硬|短|やわらか)[^。\n"
            r"]{0,16}(?:できます|調整|書き直|しましょうか|作成)"
        ),
        (
            rf"^(?:この|上記の|こちらの)?(?:メール|{_WORK})(?:は|を)、?{_ASIDE}(?:お使い|ご使用|ご活用|カスタマイズ"
            r"して)(?:ください|いただけます)"
        ),
        (
            r"(?:\[[^\]\n]{0,12}\]|【[^】\n]{0,12}】|○○|〇〇|●●|括弧(?:内)?|カッコ(?:内)?|空欄)(?:の)?(?:部分|"
            r"箇所|内)?(?:は|を|に)[^。\n]{0,20}"
            r"(?:置き換え|書き換え|差し替え|入れ替え|ご記入|変更)(?:て|のうえ|ください)"
        ),
        (
            r"^(?:ご依頼|ご要望|ご指示|ご希望|ご指定)(?:いただ|くださ|頂|の|に(?:基づ|沿))[^。\n]{0,16}(?:文|メール"
            r"|文面|案|詫び状|礼状)を(?:作成|用意|ご用意|お作り|まとめ)"
        ),
        (
            r"(?:もっと|もう少し|より|さらに)[^。\n]{1,16}(?:文面|表現|文章|トーン|言い回し|バージョン|文体)(?:"
            r"が|を|で|に|も)[^。\n]{0,14}"
            r"(?:よろしけれ|ご希望|お望み|必要|作成|ご用意|お伝え|お知らせ|お申し付け|おっしゃ)"
        ),
        r"^(?:以下|下記|こちら|次)のような(?:メール|文面|文章|返信|内容)(?:は|で)、?いかがでしょう",
        (
            r"^(?:以下|下記|こちら|次)に、?[^。\n]{0,16}(?:メール|手紙|文章|返信|お?礼状|詫び状)を"
            r"(?:作成|用意|ご用意|まとめ|お書き|書き)"
        ),
        (
            r"^(?:ご要望|ご希望|必要)に応じて、?(?:さらに|もっと|もう少し|より)?(?:短く|長く|丁寧に|簡潔に|詳しく|"
            r"柔らかく|やわらかく|硬く|カジュアルに|フォーマルに)する"
        ),
        r"^\(?(?:本文|全体で|全文)?(?:の?文字数)? ?:? ?約 ?\d{2,4} ?文?字\)?$",
        (
            r"^(?:この|本|上記の)(?:メール|文面|文章|文案)(?:は|では)、?[^。\n]{0,30}(?:意識し|心がけ|重視し|ト"
            r"ーン|簡潔さ|丁寧さ|誠意)"
            r"[^。\n]{0,12}(?:作成|構成|まとめ|書い|書き)"
        ),
        (
            r"^[・*-]? ?(?:ポイント|補足|解説|工夫した点|意図|説明) ?:[^。\n]{0,30}(?:冒頭|結び|お詫び|感謝|誠"
            r"意|丁寧|敬語|相手|表現|件名)[^。\n]{0,20}"
            r"(?:述べ|示し|伝え|強調し|配慮し|意識し|簡潔にし|避け)(?:て(?:い)?ます|ました|ています)"
        ),
        rf"{_WORK}を(?:作成|用意|ご用意|ご提案|提案|提示|生成)(?:しました|いたしました|します|いたします)。?$",
    )
)
_ASIDES = tuple(
    re.compile(turn)
    for turn in (
        (
            r"^(?:この|上記の)(?:文面|メール|文章|内容)で(?:よろし|問題|良|差し支え)[^。\n]{0,12}(?:お使い|ご利用|"
            r"ご送信|送信)"
        ),
        (
            r"^(?:必要(?:であれば|でしたら)|ご希望(?:であれば|でしたら|があれば)|よろしければ)、?[^。\n]{0,16}"
            r"(?:版|バージョン|パターン|別案)(?:も|を)?(?:作成|ご用意|用意|お作り|ご提案)(?:でき|いた|し)"
        ),
        rf"^(?:この|上記の|こちらの){_WORK}(?:案)?(?:で|は)、?いかがでしょう",
        (
            r"^(?:※ ?)?(?:なお、)?(?:(?:ほか|他)に(?:も)?、?)?(?:修正|変更|調整|追加|直)し?(?:したい|てほしい|"
            r"たい|が必要な|を希望する|のご希望|のご要望)"
            r"[^。\n]{0,12}(?:あれば|あり(?:まし|ま)|ござい|でしたら)[^。\n]{0,16}(?:知らせ|申し付け|おっしゃ|"
            r"教え|ください)"
        ),
        (
            r"(?:日付|日時|担当者名|宛名|社名|会社名|名前|氏名|金額|固有名詞|署名|敬称)[^。\n]{0,14}(?:書き換え"
            r"|置き換え|差し替え|入れ替え|変更し|修正し)"
            r"(?:て|のうえ|の上)[^。\n]{0,8}(?:利用|使い|使用|活用|ください)"
        ),
    )
)
"""What a tool says only under the letter; within it these are a colleague's words."""
_LEAD = expression(
    rf"^(?:以下|下記|こちら|次|上記|以上|ご要望|ご希望|ご依頼|ご指定|ご指示)|{_WORK}を(?:作成|用意|ご用意|ご提"
    r"案|提案|提示|生成)"
)
_COLLEAGUE = expression(
    r"添付|ファイル|フォルダ|共有|ご確認|お目通し|ご査収|ご意見|ご覧|先方|[部課社]長|総務|法務|広報|原稿|印刷|"
    r"掲載|配布|配信|会議|(?:ました|います)(?:ので|が、|ため|から)"
)
_GREETS = expression(r"お世話に|お疲れ|ご連絡(?:を)?(?:ありがとう|いただき)|おはようござい|と申します")
_CLOSED = expression(
    r"(?:お願い(?:いた|申し|します)[^。\n]{0,8}|敬具|草々|謹白|以上|幸いです|幸いに存じます|申し上げます|ござい"
    r"ました)[。]?\s*$"
)
_TOOL = {
    "tool": re.compile(
        r"^[※(]? ?(?:(?:この|本|上記の)(?:文面?|メール|文章)は、?)?(?:ChatGPT|Claude|Gemini|Copilot|生成AI|AI)"
        r"(?:で|が|により|によって|を使って)(?:作成|生成)"
        r"|(?:^|私は、?)AIとして、?[^。\n]{0,24}(?:でき|お手伝い|お答え|回答|判断)"
    ),
    "tone": re.compile(r"文面|表現|メール|文章|文体|丁寧|フォーマル|カジュアル|ビジネス|ご希望|ご要望|応じて"),
    "holder": re.compile(r"プレースホルダー?[^。\n]{0,20}(?:置き換|差し替|埋め|記入|変更|入れ)"),
}
LONGEST = 120
"""Of a sentence, in characters; a tool is not longer-winded, and the rule reads no longer one."""
_NEAR = 1200
_CUSTOM = expression(
    r"契約|規約|約款|規程|方針|計画|日程|予定|設定|数量|価格|料金|納期|仕様|体制|手順|申込|お申し込み|注文|予約"
    r"|登録|会員|写真|画像|デザイン|商品"
)


def is_chatter(sentence: str, zone: Zone) -> bool:
    """Whether a sentence of the shadow has the shape of a tool's own words."""
    if zone in (Zone.SUBJECT, Zone.ADDRESS) or (zone is Zone.SIGNATURE and sentence[:1] != "("):
        return False
    return not _CUSTOM.search(sentence) and any(turn.search(sentence) for turn in _TURNS)


def is_tools_word(entry: str, sentence: str) -> bool:
    """Whether a word that names a tool or its work (`entry` of the lexicon) is the tool speaking."""
    shape = _TOOL.get(entry)
    return shape is None or bool(shape.search(sentence) and not _CUSTOM.search(sentence))


def is_aside(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands under the letter's close, behind a blank line, and offers to change the letter."""
    words = reading.text.words(sentence)
    if _CUSTOM.search(words) or not any(turn.search(words) for turn in _ASIDES):
        return False
    flow = reading.text.flow
    gap = flow.rfind("\n\n", 0, sentence.start + 1)
    return gap >= 0 and flow.find("\n\n", sentence.end) < 0 and bool(_CLOSED.search(flow, max(0, gap - 40), gap))


def is_colleagues(reading: Reading, sentence: Sentence) -> bool:
    """Whether words about a draft are a person's in a mail of their own: they greet first, attach it, ask to l"
    "ook at it."""
    flow, line = reading.text.flow, reading.text.line_at(sentence.start)
    if not _LEAD.search(reading.text.words(sentence)):
        return False
    return bool(
        _COLLEAGUE.search(flow, sentence.start, min(line.end, sentence.end + LONGEST))
        or _GREETS.search(flow, max(0, sentence.start - _NEAR), sentence.start)
    )
