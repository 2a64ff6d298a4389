"""The reference is made from the papers."""

from __future__ import annotations

import json

from owabi.proof.current import catalogue
from owabi.proof.reference import page_data, page_of, pages, rules, to_markdown


def test_every_rule_has_a_page_and_a_line_in_the_index() -> None:
    texts = pages()
    index = texts["docs/reference/rules/README.md"]
    assert len(texts) == len(catalogue().papers) + 1
    for paper in rules():
        assert f"docs/reference/rules/{paper.id}.md" in texts
        assert f"[{paper.id}]({paper.id}.md)" in index


def test_pages_are_plain_text_that_ends_with_one_line_end() -> None:
    for path, text in pages().items():
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
        assert all(char == "\n" or char.isprintable() or char == "\N{IDEOGRAPHIC SPACE}" for char in text), path


def test_a_page_is_found_by_id_and_by_name() -> None:
    page = page_of("K101")
    assert page is not None
    assert page == page_of("double-keigo")
    assert page.why.startswith("一つの語に")
    assert "\n" not in page.cure
    assert page_of("K000") is None


def test_a_page_shows_examples_and_their_mended_form() -> None:
    page = page_of("K122")
    assert page is not None
    text = to_markdown(page)
    assert "`明日は来れますか。` → `明日は来られますか。`" in text
    assert "textlint:no-dropping-the-ra" in text


def test_a_page_as_data_can_be_written_as_json() -> None:
    page = page_of("W104")
    assert page is not None
    data = page_data(page)
    assert json.loads(json.dumps(data))["rule"] == "W104"
    assert data["fix"] == "safe"
