"""No rule on typing slips objects to a verb of business mail with an ending that mail puts to it."""

from __future__ import annotations

from owabi.proof import Selection, check
from owabi.text.finding import Severity
from tools.right_forms import right_forms

_SLIPS = Selection(select=("T102", "T110", "T117", "T118", "T119", "T122"))
_EVERY = 7
"""A stride that falls on every ending; all forms take half a minute."""


def test_right_forms_are_no_slips() -> None:
    forms = list(right_forms())[::_EVERY]
    found = [
        (finding.rule, finding.text, text[max(0, finding.span.start - 12) : finding.span.end + 6])
        for text in ("\n\n".join(forms[start : start + 40]) for start in range(0, len(forms), 40))
        for finding in check(text, selection=_SLIPS)
        if finding.severity is not Severity.ADVICE
    ]
    assert found == []
