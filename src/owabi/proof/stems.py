"""From a dictionary form to the beginnings that all its inflections share: what a literal search can find."""

from __future__ import annotations

_ROWS = {
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ",
    "ぬ": "なにぬねのん", "ぶ": "ばびぶべぼん", "む": "まみむめもん", "る": "らりるれろっ",
}  # fmt: skip
_IRREGULAR = {"する": ("さ", "し", "す", "せ"), "くる": ("き", "く", "こ"), "来る": ("来",)}


def stems_of(lemma: str) -> tuple[str, ...]:
    """Beginnings, at least one of which opens every inflected form of `lemma`.

    A stem of one kana would wake on nearly every sentence; it is given with each ending it can take instead.
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    row = _ROWS.get(lemma[-1])
    stem = lemma[:-1]
    if row is not None and stem:
        return tuple(stem + ending for ending in row) if len(stem) == 1 and "ぁ" <= stem <= "ん" else (stem,)
    if lemma.endswith("い") and len(stem) > 1:
        return (stem,)
    return (lemma,)
