#!/usr/bin/env bash
# Makes the virtual environment $1 with the first Python that is new enough, or says in one line what is missing.
set -euo pipefail

venv=$1
oldest='import sys; raise SystemExit(sys.version_info < (3, 11))'

if [ -n "${PYTHON:-}" ]; then candidates=("$PYTHON"); else candidates=(python3.11 python3.12 python3.13 python3 python); fi
for python in "${candidates[@]}"; do
  # A shim may exist and not run: only an interpreter that answers counts.
  "$python" -c "$oldest" >/dev/null 2>&1 || continue
  if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    echo "owabi: $python に venv がありません。python3-venv を入れてください。 / $python has no venv: install python3-venv." >&2
    exit 2
  fi
  "$python" -m venv --clear "$venv"
  exit 0
done
echo "owabi: Python 3.11 以降が見つかりません（試したもの: ${candidates[*]}）。PYTHON=… で指定してください。 / No Python 3.11 or newer found: name one with PYTHON=…" >&2
exit 2
