"""偽のサイトや不審なメールの、押せるリンク。

## なぜ
注意を呼びかける文面の中でも、メールソフトは押せるリンクにします。開いてしまう読み手が必ずいます。

## 直し方
リンクを取るか、「hxxp」「[.]」で押せない形にします。本物のアドレスを示すほうが役立ちます。

## 根拠
フィッシング対策協議会の資料に共通する注意点。正しいアドレスの案内は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_FORGED = expression(
    "偽(?:の|サイト|メール|物|アドレス)|不審な|フィッシング|なりすまし|詐欺|装[いうっ]|開かないで|アクセスしないで|誘導|クリックしないで|偽装"
)
_TRUE = expression("正しい|正規|本物|公式|弊社の|当社の|ご確認ください|ご覧|詳しく|詳細|報告は|ご連絡")
_URL = expression(r"//[A-Za-z0-9.-]{3,80}(?:/[A-Za-z0-9_./?=&%~-]{0,100})?")
_REACH = 50
_SAYS = Said(
    "偽のサイトの、押せるリンクです。取るか、「hxxp」「[.]」で押せない形にしてください。",
    "this link to a forged site can be clicked; remove or break it.",
)


@rule(
    "D137",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=literal("http:", "https:"),
    bad={
        "不審なメールのリンク（http://aoba-bank-login.example.net/auth）は開かないでください。": None,
        "偽サイト（https://login-aoba.example.org/verify）にご注意ください。": None,
    },
    good=[
        "詳しくは https://www.example.co.jp/notice/ をご覧ください。",
        "不審なメールが届いています。正しいアドレスは https://www.example.co.jp/ です。",
        "偽サイト（hxxp://login-aoba.example.org）にご注意ください。",
    ],
)
def forged_link(spot: Spot) -> Iterator[Hit]:
    """A whole address in a sentence on a forged site."""
    match = _URL.match(spot.after(200))
    if match is None:
        return
    sentence = spot.sentence
    end = spot.end + match.end()
    before = spot.text.flow[max(sentence.start, spot.start - _REACH) : spot.start]
    after = spot.text.flow[end : min(sentence.end, end + 24)]
    if _FORGED.search(before + after) and not _TRUE.search(before[-16:] + after):
        yield spot.hit(_SAYS, end=end)
