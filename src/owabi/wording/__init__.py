"""How facts sound in Japanese: moments, counts, items, deeds, names, address lines."""
