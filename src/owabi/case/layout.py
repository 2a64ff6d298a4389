"""Where everything of a case stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HIDDEN = ".owabi"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a case folder; asking for a path does not make it."""

    root: Path

    @property
    def facts(self) -> Path:
        """The fact sheet that people edit."""
        return self.root / "facts.yaml"

    @property
    def recipients(self) -> Path:
        """The recipient list that people edit; no longer needed once a roll was made of it."""
        return self.root / "recipients.csv"

    @property
    def readme(self) -> Path:
        """What to do in this folder."""
        return self.root / "README.txt"

    @property
    def settings(self) -> Path:
        """The case's settings."""
        return self.root / "case.toml"

    @property
    def letters(self) -> Path:
        """The templates that people edit."""
        return self.root / "letters"

    @property
    def exports(self) -> Path:
        """Tables of the ledger for spreadsheets; a purge empties it."""
        return self.root / "exports"

    @property
    def evidence(self) -> Path:
        """Evidence bundles; a purge takes the full ones away."""
        return self.root / "evidence"

    @property
    def hidden(self) -> Path:
        """What owabi keeps for itself."""
        return self.root / HIDDEN

    @property
    def database(self) -> Path:
        """The ledger's file."""
        return self.hidden / "case.db"

    @property
    def key(self) -> Path:
        """The case's key, unless `OWABI_KEY_FILE` names another place."""
        return self.hidden / "key"

    @property
    def key_check(self) -> Path:
        """A value by which another case's key is told from this one's."""
        return self.hidden / "key.check"

    @property
    def lock(self) -> Path:
        """Held while one process writes."""
        return self.hidden / "lock"

    @property
    def keys(self) -> Path:
        """The register of the approvers' public keys."""
        return self.hidden / "keys"

    @property
    def approvals(self) -> Path:
        """The records of approvals, numbered and chained."""
        return self.hidden / "approvals"

    @property
    def frozen(self) -> Path:
        """Copies of facts, letters and attachments as they were approved."""
        return self.hidden / "frozen"

    @property
    def previews(self) -> Path:
        """Letters of single recipients that somebody looked at; a purge empties it."""
        return self.hidden / "previews"

    @property
    def drill(self) -> Path:
        """The Maildir of a drill's own sink; a purge empties it."""
        return self.hidden / "drill"

    def folders(self) -> tuple[Path, ...]:
        """The folders of a new case, in the order of making."""
        return (self.letters, self.hidden, self.keys, self.approvals, self.frozen)
