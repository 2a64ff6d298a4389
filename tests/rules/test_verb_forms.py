"""Verbs in all their endings: what is dropped or put in too much is found, and their right forms are left alone."""

from __future__ import annotations

import pytest

from owabi.proof import Selection, check

_ONE_ROW = (
    "見る 着る 起きる 過ぎる 落ちる 伸びる 浴びる 降りる 借りる 用いる 信じる "
    "感じる 閉じる 試みる 食べる 出る 寝る 決める 調べる 届ける 受ける 確かめる "
    "始める 求める 答える 伝える 教える 考える 変える 迎える 比べる 続ける 預ける "
    "見つける 立てる 捨てる 任せる 載せる 知らせる 逃げる 上げる 尋ねる 重ねる "
    "入れる 離れる 触れる 忘れる 出掛ける 取り替える 差し上げる 受け入れる 引き受ける"
).split()
_FIVE_ROWS = (
    "読む 書く 行く 飲む 話す 出す 送る 使う 買う 会う 聞く 動く 働く 持つ 待つ "
    "打つ 呼ぶ 選ぶ 運ぶ 学ぶ 泳ぐ 急ぐ 防ぐ 帰る 取る 乗る 作る 頼む 休む "
    "申し込む 楽しむ 渡す 試す 残す 動かす 貸す 歩く 払う 手伝う 習う 勝つ 保つ "
    "守る 断る 行う 受け取る"
).split()
_E = {"う": "え", "く": "け", "ぐ": "げ", "す": "せ", "つ": "て", "ぶ": "べ", "む": "め", "る": "れ"}
_A = {"う": "わ", "く": "か", "ぐ": "が", "す": "さ", "つ": "た", "ぶ": "ば", "む": "ま", "る": "ら"}
_TE = {"う": "って", "く": "いて", "ぐ": "いで", "す": "して", "つ": "って", "ぶ": "んで", "む": "んで", "る": "って"}
_ENDINGS = (
    "る場合があります。", "ます。", "ません。", "ました。", "ない方",
    "なかった方", "た方", "ず、困っています。",
)  # fmt: skip
_CHOSEN = Selection(select=("K121", "K122", "K123", "K124"))


def rules(text: str) -> set[str]:
    return {finding.rule for finding in check(text, selection=_CHOSEN)}


@pytest.mark.parametrize("ending", _ENDINGS, ids=range(len(_ENDINGS)))
def test_a_potential_of_one_row_needs_its_ra(ending: str) -> None:
    assert [verb for verb in _ONE_ROW if not rules(f"その件は{verb[:-1]}れ{ending}")] == []
    assert [verb for verb in _ONE_ROW if rules(f"その件は{verb[:-1]}られ{ending}")] == []


@pytest.mark.parametrize("ending", _ENDINGS, ids=range(len(_ENDINGS)))
def test_a_potential_of_five_rows_has_no_second_re(ending: str) -> None:
    stems = [verb[:-1] + _E[verb[-1]] for verb in _FIVE_ROWS]
    assert [stem for stem in stems if not rules(f"その件は{stem}れ{ending}")] == []
    assert [stem for stem in stems if rules(f"その件は{stem}{ending}")] == []


def test_the_form_before_ba_is_left_alone() -> None:
    potentials = [verb[:-1] + _E[verb[-1]] for verb in _FIVE_ROWS]
    stems = [*potentials, *(verb[:-1] for verb in _ONE_ROW)]
    assert [stem for stem in stems if rules(f"資料を{stem}ればと思います。")] == []


def test_a_causative_of_five_rows_has_no_sa() -> None:
    verbs = [verb for verb in _FIVE_ROWS if verb not in ("動く", "動かす") and not verb.endswith("す")]
    stems = [verb[:-1] + _A[verb[-1]] for verb in verbs]
    assert [stem for stem in stems if not rules(f"本日は{stem}させていただきます。")] == []
    assert [stem for stem in stems if rules(f"本日は{stem}せていただきます。")] == []


def test_a_causative_whose_verb_has_sa_is_left_alone() -> None:
    verbs = [verb for verb in _FIVE_ROWS if verb.endswith("す")]
    assert [verb for verb in verbs if rules(f"本日は{verb[:-1]}させていただきます。")] == []
    assert [verb for verb in _ONE_ROW if rules(f"本日は{verb[:-1]}させていただきます。")] == []


@pytest.mark.parametrize("ending", ["ます。", "ません。", "ました。"], ids=["masu", "masen", "mashita"])
def test_iru_keeps_its_i(ending: str) -> None:
    heads = [verb[:-1] + ("って" if verb == "行く" else _TE[verb[-1]]) for verb in _FIVE_ROWS]
    heads += [verb[:-1] + "て" for verb in _ONE_ROW]
    assert [head for head in heads if not rules(f"その件は{head}{ending}")] == []
    assert [head for head in heads if rules(f"その件は{head}い{ending}")] == []
