"""`owabi draft`: letters from facts."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from owabi.cli import surroundings
from owabi.cli.options import FILE, command, kind_option
from owabi.cli.voice import Voice
from owabi.facts.incident import Incident
from owabi.facts.reading import read
from owabi.letter.audience import Audience, Channel, Kind
from owabi.letter.letter import Letter
from owabi.letter.template import SlotName, Template, Words
from owabi.office.drafting import masthead_of, refuse_overwriting, save_letters, wanted_audiences, write_letters
from owabi.render.json_ import to_json
from owabi.render.text import template_of
from owabi.render.wrap import wrap

FORMATS = ("text", "eml", "html", "json")


def build(voice: Voice) -> click.Command:
    """The command."""
    params = [
        click.Argument(["facts"], type=FILE),
        click.Option(
            ["--audience"],
            type=click.Choice([*(audience.value for audience in Audience), "all"]),
            default="all",
            show_default=True,
            help=voice.of("送り先の区分", "who reads it"),
        ),
        kind_option(voice),
        click.Option(["--locale"], type=click.Choice(["ja"]), default="ja", help=voice.of("文面の言語", "language")),
        click.Option(
            ["--channel"],
            type=click.Choice([channel.value for channel in Channel]),
            help=voice.of("mail か page（既定は送り先による）", "mail or page (default: by audience)"),
        ),
        click.Option(
            ["--format", "form"],
            type=click.Choice(FORMATS),
            default="text",
            show_default=True,
            help=voice.of("出力の形", "output form"),
        ),
        click.Option(
            ["--out"], type=FILE, help=voice.of("編集できる文面として書き出す先", "write editable letters here")
        ),
        click.Option(["--force"], is_flag=True, help=voice.of("人が直した文面も上書きする", "replace edited letters")),
    ]

    def draft(
        *,
        facts: Path,
        audience: str,
        kind: str,
        locale: str,
        channel: str | None,
        form: str,
        out: Path | None,
        force: bool,
    ) -> int:
        del locale
        incident = read(facts).incident
        audiences = wanted_audiences(incident, audience)
        letters = write_letters(incident, audiences, Kind(kind), Channel(channel) if channel else None)
        if out is None:
            voice.give(_joined([_as_text(letter, form, incident) for letter in letters], form))
            return 0
        if not force:
            refuse_overwriting(letters, out)
        for written in save_letters(letters, out):
            voice.tell(f"書きました: {written.text_file}", f"wrote {written.text_file}")
        return 0

    words = (
        "事実から文面を作ります。--out を付けると、送り先ごとに編集できる文面（差し込み欄つき）を書き出します。",
        "Write the letters from the facts. With --out, editable templates with slots are written.",
    )
    return command("draft", voice, words, params, draft)


def _joined(texts: list[str], form: str) -> str:
    if form == "json":
        return json.dumps([json.loads(text) for text in texts], ensure_ascii=False, indent=1)
    return ("\n" + "=" * 76 + "\n\n").join(texts)


def _as_text(letter: Letter, form: str, incident: Incident) -> str:
    if form == "json":
        return json.dumps(to_json(letter), ensure_ascii=False)
    if form == "html":
        from owabi.render.page import page_of

        return page_of(letter, masthead_of(incident))
    template = template_of(letter)
    if form == "eml":
        return _as_mail(template, surroundings.now())
    return Template(template.subject, wrap(template.body)).to_text()


def _as_mail(template: Template, at: datetime) -> str:
    from owabi.letter.recipient import Recipient
    from owabi.render.eml import Profile, message

    body = wrap(template.body)
    for slot in SlotName:
        body = body.replace("{{" + slot + "}}", f"（{slot}）")
    mail = message(
        Words(template.subject, body),
        recipient=Recipient("r000000", "recipient@example.invalid"),
        profile=Profile("", "sender@example.invalid"),
        message_id="<draft@owabi.invalid>",
        date=at,
    )
    return mail.decode("ascii")
