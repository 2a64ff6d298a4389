"""Whatever is known, composing gives a whole letter: no gap, no loose particle, no sentence beyond its facts."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.compose import compose
from owabi.facts.incident import Incident, IncidentKind
from owabi.facts.organization import OrganizationKind
from owabi.facts.paths import may_read
from owabi.letter.audience import Audience, Channel
from owabi.letter.letter import Act, Letter
from tests.unit.letters.bearing import faults

AUDIENCES = ["customer", "partner", "affiliate", "public"]
CERTAINTIES = ["confirmed", "possible", "not_observed", "investigating", "denied", "unknown"]
OPEN = ("investigating", "unknown")
MOMENTS = ["2026-11-16 02:14", "2026-11-16 02時", "2026-11-16 02時頃", "2026-11-15", "2026-11-14 未明", "2026-10",
           "2026-11-16 00:00頃", "2025-12-31 23:59", "2026-11-17 12:00"]  # fmt: skip
TITLES = ["オンラインストアへの不正アクセス", "長い名前の業務委託先における個人情報の取り扱いに関する事故"]
FUTURE = ["2026-12-01", "2026-12-01 17:00", "2026-12", "2027-01-15 12:00"]


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def stated(certainties: list[str] = CERTAINTIES, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A fact of any of these certainties; a field that is drawn as None is left out."""
    drawn = st.fixed_dictionaries({"certainty": st.sampled_from(certainties), **fields})
    return drawn.map(lambda fact: {name: value for name, value in fact.items() if value is not None})


@st.composite
def count(draw: st.DrawFn) -> dict[str, Any]:
    bound = draw(st.sampled_from(["exact", "at_most", "at_least", "about", "unknown"]))
    if bound == "unknown":
        return {"bound": bound, "certainty": draw(st.sampled_from(OPEN))}
    value = draw(st.integers(1, 2_000_000))
    return {"bound": bound, "value": value, "certainty": draw(st.sampled_from(["confirmed", "possible"]))}


ITEM = stated(
    item=st.sampled_from(["name", "address", "email", "phone", "card_number", "purchase_history", "my_number"]),
    owner_has_all=st.booleans(),
)
PASSWORD = stated(item=st.just("password"), form=maybe(st.sampled_from(["plain", "hashed", "encrypted"])))
FREE = stated(item=st.just("other"), label=st.just("お子様の似顔絵"))


@st.composite
def group(draw: st.DrawFn, number: int) -> dict[str, Any]:
    items = draw(st.lists(ITEM | PASSWORD, max_size=3, unique_by=lambda item: item["item"]))
    return {
        "id": f"g{number}",
        "label": ["会員の方", "お取引先のご担当者", "応募された方"][number],
        "audience": draw(st.sampled_from([*AUDIENCES[:3], "employee"])),
        "persons": draw(maybe(count())),
        "records": draw(maybe(count())) and None,
        "items": items + draw(st.lists(FREE, max_size=1)),
        "not_held": draw(st.lists(stated(item=st.just("security_code"), certainties=["confirmed"]), max_size=1)),
        "parts": draw(st.lists(st.fixed_dictionaries({"id": st.just("east"), "label": st.just("東日本"),
                                                      "persons": count()}), max_size=1)),
    }  # fmt: skip


@st.composite
def moment(draw: st.DrawFn) -> dict[str, Any]:
    certainty = draw(st.sampled_from(["confirmed", "possible", *OPEN]))
    return {"certainty": certainty} | ({} if certainty in OPEN else {"at": draw(st.sampled_from(MOMENTS))})


@st.composite
def occurred(draw: st.DrawFn) -> dict[str, Any]:
    certainty = draw(st.sampled_from(["confirmed", "possible", *OPEN]))
    if certainty in OPEN:
        return {"certainty": certainty}
    start = draw(st.sampled_from(MOMENTS))
    end = draw(maybe(st.sampled_from(["2026-11-18 04:50", "2026-11-18", start])))
    return {"certainty": certainty, "from": start} | ({"to": end} if end else {})


def texts(words: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    told = stated(certainties=["confirmed", "possible"], text=st.sampled_from(words))
    return told | stated(certainties=list(OPEN))


def deed(words: list[str]) -> st.SearchStrategy[Any]:
    return st.sampled_from(words)


MEASURE = st.fixed_dictionaries(
    {
        "what": deed(
            ["外部の専門機関に調査を依頼", "該当の機器を切り離します", "全社員への注意喚起", "パスワードの無効化"]
        ),
        "status": st.sampled_from(["done", "under_way", "planned"]),
        "certainty": st.just("confirmed"),
    },
    optional={"at": st.sampled_from(MOMENTS)},
)
PREVENTION = st.fixed_dictionaries(
    {
        "what": deed(["ログイン時の本人確認を二段階に改めます", "接続元を制限", "手順の見直し"]),
        "status": st.sampled_from(["done", "under_way", "planned"]),
        "from_cause": st.booleans(),
        "certainty": st.sampled_from(["confirmed", "investigating"]),
    },
    optional={
        "due": st.sampled_from(FUTURE),
        "owner": st.just("情報システム部"),
        "monitoring": st.just("不審な接続を毎日点検"),
    },
)
ASKS = ["change_password_elsewhere", "site_password_reset", "beware_of_impostors", "check_card_statement",
        "do_not_open_mail", "delete_mail", "return_or_destroy", "report_suspicious", "preserve_logs",
        "report_connections", "route_inquiries", "refer_press", "expect_delay", "none_needed"]  # fmt: skip
REQUEST = st.fixed_dictionaries(
    {
        "audiences": st.lists(st.sampled_from(AUDIENCES), min_size=1, max_size=4, unique=True),
        "ask": st.sampled_from(ASKS),
        "certainty": st.just("confirmed"),
    },
    optional={"since": st.sampled_from(MOMENTS), "due": st.sampled_from(FUTURE)},
)
SYSTEM = st.fixed_dictionaries(
    {
        "state": st.sampled_from(["running", "limited", "stopped", "restored"]),
        "certainty": st.sampled_from(["confirmed", "possible"]),
    },
    optional={"since": st.sampled_from(MOMENTS), "resumes": st.sampled_from(FUTURE), "technical": st.just("基盤A")},
)
IMPACT = st.fixed_dictionaries(
    {
        "audiences": st.lists(st.sampled_from(AUDIENCES), min_size=1, max_size=4, unique=True),
        "subject": st.sampled_from(["商品のお届け", "貴社からお預かりしている情報"]),
        "effect": st.sampled_from(["leak", "affected", "continues", "stopped", "delayed", "limited"]),
        "certainty": st.sampled_from(CERTAINTIES),
    },
    optional={"until": st.sampled_from(FUTURE)},
)
AUTHORITY = st.fixed_dictionaries(
    {
        "body": st.sampled_from(["ppc", "ministry", "controller", "pmark", "jpcert", "card_acquirer"]),
        "action": st.just("reported"),
        "status": st.sampled_from(["done", "planned"]),
        "certainty": st.sampled_from(["confirmed", "investigating"]),
    },
    optional={"at": st.sampled_from(MOMENTS), "stage": st.sampled_from(["preliminary", "final"]),
              "name": st.just("経済産業省")},
)  # fmt: skip
TOLD = st.fixed_dictionaries(
    {
        "audience": st.sampled_from(["customer", "partner", "affiliate", "employee", "public", "press"]),
        "by": st.sampled_from(["mail", "telephone", "letter", "page", "visit"]),
        "at": st.sampled_from(MOMENTS),
        "status": st.sampled_from(["done", "planned"]),
        "certainty": st.just("confirmed"),
    }
)
SENDER = st.fixed_dictionaries(
    {},
    optional={"name": st.just("森川 志保"), "title": st.just("代表取締役"), "department": st.just("総務部"),
              "email": st.just("info@hana.example"), "phone": st.just("0120-000-222")},
)  # fmt: skip
CONTACT = st.fixed_dictionaries(
    {"name": st.just("お客様相談窓口")},
    optional={"phone": st.just("0120-000-111"), "email": st.just("desk@hana.example"),
              "hours": st.just([{"days": "weekdays", "opens": "09:00", "closes": "18:00"}])},
)  # fmt: skip


def numbered(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    lists = st.lists(strategy, max_size=most)
    return lists.map(lambda found: [{**entry, "id": f"n{at}"} for at, entry in enumerate(found)])


@st.composite
def sheets(draw: st.DrawFn) -> Incident:
    """Any sheet whose form is right, contradictions included."""
    service = draw(maybe(st.just("はなもりオンラインストア")))
    organization = {
        "legal_name": draw(st.sampled_from(["株式会社はなもり", "北東大学", "一般社団法人はなもり協会"])),
        "kind": draw(st.sampled_from(list(OrganizationKind))),
        "mail_domain": "hana.example",
        "senders": draw(st.dictionaries(st.sampled_from(AUDIENCES), SENDER, max_size=4)),
        "contacts": draw(st.dictionaries(st.sampled_from([*AUDIENCES, "press"]), CONTACT, max_size=4)),
    } | ({"service_name": service} if service else {})
    names = draw(st.lists(st.sampled_from(["detected", "confirmed", "contained", "stopped", "resumed"]), unique=True))
    raw: dict[str, Any] = {
        "schema": 1,
        "incident": draw(st.sampled_from(["a", "b", "c", "hana-2026"])),
        "version": 1,
        "as_of": "2026-11-19 12:00",
        "source": "記録",
        "confirmed_by": "大石 悠",
        "organization": organization,
        "kind": draw(st.sampled_from(list(IncidentKind))),
        "title": draw(st.sampled_from(TITLES)),
        "systems": [{**entry, "label": "予約画面" if entry["id"] == "n1" else "オンラインストア"}
                    for entry in draw(numbered(SYSTEM))],
        "moments": {name: draw(moment()) for name in names}
        | draw(st.just({}) | st.fixed_dictionaries({"occurred": occurred()})),
        "groups": [draw(group(at)) for at in range(draw(st.integers(0, 3)))],
        "impacts": draw(numbered(IMPACT)),
        "cause": draw(texts(["古い機器の弱点が悪用されたこと", "設定の誤りです。"])),
        "measures": draw(numbered(MEASURE)),
        "prevention": draw(numbered(PREVENTION)),
        "requests": draw(numbered(REQUEST, 4)),
        "authorities": draw(numbered(AUTHORITY)),
        "told": draw(numbered(TOLD)),
        "next_report": draw(
            st.sampled_from([{"by": "2026-11-25 17:00", "certainty": "confirmed"},
                             {"condition": "調査が終わり次第", "certainty": "confirmed"},
                             {"certainty": "investigating"}])),
    }  # fmt: skip
    more = {
        "taken_out": stated(),
        "summary": texts(["11月16日に異常がありました。", "会員の方の情報が見える状態でした"]),
        "outlook": texts(["今週中の再開をめざしております。"]),
        "secondary": st.fixed_dictionaries({"observed": stated()}, optional={"risks": st.just(
            [{"id": "spoof", "text": "弊社を装ったメール", "certainty": "possible"}])}),
        "page": st.sampled_from(["planned", "published"]).map(lambda status: {
            "url": "https://hana.example/n", "at": "2026-11-19 13:00", "status": status, "certainty": "confirmed"}),
        "addressed": st.just({"customer": "会員の方"}),
        "withheld": st.just([{"id": "how", "what": "侵入の手口", "reason": "security", "said_to": ["partner"]}]),
        "redress": st.just({"text": "実費を負担します", "certainty": "confirmed", "confirmed_by_legal": "法務 谷"}),
        "severity": st.sampled_from(["high", "medium", "low"]),
    }  # fmt: skip
    for name, strategy in more.items():
        value = draw(maybe(strategy))
        if value is not None:
            raw[name] = value
    raw["parties"] = draw(st.lists(st.fixed_dictionaries({
        "id": st.just("p"), "name": st.just("株式会社運び屋"), "role": st.sampled_from(["processor", "subsidiary"]),
        "signs": st.booleans(), "named_to": st.just(AUDIENCES)}), max_size=1))  # fmt: skip
    return Incident.model_validate(raw)


def words_of(letter: Letter) -> list[str]:
    found = [letter.subject.text]
    for section in letter.sections:
        found += [section.heading.text] if section.heading is not None else []
        found += [block.text for block in section.blocks]
    return found


LOOSE = re.compile(
    r"None|。。|、、|、。|。、|（）|「」|はは、|のの|をを|がが、|にに|へへ|ですです|ますます(?!ご)|をは(?!じめ)|がを|のを、|はを|のは、、"
    r"|^[をがへ、。]|[\x00-\x08{}]|\N{IDEOGRAPHIC SPACE}$| $|こと、であ"
)
SLOT = re.compile(r"\{\{[^{}]+\}\}")


@settings(max_examples=120)
@given(sheets(), st.sampled_from(AUDIENCES))
def test_any_facts_make_a_whole_letter(incident: Incident, audience: str) -> None:
    letter = compose(incident, Audience(audience))
    for words in words_of(letter):
        bare = SLOT.sub("", words)
        assert words
        assert not LOOSE.search(bare), words
    assert all(section.blocks for section in letter.sections)
    assert all(sentence.text for _, sentence in letter.sentences())
    assert letter.subject.text.strip() == letter.subject.text


@settings(max_examples=120)
@given(sheets(), st.sampled_from(AUDIENCES))
def test_no_sentence_goes_beyond_its_facts_whatever_they_are(incident: Incident, audience: str) -> None:
    letter = compose(incident, Audience(audience))
    assert faults(letter, incident) == []
    paths = {path for _, sentence in letter.sentences() for path in sentence.facts}
    assert {path for path in paths if not may_read(incident, path, audience)} == set()


@settings(max_examples=60)
@given(sheets(), st.sampled_from(AUDIENCES), st.sampled_from(list(Channel)))
def test_composing_twice_gives_the_same_letter(incident: Incident, audience: str, channel: Channel) -> None:
    letter = compose(incident, Audience(audience), channel=channel)
    assert letter == compose(incident, Audience(audience), channel=channel)
    acts = [section.act for section in letter.sections]
    assert acts.index(Act.APOLOGY) < acts.index(Act.NEXT_REPORT)
