"""The example letters of `docs/examples`: every bundled incident, its facts and its letters to each audience."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from owabi.compose import compose
from owabi.facts.reading import Sheet, read
from owabi.letter.audience import Audience, Kind
from owabi.render.text import template_of

FOLDER = "docs/examples"
AUDIENCES = (Audience.CUSTOMER, Audience.PARTNER, Audience.AFFILIATE, Audience.PUBLIC)

_HEAD = """# 文例

同梱の三つの事案（会社、人、番号、アドレスはすべて架空です）と、そこから作られる第一報です。
`facts.yaml` が事実表で、ほかのファイルはすべて、その事実だけから `make docs` が作ります。
`{{宛名}}` と `{{ご本人の情報}}` は、送るときに一人ずつ埋まります。

| 事案 | 事実表 | 文面 |
| --- | --- | --- |
"""


def sheets() -> Iterator[tuple[str, Sheet]]:
    """Every bundled incident by name, read and checked."""
    folder = files("owabi.books").joinpath("incidents")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            yield file.name.removesuffix(".yaml"), read(file.read_text(encoding="utf-8"), file=file.name)


def examples() -> dict[str, str]:
    """Path from the root -> the text that stands there."""
    found: dict[str, str] = {}
    rows = []
    for name, sheet in sheets():
        found[f"{FOLDER}/{name}/facts.yaml"] = sheet.text
        links = []
        for audience in AUDIENCES:
            file = f"{audience}.{Kind.FIRST}.txt"
            letter = compose(sheet.incident, audience, digest=sheet.digest)
            found[f"{FOLDER}/{name}/{file}"] = template_of(letter).to_text()
            links.append(f"[{file}]({name}/{file})")
        rows.append(f"| {sheet.incident.title} | [facts.yaml]({name}/facts.yaml) | {' '.join(links)} |\n")
    found[f"{FOLDER}/README.md"] = _HEAD + "".join(rows)
    return found
