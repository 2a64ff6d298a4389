"""What a text on an incident says is open, possible or settled; its rules hold one sentence against another with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.proof.reading import Reading
from owabi.text.expression import expression
from owabi.text.text import Sentence
from owabi.text.zones import Zone

APOLOGY = expression(
    r"(?:お詫び|おわび|お詑び|御詫び|陳謝|謝罪)(?:を)?(?:の(?:意|言葉|気持ち)を)?(?:申し上げ|"
    r"申しあげ|いたし|致し|させてい|し(?:ます|たい|たく|て|、)|する)"
    r"|申し?(?:訳|わけ)(?:が|も)?(?:なく|な(?:い|さ)|ございま|ありま|のな)|(?:陳謝|謝罪)(?:いたし|"
    r"申し上げ|し)|お詫びのほど|申し訳次第"
)
"""An apology as a predicate; 「お詫びとお知らせ」 and 「お詫びの品」 are none."""

BREACH = expression("漏えい|漏洩|漏れ|流出|不正アクセス|不正なアクセス|個人情報|ランサムウェア|誤送信|情報の紛失")
"""Words of a breach of information."""

OPEN = expression(
    r"調査[はもを][^。]{0,24}?(?:続け|進め|継続|行って|行い)|"
    r"調べて(?:おり|い|まい)|調べを(?:続け|進め)|調査は(?:始ま|続い|継続)|調査の途中|"
    r"調査中|調査(?:を(?:行|進|続|実施|依頼)|して(?:おり|い|まい)|を継続)|究明(?:中|に|を)|確認中|"
    r"精査中|確認(?:を(?:行って|進め|急い|続け)|して(?:おり|い)ます)|"
    r"(?:確認(?:され|でき|が取れ|がとれ)|特定(?:でき|され|に(?:は)?至っ)|判明(?:し|いたし)|(?:分|わ)かっ|"
    r"明らかになっ|断定でき|把握でき|解明され)(?:て|は)?(?:は)?(?:おり|い)?(?:ませ|な|ず|おら)|"
    r"不明(?:です|で、|でござい|であ|な(?:点|ため)|の)|不明。|未確認|未特定|調査結果を待"
)
"""Something that is still being looked into."""

SETTLED_LATER = expression(
    r"と(?:して|お伝え|ご報告|お知らせ)(?:おり|い)まし|でしたが|しておりましたが|していましたが|」(?:から|を|と)"
)
"""The sentence tells what an earlier report had said."""

POSSIBLE = expression(r"可能性|おそれ|恐れ|疑い|否定でき|排除でき|かどうか|有無|か否か")
"""The sentence says no more than that it may be so."""

LEAK = "(?:漏えい|漏洩|漏れ|流出|持ち出し|持ち出され|外部(?:への|に)送信)"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the text with its words."""

    sentence: Sentence
    words: str

    @property
    def start(self) -> int:
        """Its first character in the flow."""
        return self.sentence.start


def told(reading: Reading) -> tuple[Told, ...]:
    """The sentences that the writer says: no subject, no quotation, no header."""
    return tuple(_told(reading))


def _told(reading: Reading) -> Iterator[Told]:
    for sentence in reading.text.sentences:
        if sentence.zone not in (Zone.QUOTE, Zone.HEADER, Zone.SUBJECT):
            yield Told(sentence, reading.text.flow[sentence.start : min(sentence.end, sentence.start + _LONGEST)])


_LONGEST = 400


def speaks_of_breach(reading: Reading) -> bool:
    """Whether this is about a breach of information: the context says so, or the words do."""
    if reading.context.is_breach is not None:
        return reading.context.is_breach
    return BREACH.search(reading.text.flow) is not None


def is_open(words: str) -> bool:
    """Whether a sentence says that something is still being looked into."""
    return OPEN.search(words) is not None and SETTLED_LATER.search(words) is None
