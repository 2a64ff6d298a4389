"""One module for each family of generated pages; see tools/regenerate.py."""
