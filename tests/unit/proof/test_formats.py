"""Findings in every format: places in the right units, nothing that a terminal would act on."""

from __future__ import annotations

import json

import jsonschema
import pytest

from owabi.proof import check
from owabi.proof.formats.as_json import finding_data, to_json
from owabi.proof.formats.as_rdjson import to_rdjson
from owabi.proof.formats.as_sarif import to_sarif
from owabi.proof.formats.as_text import to_text
from owabi.proof.formats.checked import Checked
from owabi.said import Said
from owabi.text.finding import Finding, Severity
from owabi.text.index import Index
from owabi.text.span import Span
from owabi.text.width import columns

SOURCE = "𠮷田様\r\n資料をご覧になられましたか。\r\n"
FILE = Checked("お知らせ.txt", SOURCE, check(SOURCE))


def test_json_has_exactly_the_promised_shape() -> None:
    data = json.loads(to_json([FILE]))
    assert data == {
        "version": 1,
        "files": [
            {
                "path": "お知らせ.txt",
                "findings": [
                    {
                        "rule": "K101",
                        "name": "double-keigo",
                        "family": "keigo",
                        "severity": "error",
                        "blocks": False,
                        "start": 8,
                        "end": 14,
                        "line": 2,
                        "column": 4,
                        "text": "ご覧になられ",
                        "message": FILE.findings[0].message.ja,
                        "suggestions": ["ご覧になり"],
                        "fix": {"safety": "safe", "edits": [{"start": 12, "end": 14, "text": "り"}]},
                        "counterparts": [],
                    }
                ],
            }
        ],
    }


def test_json_names_the_facts_that_the_guard_held_it_against() -> None:
    finding = Finding("G101", "x", "guard", Severity.ERROR, True, Span(0, 1), "𠮷", Said("a", "b"), facts=("cause",))
    data = finding_data(finding, Index.of(SOURCE), "en")
    assert data["facts"] == ["cause"]
    assert (data["fix"], data["message"]) == (None, "b")


def test_text_underlines_the_words_in_japanese_columns() -> None:
    lines = to_text([FILE]).splitlines()
    assert lines[0].startswith("お知らせ.txt:2:4: K101 [誤り] ")
    assert lines[1] == "  2 | 資料をご覧になられましたか。"
    assert columns(lines[2].rstrip("~")) == columns("  2 | 資料を")
    assert lines[2].count("~") == columns("ご覧になられ")
    assert "ご覧になり" in lines[3]
    assert lines[-1] == "誤り 1件"


def test_text_is_quiet_when_all_is_well() -> None:
    assert to_text([Checked("a.txt", "お世話になっております。", ())]) == ""


def test_text_tells_what_blocks_in_both_languages() -> None:
    source = "【要記入】の件、了解しました。"
    file = Checked("a.txt", source, check(source))
    assert to_text([file]).splitlines()[-1] == "誤り 1件、注意 1件（送信を止めるもの 1件）"
    assert to_text([file], "en").splitlines()[-1] == "1 error, 1 warning (1 of them block sending)"
    assert "[error, blocks]" in to_text([file], "en")
    assert to_text([FILE], "en").splitlines()[-1] == "1 error"


def test_text_shows_a_window_of_a_long_line_and_no_control_characters() -> None:
    source = "あ" * 300 + "\x1b[31m了解しました。" + "い" * 300
    shown = to_text([Checked("a\x1b.txt", source, check(source))])
    assert "\x1b" not in shown
    assert "..." in shown
    assert all(columns(line) <= 120 for line in shown.splitlines() if " | " in line)


def test_text_shows_a_deletion_and_a_place_without_width() -> None:
    source = "ご案\u200b内いたします。"
    assert "（取る）" in to_text([Checked("a.txt", source, check(source))])
    empty = Finding("M111", "x", "mail", Severity.WARNING, False, Span(0, 0), "", Said("ない", "none"))
    assert "~" in to_text([Checked("a.txt", "\n", [empty])])


def test_text_quotes_no_line_of_a_file_without_words() -> None:
    locked = Finding("D121", "x", "disclosure", Severity.ERROR, True, Span(0, 0), "a.zip", Said("開けない", "locked"))
    assert to_text([Checked("a.zip", "", [locked])]).splitlines()[0] == "a.zip: D121 [誤り・送信不可] 開けない"


def test_text_tells_a_rules_source_once() -> None:
    source = "了解しました。\n了解しました。"
    shown = to_text([Checked("a.txt", source, check(source))])
    assert shown.count("K131") == 2
    assert shown.count("根拠: ") == 1


def test_sarif_counts_in_utf16_and_names_its_rules() -> None:
    document = json.loads(to_sarif([FILE], "en"))
    (run,) = document["runs"]
    assert document["version"] == "2.1.0"
    assert run["columnKind"] == "utf16CodeUnits"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["K101"]
    (result,) = run["results"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B.txt"
    assert location["region"] == {
        "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 10, "charOffset": 9, "charLength": 6,
    }  # fmt: skip
    assert (result["level"], result["ruleIndex"]) == ("error", 0)
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "り"


def test_sarif_and_rdjson_leave_out_fixes_that_there_are_not() -> None:
    file = Checked("a.txt", "【要記入】", check("【要記入】"))
    assert "fixes" not in json.loads(to_sarif([file]))["runs"][0]["results"][0]
    assert "suggestions" not in json.loads(to_rdjson([file]))["diagnostics"][0]


_SARIF_PLACE = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "format": "uri-reference", "pattern": r"^[!-~]*$"}},
                    "required": ["uri"],
                    "additionalProperties": False,
                },
                "region": {"$ref": "#/$defs/region"},
            },
            "additionalProperties": False,
        }
    },
    "additionalProperties": False,
}
_WORDS = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string"}},
    "additionalProperties": False,
}
_SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "additionalProperties": False,
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string"},
                                                "shortDescription": _WORDS,
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "region": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "startLine": {"type": "integer", "minimum": 1},
                "startColumn": {"type": "integer", "minimum": 1},
                "endLine": {"type": "integer", "minimum": 1},
                "endColumn": {"type": "integer", "minimum": 1},
                "charOffset": {"type": "integer", "minimum": -1},
                "charLength": {"type": "integer", "minimum": 0},
            },
        },
        "result": {
            "type": "object",
            "required": ["message"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "message": _WORDS,
                "locations": {"type": "array", "items": _SARIF_PLACE},
                "properties": {"type": "object"},
                "fixes": {
                    "type": "array",
                    "uniqueItems": True,
                    "items": {
                        "type": "object",
                        "required": ["artifactChanges"],
                        "additionalProperties": False,
                        "properties": {
                            "artifactChanges": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "required": ["artifactLocation", "replacements"],
                                    "additionalProperties": False,
                                    "properties": {
                                        "artifactLocation": {"type": "object", "required": ["uri"]},
                                        "replacements": {
                                            "type": "array",
                                            "minItems": 1,
                                            "items": {
                                                "type": "object",
                                                "required": ["deletedRegion"],
                                                "additionalProperties": False,
                                                "properties": {
                                                    "deletedRegion": {"$ref": "#/$defs/region"},
                                                    "insertedContent": _WORDS,
                                                },
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 asks of the parts that we write (OASIS, sections 3.13 to 3.57); nothing that it does not know."""


def test_sarif_is_as_the_standard_has_it() -> None:
    attachment = Finding(
        "D121", "x", "disclosure", Severity.ERROR, True, Span(0, 0), "a.zip", Said("開けない", "locked")
    )
    texts = [SOURCE, "【要記入】の件、了解しました。\n", "御客様\r\n𠮷田です。ご確認してください。", ""]
    files = [Checked(f"[{n}] %20#?\udcff:あ.txt", text, check(text)) for n, text in enumerate(texts)]
    own = Finding("own/t", "own/t", "own", Severity.ADVICE, False, Span(0, 1), "御", Said("a", "b"))
    document = json.loads(to_sarif([*files, Checked("a.zip", "", [attachment]), Checked("b.txt", texts[2], [own])]))
    jsonschema.validate(document, _SARIF)
    (run,) = document["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids))
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"].get("region", {"startLine": 1, "endLine": 1})
        assert region["startLine"] <= region["endLine"]
    assert "region" not in run["results"][-2]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_line_below_stands_under_the_words_at_any_width(width: int) -> None:
    for before in ("", "\tか\u3099①※", "漢字と kana 𠮷" * 9, "あ" * 300):
        source = f"{before}了解しました。{before}"
        finding = Finding(
            "K131", "x", "keigo", Severity.ERROR, False,
            Span(len(before), len(before) + 2), "了解", Said("a", "b"),
        )  # fmt: skip
        for wide in (False, True):
            _, line, below, *_ = to_text([Checked("a.txt", source, [finding])], width=width, wide=wide).splitlines()
            head = line[: line.index("了解")]
            ambiguous = 0 if wide else sum(char in "①※" for char in head)
            assert below == "    | " + " " * (columns(head) - ambiguous - 6) + "~~~~"
            assert columns(line) <= max(width, 32) + ambiguous


def test_rdjson_counts_in_utf8_bytes() -> None:
    (diagnostic,) = json.loads(to_rdjson([FILE]))["diagnostics"]
    assert diagnostic["location"]["range"] == {
        "start": {"line": 2, "column": 10},
        "end": {"line": 2, "column": 28},
    }
    assert diagnostic["suggestions"][0]["text"] == "り"
    assert diagnostic["code"] == {"value": "K101"}
