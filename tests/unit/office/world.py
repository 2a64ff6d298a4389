"""A case at one in the afternoon of the day of the incident, with lists, approvers and a relay on loopback."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from owabi.approval.role import Mode, Role
from owabi.approval.statement import Person
from owabi.case.folder import create
from owabi.case.signing import read_key
from owabi.dates.zone import JST
from owabi.delivery.worker import Hooks, Policy, Report
from owabi.letter.audience import Audience, Kind
from owabi.office.approving import Receipt, Yes, approve, default_window, new_approver
from owabi.office.drafting import save_letters, wanted_audiences, write_letters
from owabi.office.enrolling import enroll
from owabi.office.examples import example_facts
from owabi.office.opened import OpenedCase
from owabi.office.preflight import Errand
from owabi.office.sending import Surroundings, clear, send
from owabi.testing.people import fake_recipients, write_csv

AT = datetime(2026, 11, 19, 13, 30, tzinfo=JST)
PEOPLE = {Role.DRAFTER: "花田 操", Role.LEGAL: "高瀬 理子", Role.PR: "三浦 航", Role.RESPONSIBLE: "森川 志保"}


@dataclass
class World:
    """What the tests of the office play in."""

    folder: Path
    opened: OpenedCase
    keys: dict[Role, Ed25519PrivateKey] = field(default_factory=dict)

    def errand(self, audience: Audience = Audience.CUSTOMER, *, roll: str | None = None, drill: bool = False) -> Errand:
        return Errand(audience, Kind.FIRST, roll or f"{audience}@1", drill, default_window(self.opened))

    def yes(self, role: Role, **more: object) -> Yes:
        person = Person(PEOPLE[role], f"{role}@test")
        return Yes(role, person, self.keys[role], **more)  # type: ignore[arg-type]

    def approve(self, *roles: Role, at: datetime = AT, **errand: object) -> Receipt:
        wanted = self.errand(**errand)  # type: ignore[arg-type]
        return [approve(self.opened, wanted, self.yes(role), at=at) for role in roles][-1]

    def use_relay(self, port: int) -> None:
        settings = self.opened.case.layout.settings
        relay = f'\n[relay]\nhost = "127.0.0.1"\nport = {port}\ntls = "none-loopback"\n'
        settings.write_text(settings.read_text(encoding="utf-8") + relay, encoding="utf-8")
        self.opened = OpenedCase.at(self.folder, self.opened.environment)

    def send(
        self,
        audience: Audience = Audience.CUSTOMER,
        *,
        at: datetime = AT,
        clock: Callable[[], datetime] | None = None,
        drill: bool = False,
        roll: str | None = None,
    ) -> Report:
        cleared = clear(self.opened, audience, Kind.FIRST, at=at, drill=drill, roll_id=roll)
        around = Surroundings("test", Hooks(clock or (lambda: at)), Policy(patience=timedelta(0)))
        return send(self.opened, cleared, around, at=at)

    def letter_file(self, audience: Audience = Audience.CUSTOMER) -> Path:
        return self.opened.letter_file(audience, Kind.FIRST)

    def change_letter(self, old: str, new: str) -> None:
        file = self.letter_file()
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def change_facts(self, old: str, new: str) -> None:
        file = self.opened.case.layout.facts
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


def open_world(folder: Path) -> World:
    """The world that `make_world` made in this folder."""
    world = World(folder / "case", OpenedCase.at(folder / "case", {}))
    world.keys = {role: read_key(folder / f"{role}.pem") for role in PEOPLE}
    return world


def make_world(folder: Path, *, mode: Mode = Mode.TEAM, customers: int = 12) -> None:
    """A case with letters, a customers' and a partners' list, and a key for each role."""
    facts = example_facts("hanamori")
    case = folder / "case"
    create(case, incident="hanamori-20261119", facts=facts, mode=mode, at=AT, environment={})
    world = World(case, OpenedCase.at(case, {}))
    incident = world.opened.facts().incident
    letters = write_letters(incident, wanted_audiences(incident, "all"), Kind.FIRST)
    save_letters(letters, world.opened.case.layout.letters)
    for audience, count in ((Audience.CUSTOMER, customers), (Audience.PARTNER, 3)):
        file = folder / f"{audience}.csv"
        write_csv(file, fake_recipients(7, count, audience=audience))
        enroll(world.opened, file, audience.value, by="test", at=AT)
    for role, name in PEOPLE.items():
        key_file = folder / f"{role}.pem"
        new_approver(world.opened, key_file, name=name, roles=[role], os_account=f"{role}@test", at=AT)
