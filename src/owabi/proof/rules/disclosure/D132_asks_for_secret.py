"""パスワードや暗証番号をメールで送るよう求める文。

## なぜ
偽のメールと同じ求め方です。応じた人の情報が危険にさらされ、これから届く偽のメールも見分けられなくなります。

## 直し方
会員ページでの手続きを案内し、メールや電話ではお尋ねしないことを書きます。

## 根拠
フィッシング対策協議会と情報処理推進機構（IPA）の案内に共通する注意点。変更や再設定を求める文、送らないよう頼む文は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.shaped import is_quoted
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ASKED = expression(
    "[^。、]{0,24}?(?:を(?:折り返し|至急|必ず|担当(?:者)?(?:まで|に|へ)|窓口(?:まで|に|へ)|係(?:まで|に)|弊社(?:まで|に|へ)|当方(?:まで|に))?|は|につきまして、?|について)、?(?:必ず|至急)?(?:この|本|下記の?|弊社の?)?(?:メール|電話|お電話|返信|SMS|フォーム|FAX|書面|メッセージ)?"
    "(?:アドレス|宛て?)?(?:に|へ|で|にて)?(?:も)?(?:そのまま)?(?:ご|お)?(?:返信|返答|連絡|知らせ|送付|送り|送信|伝え|教え|記入|記載|提示)"
    "[^。、]{0,10}?(?:ください|下さい|お願い|いただき|頂き|願い)"
)
_NOT = expression(
    "変更|再設定|初期化|ないで|なさら|しない|不要|必要は|ことはござい|ことはあり|場合|伝えない|教えない|お控え|入力|忘れ|ようお願いすること|装"
)
_SAYS = Said(
    "パスワードや番号を送るよう求めるのは、偽のメールと同じ求め方です。会員ページでの手続きを案内してください。",
    "asking for secrets by mail is what forged mails do; point to the member page instead.",
)


@rule(
    "D132",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal(
        "パスワード",
        "暗証番号",
        "セキュリティコード",
        "カード番号",
        "認証コード",
        "認証番号",
        "確認コード",
        "マイナンバー",
        "個人番号",
        "カード情報",
        "秘密の質問",
    ),
    bad={
        "ご本人の確認のため、パスワードをこのメールにご返信ください。": None,
        "お手数ですが、暗証番号をメールでお知らせください。": None,
        "カード番号とセキュリティコードをお送りください。": None,
    },
    good=[
        "パスワードをメールでお知らせいただく必要はございません。",
        "弊社がパスワードをメールでお尋ねすることはございません。",
        "パスワードを変更のうえ、窓口までご連絡ください。",
        "パスワードをこのメールに返信しないでください。",
        "パスワードは、会員ページから再設定をお願いいたします。",
        "ワンタイムパスワードを他の方に伝えないでください。",
        "「パスワードをご返信ください」というメールにご注意ください。",
    ],
)
def asks_for_secret(spot: Spot) -> Iterator[Hit]:
    """A secret as what the reader shall send."""
    match = _ASKED.match(spot.after(60))
    if match and not _NOT.search(match[0] + spot.after(80)[match.end() : match.end() + 8]) and not is_quoted(spot):
        yield spot.hit(_SAYS, end=spot.end + match.end())
