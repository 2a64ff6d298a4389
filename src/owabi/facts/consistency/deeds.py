"""What is done, asked and promised: words that can be conjugated, and acts that go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.facts.certainty import Certainty
from owabi.facts.consistency.found import Contradiction, surely_before
from owabi.facts.incident import Incident
from owabi.facts.shape import Loc
from owabi.facts.when import When
from owabi.said import Said

_LATIN_END = re.compile(r"[A-Za-z0-9）)」]$")
_ASPECT = re.compile(r"(?:ております|ています|ましょう|ました|ません|でした|です|予定|検討中|中)$")
_PLAIN_VERB = re.compile(r"(?<!ま)(?:す|[るたうくぐつぬぶむだてで]|ない|こと|もの)$")


def deeds_can_be_conjugated(incident: Incident) -> Iterator[Contradiction]:
    """A deed is a noun (調査を依頼) or a verb in ます; tense and aspect come from its status."""
    for loc, words in _deeds(incident):
        if not _LATIN_END.search(words) and (_ASPECT.search(words) or _PLAIN_VERB.search(words)):
            yield Contradiction(
                loc,
                Said(
                    f"「{words[-12:]}」の終わりの形が使えません。",
                    f"`{words[-12:]}` has an ending that cannot be used.",
                ),
                Said(
                    "「調査を依頼」のような名詞か「切り離します」の形にし、時制は status に書いてください。",
                    "End in a noun or in ます; the tense comes from `status`.",
                ),
            )


def acts_go_together(incident: Incident) -> Iterator[Contradiction]:
    """A cause before measures from it, custom words for custom requests, and authorities addressed as they are."""
    yield from _from_cause(incident)
    yield from _requests(incident)
    yield from _authorities(incident)
    yield from _pages(incident)
    yield from _systems(incident)


def _deeds(incident: Incident) -> Iterator[tuple[Loc, str]]:
    for number, measure in enumerate(incident.measures):
        yield ("measures", number, "what"), measure.what
    for number, prevention in enumerate(incident.prevention):
        yield ("prevention", number, "what"), prevention.what
        if prevention.monitoring is not None:
            yield ("prevention", number, "monitoring"), prevention.monitoring


def _from_cause(incident: Incident) -> Iterator[Contradiction]:
    if incident.cause.certainty in (Certainty.CONFIRMED, Certainty.POSSIBLE):
        return
    for number, prevention in enumerate(incident.prevention):
        if prevention.from_cause:
            yield Contradiction(
                ("prevention", number, "from_cause"),
                Said(
                    f"原因が「{incident.cause.certainty.ja}」なのに、原因を踏まえた対策になっています。",
                    f"The cause is {incident.cause.certainty.value}, but this is said to follow from it.",
                ),
                Said(
                    "from_cause: false にするか、cause を書いてください。", "Write `from_cause: false`, or the cause."
                ),
            )


def _requests(incident: Incident) -> Iterator[Contradiction]:
    for number, request in enumerate(incident.requests):
        if request.ask == "custom" and request.text is None:
            yield Contradiction(
                ("requests", number, "ask"),
                Said("ask: custom なのにお願いの文がありません。", "A custom request has no text."),
                Said("text を書いてください。", "Write its `text`."),
            )
        if request.ask != "custom" and request.text is not None:
            yield Contradiction(
                ("requests", number, "text"),
                Said("定型のお願いに文は書けません。", "A request of the book takes no text."),
                Said("ask: custom にするか、text を消してください。", "Write `ask: custom`, or remove `text`."),
            )


def _authorities(incident: Incident) -> Iterator[Contradiction]:
    for number, authority in enumerate(incident.authorities):
        loc: Loc = ("authorities", number)
        if authority.body == "police":
            if authority.wording is not None and not authority.agreed:
                yield Contradiction(
                    (*loc, "wording"),
                    Said("警察と合意していない文言です。", "The police have not agreed to this wording."),
                    Said(
                        "合意したら agreed: true とし、それまで wording は消してください。",
                        "Write `agreed: true`, or remove it.",
                    ),
                )
            if authority.action in ("reported", "notified"):
                yield Contradiction(
                    (*loc, "action"),
                    Said("警察には「報告」しません。", "One does not report to the police."),
                    Said("相談なら consulted、被害届なら filed にしてください。", "Write `consulted` or `filed`."),
                )
        if authority.body == "ppc" and authority.action != "reported":
            yield Contradiction(
                (*loc, "action"),
                Said("個人情報保護委員会には「報告」します。", "One reports to the PPC."),
                Said("action: reported にしてください。", "Write `action: reported`."),
            )
        if authority.stage is not None and authority.action != "reported":
            yield Contradiction(
                (*loc, "stage"),
                Said("速報・確報は「報告」にだけ書きます。", "Only a report has a stage."),
                Said("stage を消すか、action: reported にしてください。", "Remove `stage`, or write `reported`."),
            )
        if authority.body == "other" and authority.name is None:
            yield Contradiction(
                (*loc, "body"),
                Said("「その他」の相手に名前がありません。", "A body of kind `other` has no name."),
                Said("name を書いてください。", "Write its `name`."),
            )


def _pages(incident: Incident) -> Iterator[Contradiction]:
    published = incident.page is not None and incident.page.status == "published"
    for number, told in enumerate(incident.told):
        if told.by == "page" and told.status == "done" and not published:
            yield Contradiction(
                ("told", number, "status"),
                Said(
                    "ページで知らせたとありますが、page が公開済みではありません。",
                    "`page` has not been published yet.",
                ),
                Said("page の status を published にするか、ここを planned にしてください。", "Mend one of the two."),
            )


def _systems(incident: Incident) -> Iterator[Contradiction]:
    resumed = incident.moments.resumed is not None and incident.moments.resumed.certainty is Certainty.CONFIRMED
    for number, system in enumerate(incident.systems):
        loc: Loc = ("systems", number, "state")
        if system.state == "restored" and not resumed and system.since is None:
            yield Contradiction(
                loc,
                Said("再開済みなのに再開の日時がありません。", "It is restored, but nothing says when."),
                Said("moments.resumed か、この since を書いてください。", "Write `moments.resumed`, or `since` here."),
            )
        if system.state == "stopped" and resumed and len(incident.systems) == 1:
            yield Contradiction(
                loc,
                Said("再開の日時があるのに停止中です。", "It is stopped although a restart is told."),
                Said("state を restored にするか、moments.resumed を直してください。", "Mend one of the two."),
            )
        stopped = incident.moments.stopped.at if incident.moments.stopped else None
        if len(incident.systems) == 1 and system.state == "stopped" and _apart(stopped, system.since):
            yield Contradiction(
                ("systems", number, "since"),
                Said(
                    "停止の日時が moments.stopped と違います。", "It stopped at another moment than `moments.stopped`."
                ),
                Said("どちらかを直してください。", "Mend one of the two."),
            )
        if system.resumes is not None and system.state in ("running", "restored"):
            yield Contradiction(
                ("systems", number, "resumes"),
                Said("動いているのに再開の予定があります。", "It runs, but is told to resume later."),
                Said("resumes を消すか、state を直してください。", "Remove `resumes`, or mend `state`."),
            )


def _apart(one: When | None, other: When | None) -> bool:
    return surely_before(one, other) or surely_before(other, one)
