"""A letter as JSON with the origin of every word, and its digest."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from owabi.letter.letter import Letter, Section, Sentence
from owabi.render.text import Laid, Piece, lay_out

FORMAT_VERSION = 1


def to_json(letter: Letter) -> dict[str, Any]:
    """JSON-able values: subject, sections, blocks, sentences with text, span, facts and runs with phrase ids.

    Spans are `[start, end]` in code points of `template_of(letter).to_text()`.
    """
    laid = lay_out(letter)
    spoken = _by_sentence(laid)
    numbers = iter(range(len(spoken)))

    def said(sentence: Sentence) -> dict[str, Any]:
        return _sentence(sentence, spoken[next(numbers)])

    subject = said(letter.subject)
    return {
        "version": FORMAT_VERSION,
        "audience": str(letter.audience),
        "kind": str(letter.kind),
        "channel": str(letter.channel),
        "locale": letter.locale,
        "incident": letter.incident,
        "facts_version": letter.facts_version,
        "facts_digest": letter.facts_digest,
        "as_of": letter.as_of.isoformat(),
        "subject": subject,
        "sections": [_section(section, said) for section in letter.sections],
        "text": laid.template.to_text(),
    }


def digest(letter: Letter) -> str:
    """SHA-256 (hex) of the letter's canonical JSON: words, origins, facts version."""
    canonical = json.dumps(to_json(letter), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode("utf-8")).hexdigest()


def _by_sentence(laid: Laid) -> list[list[Piece]]:
    spoken: list[list[Piece]] = []
    for piece in laid.pieces:
        while len(spoken) <= piece.sentence:
            spoken.append([])
        spoken[piece.sentence].append(piece)
    return spoken


def _section(section: Section, said: Any) -> dict[str, Any]:
    heading = said(section.heading) if section.heading is not None else None
    blocks = [
        {
            "form": str(block.form),
            "number": block.number,
            "sentences": [said(sentence) for sentence in block.sentences],
        }
        for block in section.blocks
    ]
    return {"act": str(section.act), "heading": heading, "blocks": blocks}


def _sentence(sentence: Sentence, pieces: list[Piece]) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "span": [pieces[0].span.start, pieces[-1].span.end] if pieces else None,
        "facts": list(sentence.facts),
        "runs": [
            {
                "text": piece.run.text,
                "span": [piece.span.start, piece.span.end],
                "facts": list(piece.run.facts),
                "phrase": piece.run.phrase,
            }
            for piece in pieces
        ],
    }
