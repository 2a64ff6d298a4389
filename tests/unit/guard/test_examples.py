"""Correct letters stay quiet, as written and hard-wrapped."""

from __future__ import annotations

import pytest

from owabi.guard.check import check
from owabi.render.wrap import wrap
from tests.unit.guard.sheet import example, kawabe, letters

IDS = [f"{name}-{audience}" for name, audience, _ in letters()]


@pytest.mark.parametrize(("name", "audience", "text"), letters(), ids=IDS)
@pytest.mark.parametrize("columns", [None, 76, 70, 60])
def test_an_example_letter_says_only_what_its_facts_bear(
    name: str, audience: str, text: str, columns: int | None
) -> None:
    words = text if columns is None else wrap(text, columns)
    assert [(finding.rule, finding.text) for finding in check(words, example(name), audience=audience)] == []


BY_HAND = """件名：【重要】かわべの食卓への不正アクセスに関するお詫び

{{宛名}}

平素より「かわべの食卓」をご利用いただき、誠にありがとうございます。株式会社かわべ水産の川辺夏樹です。
令和8年5月15日（金）18時現在の状況をお知らせします。

1. 経緯
5/14 6:05頃、通販サイトの異常に気づき、同日7時20分に該当の機器を切り離しました。
15時台に、外部からの侵入によるものと確認しました。侵入の期間は5月11日未明頃から14日午前7時20分までの可能性があります。
昨年10月に移した環境が対象です。

2. 対象
会員の方は最大で５，２３０名、取扱店は最大470名（うち北部31名、南部は25名以上）、あわせて最大5,700名です。
取扱店の情報は約1万2千件です。お名前とメールアドレスの全部または一部が、漏えいした可能性があります。
ご住所の漏えいは発生しておりません。クレジットカード番号は保管しておりません。
情報が外部へ持ち出されたかどうかは調査中で、原因も調査しています。
二次被害は、現時点で確認されておりません。

3. 対応
所轄の警察署に15日午前10時に相談いたしました。個人情報保護委員会へは5月18日（月）に報告する予定です。
外部の専門機関とともに原因を調査しております。7月10日までに、本人確認を二段階に改めます。
サイトの再開は6月3日（水）を予定しております。
個人情報保護法第26条第1項に基づく報告です。お困りの方は、消費者ホットライン188へもご相談いただけます。

4. 次回のご報告
5月22日（金）17:00までにお知らせします。

かわべの食卓 お客様窓口　電話 0120-000-555
受付：5月31日まで毎日10:00〜19:00、6月1日から平日9:30〜24:00
https://kawabe.example/news/0515 ／ desk@kawabe.example
〒900-0000 沖縄県那覇市○○ 3-14-15
"""


@pytest.mark.parametrize("columns", [None, 76, 60])
def test_a_letter_written_by_hand_in_other_words_stays_quiet(columns: int | None) -> None:
    words = BY_HAND if columns is None else wrap(BY_HAND, columns)
    assert [(f.rule, f.text, f.message.ja) for f in check(words, kawabe(), audience="customer")] == []
