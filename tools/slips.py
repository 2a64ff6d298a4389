"""Writes `books/lexicons/typo_slips.toml`: slips of the hand in what mail says most.

A slip is a dropped, doubled, exchanged or wrongly voiced kana. What also stands in right Japanese is left out:
by the corpus given as arguments (plain text files), and by what is known to be right in `RIGHT`. Of the longer list of
phrases beside (`slip_stems.txt`) only slips count that hold three kana in a row which right Japanese never does.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

BOOK = Path(__file__).parent.parent / "src/owabi/books/lexicons/typo_slips.toml"
HEAD = """\
# 決まり文句の打ち間違い。`python -m tools.slips` が正しい形（instead）の一字違いを作ったもの。
source = "自ら生成"
checked_on = 2026-11-24
"""

STEMS = (
    "いたしま", "いたして", "いたしました", "致しま", "致して", "お願いいたし", "お願い致し", "お願い申し",
    "お願い申し上げ", "お願いしま", "お願いします", "お願いでき", "申し上げま", "申し上げて", "申しあげま",
    "よろしくお願", "宜しくお願", "よろしくお", "よろしければ", "お世話になって", "お世話になりま",
    "になっておりま", "しております", "しておりまし", "しておりませ", "っており", "ておりま", "ておりませ",
    "いただきま", "いただけま", "いただいて", "いただければ", "いただきたく", "いただけない", "いただきまし",
    "頂きまし", "頂けます", "頂いて", "させていただ", "させて頂", "くださいま", "ください", "ください。",
    "ございま", "ございません", "ありがとうござ", "ありがとうご", "有難うござ", "申し訳ござ", "申し訳ありま",
    "申し訳ない", "存じます", "存じまし", "存じており", "存じませ", "伺います", "伺いまし", "伺って",
    "でございま", "でしょうか", "ましょうか", "ませんでした", "ましたら", "ましたので", "ますので", "ますよう",
    "お待ちして", "お待ちくだ", "お詫び申し", "お詫びいた", "おわび申し", "おかけして", "おかけしま",
    "おかけいた", "賜りますよう", "賜りま", "お知らせいた", "お知らせくだ", "お手数です", "お手数をおか",
    "お手数おか", "ご迷惑をおか", "ご不便をおか", "ご心配をおか", "何卒よろし", "何とぞよろし", "どうぞよろし",
    "いつもお世話", "取り急ぎ", "につきまし", "におきまし", "とさせて", "恐れ入りま", "恐縮です",
    "かしこまりまし", "承知いたし", "拝見いたし", "拝受いたし", "参ります", "参りまし", "まいりまし",
    "幸いです", "幸いに存", "お忙しい", "ところ恐れ", "おりません", "ありません", "楽しみにして",
    "ご無沙汰して", "お気軽に", "お送りしま", "添付いたし", "よろしいでし", "でしたら", "それでは",
    "あらかじめ", "なにとぞ", "改めまし", "下記のとおり", "以下のとおり", "上記のとおり", "とともに",
    "しかしながら", "ございましたら", "ありましたら", "なりました", "なります", "していただ", "してくださ",
    "たく存じ", "と思います", "と考えており", "できません", "できかね", "差し上げま", "差し上げて", "おっしゃ",
    "いらっしゃ", "なさいま", "お礼申し", "御礼申し", "お喜び申し", "お慶び申し", "思われま", "おります。",
    "いたします。", "いたしました。", "ました。", "ません。", "ます。", "でした。", "です。", "しました。",
    "りました。", "きました。", "れました。", "いました。", "しません。", "りません。", "きません。",
    "れません。", "います。", "します。", "ります。", "きます。", "れます。", "えます。", "せます。",
    "なります。", "ございます。", "おりまして", "いたしまして", "いただけますと", "いただけますで",
    "いただけましたら", "ないでしょう", "のでしょう", "に関しま", "にあたりま", "に伴いま", "のほど、よろし",
    "のほどよろし", "くださいませ", "しております。", "なっております。", "お待ち申し", "お聞かせくだ",
    "お申しつけ", "お目通し", "いただきました", "いただきます。", "くださいますよう", "いただけますよう",
    "いただきますよう", "お礼を申し", "お悔やみ", "おめでとうご", "お疲れ様", "ご多忙の", "ご指導の",
    "お送りいたし", "お待ちいただ", "お教えくださ", "お越しくださ", "もうしあげま", "もうし上げま",
    "おねがいいた", "おねがいしま", "もうしわけご", "ましたが、", "ますが、", "引き続きよ", "お送りします。",
    "お伝えします。", "ですので", "でしたが", "ですが、", "ませんが", "思いますが", "ございますが",
    "おりますが", "いたしますので", "おりますので", "いただきますと", "いただければと", "くださいますと",
    "存じますが", "いたしますが",
)  # fmt: skip

RIGHT = frozenset((
    "ととともに", "伺いしま", "伺いすま", "参りしま", "参りすま", "存しており", "存しませ", "ししながら",
    "ししかな", "とと思います", "とと考えて", "ととさせて", "でできません", "でできかね", "てておりま",
    "ししております", "しします。", "とともにに", "お気軽にに", "ましたのでで", "ますのでで", "ますようう",
    "にきまし", "につぎまし", "まいまし", "とざせて", "いいただ", "くください", "おおり", "くださいい",
    "ききます。", "ききました。", "ききません。", "なましら", "まよう", "いいます。", "いいました。", "いした。",
    "りした。", "きした。", "れした。", "しした。", "いします。", "おかして", "おかしま", "のしょう",
    "ののでしょう", "ないしょう", "くさい。", "くさいま", "いだきま", "いだいて", "いだけま", "いだけれ",
    "いだきた", "いだけない", "でません", "てきません", "どうよろし", "いつも世話", "よろしく願", "よろしいし",
    "よろしいです", "下記とおり", "以下とおり", "上記とおり", "にあたま", "ともとに", "さとせて", "いたまし",
    "いだしま", "いだして", "たいして", "ないさま", "ますか、", "ました、", "またが、", "ましか、", "ですか、",
    "ませんか", "思いますか", "ございますか", "おりますか", "存じますか", "いたしますか", "ましたか、", "ですの",
    "でした", "おかけま", "おります、", "はません。", "ました」", "ましたで", "でしたか", "お願いま", "しでしょう", "ますょう", "いすま。",
    "りすま。", "きすま。", "れすま。", "えすま。", "せすま。", "します。", "きます。", "ますた。", "しまし",
    "いただいた", "いただ", "いたりま", "のおり", "てした。", "てす。", "でございま", "取り急ぎ", "していいただ",
    "ごいます。", "おおります。", "いたければ", "いだければ", "いただけば", "いたしまた", "なりまた", "お待ちだ",
    "お待ちた", "お詫びた", "お詫びたい", "おかけた", "おかけたい", "よければ", "いっしゃ", "しでたら", "でごいま",
    "たりま", "たいしま", "はいたしま", "ろよし", "いだします。", "いだしました", "いだしまして", "いだけます",
    "いだきます。", "いだきますよう", "いただきまた", "たいしまして", "いつお世話", "いだけますと", "いだけますで",
    "いだけましたら", "いだけますよう", "にしまし", "にしますの", "いたいて", "いたいだ", "にたりま", "おび申し",
    "おわ申し", "わおび申し", "いただきだく", "次のとり", "にて", "なります", "どすか", "にあたり", "しでした。",
    "まして。", "ますし",
))  # fmt: skip

PHRASES = tuple(dict.fromkeys((Path(__file__).parent / "slip_stems.txt").read_text(encoding="utf-8").split()))
RIGHT_OF_PHRASES = frozenset((
    "はじめの", "明らかな", "このない", "そのおり", "さること", "まては", "まては、", "ことあり", "ことより",
    "ところは", "いったお", "はいした", "おかけで", "おかけざま", "だけては", "まででし", "であるど",
    "であるとど", "あるどの", "ますどころ", "のことど", "でましたら", "なってる", "どちらが", "いずれが",
    "ことがら、", "かけで、", "かげて、", "したって", "まても、", "のおりです", "とりとなり", "たいしたく",
    "あまりすか", "いつもこ", "ことをこ", "うえでこ", "なざらない", "まりたい", "まいりい", "ことか、",
    "おれらる", "なってり", "それでの", "これでの", "気なにる", "もでの、", "になれら", "でてあり", "こにれて",
))  # fmt: skip
_LOOSE = re.compile("(?<!た)いだ[いくき]|^で[るまれかも]|にいて[、おご]|ぜひおお|おお[むよ]")

_VOICED = dict(zip("かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ", strict=True))
_SWITCH = {
    **_VOICED,
    **{v: k for k, v in _VOICED.items()},
    **dict(zip("つやゆよっゃゅょ", "っゃゅょつやゆよ", strict=True)),
}
_OLD_SPELLINGS = ("申上", "差上", "恐入", "申訳", "差支", "お礼申上", "取急", "御礼申上", "い悔", "お悔み", "お悔や")
_KANA = frozenset(chr(code) for code in range(0x3041, 0x3094))


def slips(right: str) -> Iterator[str]:
    """Words one edit of their kana away from `right`; kanji, marks and a first kana (but for a swap) stay."""
    for at, char in enumerate(right):
        if char not in _KANA:
            continue
        if at > 0:
            yield right[:at] + char + right[at:]
        if at + 1 < len(right) and right[at + 1] in _KANA:
            yield right[:at] + right[at + 1] + char + right[at + 2 :]
        if at == 0:
            continue
        yield right[:at] + right[at + 1 :]
        if char in _SWITCH:
            yield right[:at] + _SWITCH[char] + right[at + 1 :]


def book(corpus: str) -> dict[str, list[str]]:
    """The slips of each stem that the corpus does not hold; a slip of several stems is told of the first."""
    taken = set(hand_written())
    found: dict[str, list[str]] = {}
    closure = corpus + "\n".join(STEMS)
    for stem in sorted(STEMS, key=len):
        words = []
        for slip in dict.fromkeys(slips(stem)):
            if len(slip) < 4 or slip in closure or slip in RIGHT or any(old in slip for old in _OLD_SPELLINGS):
                continue
            if any(short in slip for short in taken):
                continue
            words.append(slip)
        taken.update(words)
        if words:
            found[stem] = words
    return found


def of_phrases(corpus: str, taken: set[str]) -> dict[str, list[str]]:
    """The slips of the phrases, without a change of the last kana, that hold three kana found nowhere in the corpus."""
    known = {run[at : at + 3] for run in re.findall("[ぁ-ん]{3,}", corpus) for at in range(len(run) - 2)}
    found: dict[str, list[str]] = {}
    for stem in sorted(set(PHRASES) - set(STEMS), key=len):
        for slip in dict.fromkeys(slips(stem)):
            if len(slip) < 4 or slip in corpus or slip in RIGHT_OF_PHRASES or _LOOSE.search(slip):
                continue
            if slip.startswith(stem[:-1]) or not _is_odd(slip, known) or any(short in slip for short in taken):
                continue
            taken.add(slip)
            found.setdefault(stem, []).append(slip)
    return found


def _is_odd(slip: str, known: set[str]) -> bool:
    return any(slip[at : at + 3] not in known for at in range(len(slip) - 2) if _KANA.issuperset(slip[at : at + 3]))


def hand_written() -> Iterator[str]:
    """The words of the list written by hand that are wrong wherever they stand."""
    for entry in tomllib.loads((BOOK.parent / "mail_typos.toml").read_text(encoding="utf-8"))["entry"]:
        if "ends" not in entry:
            yield from entry["words"]


def main() -> None:
    """Write the book."""
    corpus = "\n".join(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    parts = [HEAD]
    found = book(corpus)
    taken = {word for words in found.values() for word in words} | set(hand_written())
    found.update(of_phrases("\n".join((corpus, *STEMS, *PHRASES)), taken))
    for number, (stem, words) in enumerate(found.items(), 1):
        listed = ", ".join(f'"{word}"' for word in words)
        parts.append(f'\n[[entry]]\nid = "slip-{number:03}"\ninstead = "{stem}"\nwords = [{listed}]\n')
    BOOK.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
