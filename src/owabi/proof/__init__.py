"""The proofreader. Three names are its promise to other programs; the rest serves the house.

>>> from owabi.proof import Context, check, fix
>>> text = "お世話になっております。資料をご覧になられましたか。"
>>> for finding in check(text, Context(own_people=("山本",))):
...     print(finding.rule, finding.span.start, finding.text, finding.suggestions[0])
K101 15 ご覧になられ ご覧になり
>>> fix(text).text
'お世話になっております。資料をご覧になりましたか。'

`check` gives findings in the order of their places (code points; `owabi.text.index.Index` gives lines, UTF-16, UTF-8),
`fix` the text with every safe fix applied, and `Context` says what is known besides the words: without it they say
less, never wrong. For an editor there is `owabi.proof.session.Session`.
"""

from __future__ import annotations

from owabi.proof.context import Context, Required
from owabi.proof.fix import Fixed, apply, fix
from owabi.proof.kernel import check
from owabi.proof.selection import Selection

__all__ = ["Context", "Fixed", "Required", "Selection", "apply", "check", "fix"]
