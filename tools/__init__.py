"""Small programs that the Makefile needs; nothing here ships."""
