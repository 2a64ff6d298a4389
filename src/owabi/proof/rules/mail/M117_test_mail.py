"""試し送りの文言の残り（「テスト送信です」「【テスト】」など）。

## なぜ
試し送りのつもりの文面が本当に届いたと受け取られ、誤送信を疑われます。

## 直し方
文言を取ります。

## 根拠
配信の試験に共通する言い回し。試験を話題にする文（「テストメールを受信できません」）は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_REACH = 24
_LONGEST = 60
_WHOLE = expression(
    r"(?:[(※]? ?)(?:(?:これ|こちら|本メール|このメール)は、?)?(?:社内|内部|配信前の?|最終)?(?:の)?"
    r"(?:テスト送信|テストメール|送信テスト|テスト配信|配信テスト|確認用(?:メール)?|確認用の(?:送信|メール|"
    r"文面)|テスト|test mail|Test mail)"
    r"(?:です|になります|でございます|中です|のため、?無視してください)?[。)]*(?:無視してください[。)]*)?$"
)
_SAYS = Said("試し送りの文言が残っています。取ってください。", "words of a trial mailing are left; take them out.")


@rule(
    "M117",
    severity=Severity.ERROR,
    on=literal(
        "テスト",
        "【テスト】",
        "[テスト]",
        "【TEST】",
        "[TEST]",
        "[test]",
        "【テスト送信】",
        "【テスト配信】",
        "【送信テスト】",
        "【確認用】",
        "【社内確認用】",
        "【配信確認】",
        "テスト送信",
        "テストメール",
        "送信テスト",
        "テスト配信",
        "配信テスト",
        "確認用",
        "test mail",
        "テストです",
        "Test mail",
        "テスト中",
    ),
    bad={
        "テスト\n\nお客様各位": None,
        "テスト送信です。\n\nお客様各位\n\nいつもありがとうございます。": None,
        "件名：【テスト】年末年始の休業のお知らせ\n\nお客様各位": None,
        "これはテストメールです。": None,
    },
    good=[
        "テストメールが届かない場合は、設定をご確認ください。",
        "テスト送信の結果をご報告いたします。",
        "【テスト結果のご報告】",
        "確認用の資料をお送りいたします。",
        "動作テストを実施いたしました。",
    ],
)
def test_mail(spot: Spot) -> Iterator[Hit]:
    """A label at the start, or a sentence that says nothing else."""
    if spot.word[0] in "【[":
        before = spot.before(_REACH).strip()
        if not before or before.endswith((":", "】")):
            yield spot.hit(_SAYS)
    elif spot.word == "テスト" and spot.start:
        return
    elif spot.sentence.end - spot.sentence.start <= _LONGEST and _WHOLE.match(spot.text.words(spot.sentence)):
        yield spot.hit(_SAYS, start=spot.sentence.start, end=spot.sentence.end)
