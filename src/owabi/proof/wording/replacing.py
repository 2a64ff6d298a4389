"""Whether a replacement from a lexicon can stand where the wrong words stood, as it is."""

from __future__ import annotations

from owabi.proof.reading import Spot

_INFLECTS = frozenset("りっるれろらんいわえうおきくけこしすせさちつてたみむめまえげべぎぐびぶ")


def put_of(spot: Spot) -> str | None:
    """The entry's `instead`, or None where the kana after the words belong to another inflection (当たり → 立ち)."""
    put = str(spot.entry["instead"])
    after = spot.after(1)
    broken = bool(after) and after in _INFLECTS and "ぁ" <= spot.word[-1] <= "ん" and not "ぁ" <= put[-1] <= "ん"
    return None if broken else put
