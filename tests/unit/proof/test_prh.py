"""prh dictionaries: JavaScript's expressions in Python, with its meaning, and none that could hang."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from owabi.errors import BookMistake
from owabi.proof import check
from owabi.proof.catalogue import read
from owabi.proof.own.books import OwnBooks
from owabi.proof.own.tables import Source
from owabi.proof.prh import words as words_module
from owabi.proof.prh.dictionary import read_dictionary
from owabi.proof.prh.syntax import NotTaken
from owabi.proof.prh.writing import slashed, written
from owabi.proof.rulebook import extended
from owabi.proof.selection import Selection


def matches(expression: str, text: str, flags: str = "") -> list[str]:
    return [match[0] for match in re.finditer(written(expression, flags).expression, text)]


@pytest.mark.parametrize(
    ("expression", "flags", "text", "found"),
    [
        (r"サーバ(?!ー)", "", "サーバとサーバー", ["サーバ"]),
        (r"(?<!非)公開", "", "非公開と公開", ["公開"]),
        (r"(?<=第)一[章節]", "", "第一章と一章", ["一章"]),
        (r"\bJava\b", "", "Javaを JavaScript Java", ["Java", "Java"]),
        (r"\BScript", "", "JavaScript Script", ["Script"]),
        (r"(?<=(?:ab|cd))x", "", "abx cdx adx", ["x", "x"]),
        (r"(?<=(?:a{2}b))x", "", "aabx abx", ["x"]),
        (r"(?:(?:あ|い)え|う+|(?:お|か){2})了解", "", "いえ了解 おか了解", ["いえ了解", "おか了解"]),
        (r"cookie", "i", "Cookie COOKIE", ["Cookie", "COOKIE"]),
        (r"\d+\s?件", "", "12件 ３件 4　件", ["12件", "4　件"]),
        (r"[^\d]件", "", "1件 数件", ["数件"]),
        (r"[\d件-]-", "", "--", ["--"]),
        (r"\u{20BB7}野\u5bb6\x21", "", "𠮷野家!", ["𠮷野家!"]),
        (r"\p{Han}+さん", "", "田中さん、タナカさん", ["田中さん"]),
        (r"\P{Hiragana}さ", "", "田さあさ", ["田さ"]),
        (r"(?<a>あ|い)\k<a>", "", "ああ いう いい", ["ああ", "いい"]),
        (r"(あ)(い)?\1", "", "あいあ ああい", []),
        (r"(?:foo|bar){2,3}?", "", "foobarfoo", ["foobar"]),
        (r"^以上$", "m", "以上\n以上です", ["以上"]),
        (r"a.c", "", "a\nc abc", ["abc"]),
        (r"a.c", "s", "a\nc", ["a\nc"]),
        (r"[\b]a|a\/b\.", "", "a/b.", ["a/b."]),
        (r"[あ-う\s]え", "", "いえ かえ", ["いえ"]),
        (r"a[]b|[^]z", "", "ab \nz", ["\nz"]),
        (r"[\W]a\S", "", "あab", ["あab"]),
    ],
)
def test_an_expression_means_what_javascript_means(expression: str, flags: str, text: str, found: list[str]) -> None:
    expected = found if expression != r"(あ)(い)?\1" else ["あいあ", "ああ"]
    assert matches(expression, text, flags) == expected


@pytest.mark.parametrize(
    ("expression", "flags", "told"),
    [
        ("(a+)+b", "", "時間"),
        ("(a|a)+b", "", "時間"),
        ("(.*)*b", "", "時間"),
        (".*a.*b.*c", "", "時間"),
        ("(a{1,64}){1,64}b", "", "時間"),
        ("b(?:a{500}){9}", "", "一致しうる"),
        ("[一-龠]+", "", "手がかり"),
        ("", "", "手がかり"),
        ("a*", "", "手がかり"),
        ("a|", "", "手がかり"),
        ("(?<=a+)b", "", "後読み"),
        ("(?<=a|bc)d", "", "後読み"),
        ("[a", "", "] が"),
        ("(a", "", "閉じ括弧がありません"),
        ("a)", "", "余って"),
        ("*a", "", "繰り返すもの"),
        ("a**", "", "重なって"),
        ("a{3,2}", "", "逆"),
        ("[い-あ]", "", "逆"),
        ("[あ-\\d]", "", "逆"),
        ("\\qa", "", "\\q"),
        ("a\\", "", "文字がありません"),
        ("\\p{Greek}a", "", "Greek"),
        ("\\k<1>a", "", "名前"),
        ("(?<1>a)", "", "名前"),
        ("(?>a)", "", "括弧"),
        ("(?=a)*b", "", "位置"),
        ("\\1a", "", "読めません"),
        ("a", "v", "フラグ"),
        ("(" * 40 + "a" + ")" * 40, "", "深すぎ"),
    ],
)
def test_an_expression_that_is_wrong_or_could_hang_is_refused(expression: str, flags: str, told: str) -> None:
    with pytest.raises(NotTaken) as caught:
        written(expression, flags)
    assert told in caught.value.says.ja


def test_a_pattern_between_slashes_is_an_expression() -> None:
    assert slashed("/a/gi") == ("a", "gi")
    assert slashed("a/b") is None


HEAD = "version: 1\nrules:\n"


def findings(dictionary: str, text: str, files: Mapping[str, str] | None = None) -> list[tuple[str, tuple[str, ...]]]:
    books = OwnBooks()
    books.add_dictionary(Source("d/prh.yml", dictionary), lambda path: (files or {})[path])
    book = extended(read(books.data()))
    return [(one.text, one.suggestions) for one in check(text, rulebook=book, selection=Selection(select=("own",)))]


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("  - expected: Cookie\n", "cookieとＣｏｏｋｉｅとCookie", [("cookie", "Cookie"), ("Ｃｏｏｋｉｅ", "Cookie")]),
        ("  - Cookie\n", "COOKIE", [("COOKIE", "Cookie")]),
        ("  - expected: サーバー\n    pattern: サーバ\n", "サーバとサーバー", [("サーバ", "サーバー")]),
        ("  - expected: $1など\n    pattern: /([^あ-ん])等/\n", "資料等", [("料等", "料など")]),
        ("  - expected: ($1)\n    pattern: /[（(]([^）)]{1,9})[）)]/\n", "（仮）と(仮)", [("（仮）", "(仮)")]),
        (
            "  - expected: ハードウェア\n    patterns:\n      - ハードウエアー\n      - /ハードウエア(?!ー)/\n",
            "ハードウエアとハードウエアー",
            [("ハードウエア", "ハードウェア"), ("ハードウエアー", "ハードウェア")],
        ),
        (
            "  - expected: ソフトウェア\n    pattern: /(日経)?ソフトウエア/\n    regexpMustEmpty: $1\n",
            "日経ソフトウエアのソフトウエア",
            [("ソフトウエア", "ソフトウェア")],
        ),
        ("  - expected: Go\n    pattern: go\n    options:\n      wordBoundary: true\n", "go google", [("go", "Go")]),
        ("  - expected: Go\n    pattern: /go/\n    options:\n      wordBoundary: true\n", "go google", [("go", "Go")]),
        ("  - expected: $$5\n    pattern: 5ドル\n", "5ドル", [("5ドル", "$5")]),
        ("  - expected: $&様$9$<x>\n    pattern: 御客\n", "御客", [("御客", "御客様$9$<x>")]),
        ("  - expected: ''\n", "", None),
    ],
)
def test_a_rule_of_a_dictionary_means_what_prh_means(rule: str, text: str, found: list[tuple[str, str]] | None) -> None:
    if found is None:
        with pytest.raises(BookMistake):
            findings(HEAD + rule, text)
    else:
        assert findings(HEAD + rule, text) == [(words, (put,)) for words, put in found]


def test_a_wrapped_word_is_found_and_only_suggested() -> None:
    text = (
        "お客様のお手元にお届けした資料と見積書と請求書と納品書とソフト\n"
        "ウエアの一覧をご確認くださいますようお願い申し上げます。"
    )
    dictionary = HEAD + "  - expected: ソフトウェア\n    pattern: ソフトウエア\n"
    assert findings(dictionary, text) == [("ソフト\nウエア", ("ソフトウェア",))]


def test_a_note_is_told_with_the_finding() -> None:
    dictionary = HEAD + "  - expected: Web\n    pattern: ウェブ\n    prh: 社内の決まり\n"
    books = OwnBooks()
    books.add_dictionary(Source("prh.yml", dictionary), lambda path: "")
    (one,) = check("ウェブ", rulebook=extended(read(books.data())))
    assert "社内の決まり" in one.message.ja


def test_imports_are_read_and_circles_refused() -> None:
    files = {"d/b.yml": HEAD + "  - Cookie\n"}
    assert findings("version: 1\nimports:\n  - b.yml\n", "cookie", files) == [("cookie", ("Cookie",))]
    assert findings("version: 1\nimports:\n  - path: b.yml\n", "cookie", files) == [("cookie", ("Cookie",))]
    with pytest.raises(BookMistake, match="circle"):
        findings("version: 1\nimports: b.yml\n", "", {"d/b.yml": "version: 1\nimports: b.yml\n"})


@pytest.mark.parametrize(
    ("words", "line", "told"),
    [
        ("rules: []\n", 1, "version: 1"),
        ("- a\n", 1, "version: 1"),
        ("version: 1\nrules: {\n", 3, "YAML"),
        ("version: 1\nrulez: []\n", 1, "rules"),
        ("version: 1\nrules: x\n", 1, "一覧"),
        (HEAD + "  - 3\n", 3, "読めません"),
        (HEAD + "  - pattern: a\n", 3, "expected"),
        (HEAD + "  - expected: a\n  - expected: b\n    patern: c\n", 4, "pattern"),
        (HEAD + "  - expected: b\n    pattern: [{}]\n", 3, "文字列"),
        (HEAD + "  - expected: b\n    pattern: /(a+)+b/\n", 3, "時間"),
        (
            HEAD + "  - expected: b\n    pattern: a\n    specs:\n      - from: a\n        to: c\n",
            6,
            "「c」ではなく「b」",
        ),
        (HEAD + "  - expected: b\n    pattern: a\n    specs:\n      - from: a\n", 6, "from と to"),
        ("version: 1\nimports: [3]\n", 1, "imports"),
        ("version: 1\nimports:\n  - path: b.yml\n    ignoreRules: x\n", 1, "ignoreRules"),
        ("version: 1\nimports:\n  - path: b.yml\n    ignoreRules: [{x: y}]\n", 1, "ignoreRules"),
    ],
)
def test_a_broken_dictionary_is_told_with_file_and_line(words: str, line: int, told: str) -> None:
    with pytest.raises(BookMistake) as caught:
        read_dictionary("prh.yml", lambda path: words)
    assert (caught.value.place.file, caught.value.place.line) == ("prh.yml", line)
    assert told in caught.value.line("ja")


def test_a_dictionary_that_costs_too_much_on_a_text_stops_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_module, "BUDGET", 2000)
    found = findings(HEAD + "  - expected: い\n    pattern: /.{0,50}あ/\n", "うあ" * 300)
    assert found[-1] == ("あ", ())
    assert len(found) < 10


def test_rules_of_an_imported_dictionary_can_be_left_out() -> None:
    files = {
        "d/prh.yml": "version: 1\nimports:\n  - path: b.yml\n    disableImports: true\n    ignoreRules:\n"
        "      - /サーバ/gmu\n      - expected: Cookie\n      - pattern: '/(?:ユーザ|利用者)/gmu'\n"
        "rules:\n  - expected: Cookie\n    pattern: くっきい\n",
        "d/b.yml": "version: 1\nimports: c.yml\nrules:\n  - expected: サーバー\n    pattern: /サーバ/\n"
        "  - expected: Cookie\n  - expected: ユーザー\n    patterns: [ユーザ, 利用者]\n"
        "  - expected: 正\n    pattern: 誤\n",
        "d/c.yml": "version: 1\nrules:\n  - expected: メール\n    pattern: めーる\n",
    }
    found = read_dictionary("d/prh.yml", files.__getitem__)
    assert [entry.expected for entry in found] == ["正", "Cookie"]
    assert re.search(found[1].expression, "くっきい")


def test_a_long_expression_is_cut_in_what_is_told() -> None:
    with pytest.raises(BookMistake) as caught:
        read_dictionary("prh.yml", lambda path: HEAD + f"  - expected: a\n    pattern: /{'(' * 900}/\n")
    assert len(caught.value.line("ja")) < 200
