"""A list of a million people: rows a second and memory, against a program that only counts the rows."""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench.bench import Aim, Bench
from tests.bench.children import OWABI, measure

ROW_COUNT = 1_000_000
_FAMILY = ("佐藤", "鈴木", "髙橋", "田中", "伊藤", "渡邉", "山本", "中村", "小林", "加藤")
_GIVEN = ("美咲", "陽菜", "蓮", "湊", "結衣", "大翔", "葵", "悠真", "凛", "健一")
_COUNT = "import csv, sys\nfor _ in csv.reader(open(sys.argv[1], encoding='utf-8', newline='')): pass"


def prepare(folder: Path) -> None:
    """A UTF-8 file with a Japanese header, the same on every machine; one row in a thousand is doubled, one is bad."""
    chance = random.Random(20261124)
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("メールアドレス", "氏名", "会社名", "部署"))
        for number in range(ROW_COUNT):
            kind = chance.randrange(1000)
            address = f"user{max(0, number - 1 if kind == 0 else number):07d}@example{number % 97}.jp"
            name = f"{chance.choice(_FAMILY)} {chance.choice(_GIVEN)}"
            writer.writerow(("bad@@example.jp" if kind == 1 else address, name, "株式会社みほん", "総務部"))


def check(folder: Path) -> Mapping[str, float]:
    """Numbers of one `owabi people check`."""
    used = measure(OWABI, "people", "check", folder / "people.csv", folder=folder)
    return {"rows": ROW_COUNT / used["wall"], "rss": used["rss"]}


def count(folder: Path) -> Mapping[str, float]:
    """Numbers of the standard library reading the same file and doing nothing with it."""
    used = measure(sys.executable, "-c", _COUNT, folder / "people.csv", folder=folder)
    return {"rows": ROW_COUNT / used["wall"], "rss": used["rss"]}


BENCH = Bench(
    name="people_check",
    aims=(Aim("rows", "rows/s", 30_000, at_least=True), Aim("rss", "MB", 300)),
    prepare=prepare,
    run=check,
    peer_name="csv.reader, counting",
    peer=count,
    turns=3,
)
