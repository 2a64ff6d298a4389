"""二重否定（「ないわけではありません」など）。

## なぜ
否定を二度読み解くことになり、結局どちらなのかが伝わりにくくなります。

## 直し方
肯定で言い切ります（「影響があります」「遅れることがあります」）。

## 根拠
文化庁「公用文作成の考え方」（2022年）。「可能性は否定できません」のように定着した言い方と、「〜ないのではないでしょうか」のような推量は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.finding import Severity

_DENIES = ("せん", "ません", "ない", "ぬ")
_AFFIRMS = ("思いま", "考えてお", "考えま", "言えま", "いえま", "ありま", "ありえ", "ござい")
_PART_OF = tuple("少危切幼儚汚拙")
_SAYS = Said("二重否定です。肯定で言い切ると伝わりやすくなります。", "a double negative; say it positively.")


@rule(
    "S107",
    severity=Severity.WARNING,
    on=(
        pattern(
            "[な無](?:い|かった|く)(?:(?:という)?(?:わけ|訳|もの|物|こと|事|コト|はず|可能性|おそれ))?(?:で?[がはも](?:[な無][いかくけ]|あり(?:ま|え)|ござい|ゼロでは|限[らり]|かぎ[らり])"
            "|とは?も?(?:限[らり]|かぎ[らり]|言い切れ|いい切れ|いいきれ|言いきれ|断言でき|言え(?:な|ま)|いえ(?:な|ま)|言い難|思[いえ](?:ま|な)|考え(?:ま|られな|られま|てお)|申せ|言って(?:おりま|いま|いな))"
            "|と(?:も|は)(?:限ら|かぎら))"
        ),
        pattern("[なえ][いな](?:という)?(?:こと|可能性|の)[をがはも]否定(?:でき(?:ま|な)|し(?:ま|な))"),
        pattern("(?:不可能|不可欠|不十分|不適切|無理|無視でき)では?な(?:い|く)(?:とは|わけ|と(?:言え|いえ))"),
    ),
    counterparts=("textlint:no-double-negative-ja",),
    bad={
        "影響がないわけではありません。": None,
        "遅れる場合もないとは限りません。": None,
        "できないことはありません。": None,
        "そう言えなくもない。": None,
        "知らないでもない。": None,
        "問題がないとは言い切れません。": None,
        "避けられないものではなかった。": None,
        "影響がないとは言えません。": None,
        "お届けできないということはございません。": None,
        "変更をお願いせざるを得ないことも否定できません。": None,
        "ご存じないはずはございません。": None,
    },
    good=[
        "影響がある可能性があります。",
        "可能性は否定できません。",
        "ご連絡が必要ではありません。",
        "対象にならないこともあります。",
        "問題はないのではないでしょうか。",
        "件数は少なくはありません。",
        "ご利用いただけないこともございます。",
        "決して安くはありません。",
        "行かないではないか。",
        "必要がなくなりました。",
        "在庫がないわけではなく、別の倉庫にあります。",
        "影響はないと思います。",
        "問題はないと考えております。",
        "変更をお願いせざるを得ません。",
        "影響の可能性は否定できません。",
        "今のところ影響はないと言えます。",
    ],
)
def double_negative(spot: Spot) -> Iterator[Hit]:
    """A form that denies a denial; not one that says that something may be lacking."""
    word = spot.word
    after = spot.after(3)
    affirms = word.endswith(_AFFIRMS) and not after.startswith((*_DENIES, "りませ"))
    parts = word.endswith(("はなく", "も無く", "は無く")) and after.startswith(("、", "て、")) and "わけ" in word
    if parts or ("がゼロでは" in word and "可能性" not in word):
        return
    if affirms or spot.before(1) in _PART_OF or (word.endswith("ない") and spot.after(1) == "か"):
        return
    yield spot.hit(_SAYS)
