"""What an organisation calls itself and its readers, by its kind and by where the words stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from owabi import books
from owabi.facts.organization import Organization, OrganizationKind
from owabi.said import Said
from owabi.wording.audiences import Voice

BOOK = "audiences/organizations"
_SHAPE = {"id": str, "outward": str, "page": str, "company": str, "reader": str}
_FORMS = re.compile(
    r"^(?:(?:株式|有限|合同|合名|合資|相互)会社|(?:一般|公益)?(?:社団|財団)法人|(?:学校|医療|社会福祉|宗教)法人"
    r"|特定非営利活動法人|独立行政法人|国立大学法人)\s*|\s*(?:(?:株式|有限|合同|合名|合資|相互)会社)$"
)


@dataclass(frozen=True, slots=True)
class Names:
    """`own` for the writer, `reader` for whom the letter is for."""

    own: str
    reader: str
    others: tuple[str, ...]
    """Further words by which a person may have called the organisation in a sheet; a letter keeps to `own`."""

    def in_one_voice(self, words: str) -> str:
        """A person's words with the organisation called by one name throughout."""
        for other in self.others:
            words = words.replace(other, self.own)
        return words


def names_of(organization: Organization, voice: Voice) -> Names:
    """弊社 to readers and 当社 on a page; お客様 or 貴社 for them."""
    entry = _entries()[organization.kind]
    own = str(entry["page"] if voice.self_name == "page" else entry["outward"])
    reader = str(entry["reader"]) if voice.reader == "by_kind" else voice.reader
    return Names(own, reader, tuple(dict.fromkeys(word for word in (entry["outward"], entry["page"]) if word != own)))


def short_name(legal_name: str) -> str:
    """The legal name without its legal form: 株式会社はなもり -> はなもり; the whole where nothing else is left."""
    return _FORMS.sub("", legal_name) or legal_name


@cache
def _entries() -> Mapping[OrganizationKind, books.Entry]:
    found = {}
    for number, entry in enumerate(books.entries(BOOK, _SHAPE)):
        if entry["id"] not in set(OrganizationKind):
            wrong = entry["id"]
            cause = Said(f"組織の種類「{wrong}」はありません。", f"there is no kind of organisation `{wrong}`.")
            raise books.mistake(BOOK, cause, number=number)
        found[OrganizationKind(entry["id"])] = entry
    return found
