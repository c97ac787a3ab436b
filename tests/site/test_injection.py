"""Whatever stands in the source or in an address is shown as text, and nothing is run.

The browser is told to ignore the pages' policy, so that only the escaping protects them here.
"""

import functools
import http.server
import itertools
import os
import re
import shutil
import subprocess
import sys
import threading
from urllib.parse import quote

import pytest
import yaml

from generator.build import check
from tests.conftest import REPOSITORY, SAMPLES
from tests.site.conftest import _Quiet

pytestmark = pytest.mark.site

CORPUS = (REPOSITORY / "tests/site/injections.txt").read_text().splitlines()
FIELDS = {"text", "heading", "title", "short_title", "note", "adopted_by", "description",
          "definition", "reason", "says", "about"}  # fmt: skip
LISTS = {"paragraphs", "provenance", "items"}
DENSE = [one.replace(" ", "/") for one in CORPUS]
"""Chinese has no blanks."""

HOSTILE = ["".join(DENSE[start::6]) for start in range(6)]
"""Each field gets a sixth of them, and each of them stands in every kind of field."""


TURNS = itertools.cycle(HOSTILE)


def poisoned(node, key=""):
    """The same file with some of the corpus behind every text that readers are shown."""
    if isinstance(node, dict):
        return {name: poisoned(one, name) for name, one in node.items()}
    if isinstance(node, list):
        return [poisoned(one, key) for one in node]
    shown = isinstance(node, str) and key in FIELDS | LISTS
    return node + next(TURNS) if shown else node


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The site of a law that is full of it, verified like any other."""
    root = tmp_path_factory.mktemp("hostile") / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    changed = 0
    for path in [*root.glob("source/**/*.yml"), *root.glob("translations/en/**/*.yml")]:
        if path.name != "ui.yml" and "amendments" not in path.parts:
            before = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
            after = poisoned(before)
            changed += str(after).count("pwned()")
            path.write_text(yaml.safe_dump(after, allow_unicode=True, width=10**6))
    assert changed > 2000
    told = [str(one) for one in check(root).problems if one.code == "source-digest"]
    config = root / "source/regulation.yml"
    for new in re.findall(r"write (\w{64})", "".join(told)):
        config.write_text(re.sub(r"(text_sha256: )\w{64}", rf"\g<1>{new}", config.read_text()))
    mkdocs = (root / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(mkdocs.replace("../../..", str(REPOSITORY)))
    for command in (
        ["generator", "build"],
        ["mkdocs", "build", "-q"],
        ["generator", "finish", "site"],
    ):
        done = subprocess.run([sys.executable, "-m", *command], cwd=root, check=False, text=True,
                              capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1",
                                                        "PYTHONPATH": str(REPOSITORY)})  # fmt: skip
        assert done.returncode == 0, done.stderr[:2000]
    return root / "site"


@pytest.fixture
def tab(chromium):
    """A page that notices whatever is run, or asked of another host."""
    context = chromium.new_context(bypass_csp=True, locale="en-US", service_workers="block")
    context.add_init_script("window.pwned = () => { throw new Error('PWNED'); };")
    page = context.new_page()
    page.run = []
    page.on("pageerror", lambda error: page.run.append(str(error)))
    page.on("dialog", lambda dialog: (page.run.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda r: r.url.startswith(("http://127.0.0.1", "data:", "blob:"))
            or page.run.append(r.url))  # fmt: skip
    page.on("framenavigated", lambda frame: frame.url.startswith(("http://127.0.0.1", "about:"))
            or page.run.append(frame.url))  # fmt: skip
    yield page
    context.close()


def test_there_are_at_least_two_hundred():
    """Each another way to be run."""
    assert len(set(CORPUS)) >= 200


def test_no_field_of_the_source_is_run(hostile, tab):
    """On every kind of page, in each view; in the box of a term, and in the hits of a search."""
    handler = functools.partial(_Quiet, directory=str(hostile))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    pages = sorted(
        {path.parent.relative_to(hostile).as_posix() for path in hostile.rglob("index.html")}
    )
    assert len(pages) > 50
    for page in pages:
        tab.goto(f"{address}/{page}/".replace("/./", "/"), wait_until="load")
        assert tab.run == [], page
    tab.goto(f"{address}/en/article-1/")
    assert "=pwned()>" in tab.locator(".provision").first.inner_text()
    for query in ("pwned", "图书馆"):
        tab.locator(".md-search__input").fill("")
        tab.locator(".md-search__input").press_sequentially(query)
        tab.wait_for_timeout(600)
    assert tab.locator(".md-search-result__item").count() > 0
    tab.goto(f"{address}/zh/full/")
    for term in tab.locator("a.term").all()[:3]:
        term.hover()
        tab.wait_for_timeout(200)
    server.shutdown()

    assert tab.run == []


def test_no_address_is_run(address, tab):
    """Each of them as a citation, as a query, as a fragment, and typed into the search."""
    tab.goto(f"{address}/go/")
    for one in CORPUS:
        tab.evaluate("hash => { location.hash = hash; }", one)
    for start in range(0, len(CORPUS), 20):
        told = quote("".join(CORPUS[start : start + 20]), safe="")
        for page in (f"/go/?c={told}", f"/en/?q={told}#{told}", f"/en/article-14/?h={told}#{told}",
                     f"/en/duties/?actor={told}"):  # fmt: skip
            tab.goto(f"{address}{page}", wait_until="load")
    for one in [*CORPUS[::4], CORPUS[-1]]:
        tab.goto(f"{address}/go/?c={quote(one, safe='')}", wait_until="domcontentloaded")
    tab.wait_for_timeout(300)
    assert CORPUS[-1] in tab.locator(".answer").first.inner_text()
    box = tab.locator(".md-search__input")
    for one in CORPUS[::10]:
        box.fill(one)
    tab.wait_for_timeout(500)

    assert tab.run == []
