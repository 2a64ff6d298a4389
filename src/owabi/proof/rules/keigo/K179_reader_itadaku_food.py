"""相手が食べる・飲むことに使った「いただく」（「お食事はもういただきましたか」「どうぞお茶をいただいてください」など）。

## なぜ
「いただく」は「食べる」「飲む」の謙譲語です。相手の動作に使うと、相手をへりくだらせてしまいます。

## 直し方
「召し上がりましたか」「お召し上がりください」とします。

## 根拠
「敬語の指針」（文化審議会答申、2007年）第2章第1（尊敬語「召し上がる」と謙譲語「いただく」）。「お時間をいただけますか」のように物を受け取る意味の
「いただく」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.parties import OWN_COMPANY, OWN_SELF
from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import literal
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_FOOD = expression(
    r"(?:食事|お昼|昼食|夕食|朝食|ランチ|料理|お菓子|菓子|お茶|コーヒー|紅茶|ケーキ|弁当|ご飯|ごはん|飲み物|お酒|酒|ビール|お水|品|味|デザート|軽食|"
    r"鍋|寿司|そば|果物|お薬|薬)(?:は|を|も|が)、?(?:ぜひ|是非|もう|すでに|既に|先に|ゆっくり|たくさん|どうぞ|温かいうちに|熱いうちに|冷めないうちに|お早めに|ご自由に)?、?$"
)
_OURS = expression(rf"(?:{OWN_COMPANY}|{OWN_SELF})(?:が|は|も)")
_PUT = {"き": "召し上がり", "い": "召し上がっ"}
_SAYS = Said(
    "相手が食べる・飲むことに「いただく」を使っています。「召し上がる」としてください。",
    "いただく is humble for one's own eating; of the reader say 召し上がる.",
)


@rule(
    "K179",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=literal(
        "いただきましたか", "いただきますか", "いただきましたでしょうか", "頂きましたか", "頂きますか",
        "いただいてください", "頂いてください",
        "いただいて下さい", "いただいてみて", "頂いてみて", "頂いて下さい", "いただいたお客", "いただいた方",
    ),
    bad={
        "お食事はもういただきましたか。": "お食事はもう召し上がりましたか。",
        "どうぞお茶をいただいてください。": "どうぞお茶を召し上がってください。",
    },
    good=[
        "お食事はもう召し上がりましたか。",
        "お時間をいただきますか。",
        "ご了承をいただきましたか。",
        "お料理をご注文いただきましたか。",
        "私どもは昼食をいただきました。",
    ],
)  # fmt: skip
def reader_itadaku_food(spot: Spot) -> Iterator[Hit]:
    """Food, は or を, いただきましたか."""
    before = spot.before(24)
    if not _FOOD.search(before) or _OURS.search(before):
        return
    stem = "いただ" if spot.word.startswith("い") else "頂"
    put = _PUT[spot.word[len(stem)]]
    yield spot.hit(_SAYS, put, end=spot.start + len(stem) + 1)
