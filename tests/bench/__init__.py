"""How fast it is: one bench a file, run by `make bench`."""
