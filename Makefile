# One command for each thing one does here; `make` alone lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
PIP    := pip --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup run examples test test-unit test-spec cases check lint types content fix laws trace current prove mutate agree edges opinion bench soak golden \
	site pictures lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## build .venv from the lock (again only when the lock or pyproject.toml changed)

run: setup ## the bedside page, on this machine alone; it prints its address
	$(BIN)/pulsefirst serve

examples: setup ## forty plans, each compared with what is expected of it
	$(BIN)/pulsefirst examples

test: check browser database java node_modules/.ready ## check, then every test
	$(BIN)/python -m pytest -n auto --dist worksteal --ignore=tests/house

test-unit: setup ## the unit tests; ARGS chooses: make test-unit ARGS="-k notation"
	$(BIN)/python -m pytest -q tests/unit $(ARGS)

test-spec: setup ## what the engine means, chapter by chapter; ARGS as above
	$(BIN)/python -m pytest -q tests/spec $(ARGS)

cases: setup ## every case of cases/, in this world and in the mirror; ARGS as above, on the sentence of a case
	$(BIN)/python -m pytest -q $(if $(ARGS),,-n auto --dist worksteal) tests/test_cases.py $(ARGS)

CHECKS := lint types content laws
check: setup ## lint, types, the content with all its registers, laws (generated files are current is one): under a minute
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target $(CHECKS)
	@echo "check: all of: $(CHECKS)"

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

fix: setup ## format, and mend what can be mended by rule
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup
	$(BIN)/mypy

laws: setup
	$(BIN)/python -m pytest -q tests/house

content: setup ## what is missing or wrong in the content and its registers: each in a sentence that says what to write
	$(BIN)/pulsefirst lint

trace: setup ## what reads each statement of the source, and which cases fire it
	$(BIN)/pulsefirst trace

current: setup ## whether the generated files are current
	$(BIN)/python -m pulsefirst.workbench.documents --check

prove: setup ## the safety properties, by two solvers
	$(BIN)/pulsefirst prove --again --timeout 60

mutate: setup ## change each piece of the content, one at a time, and see that something notices (long)
	$(BIN)/python -m pulsefirst.workbench.mutate

opinion: setup ## the red flags over every state of their findings, through the whole engine (minutes)
	$(BIN)/python -m pulsefirst.workbench.opinion

agree: setup ## the kernel, and the warehouse, against the referee on 100,000 generated partial patients, every output of each (hours)
	PYTHONPATH=tests $(BIN)/python -m generative.kernel 100000
	PYTHONPATH=tests $(BIN)/python -m generative.warehouse 100000

edges: setup ## write cases for the changes of single conditions that no other case would notice (minutes)
	PYTHONPATH=tests $(BIN)/python -m generative.edges

bench: setup browser node_modules/.ready ## how fast it is, each thing against named peers, here: writes docs/bench.md; ARGS as --rows 10000000
	$(BIN)/$(PIP) install -q --require-hashes -r tests/bench/requirements.lock
	PYTHONPATH=tests $(BIN)/python -m bench $(ARGS)
	$(BIN)/python -m pulsefirst.workbench.bench
	$(BIN)/python -m tests.browser.bench
	$(BIN)/python -m tests.browser.bench_offline
	PYTHONPATH=tests $(BIN)/python -m contract.bench_cds_hooks

soak: setup database java ## what takes too long for `make test`: a thousand kills on each kind of store; memory over 100,000 calls; the description of REST at all its edges; laws and proofs on more cases; Spark on the whole guideline
	PYTHONPATH=tests $(BIN)/python -m audit.kills 1000
	PYTHONPATH=tests $(BIN)/python -m contract.soak_memory 100000
	PULSEFIRST_SOAK=300 $(BIN)/python -m pytest -q tests/contract/test_rest_fuzz.py tests/generative tests/unit/test_cohort_spark.py

golden: setup ## write the golden and the generated files again; review them by diff
	$(BIN)/python -m pulsefirst.workbench.documents
	PYTHONPATH=tests $(BIN)/python -m unit.test_handover

site: setup node_modules/.ready ## the page as files that run in the browser alone, in ./site
	$(BIN)/pulsefirst export site site

pictures: setup browser ## the screenshots of the README and of docs/cohort.md
	$(BIN)/python -m tests.browser.pictures
	$(BIN)/python -m tests.browser.cohort_pictures

lock: setup ## pin every dependency again, to its newest version and with hashes
	test -x $(VENV)/lock/bin/pip-compile || { $(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/$(PIP) install -q pip-tools; }
	$(VENV)/lock/bin/pip-compile -q --upgrade --extra audit --extra cohort --extra dev --extra mcp --extra proof --extra services --extra spark --extra traces --extra warehouse \
		--strip-extras --allow-unsafe --generate-hashes \
		--no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file $(VENV)/lock/requirements.lock pyproject.toml
	{ echo '# Generated by `make lock`: every run and development dependency, pinned with the hashes of its files.'; \
		cat $(VENV)/lock/requirements.lock; } > requirements.lock

clean: ## remove .venv and every cache
	rm -rf $(VENV) node_modules site .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) || $(MAKE) --no-print-directory venv-on-debian
	$(BIN)/$(PIP) install -q --require-hashes -r requirements.lock
	$(BIN)/$(PIP) install -q --no-deps --no-build-isolation -e .
	touch $@

# Debian ships venv in a package of its own; where it is missing, fetch it once, as root or through sudo.
.PHONY: venv-on-debian
venv-on-debian:
	rm -rf $(VENV)
	@command -v apt-get > /dev/null || { echo 'venv is missing: install the venv module of $(PYTHON)'; exit 1; }
	as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -q && $$as apt-get install -qy python3-venv
	$(PYTHON) -m venv $(VENV)

# A browser and Node come from Debian, once, as root or through sudo.
.PHONY: browser
browser:
	@command -v chromium > /dev/null || { command -v apt-get > /dev/null || { echo 'chromium is missing: install it'; exit 1; }; \
		as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -q && $$as apt-get install -qy chromium; }

# A database server, and what checks the unit file of systemd, come from Debian, once, as root or through sudo.
.PHONY: database
database:
	@{ ls /usr/lib/postgresql/*/bin/postgres && command -v systemd-analyze; } > /dev/null 2>&1 \
		|| { command -v apt-get > /dev/null || { echo 'PostgreSQL or systemd-analyze is missing: install both'; exit 1; }; \
		as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -q && $$as apt-get install -qy postgresql systemd; }

# Java, on which Spark runs, comes from Debian, once, as root or through sudo.
.PHONY: java
java:
	@command -v java > /dev/null || { command -v apt-get > /dev/null || { echo 'Java is missing: install version 17 or later'; exit 1; }; \
		as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -q && $$as apt-get install -qy default-jre-headless; }

node_modules/.ready: package-lock.json package.json
	@command -v npm > /dev/null || { command -v apt-get > /dev/null || { echo 'npm is missing: install Node and npm'; exit 1; }; \
		as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -q && $$as apt-get install -qy npm; }
	npm ci --silent
	touch $@
