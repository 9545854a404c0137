# Two commands for a newcomer: `make demo` and `make test`. Both make .venv first; nothing else is needed.
PYTHON ?= python3
BIN := .venv/bin
ARGS ?=

.PHONY: help demo test test-all chaos bench browser pictures lint lock clean

help:
	@echo "make demo      the hotline on this computer, with pretend phones (ARGS=--once: one story, then stop; ARGS='--scene all')"
	@echo "make test      what a contributor needs; about 20 minutes on two cores (ARGS=tests/domain: a part)"
	@echo "make test-all  the exhaustive runs too: other Pythons, chaos, mutants, bench"
	@echo "make chaos     kill everything under load (ARGS='--seed 3', ARGS=--mutants, ARGS=--redis)"
	@echo "make bench     measure (ARGS='--only page')"
	@echo "make browser   the page of phones and the console in a real Chromium (ARGS='--only hands', ARGS='--only console')"
	@echo "make pictures  README's pictures anew, from a demo"

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: .venv/installed
	@$(BIN)/hotline demo $(ARGS)

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup --max-worker-restart 0 -m "not slow" $(ARGS)

test-all: lint .venv/installed-browser
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup --max-worker-restart 0
	$(BIN)/python -m tests.pythons
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos --database postgresql
	$(BIN)/python -m tests.chaos --calls
	$(BIN)/python -m tests.chaos --redis
	$(BIN)/python -m tests.chaos --mutants
	$(BIN)/python -m tests.chaos --mutants --database postgresql
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.browser

chaos: .venv/installed
	@$(BIN)/python -m tests.chaos $(ARGS)

bench: .venv/installed
	@$(BIN)/python -m tests.bench $(ARGS)

.venv/installed-browser: .venv/installed requirements-browser.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-browser.lock
	touch $@

browser: .venv/installed-browser
	@$(BIN)/python -m tests.browser $(ARGS)

pictures: .venv/installed-browser
	@$(BIN)/python -m tests.pictures

lock:
	uv lock && uv export --no-emit-project --all-extras --no-extra transcribe --format requirements-txt -o requirements.lock
	uv export --no-emit-project --only-group browser --format requirements-txt -o requirements-browser.lock

clean:
	rm -rf .venv .hotline-demo
