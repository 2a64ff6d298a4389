"""漏えいしたパスワードの作り（文字数、文字の種類、決め方）。

## なぜ
「英数字8文字でした」のような説明は、残りのパスワードを推測する手がかりになります。記者会見で明かして批判された例があります。

## 直し方
文字数や種類を取ります。読み手へのお願い（「12文字以上にしてください」）には書いてかまいません。

## 根拠
危機管理広報の実例。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_MAKEUP = expression(
    r"(?:半角)?(?:英数字|英字|数字)?(?:と記号の?)?\d{1,2}(?:文字|桁|字)(?:の(?:英数字|数字|英字))?|英数字(?:のみ)?|大文字|英字と数字|数字のみ|記号を含"
    r"|(?:生年月日|誕生日|電話番号|会員番号|社員番号|お客様番号|ユーザー(?:ID|名)|ログインID|ID|氏名|郵便番号|入会日|部署名|会社名)(?:の(?:下|末尾|上)?\d?桁?)?(?:と(?:同じ|共通)(?:もの|文字列|値)?|を(?:そのまま)?(?:使|用い|初期|仮|続け|組み合わせ|付け|もと)[^、。]{0,12}|(?:の下|の末尾)\d桁|そのもの|(?=に(?:設定|して)))"
    r"|「[!-~]{2,20}」(?:に|と|を)[^、。]{0,20}(?:続け|付け|組み合わせ|加え|足し)[^、。]{0,6}|(?:全|社内|部署|各|すべての)?(?:社員|従業員|アカウント|端末|会員|利用者|全員|店舗)(?:で|に|が)?(?:共通|同じ|同一|一律)(?:の(?:もの|文字列|値)?)?"
    r"|(?:共通|同一|一律|連番|初期値)の(?:もの|文字列|値|まま)|推測(?:されやすい|しやすい|が容易な)[^、。]{0,10}(?:を(?:使|設定|利用)|でした|でござい|であっ|となって)"
)
_REACH = 60
_ASKED = ("ください", "下さい", "お願い", "お勧め", "おすすめ", "推奨", "改め", "変更", "強化", "引き上げ", "避け")
_SAYS = Said(
    "パスワードの文字数や種類は、推測の手がかりになります。取ってください。",
    "the make-up of the passwords helps to guess them; leave it out.",
)


@rule(
    "D109",
    severity=Severity.WARNING,
    presets=(INCIDENT,),
    on=literal("パスワード", "暗証番号"),
    bad={
        "パスワードは英数字8文字で設定されておりました。": None,
        "暗証番号（4桁）が漏えいした可能性があります。": None,
        "パスワードは、「minato」に会員番号を続けた形で発行しておりました。": None,
        "初期パスワードは生年月日の4桁に設定しておりました。": None,
        "パスワードは全社員共通のものを使用しておりました。": None,
    },
    good=[
        "パスワードは12文字以上の推測されにくいものに変更してください。",
        "パスワードが漏えいした可能性があります。",
        "推測されやすいパスワードは、解読されるおそれがございます。",
        "今後は、パスワードを英数字12文字以上に改めます。",
    ],
)
def password_makeup(spot: Spot) -> Iterator[Hit]:
    """Figures or kinds of characters near the word, where nothing is asked of the reader."""
    sentence = spot.sentence
    start, end = max(sentence.start, spot.start - _REACH), min(sentence.end, spot.end + _REACH)
    around = spot.text.flow[start:end]
    match = _MAKEUP.search(around)
    if match and not any(word in around for word in _ASKED):
        yield spot.hit(_SAYS, start=start + match.start(), end=start + match.end())
