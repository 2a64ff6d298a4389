"""攻撃を受けた製品の名前と版。

## なぜ
製品と版が分かると、同じ弱点を残す他の組織への攻撃を助けます。

## 直し方
「使用していたソフトウェア」のように書きます。

## 根拠
危機管理広報に共通する注意点。利用者が更新すべき自社製品の版は書くべきなので、求められたときだけ助言します。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import INCIDENT, Hit, rule
from owabi.proof.triggers import pattern
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import Severity

_UPDATED = expression(r"以降|以上に|に更新|へ更新|に対応")
_SAYS = Said("攻撃を受けた製品と版は書かないほうが安全です。", "it is safer not to name the product and version.")


@rule(
    "D127",
    severity=Severity.ADVICE,
    on=pattern(
        r"(?:Apache(?: Struts| Tomcat| Log4j)?|nginx|OpenSSL|WordPress|Movable Type|EC-CUBE|Drupal|Joomla|PHP|"
        r"MySQL|PostgreSQL|Oracle|Windows Server|Exchange Server|Fortinet|FortiGate|FortiOS|Pulse Secure|"
        r"Citrix|VMware|Log4j|SonicWall|Proself|Array AG) ?(?:Server ?)?(?:バージョン|ver\.?|Ver\.?|"
        r"v)? ?\d{1,4}(?:\.\d{1,3}){0,3}"
    ),
    presets=(INCIDENT,),
    bad={
        "WordPress 5.8 の弱点を悪用されました。": None,
        "使用していた FortiOS 7.0.1 に弱点がございました。": None,
    },
    good=[
        "ソフトウェアの弱点を悪用されました。",
        "WordPress 6.4 以降に更新してください。",
    ],
)
def attacked_version(spot: Spot) -> Iterator[Hit]:
    """A well-known product with a version."""
    if not _UPDATED.search(spot.after(20)):
        yield spot.hit(_SAYS)
