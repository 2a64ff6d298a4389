"""Bytes of a fact sheet to text: UTF-8, no binary, nothing invisible."""

from __future__ import annotations

import re

from owabi.errors import FactsMistake, Place
from owabi.said import Said

LARGEST = 2_000_000
"""Bytes. The largest real sheet that we know of has 60 kB."""

_SIGNATURES = (
    (
        b"PK\x03\x04",
        Said("Excel・WordなどのファイルかZIPファイルのようです。", "This looks like an Office or ZIP file."),
    ),
    (b"\xd0\xcf\x11\xe0", Said("古い形式のExcel・Wordのファイルのようです。", "This looks like an old Office file.")),
    (b"%PDF", Said("PDFのようです。", "This looks like a PDF.")),
    (b"\x89PNG", Said("画像のようです。", "This looks like a picture.")),
    (b"\xff\xd8\xff", Said("画像のようです。", "This looks like a picture.")),
    (b"\x1f\x8b", Said("圧縮されたファイルのようです。", "This looks like a compressed file.")),
    (b"SQLite format 3", Said("データベースのようです。", "This looks like a database.")),
)
_LEGACY = (("euc_jp", "EUC-JP"), ("cp932", "Shift_JIS (CP932)"))
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
_BREAK = re.compile(r"\r\n|\r|\n")
_SAVE = Said(
    "テキストエディターで、文字コードをUTF-8にして保存し直してください。",
    "Save it again as UTF-8 in a text editor.",
)


def decode(content: bytes, file: str | None = None) -> str:
    """The text of a sheet, without a byte order mark and with its line ends as they are.

    Raises `FactsMistake` where the content is too large, empty, binary, not UTF-8 or holds invisible characters.
    """
    if len(content) > LARGEST:
        raise too_large(file)
    for signature, said in _SIGNATURES:
        if content.startswith(signature):
            raise _mistake(said, Said("事実のYAMLファイルを指定してください。", "Name the YAML file of facts."), file)
    if content.startswith(_UTF16):
        raise _mistake(Said("文字コードがUTF-16です。", "The encoding is UTF-16."), _SAVE, file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _mistake(_guess(content), _SAVE, file, line=line) from None
    if content.startswith(b"\x1b$") or b"\x1b$B" in content:
        raise _mistake(Said("文字コードがISO-2022-JPです。", "The encoding is ISO-2022-JP."), _SAVE, file)
    return legible(text, file)


def legible(text: str, file: str | None = None) -> str:
    """The text itself. Raises `FactsMistake` where it is empty or holds invisible characters."""
    refuse_hidden(text, file)
    if not text.strip():
        cure = Said(
            "「owabi new」で雛形を作り、書き込んでください。", "Make a starter with `owabi new` and fill it in."
        )
        raise _mistake(Said("ファイルが空です。", "The file is empty."), cure, file)
    return text


def refuse_hidden(text: str, file: str | None = None) -> None:
    """Raise `FactsMistake` at the first character that nobody can see: controls, separators, changes of direction."""
    hidden = _HIDDEN.search(text)
    if hidden is None:
        return
    line, column = line_and_column(text, hidden.start())
    code = f"U+{ord(hidden[0]):04X}"
    if hidden[0] == "\x00":
        cause = Said("NUL文字があります。テキストではないようです。", "There is a NUL: this does not look like text.")
        raise _mistake(cause, _SAVE, file, line=line, column=column)
    cause = Said(f"目に見えない文字（{code}）があります。", f"There is an invisible character ({code}).")
    cure = Said("その文字を消してください。", "Remove it.")
    raise _mistake(cause, cure, file, line=line, column=column)


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """The line and column (from 1) of a character of a text; a line ends with LF, CR or both."""
    breaks = list(_BREAK.finditer(text, 0, index))
    return len(breaks) + 1, index - (breaks[-1].end() if breaks else 0) + 1


def too_large(file: str | None) -> FactsMistake:
    """The error for a file over `LARGEST` bytes."""
    most = f"{LARGEST // 1_000_000} MB"
    cause = Said(f"ファイルが大きすぎます（{most}まで）。", f"The file is too large (at most {most}).")
    cure = Said(
        "事実だけを書き、名簿やログは別のファイルに置いてください。",
        "Keep facts only; lists and logs belong elsewhere.",
    )
    return _mistake(cause, cure, file)


def _guess(content: bytes) -> Said:
    share, name = max((_japanese_share(content, encoding), name) for encoding, name in _LEGACY)
    if share > 0.5:
        return Said(f"文字コードが{name}のようです。", f"The encoding looks like {name}.")
    return Said("文字コードがUTF-8ではありません。", "The encoding is not UTF-8.")


def _japanese_share(content: bytes, encoding: str) -> float:
    try:
        wide = [char for char in content.decode(encoding) if ord(char) > 0x7F]
    except UnicodeDecodeError:
        return 0.0
    usual = sum(
        "\u3000" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or "\uff00" <= char <= "\uff60" for char in wide
    )
    return usual / len(wide) if wide else 0.0


def _mistake(
    cause: Said, cure: Said, file: str | None, *, line: int | None = None, column: int | None = None
) -> FactsMistake:
    return FactsMistake(cause, cure, place=Place(file, line, column))
