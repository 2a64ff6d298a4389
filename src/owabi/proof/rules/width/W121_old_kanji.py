"""旧字体と新字体の混在（助言）。

## なぜ
同じ語が別の語に見え、検索でも一致しません。

## 直し方
新字体にそろえます。氏名や社名の旧字体はそのままにします。

## 根拠
常用漢字表（2010年）。固有名詞のことが多いため、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_PAIRS = [
    "國国",
    "會会",
    "學学",
    "體体",
    "發発",
    "號号",
    "對対",
    "圖図",
    "實実",
    "當当",
    "經経",
    "續続",
    "轉転",
    "辯弁",
    "權権",
    "觀観",
    "關関",
    "廣広",
    "應応",
    "總総",
    "藝芸",
    "縣県",
    "點点",
    "讀読",
    "寫写",
    "變変",
    "舊旧",
    "醫医",
    "靈霊",
    "縱縦",
    "亞亜",
    "佛仏",
    "假仮",
    "價価",
    "兒児",
    "兩両",
    "寶宝",
    "將将",
    "專専",
    "屬属",
    "帶帯",
    "從従",
    "擔担",
    "據拠",
    "數数",
    "檢検",
    "歸帰",
    "澁渋",
    "獨独",
    "畫画",
    "禮礼",
    "稱称",
    "繪絵",
    "聲声",
    "處処",
    "證証",
    "賣売",
    "辭辞",
    "邊辺",
    "釋釈",
    "錢銭",
    "雙双",
    "驛駅",
    "默黙",
]
_NEW = {pair[0]: pair[1] for pair in _PAIRS}
_ALL = "".join(_NEW)
_OLD = expression(f"(?<![{_ALL}])[{_ALL}](?![{_ALL}])")
_SAYS = Said("旧字体と新字体が混ざっています。", "old and new forms of a kanji are mixed.")


@rule(
    "W121",
    severity=Severity.ADVICE,
    fix=FixSafety.SUGGESTION,
    on=characters(
        "國會學體發號對圖實當經續轉辯權觀關廣應總藝縣點讀寫變舊醫靈縱亞佛假價兒兩寶將專屬帶從擔據數檢歸澁獨畫禮稱繪聲處證賣辭邊釋錢雙驛默"
    ),
    bad={
        "国の機関と國の制度": "国の機関と国の制度",
        "会社の總会と総会": "会社の総会と総会",
    },
    good=[
        "国の機関と国の制度",
        "國學院大學",
        "學会の案内",
    ],
)
def old_kanji(reading: Reading) -> Iterator[Hit]:
    """An old form whose new form stands in the text too; not beside another old one, as in names."""
    source = reading.text.source
    for match in _OLD.finditer(source):
        new = _NEW[match[0]]
        if new in source:
            yield Hit(match.start(), match.end(), _SAYS, new, in_source=True)
