"""A letter may leave only with enough yeses to exactly these bytes, and not a moment after they went stale."""

from __future__ import annotations

from datetime import datetime, timedelta

from owabi.approval.covered import Covered, Transport
from owabi.approval.policy import adapt, standard
from owabi.approval.role import Mode, Role, Verdict
from owabi.approval.standing import Standing, stale, standing
from owabi.approval.statement import Approval
from owabi.dates.zone import JST
from owabi.letter.audience import Audience
from tests.unit.approval.samples import AT, KEYS, LEGAL, covered, register, registered, yes

ALONE = covered(policy=standard(Mode.SOLO))
LATER = AT + timedelta(minutes=5)


def stand(*approvals: Approval, of: Covered | None = None, at: datetime = LATER) -> Standing:
    return standing(approvals, of or covered(), KEYS, at=at)


def said(standing: Standing) -> list[str]:
    return [one.ja for one in standing.lacking]


def reasons(standing: Standing) -> list[list[str]]:
    return [[one.ja for one in void.reasons] for void in standing.void]


def test_two_keys_in_the_right_roles_let_a_letter_go() -> None:
    found = stand(yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    assert found.approved
    assert found.valid
    assert (found.lacking, found.void, found.warnings) == ((), (), ())
    assert [one.role for one in found.counted] == [Role.LEGAL, Role.RESPONSIBLE]


def test_nothing_given_names_everything_that_is_missing() -> None:
    found = stand()
    assert not found.approved
    assert not found.valid
    assert said(found) == ["「責任者」の承認がありません。", "「法務」「広報」のいずれかの承認がありません。"]
    assert (found.sendable_at, found.lapses_at) == (None, None)


def test_one_of_two_is_not_enough() -> None:
    assert said(stand(yes(4, Role.RESPONSIBLE))) == ["「法務」「広報」のいずれかの承認がありません。"]
    assert said(stand(yes(2, Role.LEGAL), yes(3, Role.PR))) == ["「責任者」の承認がありません。"]


def test_one_key_never_fills_two_roles() -> None:
    both = registered(4, Role.RESPONSIBLE, Role.LEGAL)
    keys = {**KEYS, **register(both)}
    found = standing([yes(4, Role.RESPONSIBLE), yes(4, Role.LEGAL)], covered(), keys, at=LATER)
    assert said(found) == ["「責任者」の承認がありません。"]
    assert reasons(found) == [["同じ鍵による後の記録があります。"]]


def test_a_team_that_asks_one_role_still_needs_two_keys() -> None:
    letter = covered(policy=adapt(Mode.TEAM, required=["responsible"], one_of=[]))
    found = stand(yes(4, Role.RESPONSIBLE, letter), of=letter)
    assert said(found) == ["承認には別々の鍵が2つ要ります（あと1つ）。"]
    assert stand(yes(4, Role.RESPONSIBLE, letter), yes(3, Role.PR, letter), of=letter).valid


def test_the_drafter_cannot_be_the_only_other_approver() -> None:
    found = stand(yes(1, Role.DRAFTER), yes(1, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    assert said(found) == ["「法務」「広報」のいずれかの承認がありません。"]
    assert reasons(found) == [["起案した鍵による承認は、ほかの役割の承認に数えません。"]]
    assert stand(yes(1, Role.DRAFTER), yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE)).valid


def test_any_change_voids_a_yes_and_says_what_changed() -> None:
    old = (yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    found = stand(*old, of=covered(facts_version=3, subject="別の件名"))
    assert not found.approved
    assert reasons(found) == 2 * [
        ["件名が「【重要】お詫び」から「別の件名」になりました。", "事実の版が 2 から 3 になりました。"]
    ]


def test_a_drill_that_was_approved_is_no_yes_to_the_real_mailing() -> None:
    drill = covered(transport=Transport.DRILL)
    found = stand(yes(2, Role.LEGAL, drill), yes(4, Role.RESPONSIBLE, drill))
    assert reasons(found) == 2 * [["訓練から本番の送信になりました。"]]


def test_the_yeses_to_another_audience_are_passed_over() -> None:
    partner = covered(audience=Audience.PARTNER)
    assert stand(yes(2, Role.LEGAL, partner)).void == ()


def test_a_yes_lapses_when_the_window_is_over() -> None:
    given = (yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    end = covered().send_until
    assert stand(*given, at=end - timedelta(microseconds=1)).valid
    found = stand(*given, at=end)
    assert not found.approved
    assert said(found)[0] == "送信期限（2026-11-20 00:30）を過ぎました。"


def test_a_yes_lapses_when_the_promised_moment_is_past() -> None:
    letter = covered(next_report_at=AT + timedelta(hours=1))
    given = (yes(2, Role.LEGAL, letter), yes(4, Role.RESPONSIBLE, letter))
    assert stand(*given, of=letter).valid
    found = stand(*given, of=letter, at=AT + timedelta(hours=1))
    assert said(found)[0] == "次回報告の約束の日時（2026-11-19 13:30）を過ぎました。"
    assert stand(*given, of=letter).lapses_at == AT + timedelta(hours=1)


def test_a_yes_lapses_when_the_as_of_is_stale() -> None:
    letter = covered(send_until=AT + timedelta(days=3), next_report_at=None)
    given = (yes(2, Role.LEGAL, letter), yes(4, Role.RESPONSIBLE, letter))
    limit = letter.facts_as_of + timedelta(hours=24)
    assert stand(*given, of=letter, at=limit - timedelta(seconds=1)).valid
    assert stand(*given, of=letter).lapses_at == limit
    found = stand(*given, of=letter, at=limit)
    assert said(found)[0] == "事実が古くなりました（2026-11-19 12:00 現在。24時間まで）。"
    assert [one.en for one in stale(letter, at=limit)] == [
        "the facts are stale: as of 2026-11-19 12:00, good for 24 hours."
    ]


def test_a_yes_lapses_when_today_is_no_longer_today() -> None:
    letter = covered(relative_words=("本日",))
    given = (yes(2, Role.LEGAL, letter), yes(4, Role.RESPONSIBLE, letter))
    midnight = datetime(2026, 11, 20, tzinfo=JST)
    assert stand(*given, of=letter).lapses_at == midnight
    found = stand(*given, of=letter, at=midnight)
    assert not found.approved
    assert reasons(found)[0] == ["「本日」の指す日が、承認のとき（2026-11-19 12:30）から変わりました。"]
    later = (yes(2, Role.LEGAL, letter, at=midnight), yes(4, Role.RESPONSIBLE, letter, at=midnight))
    assert stand(*later, of=letter, at=midnight).valid


def test_an_approved_letter_waits_for_its_window() -> None:
    letter = covered(send_from=AT + timedelta(hours=1))
    found = stand(yes(2, Role.LEGAL, letter), yes(4, Role.RESPONSIBLE, letter), of=letter)
    assert found.approved
    assert not found.valid
    assert said(found) == ["送信は 2026-11-19 13:30 から始められます。"]
    assert found.sendable_at == AT + timedelta(hours=1)


def test_a_yes_sent_back_stops_the_letter_until_the_same_key_approves() -> None:
    given = [yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE)]
    back = yes(3, Role.PR, verdict=Verdict.SEND_BACK)
    found = stand(*given, back)
    assert not found.approved
    assert said(found)[0].startswith("広報（鍵 ")
    assert stand(*given, back, yes(3, Role.PR)).approved
    undone = stand(*given, yes(2, Role.LEGAL, verdict=Verdict.SEND_BACK))
    assert not undone.approved
    assert reasons(undone) == [["同じ鍵による後の記録があります。"]]


def test_a_key_that_is_not_on_the_register_does_not_count() -> None:
    found = stand(yes(9, Role.LEGAL), yes(4, Role.RESPONSIBLE))
    assert reasons(found) == [["この事案に登録されていない鍵の署名です。"]]
    assert not found.approved


def test_a_yes_from_the_future_does_not_count() -> None:
    ahead = yes(2, Role.LEGAL, at=LATER + timedelta(minutes=6))
    found = stand(ahead, yes(4, Role.RESPONSIBLE))
    assert reasons(found) == [["承認の日時（2026-11-19 12:41）が今より先です。時計を確かめてください。"]]
    assert stand(yes(2, Role.LEGAL, at=LATER + timedelta(minutes=4)), yes(4, Role.RESPONSIBLE)).valid


def test_a_person_alone_types_the_count_and_waits_ten_minutes() -> None:
    given = yes(4, Role.RESPONSIBLE, ALONE, typed_count=1000)
    found = standing([given], ALONE, KEYS, at=LATER)
    assert found.approved
    assert not found.valid
    assert said(found) == ["承認からの待ち時間です。2026-11-19 12:40 から送れます。"]
    assert [one.ja for one in found.warnings] == ["単独承認です。証跡にもそのように記載されます。"]
    assert standing([given], ALONE, KEYS, at=AT + timedelta(minutes=10)).valid


def test_a_person_alone_who_types_another_number_has_not_approved() -> None:
    for typed in (None, 999):
        given = yes(4, Role.RESPONSIBLE, ALONE, typed_count=typed)
        found = standing([given], ALONE, KEYS, at=AT + timedelta(minutes=10))
        assert not found.approved
        assert reasons(found) == [["入力された人数が宛先の数（1000）と違います。"]]


def test_a_person_alone_may_also_be_the_drafter() -> None:
    both = registered(4, Role.RESPONSIBLE, Role.DRAFTER)
    keys = {**KEYS, **register(both)}
    given = [
        yes(4, Role.DRAFTER, ALONE),
        yes(4, Role.RESPONSIBLE, ALONE, typed_count=1000),
    ]
    assert standing(given, ALONE, keys, at=AT + timedelta(minutes=10)).valid


def test_a_clock_set_back_does_not_shorten_the_hold() -> None:
    letter = covered(policy=standard(Mode.SOLO), send_from=AT - timedelta(days=1))
    given = yes(4, Role.RESPONSIBLE, letter, typed_count=1000)
    assert not stand(given, of=letter, at=AT - timedelta(minutes=1)).valid


def test_switching_the_mode_voids_what_was_given() -> None:
    found = stand(yes(4, Role.RESPONSIBLE, ALONE, typed_count=1000), yes(2, Role.LEGAL))
    assert reasons(found) == [["承認の方式が「単独承認」から「複数人での承認」になりました。"]]


def test_one_account_or_one_name_with_two_keys_is_reported() -> None:
    shared = stand(yes(2, Role.LEGAL, account="account-4"), yes(4, Role.RESPONSIBLE))
    assert shared.valid
    assert [one.ja[:16] for one in shared.warnings] == ["一つのOSアカウントが、承認に使"]
    named = stand(yes(2, Role.LEGAL, name="山田  花子"), yes(4, Role.RESPONSIBLE, name="山田 花子"))
    assert [one.ja[:11] for one in named.warnings] == ["同じ名前の人が、二つ以上"[:11]]


def test_one_account_that_made_both_keys_is_reported_too() -> None:
    made = registered(2, Role.LEGAL, account="account-4")
    found = standing([yes(2, Role.LEGAL), yes(4, Role.RESPONSIBLE)], covered(), {**KEYS, **register(made)}, at=LATER)
    assert len(found.warnings) == 1
    assert LEGAL.os_account == "account-2"
