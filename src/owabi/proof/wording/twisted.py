"""Sentences whose topic is a reason, a role or an aim and whose end cannot be said of it."""

from __future__ import annotations

from owabi.text.expression import expression

_REASONS = ("理由は", "原因は", "要因は", "きっかけは", "背景は", "たのは、")
_FEATURES = (
    "特徴は", "特長は", "利点は", "強みは", "長所は", "魅力は",
    "メリットは", "ポイントは", "注意点は", "改善点は", "変更点は",
)  # fmt: skip
_PLANS = ("夢は", "願いは", "希望は", "考えは", "目標は", "方針は", "予定は", "対策は", "再発防止策は")
_ASIDES = (
    "いただきたいのは、", "ほしいのは、", "大切なのは、", "重要なのは、", "必要なのは、", "注意点は、",
    "お伝えしたいことは、", "大切なことは、",
    "重要なことは、", "お願いしたいことは、", "お伝えしたいのは、", "お願いしたいのは、", "問題は、",
)  # fmt: skip
_SUBJECT = expression("[がをと]")
_MAY = expression(
    r"(?:判明|特定|確認|調査|究明|解明|検証|分析|精査|公表|公開|報告|説明|連絡|案内|知らせ|伝え|申し上げ|お示し|記載|記し|後述|変わ|変更|異な"
    r"|残|終わ|終了|完了|続|解消|解決|達成|果た|増え|減|決ま|定ま|含ま|分か[りっ]|わか[りっ]|考えら|思われ|見られ|みられ|挙げら|不明|調べ"
    r"|明らか|なり|なっ|至り|至っ|いたしかね|実施|検討|共有|策定|推測|推定|まとめ|実現|進[めん]|[さらせか]れ(?:ま|て)|定め|決め|掲げ|見直|存じ|過ぎ|すぎ|控え|差し控え)"
    r"[^。]{0,16}。$|[つ人件種種類個点]です。$|未定です|不要です"
)
_DOES = expression("(?:ます|ました)。$")
_WAS = expression("て(?:いまし|おりまし)た。$")
_IS = expression("(?:です|でした)。$")
_MAYBE = expression("可能性[がもは][^。]{1,8}。$")
_INNER = expression(r"[がを][^。]{0,40}(?:ました|ます|ません|でした)。$|に[^。]{1,20}が(?:あり|ござい)ま(?:した|す)。$")
_GROWN = expression(r"[くに]な(?:りました|ります|って(?:い|お)[りま][^。]{0,4})。$")
_ASKS = expression(r"(?:ください|ましょう|ませんか)。$")
_MAKES = expression(r"を[^。]{0,24}(?:します|いたします|[きげめえけ]ます|てい(?:ます|く)|ております)。$")
_WITHOUT = expression(
    r"分かりません。$|わかりません。$|できません。$|ありません。$|にな(?:り|って)[^。]{1,6}。$|変わります。$|[たて]しまいます。$"
)
_OBJECT = expression(r"[をに][^。]{0,30}(?:ました|ます|ません)。$")
_CAN = expression(r"(?:でき|られ|え)ま(?:す|した|せん)。$|てい(?:ます|ました)。$|ております。$")
_WISH = expression(
    r"たいと(?:考え|思|存)|たいです|と(?:思い|考えて|存じ)[^。]{0,8}。$|予定(?:です|でおります|しております|してい)"
)


def is_twisted(word: str, rest: str, *, role: bool) -> bool:
    """Whether the `rest` of a sentence cannot be said of its topic `word` (原因は); `role`: it is a person's (私の)."""
    if word in _ASIDES:
        said = word.endswith("なことは、") and _DOES.search(rest) and not _MAY.search(rest)
        return bool(said or _ASKS.search(rest) or (_WITHOUT.search(rest) and _SUBJECT.search(rest)))
    if word in _FEATURES and _GROWN.search(rest) and "変" not in rest and "異" not in rest:
        return True
    if _MAY.search(rest) or (word == "仕事は" and "を担当" in rest and not role):
        return False
    return _acts(word, rest)


def _acts(word: str, rest: str) -> bool:
    """Whether the end is somebody's action, which the topic does not do."""
    if word in ("なぜなら", "というのは、"):
        return True
    if word in _REASONS:
        if _MAYBE.search(rest):
            return False
        return bool(_INNER.search(rest) or _WAS.search(rest)) or (word == "たのは、" and not _IS.search(rest))
    if word in _PLANS:
        return bool(_WISH.search(rest) or (word not in ("予定は", "対策は", "再発防止策は") and _MAKES.search(rest)))
    if word in _FEATURES:
        return bool(_CAN.search(rest) or _INNER.search(rest))
    return bool(_OBJECT.search(rest))
