"""片仮名語の中の似た字（「サ一バー」「力ード」「デ―タ」）。

## なぜ
見た目は片仮名や長音に似ていても別の字で、検索や読み上げで一致しません。

## 直し方
片仮名、長音の「ー」にします。

## 根拠
よくある変換・読み取りの誤り。語と語をつなぐハイフンや、数の「二」は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Reading
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import characters
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_DASHES = "-一―—‐−－─"
_LIKE = "力口二工夕卜八千才へべぺり"
_TABLE = str.maketrans(_DASHES + _LIKE, "ー" * len(_DASHES) + "カロニエタトハチオヘベペリ")
_WORD = expression(f"(?<![ァ-ヶー])[ァ-ヶー]{{0,10}}(?:[{_DASHES}{_LIKE}][ァ-ヶー]{{1,10}}){{1,3}}(?![一-鿿々])")
_LAST = expression(
    "(?<![ァ-ヶー])([ァ-ヶー]{2,8}[サザタダナバパマヤラワャァジ])[一―—‐−－─-](?=[をはがにのでとへもや、。])"
)
_SIGN = expression(f"[ァ-ヶー][{_DASHES}{_LIKE}]|[{_DASHES}{_LIKE}][ァ-ヶー]")
_LINES = expression(f"[{_DASHES}]")
_KANA_INSIDE = expression("[ァ-ヶー][べぺ][ァ-ヶー]")
_SHORT = 2
_SMALL = "ァィゥェォャュョッ"
_KATAKANA = expression("[ァ-ヶ]")
_JAPANESE = expression("[ぁ-ん一-鿿々]")
_SAYS = Said("片仮名に似た別の字が混じっています。", "a character that only looks like katakana.")


@rule(
    "W110",
    severity=Severity.ERROR,
    fix=FixSafety.UNSAFE,
    on=characters("一―—‐−－─\\-力口二工夕卜八千才へべぺり"),
    bad={
        "サ一バーを停止します。": "サーバーを停止します。",
        "ユ―ザーの皆様": "ユーザーの皆様",
        "デ-タを送ります。": "データを送ります。",
        "力ードの番号": "カードの番号",
        "カ夕ログ": "カタログ",
        "ホームぺージをご覧ください。": "ホームページをご覧ください。",
        "会員サ−ビス": "会員サービス",
        "ユーザ-の皆様": "ユーザーの皆様",
    },
    good=[
        "サーバーを停止します。",
        "カード番号",
        "ソフトウェア一式",
        "ビル一階",
        "システム工事",
        "データ二件",
        "ホームページへお越しください。",
        "カード-会員番号",
        "テスト―本番",
        "人口の推移",
        "「マイページ」へ",
        "出力データ",
        "プリンター口",
        "メール一覧",
        "システム一部停止",
        "コード―名",
        "入力フォーム",
        "AからZ-1",
        "能力テスト",
        "協力ベンダー",
        "ジャケット-サイズ",
        "ウェブ-サイト",
        "窓口サービス",
        "出口ゲート",
        "第一サーバー",
        "口頭でのメニュー",
    ],
)
def look_alike_in_katakana(reading: Reading) -> Iterator[Hit]:
    """A look-alike within a word that is katakana but for it, where the word with the katakana is one."""
    source = reading.text.source
    if not _SIGN.search(source):
        return
    for match in _WORD.finditer(source):
        word = match[0]
        if match.start() and not _KATAKANA.match(word) and _JAPANESE.match(source, match.start() - 1):
            continue
        put = word.translate(_TABLE)
        tokens = reading.analyser(put)
        kana = _KANA_INSIDE.search(word) and all(token.pos[0] == "名詞" for token in tokens)
        one = len(tokens) == 1 and tokens[0].pos[0] == "名詞" and len(reading.analyser(word)) > 1 and _is_broken(word)
        if kana or one:
            yield Hit(match.start(), match.end(), _SAYS, put, in_source=True)
    for match in _LAST.finditer(source):
        yield Hit(match.start(), match.end(), _SAYS, f"{match[1]}ー", in_source=True)


def _is_broken(word: str) -> bool:
    """Whether a line stands in the middle of a word: what stands before it is too short to be one."""
    *parts, last = _LINES.split(word)
    return not parts or len(last) < _SHORT or any(len(part) <= _SHORT or part[-1] in _SMALL for part in parts)
