"""The proofreader: `check` a text in a `Context`, `apply` the fixes.

findings = check("お世話になっております。資料をご覧になられましたか。", Context(audience=Audience.PARTNER))
apply(text, findings).text
"""

from __future__ import annotations

from owabi.proof.context import Context, Required
from owabi.proof.fix import apply
from owabi.proof.kernel import check
from owabi.proof.selection import Selection

__all__ = ["Context", "Required", "Selection", "apply", "check"]
