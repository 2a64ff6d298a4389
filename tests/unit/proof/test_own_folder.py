"""An organisation's folder: data of the shape of our books, checked with file, line and cure, compiled once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from owabi.errors import Mistake
from owabi.proof import Context, check
from owabi.proof.own import folder as folder_module
from owabi.proof.own.folder import Equipment, equip, equipped
from owabi.text.finding import Finding, Severity

Write = Callable[[str, str], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / ".owabi-proof"
    own.mkdir()
    return own


@pytest.fixture
def write(folder: Path) -> Write:
    def put(name: str, words: str) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
        return path

    return put


def found(equipment: Equipment, text: str) -> tuple[Finding, ...]:
    return check(text, selection=equipment.settings.selection, rulebook=equipment.rulebook)


def test_own_words_are_found_with_their_right_spelling(folder: Path, write: Write) -> None:
    write(
        "lexicons/terms.toml",
        '[[entry]]\nwords = ["弊行", "御客様"]\ninstead = "お客様"\nfix = "safe"\nseverity = "error"\n'
        '[[entry]]\nwords = ["ログオン"]\n[[entry]]\nwords = ["要するに"]\ninstead = ""\n',
    )
    told = found(equip(folder), "御客様がログオンし、要するに、完了です。")
    one, two, three = (finding for finding in told if finding.family == "own")
    assert (one.rule, one.family, one.text, one.suggestions) == ("own/terms", "own", "御客様", ("お客様",))
    assert one.severity is Severity.ERROR
    assert one.fix is not None
    assert one.fix.safety == "safe"
    assert "使わない決まり" in two.message.ja
    assert three.suggestions == ("",)


@pytest.mark.parametrize(
    "text",
    ["サーバーです。", "お問い合わせサーバーです。", "MYPCS", "PCR検査", "「PC」"],
    ids=["within-right", "within-longer", "inside", "goes-on", "quoted"],
)
def test_a_word_within_the_right_one_or_a_longer_one_is_left(folder: Path, write: Write, text: str) -> None:
    write(
        "lexicons/a.toml",
        '[[entry]]\nwords=["サーバ"]\ninstead="サーバー"\n[[entry]]\nwords=["PC"]\ninstead="パソコン"\n',
    )
    assert [one for one in found(equip(folder), text) if one.family == "own"] == []


def test_own_patterns_wake_and_object(folder: Path, write: Write) -> None:
    write(
        "patterns/calls.toml",
        '[[entry]]\ntokens=[{lemma="電話"},{surface="を",optional=true},{lemma="掛ける"}]\n'
        'wake=["電話"]\nja="「お電話する」としてください。"\nen="x"\n',
    )
    assert [one.text for one in found(equip(folder), "明日、電話を掛けます。")] == ["電話を掛け"]


def test_settings_choose_rules_severities_and_limits(folder: Path, write: Write) -> None:
    write("settings.toml", 'preset="incident"\nignore=["K113"]\n[severity]\nryokai="advice"\nS104="warning"\n')
    equipment = equip(folder)
    assert [one.rule for one in found(equipment, "了解しました。ご確認してください。ご安心ください。")] == ["P113"]
    papers = {paper.id: paper for paper in equipment.rulebook.known.papers}
    assert papers["K131"].severity is Severity.ADVICE
    assert papers["S104"].severity is Severity.WARNING


def test_names_reach_the_context(folder: Path, write: Write) -> None:
    write("names.toml", 'own_people=["山本", " "]\nproducts=["みなとペイ"]\nknown_words=["ミナト"]\n')
    write("settings.toml", 'own_companies=["株式会社みなと書店"]\nown_people=["山本"]\n')
    context = equip(folder).settings.names.within(Context(own_people=("岡部",)))
    assert context.own_people == ("山本", "岡部")
    assert context.own_companies == ("株式会社みなと書店",)
    assert context.known_words == {"みなとペイ", "ミナト"}
    assert set(context.names) >= {"山本", "岡部", "みなとペイ"}


@pytest.mark.parametrize(
    ("name", "words", "line", "told"),
    [
        ("settings.toml", "prezet = 'mail'\n", 1, "preset"),
        ("settings.toml", "\nzzz = 'mail'\n", 2, "preset"),
        ("settings.toml", "preset = 'mial'\n", 1, "mail"),
        ("settings.toml", "preset = '☃'\n", 1, "technical"),
        ("settings.toml", "advice = 'yes'\n", 1, "true か false"),
        ("settings.toml", "select = ['K101', 3]\n", 1, "文字列の配列"),
        ("settings.toml", "a = \n", 1, "TOML"),
        ("settings.toml", "ignore = ['K1O1']\n", 1, "K101"),
        ("settings.toml", "select = ['☃']\n", 1, "owabi rules"),
        ("settings.toml", "[severity]\n\nK101 = 'grave'\n", 3, "advice"),
        ("settings.toml", "[severity]\nryokay = 'error'\n", 2, "ryokai"),
        ("settings.toml", "[limits]\nK101 = 3\n", 2, "上限の設定がありません"),
        ("settings.toml", "[limits]\nnothing-here = 3\n", 2, "規則はありません"),
        ("settings.toml", "[limits]\nS102 = 0\n", 2, "整数"),
        ("names.toml", "own_peeple = []\n", 1, "own_people"),
        ("lexicons/a.toml", "[[entry]]\nwords=['a']\n[[entry]]\nword=['a']\n", 3, "words"),
        ("lexicons/a.toml", "[[entry]]\nwords=[]\n", 1, "words"),
        ("lexicons/a.toml", "[[entry]]\nwords=[' ']\n", 1, "words"),
        ("lexicons/a.toml", "[[entry]]\nwords=['Ａ']\ninstead='A'\n", 1, "prh"),
        ("lexicons/a.toml", "[[entry]]\nwords=['a']\nfix='now'\n", 1, "suggestion"),
        ("lexicons/a.toml", "[[entri]]\nwords=['a']\n", 1, "entry"),
        ("lexicons/a.toml", "entry = 3\n", 1, "表の配列"),
        ("patterns/a.toml", "[[entry]]\ntokens=[{}]\nja='x'\nen='x'\n", 1, "条件"),
        ("dictionaries/a.yml", "version: 2\n", 1, "version: 1"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_cure(
    write: Write, *, name: str, words: str, line: int | None, told: str
) -> None:
    path = write(name, words)
    with pytest.raises(Mistake) as caught:
        equip(path.parent if name.count("/") == 0 else path.parent.parent)
    assert caught.value.place.file == str(path)
    assert caught.value.place.line == line
    assert told in caught.value.line("ja")
    assert caught.value.line("en")


def test_deep_nesting_is_no_crash(folder: Path, write: Write) -> None:
    write("settings.toml", "a = " + "[" * 5000 + "]" * 5000)
    with pytest.raises(Mistake):
        equip(folder)


def test_a_file_that_is_not_utf8_or_too_large_is_told(
    folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("settings.toml", "").write_bytes(b"a\n\x93\xfa")
    with pytest.raises(Mistake, match="UTF-8"):
        equip(folder)
    monkeypatch.setattr(folder_module, "_LARGEST", 3)
    write("settings.toml", "abcdef")
    with pytest.raises(Mistake, match="too large"):
        equip(folder)


def test_two_files_of_one_name_and_a_missing_folder_are_told(folder: Path, write: Write) -> None:
    write("lexicons/a.toml", "")
    write("patterns/a.toml", "")
    with pytest.raises(Mistake, match="two files"):
        equip(folder)
    with pytest.raises(Mistake, match="no such folder"):
        equip(folder / "nowhere")
    with pytest.raises(Mistake, match="cannot be read"):
        equip(None, [folder / "none.yml"])


def test_too_many_files_are_told(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("lexicons/a.toml", "")
    write("lexicons/b.toml", "")
    monkeypatch.setattr(folder_module, "_MOST_FILES", 1)
    with pytest.raises(Mistake, match="too many"):
        equip(folder)


def test_what_was_compiled_is_kept_and_used_again(
    folder: Path, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("lexicons/a.toml", '[[entry]]\nwords=["御客様"]\ninstead="お客様"\n')
    write("dictionaries/b.yml", "version: 1\nimports:\n  - c.yaml.inc\n")
    write("dictionaries/c.yaml.inc", "version: 1\nrules:\n  - expected: Cookie\n")
    cache = tmp_path / "cache"
    text = "御客様のcookieです。"
    first = found(equip(folder, cache=cache), text)
    assert len(first) == 2
    (kept,) = cache.iterdir()
    with monkeypatch.context() as patch:
        patch.setattr(folder_module, "OwnBooks", None)
        assert found(equip(folder, cache=cache), text) == first
    write("dictionaries/c.yaml.inc", "version: 1\nrules:\n  - expected: COOKIE\n")
    assert [one.suggestions for one in found(equip(folder, cache=cache), text)] == [("お客様",), ("COOKIE",)]
    kept.write_text("{", encoding="utf-8")
    assert len(found(equip(folder, cache=cache), text)) == 2


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, write: Write, tmp_path: Path) -> None:
    write("lexicons/a.toml", '[[entry]]\nwords=["御客様"]\n')
    (tmp_path / "cache").write_text("", encoding="utf-8")
    assert len(found(equip(folder, cache=tmp_path / "cache"), "御客様")) == 1


def test_without_a_folder_the_house_reads(tmp_path: Path) -> None:
    assert found(equipped(None, (), None), "了解しました。")[0].rule == "K131"
    (tmp_path / "x").mkdir()
    assert found(equip(tmp_path / "x"), "了解しました。")[0].rule == "K131"


def test_a_limit_of_the_organisation_is_what_a_rule_measures_by(folder: Path, write: Write) -> None:
    write("settings.toml", 'select=["long-sentence"]\n[limits]\nS102 = 12\n')
    assert [one.rule for one in found(equip(folder), "資料を本日の午後にお送りいたします。短い文です。")] == ["S102"]
    write("settings.toml", 'select=["long-sentence"]\n[limits]\nlong-sentence = 40\n')
    assert found(equip(folder), "資料を本日の午後にお送りいたします。短い文です。") == ()
