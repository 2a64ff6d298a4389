"""The rules' pages: what stands in `docs/reference/rules/` and what `owabi rules` shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from owabi.proof.attachments import UNREADABLE
from owabi.proof.catalogue import Paper
from owabi.proof.current import catalogue
from owabi.proof.kernel import load
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

FOLDER = "docs/reference/rules"
FAMILIES = {
    "keigo": "敬語",
    "address": "宛名と呼び方",
    "apology": "お詫びの言葉",
    "claim": "言い切りと責任",
    "disclosure": "開示",
    "mail": "メールと手紙の形",
    "number": "数と日付",
    "style": "文体",
    "typo": "誤字と誤用",
    "width": "文字と幅",
}
"""The families in the order of the index, with their Japanese names."""

_SEVERITIES = {Severity.ERROR: "誤り", Severity.WARNING: "注意", Severity.ADVICE: "助言"}
_FIXES = {
    FixSafety.SAFE: "自動で直せます（`--fix`）",
    FixSafety.UNSAFE: "確かめてから直します",
    FixSafety.SUGGESTION: "候補を示します",
}
_SECTION = expression(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A rule with its paper taken apart and its examples."""

    paper: Paper
    why: str
    cure: str
    source: str
    bad: Mapping[str, str | None]
    good: tuple[str, ...]


def rules() -> tuple[Paper, ...]:
    """Every rule, by id; nothing is imported."""
    return catalogue().papers


def page_of(rule_id: str) -> Page | None:
    """The page of a rule by its id or name; None where there is none."""
    for number, paper in enumerate(catalogue().papers):
        if rule_id in (paper.id, paper.name):
            rule = load(number)
            sections = _sections(rule.paper)
            return Page(paper, sections["なぜ"], sections["直し方"], sections["根拠"], rule.bad, tuple(rule.good))
    return None


def _sections(paper: str) -> dict[str, str]:
    parts = _SECTION.split(paper)
    joined = {title.strip(): _unwrapped(body) for title, body in zip(parts[1::2], parts[2::2], strict=True)}
    return {"なぜ": "", "直し方": "", "根拠": "", **joined}


def _unwrapped(body: str) -> str:
    """Paragraphs whose lines were broken for the source, each on one line."""
    return re.sub(r"(?<=[^\x00-\x7f])\n(?=\S)|\n(?=[^\x00-\x7f])", "", body.strip())


def page_data(page: Page) -> dict[str, Any]:
    """A page as plain data, for `owabi rules --format json`."""
    return {
        **own_data(page.paper),
        "why": page.why,
        "cure": page.cure,
        "source": page.source,
        "bad": dict(page.bad),
        "good": list(page.good),
    }


def own_data(paper: Paper) -> dict[str, Any]:
    """What is known of a rule without its page, as plain data."""
    return {
        "rule": paper.id,
        "name": paper.name,
        "family": paper.family,
        "severity": paper.severity.value,
        "blocks": paper.blocks,
        "fix": paper.fix.value if paper.fix else None,
        "presets": list(paper.presets),
        "counterparts": list(paper.counterparts),
        "limit": paper.limit,
        "title": paper.title,
    }


def to_markdown(page: Page) -> str:
    """A rule's page."""
    paper = page.paper
    head = [
        f"# {paper.id} {paper.name}",
        "",
        paper.title,
        "",
        f"- 分類：{FAMILIES[paper.family]}（`{paper.family}`）",
        f"- 重さ：{_SEVERITIES[paper.severity]}（`{paper.severity.value}`）"
        + ("、送信を止めます" if paper.blocks else ""),
        f"- 直し：{_FIXES[paper.fix] if paper.fix else '人が直します'}",
        f"- 設定：{'、'.join(f'`{preset}`' for preset in paper.presets)}",
    ]
    if paper.limit is not None:
        head.append(f"- 上限：{paper.limit}（`settings.toml` の `[limits]` で変えられます）")
    if paper.counterparts:
        head.append(f"- 対応する規則：{'、'.join(f'`{name}`' for name in paper.counterparts)}")
    body = [
        f"\n## {title}\n\n{words}"
        for title, words in (("なぜ", page.why), ("直し方", page.cure), ("根拠", page.source))
    ]
    return "\n".join([*head, *body, "", *_examples(page)]) + "\n"


def _examples(page: Page) -> Iterator[str]:
    yield "## 例\n"
    yield "指摘します。\n"
    for bad, mended in page.bad.items():
        yield f"- {_shown(bad)}" + (f" → {_shown(mended)}" if mended is not None else "")
    yield "\n指摘しません。\n"
    for good in page.good:
        yield f"- {_shown(good)}"


def _shown(words: str) -> str:
    """An example on one line, in code marks; what cannot be seen as its code point."""
    plain = "".join(char if _is_seen(char) else _code(char) for char in words)
    fence = "``" if "`" in plain else "`"
    return f"{fence}{plain}{fence}"


def _is_seen(char: str) -> bool:
    """Whether a reader sees it as itself: no control, no mark that joins the letter before it."""
    return char == "\N{IDEOGRAPHIC SPACE}" or (char.isprintable() and not unicodedata.combining(char))


def _code(char: str) -> str:
    if char == "\f":
        return "（次の文面）"
    return "⏎" if char == "\n" else f"<U+{ord(char):04X}>"


def pages() -> dict[str, str]:
    """Path from the project's root -> text: one page a rule, and an index."""
    texts = {f"{FOLDER}/README.md": _index()}
    for paper in rules():
        page = page_of(paper.id)
        if page is not None:
            texts[f"{FOLDER}/{paper.id}.md"] = to_markdown(page)
    return texts


def _index() -> str:
    lines = ["# 校正の規則", "", f"{len(rules())}の規則があります。`owabi rules K101` でも読めます。", ""]
    for family, name in FAMILIES.items():
        lines += [f"## {name}（`{family}`）", "", "| id | 名前 | 内容 | 重さ |", "| --- | --- | --- | --- |"]
        lines += [
            f"| [{paper.id}]({paper.id}.md) | `{paper.name}` | {paper.title.rstrip('。')} | "
            f"{_SEVERITIES[paper.severity]}{'・送信不可' if paper.blocks else ''} |"
            for paper in rules()
            if paper.family == family
        ]
        lines.append("")
    lines += [
        f"添付ファイルは D107、D108、{UNREADABLE}（中を確かめられない）で断り、送信を止めます。",
        "",
    ]
    return "\n".join(lines)
