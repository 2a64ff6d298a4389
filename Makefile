# Everything that anyone types. `make demo` and `make test` set up what they need from a bare clone.
# PYTHON=python3.12 chooses the interpreter, VENV=dir the virtual environment, OWABI_APT=1 lets tests install system packages,
# ARGS="--lang en" goes to the demo, ONLY=help_cpu to the benches.

SHELL      := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS  += --no-print-directory
.DELETE_ON_ERROR:

VENV ?= .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
TESTS := tests/house tests/unit tests/rules tests/property tests/contract tests/crash

export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test check fix bench soak docs desk lock clean

help: ## この一覧 / this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(VENV)/.ready-demo ## 架空の事案で一通り見る（2分以内、外部には何も送りません） / watch an incident become delivered, provable letters
	@$(BIN)/owabi demo $(ARGS)

test: $(VENV)/.ready-dev ## 検査と全テスト / static checks, then every suite with its coverage floors
	@$(MAKE) static
	@$(BIN)/python -m pytest -q -p tools.coverage_floors --cov --cov-report=json:coverage.json $(wildcard $(TESTS))

check: $(VENV)/.ready-dev ## 書式・型・階の検査だけ / lint, format, types and floors, without the suites
	@$(MAKE) static
	@$(BIN)/python -m pytest -q tests/house

fix: $(VENV)/.ready-dev ## 直せるものを直す / mend what the linter and the formatter can mend
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check .

bench: $(VENV)/.ready-dev ## 速さを測る / medians beside their aims and a peer
	@$(BIN)/python -m tests.bench $(ONLY)

soak: $(VENV)/.ready-dev ## 送信を200回中断して確かめる / kill the sender 200 times and count (result: docs/soak.md)
	@OWABI_SOAK_KILLS=$${OWABI_SOAK_KILLS:-200} $(BIN)/python -m pytest -q -p no:randomly --timeout=7200 tests/soak

docs: $(VENV)/.ready-dev ## 参照ページと文例を作り直す / regenerate the reference and the example letters
	@$(BIN)/python -m tools.regenerate

desk: ## Webの窓口（後のリリース） / the web desk (a later release)
	@echo 'desk: Webの窓口は後のリリースで提供します。いまはコマンドラインをお使いください（owabi --help）。 / The web desk comes with a later release.' >&2
	@exit 2

lock: $(VENV)/.ready-lock ## 依存の固定を作り直す / remake the hashed locks (public files only)
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python -m tools.lock

clean: ## 仮想環境と作業ファイルを消す / remove the virtual environment and what tools leave behind
	@rm -rf $(VENV) .coverage .coverage.* coverage.json .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# --- not for typing ------------------------------------------------------------------------------------------

.PHONY: static
static:
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

# Not made again when the script changes: an environment that people work in is never cleared behind their backs.
$(VENV)/.made:
	@bash tools/venv.sh $(VENV)
	@touch $@

$(VENV)/.ready-demo: $(VENV)/.made requirements/build.txt requirements/demo.txt pyproject.toml
	@echo 'owabi: パッケージを $(VENV) に入れています / installing packages into $(VENV) …' >&2
	@$(PIP) install --require-hashes -r requirements/build.txt -r requirements/demo.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q -j 0 src
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready-demo requirements/dev.txt requirements/apt-test.txt
	@bash tools/system_packages.sh requirements/apt-test.txt
	@echo 'owabi: 検査の道具を $(VENV) に入れています / installing the test tools into $(VENV) …' >&2
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.ready-lock: $(VENV)/.made requirements/lock.txt
	@$(PIP) install --require-hashes -r requirements/lock.txt
	@touch $@
