"""Lists of people in plain text: mail addresses that belong to persons, and rows that tell who somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from owabi.text.expression import expression

LIST_OF = 3
"""From how many addresses or rows on a text is a list of people."""

_LOCAL_END = expression(r"[A-Za-z0-9._%+-]{1,64}$")
_DOMAIN = expression(r"(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_ROLE = expression(
    r"(?:info|support|contact|customer|cs|inquiry|toiawase|otoiawase|press|pr|koho|kouhou|privacy|kojin|csirt|soc|security|"
    r"sales|eigyo|help|helpdesk|desk|admin|office|soumu|jinji|recruit|saiyo|no-?reply|abuse|postmaster|webmaster|web|shop|"
    r"store|order|mail|news|ir|legal|houmu|service|team|entry|reception|uketsuke|madoguchi|incident|trouble|owabi|notice|"
    r"release|public|media|test|example|user|name|your)(?:$|[._+\d-].*$)"
)
_SPLIT = expression(r"[,\t|;]| {2,}|\s/\s|\N{IDEOGRAPHIC SPACE}")
_INNER = expression(r"[()、]|\N{FULLWIDTH LEFT PARENTHESIS}|\N{FULLWIDTH RIGHT PARENTHESIS}")
_PARTED = expression(f"{_SPLIT.pattern}|{_INNER.pattern}")
_TOLD = expression(r"[@\d〒都道府県]")
"""Something of this stands in what tells of a person more than the name."""

_MARK = expression(r"^\s*(?:[・•●○◆■*※-]|\(?\d{1,3}[.)．）]|[①-⑳]|No\.?\d{1,3})\s*")
_LABEL = expression(r"^[^\s:：]{1,8}[:：]\s*")
_PHONE = expression(r"(?:\+81-?|0)\d{1,4}-?\d{1,4}-?\d{3,4}$")
_POST = expression(r"〒? ?\d{3}-?\d{4}$|〒|.{0,4}[都道府県].{1,8}[市区町村郡]|[一-龠ヶぁ-ん]{1,5}[市区郡].{1,16}\d")
_BIRTH = expression(r"(?:19\d\d|20[01]\d)[-/年.]\d{1,2}[-/月.]\d{1,2}日?$|(?:昭和|平成|[SH])\d{1,2}[年.]")
_NAME = expression(
    r"[一-龠々ヶ]{1,4}[ \u3000]?[一-龠々ヶぁ-んァ-ヴー]{1,4}(?:様|さん|氏)?$"
    r"|[ァ-ヴー]{2,8}[ \u3000][ァ-ヴー]{2,8}$"
)
_OFFICE = expression(r"支店|支社|営業所|窓口|センター|本社|会社|事業所|出張所|受付|[店部課係室局所都府県市]$")
_HEADS = (
    "氏名", "名前", "姓", "フリガナ", "ふりがな", "カナ", "住所", "電話", "メール", "生年月日", "性別", "会員番号",
    "郵便番号", "name", "mail", "phone", "tel", "address", "birth",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MailAddress:
    """A mail address and its place in the text."""

    address: str
    start: int
    end: int

    @property
    def domain(self) -> str:
        """What stands behind the @, in small letters."""
        return self.address.rpartition("@")[2].lower()

    @property
    def is_role(self) -> bool:
        """Whether it belongs to a desk and not to a person."""
        return bool(_ROLE.match(self.address.partition("@")[0].lower()))


def find_addresses(text: str) -> Iterator[MailAddress]:
    """Every mail address of a text, in order."""
    at = text.find("@")
    while at >= 0:
        local = _LOCAL_END.search(text[max(0, at - 64) : at])
        domain = _DOMAIN.match(text, at + 1, at + 320)
        if local and domain:
            start = at - len(local[0])
            yield MailAddress(text[start : domain.end()], start, domain.end())
        at = text.find("@", at + 1)


def of_persons(addresses: Iterable[MailAddress]) -> list[MailAddress]:
    """The first place of each address that belongs to a person."""
    seen: dict[str, MailAddress] = {}
    for address in addresses:
        if not address.is_role:
            seen.setdefault(address.address.lower(), address)
    return list(seen.values())


def is_person_row(line: str) -> bool:
    """Whether a line tells of one person by at least two of name, address, telephone, place and birth."""
    if len(line) > 600 or "。" in line or not (_TOLD.search(line) and _PARTED.search(line)):
        return False
    line = _MARK.sub("", line)
    fields = [_LABEL.sub("", field.strip(" \"'\u3000")) for field in _SPLIT.split(line)]
    kinds: set[str] = set()
    if _INNER.search(line):
        fields = [part.strip(" \"'\u3000") for field in fields for part in _INNER.split(field)]
    for field in fields:
        kind = _kind_of(field)
        if kind == "office":
            return False
        kinds.add(kind)
    kinds.discard("")
    return len(kinds) > 1 and kinds != {"place", "phone"} and len([field for field in fields if field]) > 1


def _kind_of(field: str) -> str:
    if not field or len(field) > 80:
        return ""
    if "@" in field:
        return "mail" if any(not found.is_role for found in find_addresses(field)) else "office"
    for kind, pattern in (("phone", _PHONE), ("birth", _BIRTH), ("place", _POST)):
        if pattern.match(field):
            return kind
    if _OFFICE.search(field):
        return "office"
    return "name" if _NAME.match(field) else ""


def is_person_head(line: str) -> bool:
    """Whether a line heads the columns of a table of persons."""
    if "。" in line or not _COLUMN.search(line[:600]):
        return False
    columns = _BAR if line.count("|") > 1 or "\t" in line else _COLUMN
    fields = [field.strip(" \"'").lower() for field in columns.split(line[:600])]
    return sum(any(head in field for head in _HEADS) and len(field) < 20 for field in fields) > 1


_COLUMN = expression(r"[,\t|]")
_BAR = expression(r"[\t|]")


def find_rows(lines: Iterable[str]) -> list[int]:
    """The numbers of the lines that make a table of persons; empty where there are too few.

    Under a head of columns, every line with columns is a row, and two will do.
    """
    rows: list[int] = []
    headed: list[int] = []
    under_head = False
    for number, line in enumerate(lines):
        if is_person_head(line):
            under_head = True
        elif under_head and _COLUMN.search(line):
            headed.append(number)
        else:
            under_head = False
        if is_person_row(line):
            rows.append(number)
    found = sorted({*rows, *headed})
    return found if len(rows) >= LIST_OF or len(headed) >= LIST_OF - 1 else []
