"""The demo's story, act by act."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from owabi.approval.key import short
from owabi.approval.role import Mode, Role
from owabi.approval.statement import Person
from owabi.case.folder import create
from owabi.case.private import replace
from owabi.case.signing import read_key
from owabi.cli import demo_proof, demo_sending, surroundings
from owabi.cli.demo_scene import Story
from owabi.cli.demo_stage import Stage
from owabi.cli.finding_words import finding_line
from owabi.delivery.adapters.maildir_sink import MaildirSink
from owabi.editing.check import check
from owabi.facts.certainty import Certainty
from owabi.facts.paths import walk
from owabi.letter.audience import Audience, Kind
from owabi.letter.letter import Letter
from owabi.office.approving import Receipt, Yes, approve, default_window, new_approver
from owabi.office.drafting import channel_of, save_letters, wanted_audiences, write_letters
from owabi.office.enrolling import enroll
from owabi.office.examples import example_around
from owabi.office.opened import OpenedCase
from owabi.office.preflight import Errand
from owabi.office.sending import clear
from owabi.people.problems import Gravity, ProblemKind
from owabi.render.text import template_of
from owabi.render.wrap import wrap
from owabi.testing.people import fake_recipients, write_csv

INCIDENT = "hanamori"
SEED = 20261119
MAILED = (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE)
APPROVERS = (("legal", Role.LEGAL, "高瀬 理子"), ("responsible", Role.RESPONSIBLE, "森川 志保"))


def tell(story: Story) -> int:
    """Play all acts; 0 when everything that was promised was seen to be true."""
    started = time.perf_counter()
    stage = Stage(story.voice, acts=8)
    stage.open(story.folder)
    opened = _facts(story, stage)
    letters = _letters(stage, opened)
    _checks(story, stage, opened, letters)
    _people(story, stage, opened)
    _approvals(story, stage, opened)
    with MaildirSink(story.folder / "mailbox") as sink:
        all_told = demo_sending.play(story, stage, sink)
    proven = demo_proof.play(story, stage)
    stage.close(story.folder, time.perf_counter() - started)
    return 0 if all_told and proven else 1


def _facts(story: Story, stage: Stage) -> OpenedCase:
    stage.act("事実を書く", "Write down the facts")
    facts = example_around(INCIDENT, story.at)
    incident_id = next(line.split()[1] for line in facts.splitlines() if line.startswith("incident:"))
    create(
        story.case_folder,
        incident=incident_id,
        facts=facts,
        mode=Mode.TEAM,
        at=story.at,
        environment=story.environment,
    )
    _good_for_two_days(story.case_folder / "case.toml")
    opened = OpenedCase.at(story.case_folder, story.environment)
    incident = opened.facts().incident
    counts = Counter(known.fact.certainty for known in walk(incident))
    ja = "、".join(f"{certainty.ja} {counts[certainty]}" for certainty in Certainty if counts[certainty])
    en = ", ".join(f"{certainty.value} {counts[certainty]}" for certainty in Certainty if counts[certainty])
    stage.say(
        f"{incident.organization.legal_name}（架空）: {incident.title}",
        f"{incident.organization.legal_name_en} (invented): {incident.title_en}",
    )
    stage.say(f"確かさごとの事実: {ja}", f"facts by certainty: {en}")
    stage.note(
        "文面はここに書かれた事実からだけ作られます。不明なことは「調査中」と書かれ、創作されません。",
        "Letters are made of these facts alone. What is unknown is said to be unknown, never invented.",
    )
    stage.look(opened.case.layout.facts)
    return opened


def _good_for_two_days(settings: Path) -> None:
    """The example's facts are as of noon: at one minute to the next noon they would go stale under the demo's hands."""
    text = settings.read_text(encoding="utf-8")
    replace(settings, text.replace("# as_of_hours = 24 ", "as_of_hours = 48 ").encode())


def _letters(stage: Stage, opened: OpenedCase) -> tuple[Letter, ...]:
    stage.act("送り先ごとに文面を作る", "Write a letter for each audience")
    incident = opened.facts().incident
    audiences = wanted_audiences(incident, "all")
    write_letters(incident, audiences, Kind.FIRST)
    started = time.perf_counter()
    letters = write_letters(incident, audiences, Kind.FIRST)
    milliseconds = (time.perf_counter() - started) * 1000
    save_letters(letters, opened.case.layout.letters)
    for letter in letters:
        stage.say(
            f"{_audience_ja(letter.audience)}　{letter.subject.text}", f"{letter.audience}: {letter.subject.text}"
        )
    stage.say(f"{len(letters)}通を {milliseconds:.0f} ミリ秒で作成", f"{len(letters)} letters in {milliseconds:.0f} ms")
    customer = next(letter for letter in letters if letter.audience is Audience.CUSTOMER)
    stage.quote(wrap(template_of(customer).body), lines=24)
    stage.look(opened.case.layout.letters)
    return letters


def _audience_ja(audience: Audience) -> str:
    names = {
        Audience.CUSTOMER: "顧客",
        Audience.PARTNER: "取引先",
        Audience.AFFILIATE: "関係各社",
        Audience.PUBLIC: "公開ページ",
    }
    return names.get(audience, audience.value)


def _checks(story: Story, stage: Stage, opened: OpenedCase, letters: tuple[Letter, ...]) -> None:
    stage.act("校正し、事実と照らす", "Proofread, and hold against the facts")
    incident = opened.facts().incident
    on = story.at.date()
    total = 0
    for letter in letters:
        text = template_of(letter).to_text()
        total += len(check(text, incident, audience=letter.audience, channel=channel_of(letter.audience), on=on))
    stage.say(f"{len(letters)}通の指摘: {total}件", f"findings in the {len(letters)} letters: {total}")
    customer = next(letter for letter in letters if letter.audience is Audience.CUSTOMER)
    spoiled = _spoil(template_of(customer).to_text())
    stage.note("では、慌てた誰かが手を入れたとしたら:", "Now suppose that somebody in a hurry edits it:")
    found = check(spoiled, incident, audience=Audience.CUSTOMER, on=on)
    for finding in found[:6]:
        line = finding_line(story.voice, spoiled, finding)
        stage.warn(line, line)


def _spoil(text: str) -> str:
    changes = (
        ("8,214", "8,241"),
        ("漏えいした可能性があることが判明", "漏えいしたことが判明"),
        ("。\n\n■", "。ご覧になられてください。\n\n■"),
    )
    for old, new in changes:
        text = text.replace(old, new, 1)
    return text


def _people(story: Story, stage: Stage, opened: OpenedCase) -> None:
    stage.act("名簿を確かめて取り込む", "Check the recipients and take them in")
    partners, affiliates = story.recipient_count * 8 // 100, story.recipient_count * 2 // 100
    counts = {
        Audience.CUSTOMER: story.recipient_count - partners - affiliates,
        Audience.PARTNER: partners,
        Audience.AFFILIATE: affiliates,
    }
    lists = story.folder / "lists"
    lists.mkdir(parents=True, exist_ok=True)
    for audience, count in counts.items():
        file = lists / f"{audience}.csv"
        write_csv(file, [*fake_recipients(SEED, count, audience=audience), *_troubles(audience)], "utf-8-sig")
        enrolled = enroll(opened, file, audience.value, by=opened.staff(surroundings.account()), at=story.at)
        report = enrolled.report
        stage.say(
            f"{_audience_ja(audience)}　{report.row_count:,}行 → 名簿 {enrolled.roll.id} {enrolled.roll.count:,}件"
            f"（送れない {report.refused_count}、重複 {report.doubled_count}）",
            f"{audience}: {report.row_count:,} rows → list {enrolled.roll.id}, {enrolled.roll.count:,} recipients "
            f"({report.refused_count} refused, {report.doubled_count} doubled)",
        )
        for problem in report.problems:
            if problem.gravity is Gravity.REFUSE or problem.kind is ProblemKind.DOUBLED:
                stage.warn(f"{problem.line}行 {problem.said.ja}", f"line {problem.line}: {problem.said.en}")
    stage.note(
        "宛先は事案の鍵で暗号化して保存しました。平文の名簿は lists/ に残る作り物だけです。",
        "Recipients are stored under the case's key; the only plain lists are the invented ones in lists/.",
    )


def _troubles(audience: Audience) -> list[dict[str, str]]:
    """Rows such as every real list has: an address typed wide, one twice, and one that only looks wrong."""
    if audience is not Audience.CUSTOMER:
        return []
    rows = (
        ("ｎａｋａｔａ＠example.jp", "中田 望"),
        ("torikai.example.jp", "鳥飼 梅"),
    )
    first = dict(next(iter(fake_recipients(SEED, 1, audience=audience))))
    empty = dict.fromkeys(first, "")
    return [first, *(empty | {"メールアドレス": address, "氏名": name} for address, name in rows)]


def _approvals(story: Story, stage: Stage, opened: OpenedCase) -> None:
    stage.act("二人が承認する", "Two people approve")
    keys = story.folder / "keys"
    for name, role, person in APPROVERS:
        key = new_approver(
            opened,
            keys / f"{name}.pem",
            name=person,
            roles=[role],
            os_account=surroundings.account(),
            at=surroundings.now(),
        )
        stage.say(
            f"{role.said.ja} {person}　鍵 {short(key.fingerprint)}",
            f"{role.said.en} {person}, key {short(key.fingerprint)}",
        )
    receipt: Receipt | None = None
    for audience in MAILED:
        for name, role, person in APPROVERS:
            errand = Errand(audience, Kind.FIRST, f"{audience}@1", drill=False, window=default_window(opened))
            yes = Yes(role, Person(person, surroundings.account()), read_key(keys / f"{name}.pem"))
            receipt = approve(opened, errand, yes, at=surroundings.now())
        assert receipt is not None
        state = receipt.standing
        stage.say(
            f"{_audience_ja(audience)}　{'承認がそろいました' if state.valid else state.lacking[0].ja}"
            f"　全員分の文面のハッシュ {receipt.ready.covered.leaves_root[:16]}…",
            f"{audience}: {'approved' if state.valid else state.lacking[0].en}, "
            f"root of every copy {receipt.ready.covered.leaves_root[:16]}…",
        )
    if receipt is not None:
        for said in receipt.standing.warnings:
            stage.warn(said.ja, said.en)
    _one_byte(stage, opened)


def _one_byte(stage: Stage, opened: OpenedCase) -> None:
    stage.note(
        "承認のあとで、文面を一文字だけ変えてみます:", "After the approvals, one character of the letter is changed:"
    )
    file = opened.letter_file(Audience.CUSTOMER, Kind.FIRST)
    approved = file.read_bytes()
    file.write_bytes(approved.replace("深くお詫び".encode(), "心よりお詫び".encode(), 1))
    cleared = clear(opened, Audience.CUSTOMER, Kind.FIRST, at=surroundings.now())
    reasons = [reason for void in cleared.standing.void for reason in void.reasons]
    for said in dict.fromkeys(reasons):
        stage.warn(f"承認は無効: {said.ja}", f"void: {said.en}")
    file.write_bytes(approved)
    stage.note("元に戻すと、承認はまた有効になります。", "Put back as it was, the approvals hold again.")
