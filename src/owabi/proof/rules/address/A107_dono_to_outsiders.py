"""社外の人への「殿」。

## なぜ
「殿」は、公的な文書や、目上の者から目下の者への文書で使われてきた敬称です。社外の人への手紙やメールでは見下した印象を与えることがあります。

## 直し方
「様」とします。

## 根拠
国語審議会「これからの敬語」（1952年）は、公用文でも「殿」を「様」に統一することを望んでいます。表彰状や辞令では今も使われるため、
警告にとどめます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.keigo.addressees import COMPANY_FORM, UNIT, address_lines
from owabi.proof.keigo.parties import TITLE
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity
from owabi.text.zones import Zone

_SAYS = Said("社外の方への宛名は「様」が無難です。", "様 is safer than 殿 for readers outside.")


@rule(
    "A107",
    severity=Severity.WARNING,
    fix=FixSafety.SAFE,
    on=document("殿"),
    bad={
        "営業部長 山田太郎殿\n\nお世話になっております。": "営業部長 山田太郎様\n\nお世話になっております。",
        "佐藤 美咲 殿\n\n平素よりご利用いただき、ありがとうございます。": (
            "佐藤 美咲 様\n\n平素よりご利用いただき、ありがとうございます。"
        ),
    },
    good=[
        "山田太郎様\n\nいつもお世話になっております。",
        "拝殿の修復についてお知らせいたします。",
        "貴殿におかれましては",
    ],
)
def dono_to_outsiders(reading: Reading) -> Iterator[Hit]:
    """殿 at the end of an address line."""
    lines = reading.once(address_lines)
    for line in lines:
        match = _DONO.search(line.words)
        if match and not _ANOTHER_RULES.search(line.words[: match.start("mark")]):
            yield Hit(line.start + match.start("mark"), line.start + match.end("mark"), _SAYS, "様")
    flow = reading.text.flow
    for match in _IN_PROSE.finditer(flow):
        where = reading.text.line_at(match.start())
        if where.zone in (Zone.QUOTE, Zone.ADDRESS) or any(line.start <= match.start() < line.end for line in lines):
            continue
        yield Hit(match.start("mark"), match.end("mark"), _SAYS, "様")


_ANOTHER_RULES = expression(rf"(?:様|各位|御中|先生|{TITLE}) ?$|{UNIT.pattern}|{COMPANY_FORM.pattern}$")
_DONO = expression(r"(?P<mark>殿)(?:、.{0,20})?$")
_IN_PROSE = expression(
    r"(?:担当者?|責任者|(?:^|[はがをにと、。 \n])[一-龠]{2,4}) ?(?P<mark>殿)(?=(?:に(?:は|も|お|ご|つ)|"
    r"へ|から|より|が|は|を|の[ごお]|と[おごの]|、"
    r"))(?<!貴殿)(?<!神殿)(?<!本殿)(?<!拝殿)(?<!宮殿)(?<!御殿)(?<!仏殿)(?<!社殿)(?<!沈殿)(?<!殿殿)"
    r"(?<!大殿)(?<!正殿)(?<!祭殿)(?<!湯殿)(?<!寝殿)(?<!紫宸殿)(?<!清涼殿)(?<!伏魔殿)(?<!中殿)(?<!霊殿)(?<!奥殿)(?<!前殿)(?<!美殿)"
)
