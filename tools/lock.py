"""Remakes `requirements/*.txt` from pyproject.toml: hashes of every public file, no host, no path."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = Path("requirements")
OPTIONS = (
    "--quiet",
    "--allow-unsafe",
    "--generate-hashes",
    "--newline=lf",
    "--no-config",
    "--no-emit-find-links",
    "--no-emit-index-url",
    "--no-emit-options",
    "--no-emit-trusted-host",
    "--strip-extras",
)
# Each lock keeps to the one above it, so that one environment can hold all of them.
LOCKS: dict[str, tuple[str, ...]] = {
    "demo": ("--extra=xlsx", "--extra=demo"),
    "dev": ("--extra=xlsx", "--extra=demo", "--extra=dev", "--constraint=requirements/demo.txt"),
    "build": ("--only-build-deps", "--all-build-deps", "--constraint=requirements/dev.txt"),
    "lock": ("--extra=lock", "--constraint=requirements/dev.txt", "--constraint=requirements/build.txt"),
}


def main(arguments: list[str]) -> int:
    """`--upgrade` (or any other option of pip-compile) is handed on."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    # Wheels and indexes that only this machine knows must not decide a version or give a hash.
    environment |= {"PIP_CONFIG_FILE": os.devnull, "CUSTOM_COMPILE_COMMAND": "make lock"}
    if "PIP_CERT" in os.environ:
        environment["PIP_CERT"] = os.environ["PIP_CERT"]
    for name, options in LOCKS.items():
        output = FOLDER / f"{name}.txt"
        command = ["pip-compile", *OPTIONS, *options, *arguments, f"--output-file={output}", "pyproject.toml"]
        print(f"{output}", file=sys.stderr)
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if done.returncode != 0:
            return done.returncode
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
