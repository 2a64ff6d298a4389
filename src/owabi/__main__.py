"""`python -m owabi`."""

from owabi.cli.app import main

if __name__ == "__main__":
    raise SystemExit(main())
