"""影響を受けた人や誤送信先の連絡先。

## なぜ
だれが巻き込まれたかを知らせ、その人に連絡できるようにするのは、新たな漏えいです。

## 直し方
連絡先を取り、「対象のお客様」「誤って送った先」のように書きます。

## 根拠
公表された事故。窓口や差出人のアドレス、自社の電話番号は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_ABOUT = expression(
    "誤送信|誤って送|送信先|送った先|対象の|対象と|影響を受け|漏えい|漏洩|流出|被害(?:者|を受け|に遭)|(?:お客様|会員|利用者|従業員|受信者)(?:様)?の|閲覧|表示され"
)
_OWN = expression(
    "窓口|問い?合わ?せ|お問合せ|連絡先|ご連絡|ご相談|差出人|送信元|送信者|公式|正しい|弊社(?:の|から)|当社(?:の|から)|受付|までお|装っ|偽|不審|TEL|電話:|ドメイン|代表|本社"
)
_SENT = expression(
    "(?:宛て?)?(?:に|へ)(?:誤って)?(?:誤送信|送信(?:いたしま|しま|した)|送って(?:しま|いた|おり)|"
    "送付(?:いたしま|しま|した))"
)
_REACH = 40
_SAYS = Said(
    "影響を受けた人や、誤って送った先の連絡先のようです。取ってください。",
    "this looks like the contact of a person concerned; remove it.",
)


@rule(
    "D134",
    severity=Severity.ERROR,
    blocks=True,
    presets=(INCIDENT,),
    on=(
        pattern(r"[A-Za-z0-9._%+-]{1,40}@[A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{2,20}){1,3}"),
        pattern(r"(?<!\d)0[5789]0-\d{4}-\d{4}(?!\d)"),
        pattern(r"[都道府県][一-龠ぁ-んァ-ヶ]{1,8}[市区町村郡][一-龠ぁ-んァ-ヶ]{1,10}\d{1,3}(?:-\d{1,3}){1,3}"),
    ),
    bad={
        "誤送信の宛先はmizuno.ichiro@example.comでした。": None,
        "対象のお客様の電話番号は090-1234-5678です。": None,
    },
    good=[
        "誤って届いたメールは、info@example.jp に送信してください。",
        "お問い合わせ窓口：privacy@example.com",
        "漏えいについてのお問い合わせは、privacy@example.com までお願いいたします。",
        "対象の方には、notice@example.co.jp から弊社のお知らせをお送りしております。",
        "お問い合わせの窓口は070-1234-5678です。",
        "誤送信の宛先は、取引先1社でした。",
        "弊社を装った差出人 info@example.net の不審なメールにご注意ください。",
    ],
)
def contact_of_person(spot: Spot) -> Iterator[Hit]:
    """An address or a number in a sentence on who is concerned."""
    sentence = spot.sentence
    before = spot.text.flow[max(sentence.start, spot.start - _REACH) : spot.start]
    after = spot.text.flow[spot.end : min(sentence.end, spot.end + _REACH)]
    if (_ABOUT.search(before) or ("誤って" in before and _SENT.match(after))) and not _OWN.search(before + after):
        yield spot.hit(_SAYS)
