"""Right Japanese by the thousand: what verbs of business mail become with the endings that mail puts to them.

`tools.slips` leaves out every slip that stands in one of them, and a test reads a part of them with every typo rule.
"""

from __future__ import annotations

from collections.abc import Iterator

_ROWS = {
    "う": "わいうえおって", "く": "かきくけこいて", "ぐ": "がぎぐげごいで", "す": "さしすせそして", "つ": "たちつてとって",
    "ぶ": "ばびぶべぼんで", "む": "まみむめもんで", "る": "らりるれろって",
}  # fmt: skip
"""For each ending of a godan verb: its five stems, and what て makes of it."""

_GODAN = (
    "行う 伺う 使う 扱う 願う 思う 支払う 整う 伴う 失う 従う 違う 書く 聞く 届く 続く 働く 置く 引く 開く 描く 頂く いただく "
    "招く 除く 急ぐ 防ぐ 継ぐ 出す 話す 渡す 申す 示す 記す 探す 返す 試す 直す 移す 起こす 目指す 差し出す 見直す 使い回す "
    "待つ 持つ 立つ 保つ 打つ 呼ぶ 選ぶ 運ぶ 学ぶ 及ぶ 結ぶ 進む 頼む 読む 住む 済む 休む 含む 臨む 盛り込む 申し込む 組み込む "
    "取る 送る 承る 作る 守る 参る 図る 関わる 終わる 始まる 戻る 至る 分かる 異なる 限る 賜る おる ある 当たる 預かる 加わる "
    "断る 入る 知る 誤る 被る いたす"
)
_ICHIDAN = (
    "受ける 付ける 届ける 続ける 避ける 設ける 掛ける 見る 考える 伝える 与える 備える 加える 変える 整える 求める 努める 進める "
    "定める 確かめる 認める 始める 改める 止める 勤める 申し上げる 差し上げる 挙げる 上げる 用いる 感じる 生じる 講じる 信じる "
    "存じる 応じる 通じる 得る 寄せる 任せる 見せる 知らせる 合わせる 問い合わせる 待たせる 恐れる 離れる 触れる 訪れる 流れる "
    "漏れる 入れる 忘れる 述べる 調べる 食べる 育てる 立てる 出る 控える 抑える 終える 添える 迎える 超える"
)
_NOUNS = (
    "確認 連絡 報告 漏えい 流出 導入 対応 調査 実施 送付 送信 返信 返金 交換 登録 変更 停止 再開 復旧 公表 説明 案内 検討 依頼 "
    "相談 通知 保管 保存 依存 管理 削除 使用 利用 提供 発生 判明 完了 開始 終了 予定 お願い お詫び お知らせ お伝え お届け ご用意 "
    "ご連絡 ご案内"
)
_AFTER_MASU = (
    "ます。 ました。 ません。 ませんでした。 ましたが、 ましたので、 ますので、 ますと、 ましたところ、 ましたら、 ますが、 ましょう。 "
    "ましたこと、 ますようお願いいたします。 ますでしょうか。 ましたでしょうか。 ませんので、 たいと存じます。 たく存じます。 ながら、 "
    "次第、 ましたため、 ますため、 まして、 ましても、 ますよう、 ますことを、 ましたものの、 ましたとおり、"
)
_AFTER_TE = (
    "おります。 おりました。 おりません。 おりますが、 おりますので、 おりましたため、 いたため、 いました。 いただきます。 "
    "いただきました。 いただきたく存じます。 いただけますでしょうか。 いただけましたら、 いただけますと幸いです。 "
    "いただけませんでしょうか。 いただいております。 いただいた方、 くださいますようお願い申し上げます。 くださいました。 ください。 "
    "くださり、 くださった方、 しまいました。 しまいましたこと、 まいります。 まいりました。 まいりますので、 いる 、 いない場合、 "
    "いなかったため、 から、 も、 は、 いたことが判明いたしました。 いたところ、 いれば、 いても、 おいでの方、 いらっしゃいます。 "
    "いらっしゃいました。 いらっしゃる方、 参ります。 みます。 みました。"
)
_AFTER_TA = (
    "ため、 ところ、 こと、 場合、 方、 ものです。 のは、 うえで、 とおり、 際、 にもかかわらず、 ので、 が、 と考えております。 "
    "と存じます。 ことをお詫び申し上げます。 ことが判明いたしました。 でしょうか。 ばかりです。 まま、"
)
_AFTER_DICTIONARY = (
    "ため、 こと、 場合、 方、 ものです。 のは、 うえで、 とおり、 際、 にあたり、 よう、 ようお願いいたします。 ことといたします。 "
    "ことになりました。 べきでした。 予定です。 見込みです。 次第です。 とともに、 まで、 か、 可能性があります。 おそれがございます。 "
    "ことができません。 必要がございます。 ので、 と、"
)
_AFTER_NAI = "ない場合、 なかったため、 ないよう、 なければ、 ずに、 なくても、"
_OPENINGS = ("弊社では、", "お客様に", "このたび、", "内容を", "資料につきまして", "11月20日に")


def right_forms() -> Iterator[str]:
    """About 33,000 clauses, each with an opening; the same on every run."""
    for number, (stems, te, dictionary) in enumerate(_verbs()):
        ta = te[:-1] + ("た" if te.endswith("て") else "だ")
        for stem, endings in (
            (stems[1], _AFTER_MASU), (te, _AFTER_TE), (ta, _AFTER_TA), (dictionary, _AFTER_DICTIONARY), (stems[0], _AFTER_NAI),
        ):  # fmt: skip
            for ending in endings.split():
                yield f"{_OPENINGS[number % len(_OPENINGS)]}{stem}{ending}"


def _verbs() -> Iterator[tuple[tuple[str, str], str, str]]:
    """The stems before ない and ます, the form before て, the dictionary form."""
    for verb in _GODAN.split():
        row = _ROWS[verb[-1]]
        yield (verb[:-1] + row[0], verb[:-1] + row[1]), verb[:-1] + row[5:], verb
    for verb in _ICHIDAN.split():
        yield (verb[:-1], verb[:-1]), f"{verb[:-1]}て", verb
    for noun in _NOUNS.split():
        yield (f"{noun}し", f"{noun}し"), f"{noun}して", f"{noun}する"
        yield (f"{noun}いたさ", f"{noun}いたし"), f"{noun}いたして", f"{noun}いたす"
