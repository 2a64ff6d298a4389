"""The command line: one file a command; the only floor that knows the clock, the environment and the language."""

from owabi.cli.app import main

__all__ = ["main"]
