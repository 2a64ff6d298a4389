"""Who does what a predicate says, as far as its sentence shows: the nearest person with が, は, も, から before it."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.proof.context import Context
from owabi.proof.keigo.parties import Side, side_of
from owabi.text.tokens import Token, Tokens

_FAR = 48
_MARKS = frozenset({"が", "は", "も", "さえ", "こそ", "だけ", "すら"})
_CLAUSE_PARTICLES = frozenset(
    {"ので", "から", "ば", "が", "けれど", "けれども", "けど", "のに", "し", "ながら", "と", "なら"}
)
_STOP_NOUNS = frozenset({"場合", "ため", "為", "以上", "ところ", "おかげ", "次第", "よう", "はず", "旨"})
_TIMES = frozenset(
    {"際", "時", "とき", "折", "後", "のち", "前", "上", "うち", "間", "あいだ", "たび", "とおり", "通り"}
)
_SPEAKING = frozenset(
    {"申す", "おっしゃる", "仰る", "連絡", "説明", "話", "報告", "話す", "申し上げる", "申し付ける", "指示"}
)
_TELLING = frozenset({"おっしゃる", "仰る", "仰しゃる", "述べる", "話す", "なさる", "言う", "申し出る"})
_NOMINAL = frozenset({"名詞", "代名詞", "接尾辞", "接頭辞"})
_INNER = frozenset({"の", "と", "や", "・", "な", " "})


@dataclass(frozen=True, slots=True)
class Subject:
    """`first`..`last` are the tokens of the phrase, without its particle `mark`."""

    side: Side
    first: int
    last: int
    mark: str


def subject_of(tokens: Tokens, at: int, context: Context, *, topics: bool = True) -> Subject | None:
    """The person that the predicate beginning at token `at` belongs to; None where the sentence leaves it open.

    `topics` is to be false for a predicate before a noun: は and も reach over a relative clause.
    """
    return _Search(tokens, at, context, topics).find()


@dataclass(slots=True)
class _Search:
    tokens: Tokens
    at: int
    context: Context
    topics: bool
    crossed: bool = False
    quoted: bool = False

    def find(self) -> Subject | None:
        number = self.at - 1
        least = max(self.at - _FAR, 0)
        if number < 0:
            return None
        if self.tokens[number].surface == "の":
            found = self._phrase(number - 1, "の")
            return found if found is not None and found.side is not Side.TITLE else None
        while number >= least:
            step = self._look(number)
            if isinstance(step, Subject):
                return step
            if step < 0:
                return None
            number = step
        return None

    def _look(self, number: int) -> Subject | int:
        """The subject; or the token to go on with, -1 to give up."""
        token = self.tokens[number]
        kind = token.pos[0]
        if token.surface == "」":
            return self._before_quote(number)
        if token.surface in ("「", "("):
            return -1
        if kind == "助詞":
            return self._look_at_particle(number)
        if token.surface in ("たら", "なら") and number > 1 and self.topics:
            return self._look_at_named(number)
        if token.surface in _STOP_NOUNS and number + 1 < self.at and self._ends_clause(number):
            return -1
        if token.surface in _TIMES and kind == "名詞":
            self.crossed = self.crossed or number == 0 or self.tokens[number - 1].pos[0] != "名詞"
        elif kind in ("動詞", "助動詞", "形容詞"):
            self._cross(number)
        return number - 1

    def _look_at_named(self, number: int) -> Subject | int:
        """担当の鈴木でしたら names the subject of what follows."""
        place = number - 1
        if self.tokens[place].surface == "でし":
            place -= 1
        elif self.tokens[number].surface == "たら":
            self._cross(number)
            return number - 1
        found = self._phrase(place, "は") if self.tokens[place].pos[0] in _NOMINAL else None
        return found if found is not None else number - 1

    def _ends_clause(self, number: int) -> bool:
        """Whether よう, ため, 場合 … close a clause: not in このように."""
        token, before = self.tokens[number], self.tokens[number - 1] if number else None
        if token.pos[0] not in ("名詞", "形状詞", "助動詞"):
            return False
        return token.surface not in ("よう", "はず") or before is None or before.pos[0] in ("動詞", "助動詞", "形容詞")

    def _look_at_particle(self, number: int) -> Subject | int:
        token = self.tokens[number]
        if token.pos[1] == "接続助詞" or token.surface in ("ては", "と", "から", "より"):
            return self._look_at_link(number)
        if token.surface == "は" and number > 3 and self.tokens[number - 1].surface == "て":
            return self._look_at_okarete(number)
        following = self.tokens[number + 1] if number + 1 < self.at else None
        if token.pos[1] == "準体助詞" and following is not None and following.surface in ("で", "に", "なら"):
            return -1
        self.crossed = self.crossed or self._follows_predicate(number)
        if token.surface == "で" and number > 1 and self.tokens[number - 1].surface in ("ほう", "方"):
            return self._phrase(number - 1, "で") or number - 1
        if token.surface not in _MARKS:
            return number - 1
        place = self._end_of_phrase(number)
        set_off = self.quoted and following is not None and following.surface == "、"
        if (
            place < 0
            or (token.surface == "が" and self.crossed and not set_off)
            or (not self.topics and token.surface != "が")
        ):
            return number - 1
        found = self._phrase(place, token.surface)
        if found is not None:
            return found
        return number - 1 if token.surface != "が" or self.tokens[place].pos[0] == "動詞" else -1

    def _look_at_link(self, number: int) -> Subject | int:
        token = self.tokens[number]
        if token.surface == "ては" and self.tokens[number - 1].surface in ("まし", "れ"):
            return self._look_at_okarete(number)
        if token.pos[1] == "接続助詞":
            return self._look_at_joint(number)
        if token.surface == "と":
            return self._look_at_to(number)
        return self._look_at_source(number) if token.surface != "ては" else number - 1

    def _follows_predicate(self, number: int) -> bool:
        """Whether the particle ends a clause (お帰りになるまで), or joins one to a noun (ご指定の日時)."""
        token, before = self.tokens[number], self.tokens[number - 1] if number else None
        if before is not None and before.pos[0] in ("動詞", "助動詞"):
            return token.pos[1] in ("副助詞", "格助詞", "準体助詞")
        return token.surface == "の" and number > 2 and self._is_predicate_of_noun(number)

    def _end_of_phrase(self, number: int) -> int:
        """The last token of what は or が marks; -1 where it marks no person (には, では)."""
        place = number - 1
        return place if place >= 0 and self.tokens[place].pos[0] in _NOMINAL else -1

    def _is_predicate_of_noun(self, number: int) -> bool:
        """お客様がご指定の日時: お/ご and a noun say what the subject does."""
        mark, prefix = self.tokens[number - 3], self.tokens[number - 2]
        return prefix.surface in ("お", "ご", "御") and mark.surface in ("が", "も", "は")

    def _look_at_okarete(self, number: int) -> Subject | int:
        """…におかれましては names the subject with honour."""
        place = number
        while place > number - 6 and place > 0 and self.tokens[place].surface != "に":
            place -= 1
        found = self._phrase(place - 1, "が") if self.tokens[place].surface == "に" else None
        return found if found is not None else number - 1

    def _look_at_joint(self, number: int) -> int:
        """て goes on with the same subject, unless it is somebody's favour or a comma sets it off."""
        token, before = self.tokens[number], self.tokens[number - 1]
        if token.surface in _CLAUSE_PARTICLES:
            return -1
        after = self.tokens[number + 1] if number + 1 < self.at else None
        if before.lemma in ("くださる", "下さる", "いただく", "頂く"):
            return -1
        if after is not None and after.surface == "、":
            self.crossed = True
        return number - 2

    def _look_at_to(self, number: int) -> int:
        """と may close a quotation: what stands in it has its own subject."""
        before = self.tokens[number - 1] if number else None
        if number == self.at - 1:
            if not self._speaks(before):
                return -1
            if before is not None and before.lemma != "たい" and before.surface not in ("」", "』"):
                self.crossed = self.quoted = True
            return number - 2 if before is not None and before.lemma == "たい" else number - 1
        if before is None or before.pos[0] not in _NOMINAL:
            return -1
        return number - 1

    def _speaks(self, before: Token | None) -> bool:
        """Whether the predicate tells what somebody said, rather than what the writer thinks."""
        verb = self.tokens[self.at]
        if verb.lemma in _TELLING or (verb.surface in ("お", "ご") and self.tokens[self.at + 1].lemma in _TELLING):
            return True
        following = self.tokens[self.at + 1 : self.at + 2]
        if verb.lemma != "申す" or not following or following[0].lemma in ("上げる", "あげる"):
            return False
        quoted = before is not None and before.surface in ("」", "』")
        return quoted or following[0].surface != "ます"

    def _look_at_source(self, number: int) -> Subject | int:
        """から and より name who speaks, not whom one hears from."""
        near = {token.lemma for token in self.tokens[self.at : self.at + 3]}
        if self.crossed or not near & _SPEAKING or number == 0:
            return number - 1
        found = self._phrase(number - 1, self.tokens[number].surface)
        return found if found is not None else number - 1

    def _cross(self, number: int) -> None:
        """A predicate before a noun, or one that a comma sets off, has its own が."""
        if number + 1 >= self.at:
            return
        after = self.tokens[number + 1]
        if after.surface == "、" or (
            after.pos[0] in ("名詞", "代名詞", "接頭辞") and not _is_polite_stem(self.tokens, number)
        ):
            self.crossed = True

    def _before_quote(self, number: int) -> int:
        least = max(number - _FAR, 0)
        while number >= least and self.tokens[number].surface != "「":
            number -= 1
        return number - 1

    def _phrase(self, last: int, mark: str) -> Subject | None:
        first = last
        while first > 0 and last - first < 14 and _goes_into_phrase(self.tokens, first - 1):
            first -= 1
        while first < last and self.tokens[first].surface in _INNER:
            first += 1
        if first > last or last < 0:
            return None
        words = "".join(token.surface for token in self.tokens[first : last + 1])
        side = side_of(words, self.context, is_name=self.tokens[last].pos[2] == "人名")
        return Subject(side, first, last, mark) if side else None


def _is_polite_stem(tokens: Tokens, number: int) -> bool:
    """Whether a verb is the noun of お…: お聞き, お見え."""
    return number > 0 and tokens[number - 1].surface in ("お", "ご", "御") and tokens[number].pos[0] == "動詞"


def _goes_into_phrase(tokens: Tokens, number: int) -> bool:
    token = tokens[number]
    return token.pos[0] in _NOMINAL or token.surface in _INNER or _is_polite_stem(tokens, number)
