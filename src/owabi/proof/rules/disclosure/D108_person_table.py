"""個人の一覧表。

## なぜ
名簿を貼った文面は、それ自体が新たな漏えいになります。

## 直し方
表を取ります。一人ひとりの情報は、差し込み欄「{{ご本人の情報}}」で、その人だけに知らせます。

## 根拠
宛先の名簿を貼ったり添付したりした誤送信の実例。支店や窓口の一覧は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.persons import find_rows
from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import document
from owabi.said import Said
from owabi.text.finding import Severity


@rule(
    "D108",
    severity=Severity.ERROR,
    blocks=True,
    everywhere=True,
    on=document("@", "-", ",", "|", "/"),
    bad={
        (
            "佐藤 美咲,090-0000-0001,東京都港区\n"
            "鈴木 一郎,090-0000-0002,大阪府堺市\n"
            "高橋 花子,090-0000-0003,愛知県豊田市"
        ): None,
        "氏名\tメールアドレス\n佐藤 美咲\tsato@example.com\n鈴木 一郎\tsuzuki@example.com": None,
    },
    good=[
        "東京支店 03-0000-0001\n大阪支店 06-0000-0001\n名古屋支店 052-000-0001",
        "・お名前、ご住所、お電話番号、メールアドレス\n・ログイン用パスワード",
        "| 日時 | 内容 |\n| 11月18日 | 検知 |\n| 11月19日 | 公表 |",
        "11月18日 08:30, 検知\n11月18日 09:05, 切り離し\n11月19日 13:00, 公表",
    ],
)
def person_table(reading: Reading) -> Iterator[Hit]:
    """From the first row of a table of persons to its last."""
    index = reading.text.index
    rows = find_rows(index.words_of(line) for line in range(len(index.starts)))
    if rows:
        says = Said(
            f"個人の一覧表と見られる行が{len(rows)}行あります。取ってください。",
            f"{len(rows)} lines look like a table of persons; remove it.",
        )
        yield Hit(index.starts[rows[0]], index.ends[rows[-1]], says, in_source=True)
