"""A text that is being written: checked again after each edit, and only what the edit touched is read anew."""

from __future__ import annotations

from owabi.proof.context import Context
from owabi.proof.kernel import check
from owabi.proof.line_memory import LineMemory
from owabi.proof.rulebook import Rulebook, house
from owabi.proof.selection import Selection
from owabi.text.finding import Finding
from owabi.text.text import Text


class Session:
    """Checks the versions of one text, or texts that share lines, for an editor.

    Its findings are those of `check`; `text` is the text last checked, whose `index` gives their places in UTF-16
    (`position`, `utf16_offset`) and UTF-8 (`utf8_column`). Not for several threads at once.
    """

    def __init__(
        self, context: Context | None = None, *, selection: Selection | None = None, rulebook: Rulebook | None = None
    ) -> None:
        self._context = context or Context()
        self._selection = selection or Selection()
        self._rulebook = rulebook or house()
        self._memory = LineMemory()
        self._findings: tuple[Finding, ...] = ()
        self.text: Text | None = None

    def check(self, source: str) -> tuple[Finding, ...]:
        """What is wrong in this version; raises `Mistake` where the selection names an unknown rule."""
        if self.text is None or self.text.source != source:
            text = Text.of(source)
            self._findings = check(
                text,
                self._context,
                selection=self._selection,
                rulebook=self._rulebook,
                memory=self._memory,
            )
            self.text = text
        return self._findings
