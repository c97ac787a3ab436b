# The two commands: make site, make test. All else is for those who work on the project.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ROOT   ?= .
PORT   ?= 8000

# Material 9.8 prints its own end-of-support notice on every build; README says it once.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site build serve check style types floors law fast-input fast-output test bench bench-large audit schemas damage stamp fonts regenerate clean

# mkdocs.yml serves every law: these two say which.
export LAW_CONFIG := $(ROOT)/build/mkdocs.generated.yml
export LAW_PAGES := $(ROOT)/build/docs

# The same law again, for whoever copies a command from what is printed.
OF_ROOT := $(if $(filter-out .,$(ROOT)), ROOT='$(ROOT)')

# Without a date of its own MkDocs would write the hour of the build into the sitemap.
site: build ## everything, into site/; ROOT=DIR: the law in that folder, into DIR/site/
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-0} $(BIN)/mkdocs build --quiet --strict --site-dir "$(ROOT)/build/site.new"
	@$(BIN)/python -m generator finish "$(ROOT)/build/site.new" --root "$(ROOT)" --into "$(ROOT)/site"
	@rm -rf "$(ROOT)/build/site.new"
	@echo "The site is in $(ROOT)/site/. To look at it: make serve$(OF_ROOT), then open http://127.0.0.1:$(PORT)/"

build: $(VENV)/.site ## only what the generator makes, into build/
	@$(BIN)/python -m generator build --root "$(ROOT)"

serve: build ## the site at http://127.0.0.1:8000/: a changed word is seen at once; PORT=8001: there
	@$(BIN)/python -m publishing.preview --root "$(ROOT)" --port "$(PORT)"

check: $(VENV)/.dev ## style, types, floors, the law and the fast tests, side by side
	@$(MAKE) --no-print-directory -j6 fast-output fast-input law floors types style

style:
	@$(BIN)/ruff format --check --quiet generator publishing scripts tests
	@$(BIN)/ruff check --quiet generator publishing scripts tests

types:
	@$(BIN)/mypy --no-error-summary

floors:
	@told=$$($(BIN)/lint-imports 2>&1) || { echo "$$told"; exit 1; }

law:
	@$(BIN)/python -m generator check

# Two processes of our own: pytest-xdist takes longer to begin than half of these tests take.
QUICK = $(BIN)/python -m pytest -p no:hypothesispytest -p no:xdist -m "not site and not slow"
INPUT = tests/loaders tests/importing tests/model

fast-input:
	@$(QUICK) $(INPUT) --ignore-glob='*/test_damage.py'

fast-output:
	@$(QUICK) tests $(INPUT:%=--ignore=%) --ignore=tests/site --ignore=tests/scale --ignore=tests/test_faults.py

test: $(VENV)/.dev style types floors law ## everything, with the built site and a real browser
	$(BIN)/python tests/site/browser.py
	$(BIN)/python -m pytest -n 2 --dist worksteal

bench: $(VENV)/.dev ## time of the generator and of MkDocs, beside a plain Material build
	$(BIN)/python -m tests.scale.bench

bench-large: $(VENV)/.dev ## the same for a law of the size of the Civil Code; TEXT=FILE: its plain text
	$(BIN)/python -m tests.scale.bench_large $(if $(TEXT),"$(TEXT)")

audit: $(VENV)/.dev site ## what Lighthouse says of the built site (needs npm)
	@$(BIN)/python tests/audit/audit.py

schemas: $(VENV)/.site ## what editors complete from, written anew into schemas/
	rm -rf schemas && $(BIN)/python -m generator schemas schemas

damage: $(VENV)/.dev ## damage the editors' files a hundred thousand times, ten times as often as make test
	DAMAGE=100000 $(BIN)/python -m pytest tests/loaders/test_damage.py

# One text of the default folder is no statute, and must be refused.
CORPUS  ?= ../shared/corpus
REFUSED ?= $(if $(filter ../shared/corpus,$(CORPUS)),maritime-courts-decision)

.PHONY: corpus
corpus: $(VENV)/.site ## import and build each text of a folder: CORPUS=DIR; REFUSED=NAME: no statute
	$(BIN)/python scripts/library.py try "$(CORPUS)" --into .corpus $(addprefix --refused ,$(REFUSED))

stamp: $(VENV)/.site ## accept the Chinese as it stands as what the translations translate
	$(BIN)/python -m generator stamp --root "$(ROOT)"

fonts: $(VENV)/.dev ## cut the fonts of the PDFs anew, when a law has characters that they lack
	$(BIN)/python scripts/subset_fonts.py "$(ROOT)"

regenerate: $(VENV)/.dev ## write the golden files of the tests anew
	$(BIN)/python -m pytest -m "not site" --regenerate

clean:
	rm -rf build site .corpus

$(VENV)/.site: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try: make PYTHON=python3.12 site")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
