"""内容の分からない件名（「ご連絡」「お詫び」など）。

## なぜ
一日に何十通も届く中で、何の連絡かが分からない件名は後回しにされます。お詫びでは、出来事を隠していると受け取られることもあります。

## 直し方
出来事と用件を書きます（「【重要】会員サイトへの不正アクセスに関するお詫び」）。

## 根拠
ビジネスメールの作法に共通する注意点。公表された通知91件のうち91％が、件名で出来事を述べていました。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.letters.subject_lines import find_subjects
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_VAGUE = expression(
    r"(?:(?:大)?至急|重要|緊急|大切|重要|先日|例|本日|今後|昨日|各種|いろいろ|その後|今回|弊社|当社|皆様へ|お客様へ|お客様|貴社)*(?:の|な)?(?:件の)?"
    r"(?:(?:ご|お)?(?:連絡|報告|知らせ|願い|詫び|案内|礼|挨拶|相談|問い?合わ?せ|質問|確認|返信|返事|伺い|送付|依頼|通知|回答|打ち?合わ?せ|用件|伝え)|おわび|お世話になって(?:おり|い)ます|"
    r"お世話になります|お疲れ(?:様|さま)です|こんにちは|おはようございます|はじめまして|初めまして|ご無沙汰しております|失礼いたします|無題|件名なし|重要|至急|資料|"
    r"メール|会議|書類|添付|データ|見積|お詫びとお知らせ|お詫びとご報告|お知らせとお願い|お知らせとお詫び|お願いとお知らせ|ご報告とお願い)?"
    r"(?:の件|について|に関して|です|いたします|します|ください|があります|がございます|まで|の ?お願い|"
    r"とお願い|のご(?:連絡|報告|案内|相談))*[。!?]?$"
)
_NAME_ONLY = expression(r"(?:[^\s。、]{1,16}の)?[一-龠]{1,4}(?:です|でございます|と申します)。?$")
_EMPTY_LABEL = expression(
    r"[【\[(](?:重要|至急|緊急|お知らせ|ご連絡|連絡|お願い|要返信|要確認|ご確認|お詫び|ご案内|ご報告|大切)[】\])]$"
)
_NOUNS = expression(r"(?:御礼|お礼|休業|完了|欠席|出席|異動|退職|入社|開催|中止|延期|休講|満席|完売)です")
_SAYS = Said(
    "件名から内容が分かりません。出来事と用件を書いてください。",
    "the subject does not say what this is about; name the event and the purpose.",
)


@rule(
    "M122",
    severity=Severity.WARNING,
    on=document("件名", "表題", "Subject", "SUBJECT", "subject"),
    bad={
        "件名：ご連絡\n\n山田様": None,
        "件名：【重要】お詫び\n\n山田様": None,
        "件名：Re: 先日の件について\n\n山田様": None,
        "件名：お疲れ様です\n\n各位": None,
        "件名：【重要】\n\n山田様": None,
        "件名：青葉商事の森です\n\n山田様": None,
        "件名：の件\n\n山田様": None,
    },
    good=[
        "件名：【重要】会員サイトへの不正アクセスに関するお詫び\n\n山田様",
        "件名：11月25日の打ち合わせのご相談\n\n山田様",
        "件名：お見積書ご送付のお願い\n\n山田様",
        "件名：納品日のご連絡\n\n山田様",
        "件名：明日は休業です\n\n各位",
    ],
)
def vague_subject(reading: Reading) -> Iterator[Hit]:
    """A subject that is nothing but its purpose, a greeting, a name or a label."""
    for subject in find_subjects(reading):
        bare = subject.bare.strip()
        name_only = _NAME_ONLY.match(bare) and not _NOUNS.search(bare)
        if bare and (_VAGUE.match(bare) or name_only):
            yield Hit(subject.bare_start, subject.end, _SAYS)
        elif not bare and _EMPTY_LABEL.match(subject.words):
            yield Hit(subject.start, subject.end, _SAYS)
