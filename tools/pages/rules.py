"""The proofreader's rules: the compiled catalogue that ships, and the reference page made of the same papers."""

from __future__ import annotations

from owabi.proof.catalogue import COMPILED, Paper, read
from owabi.proof.compiling import compiled, to_json
from tools.regenerate import ROOT


def pages() -> dict[str, str]:
    """The catalogue, and `docs/reference/rules.md`."""
    data = compiled()
    catalogue = COMPILED.relative_to(ROOT).as_posix()
    return {catalogue: to_json(data), "docs/reference/rules.md": _page(read(data).papers)}


def _page(papers: tuple[Paper, ...]) -> str:
    lines = [
        "# 校正の規則",
        "",
        "`make docs` が規則の説明から作ります。理由、直し方、根拠、例は `owabi rules ID` で読めます。",
        "",
        "重さ: `error` 形が誤り、`warning` たいてい誤り、`advice` 好みの問題（既定では出ません）。",
        "停止: ○ の指摘があるうちは、承認も送信もできません。",
        "",
        "| ID | 名前 | 重さ | 停止 | 修正 | 内容 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_row(paper) for paper in sorted(papers, key=lambda paper: paper.id)]
    return "\n".join(lines) + "\n"


def _row(paper: Paper) -> str:
    stops = "○" if paper.blocks else ""
    return f"| {paper.id} | `{paper.name}` | {paper.severity} | {stops} | {paper.fix or ''} | {paper.title} |"
