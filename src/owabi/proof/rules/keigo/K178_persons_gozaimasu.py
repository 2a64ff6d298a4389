"""人がいることを述べる「ございます」（「鈴木様はございますか」「担当の方がございません」など）。

## なぜ
「ございます」は物事があることを丁寧に述べる語です。人に使うと、人を物のように扱って響きます。

## 直し方
相手や第三者には「いらっしゃいますか」、自分の側には「おります」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語・丁寧語の働き）。「ご質問がございます」「お支払いになる方法がございます」は正しい形です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_HONOURED = expression(
    r"(?:様|さま|先生|[部社会課所店院校]長|お客|[るたない]方|(?:担当|該当|対象|希望|別|ほか|他|ご家族|ご不明|ご遺族|お連れ|責任者|付き添い)の方)(?:方)?"
    r"(?:は|が|も)(?:今|本日|ただいま|現在|どなたか|お一人も)?、?$"
)
_OURS = expression(
    r"(?:担当者|係の者|責任者|詳しい者|社員|職員|スタッフ|従業員|代わりの者|分かる者)(?:は|が|も)(?:今|本日|ただいま|現在)?、?$"
)
_WAY = expression(
    r"(?:仕|模|多|同|有|両|王)様[はがも]|[らりよ]?いい方|見方|やり方|仕方|(?:使|選び|行)う?い?方|事情|方[はが]$(?<=の仕方[はが])"
)
_SAYS = Said(
    "人がいることに「ございます」を使っています。「いらっしゃいます」としてください。",
    "ございます is for things; of people say いらっしゃいます.",
)
_SELF = Said("自分の側の人には「おります」を使います。", "of our own people say おります.")


@rule(
    "K178",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "はございま", "がございま", "もございま", "今ございま", "日ございま", "現在ございま", "ただいまございま",
    ),
    bad={
        "失礼ですが、鈴木様はございますか。": "失礼ですが、鈴木様はいらっしゃいますか。",
        "お心当たりのある方がございましたら、お電話を。": "お心当たりのある方がいらっしゃいましたら、お電話を。",
        "ただいま担当者がございませんので、後ほど電話します。": "ただいま担当者がおりませんので、後ほど電話します。",
    },
    good=[
        "鈴木様はいらっしゃいますか。",
        "ご質問がございましたら、お知らせください。",
        "画面の仕様がございます。",
        "ほかの使い方がございます。",
        "お支払いになる方法がございます。",
        "お客様にはお手数がございます。",
        "担当者がおりません。",
        "特別な事情がございます。",
    ],
)  # fmt: skip
def persons_gozaimasu(spot: Spot) -> Iterator[Hit]:
    """様, が or は, ございます."""
    place = spot.end - 4
    head = spot.text.flow[max(spot.line.start, place - 16) : place]
    if _WAY.search(head):
        return
    if _HONOURED.search(head):
        yield spot.hit(_SAYS, "いらっしゃい", start=place, end=place + 3)
    elif _OURS.search(head):
        yield spot.hit(_SELF, "おり", start=place, end=place + 3)
