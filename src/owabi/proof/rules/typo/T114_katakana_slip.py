"""カタカナ語の打ち間違い（「シュミレーション」「コミニュケーション」「アクセエス」など）。

## なぜ
カタカナ語は一字違っても読み流してしまい、検索や画面の表示と合わなくなります。

## 直し方
正しいつづりに直します。

## 根拠
国語辞典と外来語の表記（平成3年内閣告示）。頻出の語（`books/lexicons/typo_katakana.toml`）と一字だけ違い、ほかの語でもないものを指摘します。
「サーバ／サーバー」のような長音の有無と、「」の中や会社・人の名前は指摘しません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.proof.reading import Spot
from owabi.proof.rule import Hit, rule
from owabi.proof.triggers import pattern
from owabi.proof.wording.katakana import Book, find_slip
from owabi.said import Said
from owabi.text.expression import expression
from owabi.text.finding import FixSafety, Severity

_NAMES_BEFORE = ("会社", "法人", "「", "『", "(株)", "・", "&")
_NAME_AFTER = expression(r" ?(?:様|さま|さん|氏|先生|株式会社|合同会社|\(株\)|社|」|』|・|&)")


@rule(
    "T114",
    severity=Severity.WARNING,
    fix=FixSafety.UNSAFE,
    on=pattern(r"[ァ-ヴー]{4,30}"),
    books=("lexicons/typo_katakana",),
    bad={
        "シュミレーションの結果をお送りします。": "シミュレーションの結果をお送りします。",
        "社内のコミニュケーションを活性化します。": "社内のコミュニケーションを活性化します。",
        "アクセエスが集中しております。": "アクセスが集中しております。",
        "パスワドを変更してください。": "パスワードを変更してください。",
        "インターネトバンキングを再開します。": "インターネットバンキングを再開します。",
    },
    good=[
        "サーバとサーバー、プリンタとプリンター、フォルダとフォルダーの設定",
        "ステークホルダーとのコミュニケーション",
        "インターフェイスとインターフェース、ウイルスとウィルス",
        "株式会社サービルのアクセラ様",
        "アクセルを踏む。コンセントを抜く。キャンベルの缶詰",
        "オンラインショッピングモール",
        "ヒヤリハットの事例",
    ],
)
def katakana_slip(spot: Spot) -> Iterator[Hit]:
    """A run of katakana one edit away from a frequent word."""
    frequent, near = (entry["words"] for entry in spot.reading.book("lexicons/typo_katakana"))
    slip = find_slip(spot.word, Book(frequent, near))
    if slip is None or spot.before(3).endswith(_NAMES_BEFORE) or _NAME_AFTER.match(spot.after(5)):
        return
    wrong = spot.word[slip.start : slip.end]
    says = Said(f"「{wrong}」は「{slip.right}」の打ち間違いのようです。", f"“{wrong}” should be “{slip.right}”.")
    yield spot.hit(says, slip.right, start=spot.start + slip.start, end=spot.start + slip.end)
