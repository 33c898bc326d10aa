# make demo     install and code the sample pages
# make desk     open their store in a browser
# make test     tests            make lint     style and types
# make quality  precision and recall on the repository's own gold
# make train    fit the scorer on the gold
# make bench    speed            make lock     renew the lock files
#
# Another interpreter: make demo PYTHON=python3.12

PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo desk test lint format quality train bench lock clean

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -8

# python3-venv is a package of its own on Debian; virtualenv does as well.
$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); \
	  $(PYTHON) -m virtualenv -q $(VENV) 2>/dev/null; } || { rm -rf $(VENV); \
	  echo "No virtual environment could be made with $(PYTHON)."; \
	  echo "On Debian or Ubuntu: apt-get install python3.11 python3.11-venv"; exit 1; }

# Stamps: an install is repeated only when its lock or the project file changes.
$(VENV)/.runtime: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.runtime
	@$(BIN)/ruydad code samples/pages --format table
	@echo
	@$(BIN)/ruydad ingest samples/pages --db demo.db
	@$(BIN)/ruydad report --db demo.db --actor IRN -o demo.html
	@echo
	@echo "demo.html shows who is in contact with whom; make desk opens the store in a browser."
	@echo "Try next:"
	@echo "  source $(BIN)/activate"
	@echo "  ruydad code samples/pages --format table --lang fa"
	@echo "  ruydad code samples/pages > events.jsonl        # one JSON record an event"
	@echo "  ruydad search تماس تلفنی --db demo.db           # events by the words of their page"
	@echo "  ruydad report --db demo.db --actor USA -o usa.html   # who with whom, as a page to send"
	@echo "  ruydad export --db demo.db --format contacts -o contacts.csv"
	@echo "  ruydad page PATH                                # what was read from a page of yours"
	@echo "  ruydad explain PATH                             # why these events and no others"

# litestar comes with the development lock; elsewhere: pip install 'ruydad[desk]'.
desk: $(VENV)/.dev
	@test -e demo.db || $(BIN)/ruydad ingest samples/pages --db demo.db
	$(BIN)/ruydad desk --db demo.db

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

quality: $(VENV)/.dev
	$(BIN)/python tools/quality.py

# scikit-learn is needed for this alone.
train: $(VENV)/.dev
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-train.lock
	$(BIN)/python tools/train.py

bench: $(VENV)/.dev
	$(BIN)/python bench/run.py
	$(BIN)/python bench/halfspace.py
	$(BIN)/python bench/store.py -n 1000 --runs 40

LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile -q --generate-hashes --strip-extras \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --build-deps-for editable

lock: $(VENV)/.dev
	$(BIN)/python -m pip install -q --disable-pip-version-check "pip-tools>=7.4"
	$(LOCK) -o requirements.lock pyproject.toml
	$(LOCK) --extra dev -o requirements-dev.lock pyproject.toml
	$(LOCK) --extra train -o requirements-train.lock pyproject.toml

clean:
	rm -rf demo.db* demo.html $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
