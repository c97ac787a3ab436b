"""The site without a network: kept by the browser, or unpacked into a folder."""

import functools
import http.server
import re
import shutil
import threading
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import expect

from generator.finishing import finish
from tests.site.conftest import _Quiet

pytestmark = pytest.mark.site

KEPT = "navigator.serviceWorker.ready.then(() => true)"


@pytest.fixture
def own_site(site, tmp_path):
    """A copy of the site at an address of its own, that a test may change and take away."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.pdf", "*.zip", "*.map"))
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}", server
    server.shutdown()


def visit_twice(tab, address):
    """Read a page until the site is kept, and come back to it from what is kept."""
    tab.goto(address)
    tab.evaluate(KEPT)
    tab.reload()
    assert tab.evaluate("Boolean(navigator.serviceWorker.controller)")


def test_after_one_visit_the_whole_law_is_read_and_searched_without_a_network(chromium, own_site):
    """Every view, the go-to address, and the search in both languages, with the server gone."""
    _, address, server = own_site
    context = chromium.new_context(locale="en-US", service_workers="allow")
    tab = context.new_page()
    visit_twice(tab, f"{address}/en/article-14/")
    server.shutdown()
    server.server_close()

    for page, words in (("zh/article-50/", "第五十条"), ("zh-en/full/", "Article 66"),
                        ("en/glossary/", "Glossary"), ("a/14/", "Article 14")):  # fmt: skip
        tab.goto(f"{address}/{page}")
        expect(tab.locator("h1").first.or_(tab.get_by_text(words).first).first).to_be_visible()
        assert words in tab.content()
    tab.goto(f"{address}/go/?c=10(1)(2)")
    tab.wait_for_url("**/article-10/#art_10__para_1__point_2")
    for query, found in (("生态补偿", "/zh/article-"), ("ecological compensation", "/en/article-")):
        tab.goto(f"{address}/en/")
        tab.locator(".md-search__input").press_sequentially(query)
        expect(tab.locator(f'.md-search-result a[href*="{found}"]').first).to_be_visible()
    context.close()


def test_a_renewed_site_comes_whole_and_never_mixed(chromium, own_site):
    """While one window reads the old build, all of it is old; then all of it is new."""
    folder, address, _ = own_site
    context = chromium.new_context(service_workers="allow")
    tab = context.new_page()
    visit_twice(tab, f"{address}/en/article-14/")
    for path in ("en/article-14/index.html", "en/article-15/index.html"):
        page = (folder / path).read_text()
        (folder / path).write_text(page.replace("</h1>", " RENEWED</h1>", 1))

    half = (folder / "en/article-15/index.html").read_text()
    tab.goto(f"{address}/en/article-15/")  # the files changed, and the list is still the old one
    assert "RENEWED" not in tab.locator("h1").inner_text()

    finish_again(folder)
    (folder / "en/article-15/index.html").write_text(half.replace("RENEWED", "HALF"))
    tab.goto(f"{address}/en/article-14/")
    tab.wait_for_timeout(2500)  # the new list is there, and one file is not what it says
    tab.goto(f"{address}/en/article-14/")
    assert "RENEWED" not in tab.locator("h1").inner_text()

    (folder / "en/article-15/index.html").write_text(half)
    tab.goto(f"{address}/en/article-14/")
    # Either the build was there before the page was, or the page says that it has come.
    tab.locator(".renewed button:visible, h1:has-text('RENEWED')").first.wait_for()
    if tab.locator(".renewed button").is_visible():
        assert "RENEWED" not in tab.locator("h1").inner_text()
        tab.locator(".renewed button").click()
    expect(tab.locator("h1")).to_contain_text("RENEWED")
    tab.goto(f"{address}/en/article-15/")
    expect(tab.locator("h1")).to_contain_text("RENEWED")
    assert tab.evaluate("caches.keys().then((names) => names.length)") == 1
    context.close()


def finish_again(folder):
    """As `make site` would after the change."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes()
             for path in folder.rglob("*") if path.is_file()}  # fmt: skip
    for file in finish(files):
        (folder / file.path).write_bytes(file.content)


@pytest.fixture(scope="module")
def unpacked(site, tmp_path_factory):
    """The copy to carry away, unpacked."""
    folder = tmp_path_factory.mktemp("carried")
    with zipfile.ZipFile(next((site / "downloads").glob("*-site.zip"))) as copy:
        copy.extractall(folder)
    return next(folder.iterdir())


def test_the_copy_opens_from_a_folder_with_search_and_go_to(chromium, unpacked):
    """As a reader opens it: a double click on index.html."""
    faults = []
    tab = chromium.new_page(locale="en-US")
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.goto(f"{unpacked.as_uri()}/index.html")
    tab.locator("article a[href='en/index.html']").first.click()
    tab.locator(".md-search__input").press_sequentially("ecological compensation")
    tab.locator('.md-search-result a[href*="/en/article-"]').first.click()
    tab.wait_for_url(re.compile(r"/en/article-\d+/index\.html"))
    tab.keyboard.press("g")
    tab.locator("#go-to-cited").fill("50(1)")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/en/article-50/index.html#art_50__para_1")
    tab.locator("a.term").first.hover()
    expect(tab.locator("#term-box")).to_be_visible()
    tab.locator(".cite-open").click()
    tab.locator("[data-copy=link]").click()
    expect(tab.locator("#cite-box textarea")).to_have_value(
        re.compile(r"^http://127\.0\.0\.1:8000/en/article-50/#art_50")
    )
    tab.close()

    assert faults == []


def test_no_link_of_the_copy_leads_nowhere(unpacked):
    """Each link names a file that is in the copy."""
    dead = set()
    for path in unpacked.rglob("*.html"):
        tree = html.document_fromstring(path.read_bytes().decode())
        for href in tree.xpath("//a/@href | //script/@src | //link[@rel='stylesheet']/@href"):
            parts = urlsplit(urljoin(path.as_uri(), href))
            if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
                dead.add((path.relative_to(unpacked).as_posix(), href))

    assert sorted(dead)[:10] == []
