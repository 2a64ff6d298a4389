"""Deeds take the tense of their status, whichever of the two forms a person wrote."""

from __future__ import annotations

import pytest

from owabi.wording.deeds import Politeness, conjugate, te_form

_CASES = [
    ("noun-wo", "外部の専門機関に調査を依頼", "依頼いたしました", "依頼しております", "依頼いたします"),
    (
        "noun-ni",
        "個人情報保護委員会に報告（速報）",
        "報告（速報）いたしました",
        "報告（速報）しております",
        "報告（速報）いたします",
    ),
    ("katakana", "すべてのパスワードをリセット", "リセットいたしました", "リセットしております", "リセットいたします"),
    ("noun-no", "該当の機器の切り離し", "切り離しを行いました", "切り離しを行っております", "切り離しを行います"),
    ("noun-alone", "全社員教育", "全社員教育を行いました", "全社員教育を行っております", "全社員教育を行います"),
    ("noun-he-no", "全社員への注意喚起", "注意喚起を行いました", "注意喚起を行っております", "注意喚起を行います"),
    ("masu-godan", "該当の機器を切り離します", "切り離しました", "切り離しております", "切り離します"),
    ("masu-ichidan", "本人確認を二段階に改めます", "改めました", "改めております", "改めます"),
    ("masu-u", "点検を毎日行います", "行いました", "行っております", "行います"),
    ("masu-suru", "調査を依頼します", "依頼いたしました", "依頼しております", "依頼いたします"),
    ("masu-ni-suru", "二重の仕組みにします", "にいたしました", "にしております", "にいたします"),
    ("masu-godan-s", "手順を見直します", "見直しました", "見直しております", "見直します"),
    ("masu-godan-one", "設定を元に戻します", "元に戻しました", "元に戻しております", "元に戻します"),
    ("masu-godan-kana", "危険をなくします", "なくしました", "なくしております", "なくします"),
    ("masu-otosu", "電源を落とします", "落としました", "落としております", "落とします"),
    ("stem", "該当の機器を切り離し", "切り離しました", "切り離しております", "切り離します"),
]


@pytest.mark.parametrize("case", _CASES, ids=[case[0] for case in _CASES])
def test_a_deed_is_told_as_done_going_on_or_planned(case: tuple[str, ...]) -> None:
    _, deed, done, going_on, planned = case
    assert conjugate(deed, "done").endswith(done)
    assert conjugate(deed, "under_way").endswith(going_on)
    assert conjugate(deed, "planned").endswith(planned)


def test_a_plain_list_speaks_without_humility() -> None:
    told = [conjugate("調査を依頼", status, Politeness.PLAIN) for status in ("done", "under_way", "planned")]
    assert told == ["調査を依頼しました", "調査を依頼しています", "調査を依頼します"]
    assert conjugate("記録を保管します", "planned", Politeness.PLAIN) == "記録を保管します"


_JOINED = {
    "切り離し": "切り離して",
    "行い": "行って",
    "用い": "用いて",
    "待ち": "待って",
    "落ち": "落ちて",
    "切り": "切って",
    "借り": "借りて",
    "選び": "選んで",
    "浴び": "浴びて",
    "読み": "読んで",
    "試み": "試みて",
    "置き": "置いて",
    "起き": "起きて",
    "防ぎ": "防いで",
    "過ぎ": "過ぎて",
    "改め": "改めて",
    "続け": "続けて",
    "応じ": "応じて",
    "死に": "死んで",
    "現場へ行き": "現場へ行って",
}


@pytest.mark.parametrize(
    ("stem", "joined"), list(_JOINED.items()), ids=[f"verb{number}" for number in range(len(_JOINED))]
)
def test_a_verb_is_joined_as_its_class_asks(stem: str, joined: str) -> None:
    assert te_form(stem) == joined
