"""Takes the README's pictures with Debian's Chromium: three letters of one incident side by side, and the public page.

`python -m tools.pictures` writes `docs/images/*.png`. Run it when the letters of `docs/examples/hanamori` change.
"""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from owabi.facts.reading import read
from owabi.letter.audience import Audience
from owabi.letter.recipient import Recipient
from owabi.letter.template import read_template
from owabi.office.drafting import masthead_of
from owabi.render.page import page_from_template
from owabi.render.personal import personalise

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "docs" / "examples" / "hanamori"
PICTURES = ROOT / "docs" / "images"
READERS = (
    (Audience.CUSTOMER, "顧客", Recipient("r1", "a@example.jp", name="佐々木 彩", items=("name", "address", "email"))),
    (
        Audience.PARTNER,
        "取引先",
        Recipient(
            "r2", "b@example.jp", name="北川 誠", company="株式会社みどり園芸", department="営業部", title="課長"
        ),
    ),
    (
        Audience.AFFILIATE,
        "関係各社",
        Recipient("r3", "c@example.jp", company="株式会社はなもり物流", department="情報システム部"),
    ),
)
STYLE = """
body{margin:0;padding:36px;background:#e9edf1;font-family:"Noto Sans CJK JP",sans-serif;display:flex;gap:28px}
section{background:#fff;border-radius:6px;box-shadow:0 2px 10px #1b243022;padding:26px 28px;width:480px;height:1060px;
overflow:hidden;position:relative}
section::after{content:"";position:absolute;left:0;right:0;bottom:0;height:90px;background:linear-gradient(#fff0,#fff)}
h1{font-size:12px;color:#1a4473;margin:0 0 10px;letter-spacing:.1em}
h2{font-size:14.5px;margin:0 0 16px;padding-bottom:12px;border-bottom:1px solid #d5dbe1}
pre{font:12px/1.75 "Noto Sans Mono CJK JP","Noto Sans CJK JP",monospace;margin:0;white-space:pre}
"""


def letters() -> str:
    """The page with the letters on it."""
    papers = []
    for audience, name, recipient in READERS:
        template = read_template((EXAMPLE / f"{audience}.first.txt").read_text(encoding="utf-8"))
        words = personalise(template, recipient, audience=audience, columns=62)
        papers.append(
            f"<section><h1>{name}</h1><h2>{html.escape(words.subject)}</h2><pre>{html.escape(words.body)}</pre></section>"
        )
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>{"".join(papers)}'


def notice() -> str:
    """The public page."""
    template = read_template((EXAMPLE / "public.first.txt").read_text(encoding="utf-8"))
    return page_from_template(template, masthead_of(read(EXAMPLE / "facts.yaml").incident))


def take(page: str, name: str, *, width: int, height: int) -> None:
    """One screenshot."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--hide-scrollbars",
        ]
        place = [f"--user-data-dir={folder}/profile", f"--window-size={width},{height}"]
        picture = f"--screenshot={PICTURES / name}"
        subprocess.run(["chromium", *options, *place, picture, file.as_uri()], check=True, capture_output=True)


def main() -> int:
    """Take them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    take(letters(), "letters.png", width=1740, height=1190)
    take(notice(), "notice.png", width=820, height=1100)
    return 0


if __name__ == "__main__":
    sys.exit(main())
