"""What pydantic objects to, in words that help the person who wrote the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from owabi.facts.fields import choices, nearest, title
from owabi.facts.incident import Incident
from owabi.facts.items import labels as item_labels
from owabi.facts.shape import Form, Loc, Spot, owner_of, spot_at
from owabi.facts.wrong import Wrong
from owabi.said import Said

_LONGEST = 40
_MOST_LISTED = 16
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Complaint:
    """One objection: where (the steps of the sheet), why and what to do; `of_name` where the name itself is wrong.

    `about` is the field that is missing or was meant: a misspelt name is not told a second time as a missing field.
    """

    loc: Loc
    cause: Said
    cure: Said
    of_name: bool = False
    about: Loc | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    spot: Spot
    loc: Loc
    input: object
    context: Mapping[str, Any]

    @property
    def name(self) -> Said:
        """What the field is called, with its name in the sheet."""
        said = title(owner_of(self.spot.model, self.spot.field), self.spot.field)
        field = self.spot.field
        forms = ((said.ja, f"{said.ja}（{field}）"), (said.en, f"{said.en} ({field})"))
        return Said(*(words if words == field else form for words, form in forms))

    @property
    def words(self) -> str:
        """What was written, cut short, in one line."""
        text = {None: "", True: "true", False: "false"}.get(self.input) if self.input in (None, True, False) else None
        words = re.sub(r"\s+", " ", str(self.input) if text is None else text)
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def name_of(loc: Loc) -> Said:
    """What the field at the end of some steps is called, with its name in the sheet: 正式な名称（legal_name）."""
    return _Case(spot_at(Incident, loc), loc, None, {}).name


Explain = Callable[[_Case], tuple[Said, Said]]


def complain(error: ErrorDetails) -> Complaint:
    """A pydantic error as an objection in the sheet's own terms."""
    loc: Loc = tuple(step for step in error["loc"] if step != "[key]")
    case = _Case(spot_at(Incident, loc), loc, error["input"], error.get("ctx", {}))
    cause, cure = _TABLE.get(error["type"], _else)(case)
    match error["type"]:
        case "extra_forbidden":
            meant = _meant(case)
            return Complaint(loc, cause, cure, of_name=True, about=(*loc[:-1], meant) if meant else None)
        case "missing":
            return Complaint(loc, cause, cure, about=loc)
    return Complaint(loc, cause, cure)


def each_once(complaints: Iterable[Complaint]) -> list[Complaint]:
    """Complaints without those of a missing field that stands there under a misspelt name."""
    found = list(complaints)
    misspelt = {one.about for one in found if one.of_name}
    return [one for one in found if one.of_name or one.about is None or one.about not in misspelt]


def _else(case: _Case) -> tuple[Said, Said]:
    cause = Said(f"{case.name.ja}に「{case.words}」は書けません。", f"{case.name.en} cannot be `{case.words}`.")
    return cause, Said("雛形の書き方に合わせてください。", "Write it as the starter does.")


def _missing(case: _Case) -> tuple[Said, Said]:
    cause = Said(f"{case.name.ja}がありません。", f"{case.name.en} is missing.")
    field = case.spot.field
    options = _options(case.spot.choices)
    if options is not None:
        return cause, Said(f"「{field}: …」を書き足してください（{options.ja}）。", f"Add `{field}: …` ({options.en}).")
    return cause, Said(f"「{field}: …」を書き足してください。", f"Add `{field}: …`.")


def _unknown(case: _Case) -> tuple[Said, Said]:
    name = str(case.loc[-1])[:_LONGEST]
    cause = Said(f"「{name}」という欄はありません。", f"There is no field `{name}`.")
    if "：" in name:
        return cause, Said(
            "全角の「：」を半角の「: 」に置き換えてください。", "Replace the full-width colon with `: `."
        )
    if name == "<<":
        return cause, Said("同じ内容は、もう一度書いてください。", "Write the same content again.")
    above = spot_at(Incident, case.loc[:-1])
    meant = _meant(case)
    if meant is not None:
        return cause, Said(f"もしかして: {meant}", f"Did you mean `{meant}`?")
    listed = ", ".join(above.fields[:_MOST_LISTED]) + (" …" if len(above.fields) > _MOST_LISTED else "")
    return cause, Said(f"ここに書ける欄は {listed} です。", f"The fields here are {listed}.")


def _meant(case: _Case) -> str | None:
    above = spot_at(Incident, case.loc[:-1])
    labels = {
        title(owner_of(above.type, field), field).ja: field for field in above.fields if above.form is Form.RECORD
    }
    return nearest(str(case.loc[-1])[:_LONGEST], above.fields, labels=labels)


def _choice(case: _Case) -> tuple[Said, Said]:
    given = case.context.get("choices")
    known = case.spot.choices or {
        name: words.ja for name, words in choices("Audience").items() if name in (given or ())
    }
    names = tuple(given or known)
    cause = Said(f"{case.name.ja}に「{case.words}」は書けません。", f"{case.name.en} cannot be `{case.words}`.")
    if not case.words:
        cause = _empty(case)
    labels = dict(item_labels()) if case.spot.field == "item" else {known[name]: name for name in known if known[name]}
    meant = nearest(case.words, names, labels=labels) if case.words else None
    if meant is not None:
        return cause, Said(f"もしかして: {meant}", f"Did you mean `{meant}`?")
    options = _options({name: known.get(name, "") for name in names})
    if options is None:
        return cause, Said(
            "「item: other」とし、label に呼び名を書いてください。", "Write `item: other` with a `label`."
        )
    return cause, Said(f"次のどれかを書いてください: {options.ja}", f"Write one of {options.en}.")


def _list(case: _Case) -> tuple[Said, Said]:
    cause = Said(f"{case.name.ja}は並びで書きます。", f"{case.name.en} has to be a list.")
    if isinstance(case.input, str) and case.input:
        return cause, Said(f"「[{case.words}]」のように書いてください。", f"Write `[{case.words}]`.")
    return cause, Said(
        "一つずつ「- 」で始めてください。なければ欄ごと消してください。", "Begin each with `- `, or remove it."
    )


def _record(case: _Case) -> tuple[Said, Said]:
    cause = Said(
        f"{case.name.ja}は「項目: 値」の並びで書きます。", f"{case.name.en} has to be a list of `name: value`."
    )
    if isinstance(case.input, str) and case.input in choices("Certainty") and "certainty" in case.spot.fields:
        return cause, Said(
            f"「{{certainty: {case.words}}}」のように書いてください。", f"Write `{{certainty: {case.words}}}`."
        )
    listed = ", ".join(case.spot.fields[:_MOST_LISTED])
    return cause, Said(
        f"字下げして「項目: 値」を書いてください（{listed}）。", f"Indent `name: value` below it ({listed})."
    )


def _text(case: _Case) -> tuple[Said, Said]:
    if case.input is None:
        return _empty(case), Said(
            "値を書くか、なくてよい欄なら消してください。", "Write a value, or remove the field if it may go."
        )
    cause = Said(f"{case.name.ja}は文字で書きます。", f"{case.name.en} has to be words.")
    if isinstance(case.input, bool):
        return cause, Said(
            f'引用符で囲んで "{case.words}" と書いてください。', f'Put it in quotation marks: "{case.words}".'
        )
    return cause, Said(
        "並びや「項目: 値」にせず、一つの値を書いてください。", "Write one value, no list and no fields."
    )


def _number(case: _Case) -> tuple[Said, Said]:
    if case.input is None:
        return _empty(case), Said(
            "数を書くか、分からないなら欄ごと消してください。", "Write a number or remove the field."
        )
    cause = Said(f"{case.name.ja}は整数で書きます（「{case.words}」）。", f"{case.name.en} has to be a whole number.")
    digits = re.sub(r"[,，\s_]", "", str(case.input)).translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    if re.fullmatch(rf"\d{{1,{_MOST_DIGITS}}}", digits):
        return cause, Said(f"{digits.lstrip('0') or '0'} と書いてください。", f"Write {digits.lstrip('0') or '0'}.")
    return cause, Said(
        "半角の数字だけを書き、「約」「以上」などは bound に書いてください。",
        "Write digits only; about, at least and the like belong to `bound`.",
    )


def _range(case: _Case) -> tuple[Said, Said]:
    cause = Said(f"{case.name.ja}に「{case.words}」は書けません。", f"{case.name.en} cannot be {case.words}.")
    least, most = case.context.get("ge"), case.context.get("le")
    ja = f"{least}以上の数を書いてください。" if least is not None else f"{most}以下の数を書いてください。"
    en = f"Write at least {least}." if least is not None else f"Write at most {most}."
    return cause, Said(ja, en)


def _flag(case: _Case) -> tuple[Said, Said]:
    cause = Said(f"{case.name.ja}は true か false で書きます。", f"{case.name.en} has to be true or false.")
    word = case.words.lower()
    if word in ("yes", "on", "y", "no", "off", "n"):
        meant = "true" if word in ("yes", "on", "y") else "false"
        return cause, Said(
            f"YAML 1.2 の「{case.words}」はただの文字です。{meant} と書いてください。",
            f"In YAML 1.2 `{case.words}` is a word: write {meant}.",
        )
    return cause, Said("true か false と書いてください。", "Write true or false.")


def _length(case: _Case) -> tuple[Said, Said]:
    most = case.context.get("max_length")
    if case.spot.form is Form.LIST and not isinstance(case.input, str):
        cause = Said(f"{case.name.ja}が多すぎます（{most}個まで）。", f"{case.name.en}: at most {most} may be written.")
        return cause, Said("まとめてください。", "Join some of them.")
    cause = Said(f"{case.name.ja}が長すぎます（{most}字まで）。", f"{case.name.en} is too long (at most {most}).")
    return cause, Said("短く書き改めてください。", "Make it shorter.")


def _short(case: _Case) -> tuple[Said, Said]:
    if case.spot.form is Form.LIST and not isinstance(case.input, str):
        cause = Said(f"{case.name.ja}が一つもありません。", f"{case.name.en} is empty.")
        return cause, Said("少なくとも一つ書いてください。", "Write at least one.")
    return _empty(case), Said("値を書いてください。", "Write a value.")


def _empty(case: _Case) -> Said:
    return Said(f"{case.name.ja}の値が書かれていません。", f"{case.name.en} has no value.")


def _pattern(case: _Case) -> tuple[Said, Said]:
    cause = Said(
        f"{case.name.ja}の「{case.words}」は形が違います。", f"{case.name.en}: `{case.words}` is not in its form."
    )
    pattern = str(case.context.get("pattern"))
    for marks, cure in _FORMS:
        if marks in pattern:
            return cause, cure
    return cause, Said("雛形の書き方に合わせてください。", "Write it as the starter does.")


_FORMS = (
    ("^[a-z0-9]", Said("半角の英小文字・数字・「-」「_」だけで書いてください。", "Use a-z, 0-9, - and _ only.")),
    ("]+@", Said("「name@example.jp」の形で一つだけ書いてください。", "Write one address like name@example.jp.")),
    ("^https?", Said("「https://」から始まるURLを書いてください。", "Write a URL that begins with https://.")),
    ("^[0-9+]", Said("半角の数字と「-」で「03-0000-0000」のように書いてください。", "Write it like 03-0000-0000.")),
    (
        "[A-Za-z]{2,}",
        Said("「@」より後ろを「example.jp」のように書いてください。", "Write what follows the @: example.jp."),
    ),
    (
        "。",
        Said(
            "文末の「。」と改行を除き、「調査を依頼」か「切り離します」の形で書いてください。",
            "Leave out the full stop and line breaks.",
        ),
    ),
    ("\\r\\n", Said("改行を入れず、一行で書いてください。", "Write it in one line.")),
)


def _moment_form(case: _Case) -> tuple[Said, Said]:
    if not case.words:
        return _empty(case), Said(
            "日時を書くか、分からないなら欄ごと消してください。", "Write a moment or remove the field."
        )
    cause = Said(
        f"{case.name.ja}の「{case.words}」は日時として読めません。", f"{case.name.en}: `{case.words}` is no moment."
    )
    return cause, Said(
        "「2026-11-16 02:14」「2026-11-16」「2026-11-16 未明」「2026-11」の形で書いてください（おおよそなら「頃」）。",
        "Write 2026-11-16 02:14, 2026-11-16, 2026-11-16 未明 or 2026-11, with 頃 at the end where it is about.",
    )


def _moment_date(case: _Case) -> tuple[Said, Said]:
    cause = Said(
        f"{case.name.ja}の「{case.words}」という日時はありません。", f"{case.name.en}: there is no `{case.words}`."
    )
    return cause, Said(
        "月・日・時・分を確かめてください（24:00 は翌日の 00:00）。", "Check month, day, hour and minute."
    )


def _moment_weekday(case: _Case) -> tuple[Said, Said]:
    right = str(case.context.get("right") or "")
    cause = Said(
        f"{case.name.ja}の「{case.words}」は曜日が合いません。", f"{case.name.en}: `{case.words}` has another weekday."
    )
    if not right:
        return cause, Said("月だけの日付に曜日は書けません。", "A month has no weekday.")
    return cause, Said(
        f"その日は{right}曜日です。日付か曜日を直してください。", f"That day is ({right}). Mend the day or the weekday."
    )


def _moment_era(case: _Case) -> tuple[Said, Said]:
    cause = Said(
        f"{case.name.ja}の「{case.words}」は元号が合いません。", f"{case.name.en}: `{case.words}` is in another era."
    )
    right = case.context.get("right")
    return cause, Said(f"その年月日は{right}です。", f"That day is in {right}.")


def _clock(case: _Case) -> tuple[Said, Said]:
    cause = Said(
        f"{case.name.ja}の「{case.words}」は時刻として読めません。", f"{case.name.en}: `{case.words}` is no time."
    )
    return cause, Said(
        "「9:00」「17:30」のように書いてください（一日の終わりは 23:59）。", "Write it like 9:00 or 17:30."
    )


def _options(known: Mapping[str, str]) -> Said | None:
    if not known or len(known) > _MOST_LISTED:
        return None
    ja = "・".join(f"{name}（{meaning}）" if meaning and meaning != name else name for name, meaning in known.items())
    return Said(ja, ", ".join(known))


_TABLE: Mapping[str, Explain] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    Wrong.CHOICE.value: _choice,
    "tuple_type": _list,
    "model_type": _record,
    "model_attributes_type": _record,
    "dict_type": _record,
    "string_type": _text,
    "string_too_long": _length,
    "too_long": _length,
    "string_too_short": _short,
    "too_short": _short,
    "string_pattern_mismatch": _pattern,
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": _number,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "bool_type": _flag,
    Wrong.WHEN_FORM.value: _moment_form,
    Wrong.WHEN_DATE.value: _moment_date,
    Wrong.WHEN_WEEKDAY.value: _moment_weekday,
    Wrong.WHEN_ERA.value: _moment_era,
    Wrong.CLOCK.value: _clock,
}
