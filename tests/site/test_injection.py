"""Whatever stands in the source or in an address is shown as text, and nothing is run.

The browser is told to ignore the pages' policy, so that only the escaping protects them here.
"""

import itertools
import re
import shutil
from urllib.parse import quote

import pytest
import yaml

from generator.build import check
from tests.conftest import REPOSITORY, SAMPLES
from tests.making import site_of
from tests.site.conftest import served

pytestmark = pytest.mark.site

CORPUS = (REPOSITORY / "tests/site/injections.txt").read_text().splitlines()
NO_TEXT = {
    "id", "provision", "translates", "kind", "basis", "modality", "defined", "date", "act", "label",
    "text_sha256", "jurisdiction", "adopted", "in_force", "also", "partners", "actor", "from", "to",
    "rule", "same",  # ids, dates and choices: nothing else is let in
    "match", "accept", "mention", "term",  # compared with the law, and so not to be changed alone
    "delete", "replace", "after", "before",  # words that must be found
}  # fmt: skip
WORDS_OF_FORM = ("language", "date", "label", "cite", "heading")
"""Of the interface: how dates and provisions are written. The rest is poisoned word by word."""

MORE = {
    "source/glossary.yml": {"terms": [{"id": "hostile", "kind": "instrument", "term": "TERM",
        "definition": "x", "title": "x", "status": "x", "source": "x", "pinyin": "x"}]},
    "translations/en/glossary.yml": {"terms": [{"id": "hostile", "term": "TERM", "forms": ["x"],
        "definition": "x", "title": "x", "status": "x", "source": "x",
        "alternatives": [{"text": "x", "source": "LEX"}]}]},
    "source/synonyms.yml": {"groups": [{"say": ["x"], "law": ["借书"]}]},
    "translations/en/synonyms.yml": {"groups": [{"say": ["x"], "law": ["card"]}]},
    "translations/en/rules.yml": {"rules": [{"id": "pens", "says": "x", "same": "never",
        "translation": "pens"}], "exceptions": [{"rule": "pens", "provision": "art_1__para_1",
        "reason": "x"}]},
}  # fmt: skip
"""Kinds and fields that the sample does without."""
DENSE = [one.replace(" ", "/") for one in CORPUS]
"""Chinese has no blanks."""

HOSTILE = ["".join(DENSE[start::6]) for start in range(6)]
"""Each field gets a sixth of them, and each of them stands in every kind of field."""


TURNS = itertools.cycle(HOSTILE)


def poisoned(node, key=""):
    """The same file with some of the corpus behind every text that is not compared with another."""
    if isinstance(node, dict):
        state = (
            "translates" in node or "paragraphs" in node or "changes" in node
        )  # a status of these is a choice
        return {name: one if state and name == "status" else poisoned(one, name)
                for name, one in node.items()}  # fmt: skip
    if isinstance(node, list):
        return [poisoned(one, key) for one in node]
    if node == "":
        return None  # a gap in the translation
    return node + next(TURNS) if isinstance(node, str) and key not in NO_TEXT else node


SINGLE = itertools.cycle([one for one in CORPUS if not set(one) & set("{}")])


def poisoned_words(node):
    """An interface that says something hostile with each word."""
    if isinstance(node, dict):
        return {key: poisoned_words(one) for key, one in node.items()}
    return node + next(SINGLE)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The site of a law that is full of it, verified like any other."""
    root = tmp_path_factory.mktemp("hostile") / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    for name, more in MORE.items():
        path = root / name
        told = yaml.load(path.read_text(), Loader=yaml.BaseLoader) if path.exists() else {}
        for key, entries in more.items():
            told[key] = [*told.get(key, []), *entries]
        text = yaml.safe_dump(told, allow_unicode=True, width=10**6)
        path.write_text(text.replace("TERM", CORPUS[-1].replace(" ", "/")))
    changed = 0
    for path in [*root.glob("source/**/*.yml"), *root.glob("translations/en/**/*.yml")]:
        before = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
        after = poisoned(before)
        if path.name == "rules.yml":
            after["rules"][0]["translation"] = "books"  # a pattern is never shown
        changed += str(after).count("pwned()")
        path.write_text(yaml.safe_dump(after, allow_unicode=True, width=10**6))
    for code in ("zh", "en"):
        path = root / f"translations/{code}/ui.yml"
        path.parent.mkdir(exist_ok=True)
        told = yaml.load(
            (REPOSITORY / f"translations/{code}/ui.yml").read_text(), Loader=yaml.BaseLoader
        )
        path.write_text(yaml.safe_dump({key: one if key in WORDS_OF_FORM else poisoned_words(one)
                        for key, one in told.items()}, allow_unicode=True, width=10**6))  # fmt: skip
    assert changed > 2000
    told = [str(one) for one in check(root).problems if one.code == "source-digest"]
    config = root / "source/regulation.yml"
    for new in re.findall(r"text_sha256: (\w{64})", "".join(told)):
        config.write_text(re.sub(r"(text_sha256: )\w{64}", rf"\g<1>{new}", config.read_text()))
    return site_of(root)


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
    with served(hostile) as address:
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
