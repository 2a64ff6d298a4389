"""A text reads the same however a mail program wrapped it, and lines that stand for themselves are left alone."""

from __future__ import annotations

import pytest

from owabi.text.text import Text
from owabi.text.zones import Zone
from tests.wrapping import wrap

SENTENCES = {
    "kanji": "弊社の担当者が貴社の総務部長様宛てに契約書類一式を本日発送いたしました。",
    "katakana": "ソフトウェアアップデートプログラムのインストールマニュアルをダウンロードしてください。",
    "digits": "11月24日の午後3時から午後5時30分までに、120,000件を超えるお申し込みがございました。",
    "latin": "お使いの Microsoft 365 のアカウントに second factor を設定していただく必要がございます。",
    "link": "お手数ですが、https://www.example.co.jp/support/form?id=12345 からお申し込みください。",
    "quoted": "「ご利用できません。」という表示が出る場合は、もう一度お試しください。",
    "two": "原因は調査中でございます。判明した事実は、次回のご報告でお伝えいたします。",
    "politely": "ご案内いたしました資料をご確認のうえ、ご不明な点をお知らせください。",
    "honorific": "先日は、弊社の窓口までお越しくださったお客様から、貴重なご意見を頂戴いたしました。",
}
LETTER = """件名：【重要】会員サイトへの不正アクセスに関するお詫びとお知らせ（みなと書店）

お客様各位

平素は格別のご高配を賜り、厚く御礼申し上げます。
このたび、弊社が運営する会員サイトにおいて、第三者による不正なアクセスを検知いたしました。お客様にはご心配とご迷惑をおかけし、深くお詫び申し上げます。

1. 漏えいした可能性のある情報
会員登録の際にご入力いただいた氏名、住所、電話番号、メールアドレスでございます。
・クレジットカードの番号：弊社では保管しておりません（決済代行会社が保管しております）
・パスワード（元に戻せない形に変換して保管していたもの）

2. お願い
不審なメールやお電話には、十分にご注意くださいますようお願い申し上げます。

> 先日お送りした書類について、次の点をご確認いただけますでしょうか、至急お返事ください
> 西田

株式会社みなと書店
お客様相談室
電話　0120-000-000
"""
APART = {
    "address": "株式会社北野物流\n営業部 課長\n北野 健一 様",
    "fields": "日時　12月1日（火）10時から12時\n場所　本社 3階 第2会議室\n議題　来期の計画について",
    "wide": "株式会社みなと書店 コーポレートコミュニケーション部 広報課\n岡部 直子",
    "title": "会員サイトに関する大切なお知らせ\nいつもみなと書店をご利用いただき、ありがとうございます。",
    "about": "サーバーの障害とその影響について\n11月16日に検知いたしました。",
    "sender": "東京都千代田区千代田一丁目一番一号\n株式会社みなと書店 代表取締役社長\n海野 太郎 殿",
    "window": "個人情報の取り扱いに関するお問い合わせ窓口\nみなと書店 岡部直子\n電話 0120-000-000（平日）",
    "list": "対象のサービス\nみなとブックスアプリ（iPhone 版、Android 版）\nみなとポイント",
    "rows": "佐藤 美咲,090-0000-0001,東京都港区\n鈴木 一郎,090-0000-0002,大阪府堺市",
    "subject": "件名：本年度第2回定例会議の資料の件\n北野様\n資料を送ります。",
    "table": "| 障害の対象となったサービスの一覧 |\n| 復旧の時刻 |",
    "letter": "本年も残りわずかとなってまいりましたころ\n拝啓 お世話になっております。",
    "bullets": "弊社がお預かりしている次の情報のすべて\n・お名前\n・ご住所です。",
    "link": "お申し込みは次のページの案内からどうぞ\nhttps://example.jp/",
    "slot": "お客様の情報として弊社が保管しているもの\n{{ご本人の情報}}",
}


def said(source: str) -> list[tuple[str, Zone]]:
    text = Text.of(source)
    return [("".join(text.words(one).split()), one.zone) for one in text.sentences]


@pytest.mark.parametrize("kinsoku", [True, False])
@pytest.mark.parametrize("width", [30, 34, 35, 36, 38, 44, 60, 70])
@pytest.mark.parametrize("name", list(SENTENCES))
def test_a_wrapped_sentence_reads_like_the_sentence(name: str, width: int, *, kinsoku: bool) -> None:
    assert said(wrap(SENTENCES[name], width, kinsoku=kinsoku)) == said(SENTENCES[name])


@pytest.mark.parametrize("kinsoku", [True, False])
@pytest.mark.parametrize("width", range(32, 81))
def test_a_wrapped_letter_reads_like_the_letter(width: int, *, kinsoku: bool) -> None:
    assert [words for words, _ in said(wrap(LETTER, width, kinsoku=kinsoku))] == [words for words, _ in said(LETTER)]


@pytest.mark.parametrize("name", list(APART))
def test_lines_that_stand_for_themselves_are_not_joined(name: str) -> None:
    assert [line.first for line in Text.of(APART[name]).lines] == list(range(APART[name].count("\n") + 1))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (
            "件名：会員サイトへの不正なアクセスに関\nするお詫び\n\n各位",
            "件名:会員サイトへの不正なアクセスに関するお詫び",
        ),
        ("■前回のお知らせから変わったところの\nまとめ", "■前回のお知らせから変わったところのまとめ"),
        ("> Cc: sato@example.com, suzuki@exam\nple.com", "> Cc: sato@example.com, suzuki@example.com"),
        (
            "・お名前、ご住所、お電話番号、郵便番号、\nメールアドレス",
            "・お名前、ご住所、お電話番号、郵便番号、メールアドレス",
        ),
        ("弊社の商品をご覧になりましたすべてのお\n客様", "弊社の商品をご覧になりましたすべてのお客様"),
        ("2026年11月20日 西田 <nishida@example.jp\n>:", "2026年11月20日 西田 <nishida@example.jp>:"),
        (
            "https://developer.kumo.example.com/docs\n/v2/migration#step",
            "https://developer.kumo.example.com/docs/v2/migration#step",
        ),
        (
            "ログイン用パスワード（変換して保管していた\nものを含みます）",
            "ログイン用パスワード(変換して保管していたものを含みます)",
        ),
    ],
    ids=["subject", "heading", "quotation", "comma", "prefix", "angle", "link", "bracket"],
)
def test_one_broken_line_is_one_line(source: str, words: str) -> None:
    text = Text.of(source)
    assert text.words(text.lines[0]) == words


def test_a_sentence_of_a_wrapped_mail_that_meets_a_dot_or_colon_is_no_item() -> None:
    before = "このたびは、弊社が運営しているデータベースの保管先"
    after = "・バックアップの一部に誤りがあることがわかりました。担当の者が、今朝の8時30分に確認しております。"
    prose = wrap(before + after, 2 * len(before))
    assert "\n・" in prose
    assert {zone for _, zone in said(prose)} == {Zone.BODY}


def test_mail_that_is_filled_phrase_by_phrase_is_joined() -> None:
    source = (
        "このたびは、弊社のサーバーの障害により、皆様に多大なご迷惑\n"
        "をおかけいたしましたことを、心より深くお詫び申し上げます。\n"
        "障害の原因は、11月16日の深夜に行った設定の変更\n"
        "作業の誤りでございました。現在は、すべての機能\n"
        "復旧の作業を終えております。今後は、二人での確認\n"
        "体制を整え、再発の防止に努めてまいります。影響の\n"
        "範囲は、会員の方のうち約300名でございます。\n"
        "・対象の方には、お手数ですが、お手元の控えの番号\n"
        "　をお知らせくださいますようお願いいたします。\n"
    )
    assert len(Text.of(source).lines) == 4


def test_a_heading_and_the_last_item_of_a_list_are_not_joined_with_the_sentence_below() -> None:
    wrapped = wrap(LETTER, 30)
    assert "2. お願い" in [Text.of(wrapped).words(line) for line in Text.of(wrapped).lines]
    listed = (
        "弊社では、次の点を確認しております。詳しくは、追ってお知らせいたしますので、お待ちください。\n"
        "・影響の範囲\n・各社と接続している仕組みへの影響\n判明した事実は、次回のご報告でお伝えいたします。"
    )
    assert "・各社と接続している仕組みへの影響" in [words for words, _ in said(wrap(listed, 34))]
