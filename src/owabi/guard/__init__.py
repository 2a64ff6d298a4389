"""Which claims a text makes, and whether the facts bear them."""
