"""A case with everything that the acts need of it: facts, letters, ledger, seal."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from owabi.case.folder import Case, open_case, open_case_key, open_vault
from owabi.case.private import read
from owabi.case.secret import was_purged
from owabi.case.vault import CaseVault
from owabi.delivery.adapters.sqlite_ledger import SqliteLedger
from owabi.errors import CaseMistake, LetterMistake, Place
from owabi.facts.reading import Sheet
from owabi.facts.reading import read as read_facts
from owabi.letter.audience import Audience, Kind
from owabi.letter.template import Template, read_template
from owabi.office.drafting import letter_name
from owabi.said import Said

_MAX_LETTER = 2_000_000


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """`environment` is the process's, as the roof read it; it may hold the relay's password and shows in no `repr`."""

    case: Case
    environment: Mapping[str, str] = field(repr=False)

    @classmethod
    def at(cls, folder: Path, environment: Mapping[str, str]) -> OpenedCase:
        """Open a case folder; `CaseMistake` where it is none."""
        return cls(open_case(folder), environment)

    def facts(self) -> Sheet:
        """The fact sheet as it stands; `FactsMistake` where it cannot be read or is another incident's."""
        sheet = read_facts(self.case.layout.facts)
        if sheet.incident.incident != self.case.id:
            raise CaseMistake(
                Said(
                    f"事実の incident「{sheet.incident.incident}」が、事案の id「{self.case.id}」と違います。",
                    f"the facts are of `{sheet.incident.incident}`, the case is `{self.case.id}`.",
                ),
                Said("facts.yaml の incident を直してください。", "Mend `incident` in facts.yaml."),
                place=Place(str(self.case.layout.facts), field="incident"),
            )
        return sheet

    def letter_file(self, audience: Audience, kind: Kind) -> Path:
        """Where the letter of one audience stands."""
        return self.case.layout.letters / letter_name(audience, kind)

    def letter(self, audience: Audience, kind: Kind) -> Template:
        """The letter as people left it; `LetterMistake` or `CaseMistake` where it is missing or not a letter."""
        file = self.letter_file(audience, kind)
        if not file.is_file():
            raise CaseMistake(
                Said("文面がまだありません。", "there is no letter yet."),
                Said("owabi draft --out で作ってください。", "Write it with `owabi draft --out`."),
                place=Place(str(file)),
            )
        return letter_of(file)

    def vault(self) -> CaseVault:
        """The seal of recipients."""
        return open_vault(self.case, self.environment)

    def vault_if_any(self) -> CaseVault | None:
        """The seal, None once the whole case was erased."""
        return None if was_purged(self.case.layout) else self.vault()

    def staff(self, account: str) -> str:
        """A name for a member of staff that says nothing to a stranger: it stands in the ledger, which others may see.

        One account has one name in a case; whoever holds the case's key can tell whose it is.
        """
        key = open_case_key(self.case, self.environment).derive("staff")
        return f"staff-{hmac.digest(key, account.encode(), 'sha256').hex()[:12]}"

    def message_secret(self) -> bytes:
        """The key of Message-IDs."""
        return open_case_key(self.case, self.environment).derive("message-id")

    @contextmanager
    def ledger(self) -> Iterator[SqliteLedger]:
        """The case's ledger, let go of at the end of the block."""
        ledger = SqliteLedger(self.case.layout.database)
        try:
            yield ledger
        finally:
            ledger.close()


def letter_of(file: Path) -> Template:
    """A letter from its file; `CaseMistake` where it is missing or too long, `LetterMistake` where it is no letter."""
    content = read(file, limit=_MAX_LETTER)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LetterMistake(
            Said("文面がUTF-8ではありません。", "the letter is not in UTF-8."),
            Said("UTF-8で保存し直してください。", "Save it as UTF-8."),
            place=Place(str(file), content.count(b"\n", 0, error.start) + 1),
        ) from None
    return read_template(text, file=str(file))
