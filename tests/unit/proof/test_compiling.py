"""The catalogue is read from the rules' source; what is not plain is a mistake with a place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owabi.errors import BookMistake
from owabi.proof import catalogue as catalogue_module
from owabi.proof import compiling
from owabi.proof.catalogue import read, sizes
from owabi.proof.current import catalogue
from owabi.proof.stems import stems_of
from owabi.text.finding import FixSafety

HEAD = '"""題。"""\n\nfrom owabi.proof.rule import rule\n\n\n'


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "keigo").mkdir()
    monkeypatch.setattr(compiling, "RULES", tmp_path)
    return tmp_path / "keigo"


def write(shelf: Path, decorator: str, name: str = "K901_made_up.py") -> None:
    (shelf / name).write_text(f"{HEAD}@rule({decorator})\ndef made_up(spot):\n    yield\n", encoding="utf-8")


def test_a_rule_is_read_without_being_imported(shelf: Path) -> None:
    write(
        shelf,
        '"K901", severity=Severity.ERROR, fix=FixSafety.SAFE, blocks=True, presets=(INCIDENT,), '
        'on=(literal("（株）", "㈱"), lemma("おっしゃる", "なる"), document("記"), '
        'pattern("[0-9]"), characters("ｱ-ﾝ"))',
    )
    known = read(json.loads(json.dumps(compiling.compiled())))
    (paper,) = known.papers
    assert (paper.id, paper.name, paper.title, paper.fix) == ("K901", "made-up", "題。", FixSafety.SAFE)
    assert paper.presets == ("incident",)
    assert known.words[0] == "(株)"
    assert len(known.wakes[0]) == 1
    assert set(known.words) >= {"おっしゃ", "なり", "なっ"}
    assert known.lemmas[0] == {"おっしゃる", "なる"}
    assert known.documents == ((0, ("記",)),)
    assert known.patterns == ((0, "[0-9]", True, (), True),)
    assert known.characters == ((0, "ｱ-ﾝ"),)


@pytest.mark.parametrize(
    "decorator",
    [
        '"K901", severity=Severity.ERROR',
        '"K901", severity=Severity.ERROR, on=words',
        '"K901", severity=Severity.ERROR, on=literal(word)',
        '"K901", severity=Severity.ERROR, on=made("x")',
        '"K901", severity=pick(), on=literal("x")',
    ],
    ids=["no-trigger", "no-call", "no-constant", "no-trigger-name", "no-severity"],
)
def test_a_decorator_that_is_not_plain_names_its_file_and_line(shelf: Path, decorator: str) -> None:
    write(shelf, decorator)
    with pytest.raises(BookMistake) as caught:
        compiling.compiled()
    assert caught.value.place.file == "keigo/K901_made_up.py"
    assert caught.value.place.line == 6


def test_a_file_without_a_rule_is_a_mistake(shelf: Path) -> None:
    (shelf / "K901_made_up.py").write_text(f"{HEAD}def made_up():\n    return 1\n", encoding="utf-8")
    with pytest.raises(BookMistake):
        compiling.compiled()


def test_a_stale_catalogue_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "compiled.json").write_text('{"format": 3, "sizes": {}}', encoding="utf-8")
    monkeypatch.setattr(catalogue_module, "COMPILED", tmp_path / "compiled.json")
    assert catalogue.__wrapped__().papers == catalogue().papers
    (tmp_path / "compiled.json").unlink()
    assert catalogue.__wrapped__().words == catalogue().words


def test_sizes_name_every_rule_and_lexicon() -> None:
    assert any(name.startswith("keigo/K101") for name in sizes())
    assert "lexicons/letter_pairs.toml" in sizes()


@pytest.mark.parametrize(
    ("lemma", "stems"),
    [
        ("おっしゃる", ("おっしゃ",)),
        ("なる", ("なら", "なり", "なる", "なれ", "なろ", "なっ")),
        ("する", ("さ", "し", "す", "せ")),
        ("美しい", ("美し",)),
        ("資料", ("資料",)),
        ("い", ("い",)),
    ],
    ids=["stem", "one-kana", "irregular", "adjective", "noun", "single"],
)
def test_a_stem_opens_every_inflected_form(lemma: str, stems: tuple[str, ...]) -> None:
    assert stems_of(lemma) == stems
