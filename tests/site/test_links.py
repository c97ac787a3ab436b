"""Every internal link and fragment of the built site, followed."""

import shutil
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.making import site_of
from tests.site.conftest import ROOT

pytestmark = pytest.mark.site

BASE = "http://site.invalid/"


@pytest.fixture(scope="module")
def pages(site):
    """Each page's tree under its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        address = name.removesuffix("index.html")
        found[address] = html.document_fromstring(path.read_bytes().decode())
    return found


def test_every_link_and_fragment_leads_somewhere(site, pages):
    """No dead link and no dead fragment, in any view."""
    ids = {address: set(tree.xpath("//@id | //a/@name")) for address, tree in pages.items()}
    dead = set()
    followed = 0
    for address, tree in pages.items():
        if address == "404.html":
            continue  # its links start at the site's own root
        for href in tree.xpath(
            "//a[not(@rel='external')]/@href | //link[not(@rel='canonical' or normalize-space(@rel)='alternate')]/@href"
            " | //script/@src | //img/@src"
        ):
            parts = urlsplit(urljoin(BASE + address, href))
            if parts.scheme not in ("http", "https"):
                continue
            followed += 1
            assert f"{parts.scheme}://{parts.netloc}/" == BASE, f"{address} leaves the site: {href}"
            target, fragment = unquote(parts.path[1:]), unquote(parts.fragment)
            if target in pages:
                if fragment and fragment not in ids[target]:
                    dead.add((address, href))
            elif not (site / target).is_file():
                dead.add((address, href))

    assert {address for address, tree in pages.items() if tree.xpath("//a[@rel='external']")} == {
        f"{view}/data/"
        for view in ("zh", "en", "zh-en")  # the schemas of the standards
    }
    assert sorted(dead)[:20] == []
    assert followed > 10_000


def test_each_view_has_the_same_pages(pages):
    """zh, en and zh-en have the same addresses below them: 90 pages each."""
    views = {
        view: {address.removeprefix(f"{view}/") for address in pages
               if address.startswith(f"{view}/")}
        for view in ("zh", "en", "zh-en")
    }  # fmt: skip

    assert views["zh"] == views["en"] == views["zh-en"]
    assert {"", "chapter-9/", "article-66/", "full/", "changes/", "about/",
            "versions/2024-05-01/"} <= views["zh"]  # fmt: skip
    assert len(views["zh"]) == 1 + 9 + 66 + 1 + 1 + 1 + 1 + 4 + 2 + 1 + 1 + 1 + 1


def test_the_switch_leads_to_the_same_page_in_the_other_views(pages):
    """Each page links to itself in all three views, without a script."""
    for address, tree in pages.items():
        view, _, path = address.partition("/")
        if view not in ("zh", "en", "zh-en"):
            continue
        hrefs = {urljoin(BASE + address, href).removeprefix(BASE)
                 for href in tree.xpath("//header//a/@href")}  # fmt: skip

        assert {f"{other}/{path}" for other in ("zh", "en", "zh-en")} <= hrefs, address


def test_ids_are_unique_and_the_same_in_every_view(pages):
    """A fragment is found once on a page, and on the same page of every view."""
    for address, tree in pages.items():
        ids = tree.xpath("//@id")

        assert len(ids) == len(set(ids)), address
    for address in [a for a in pages if a.startswith("zh/")]:
        provisions = [
            [i for i in pages[address.replace("zh/", f"{view}/", 1)].xpath("//article//@id")
             if i.startswith(("art_", "chp_"))]
            for view in ("zh", "en", "zh-en")
        ]  # fmt: skip

        assert provisions[0] == provisions[1] == provisions[2], address


def test_each_page_says_its_language_and_has_one_h1(pages):
    """<html lang> is the page's own; hreflang names the page in both languages."""
    tags = {"zh": "zh-Hans", "en": "en", "zh-en": "en"}
    for address, tree in pages.items():
        view = address.partition("/")[0]
        if view not in tags:
            continue

        assert tree.get("lang") == tags[view], address
        assert len(tree.xpath("//h1")) == 1, address
        path = address.partition("/")[2]
        alternates = {link.get("hreflang"): urlsplit(link.get("href")).path
                      for link in tree.xpath("//link[normalize-space(@rel)='alternate'][@hreflang]")}  # fmt: skip
        assert set(alternates) == {"zh-Hans", "en", "x-default"}, address
        assert alternates["zh-Hans"].endswith(f"/zh/{path}")
        assert alternates["en"].endswith(f"/en/{path}")


def test_every_english_page_says_that_it_is_unofficial(pages):
    """And every Chinese one that the gazette prevails."""
    for address, tree in pages.items():
        text = " ".join(tree.text_content().split())
        if address.startswith(("en/", "zh-en/")):
            assert "The Chinese text prevails" in text, address
        if address.startswith("zh/"):
            assert "非正式文本" in text, address


def test_the_built_text_is_the_source(pages, law):
    """The Chinese read out of the built full text equals the law, character for character."""
    for view in ("zh", "zh-en"):
        article = pages[f"{view}/full/"].xpath("//article")[0]
        spans = article.xpath(
            ".//h1/span[@lang='zh-Hans'] | .//p[@class='note'][@lang='zh-Hans']"
            " | .//h2//span[@lang='zh-Hans'] | .//h3//span[@lang='zh-Hans']"
            " | .//div[contains(@class,'provision')]/p[@lang='zh-Hans']"
        )
        text = "".join("".join(span.text_content().split()) for span in spans)

        assert text == "".join(law.printed().split())


def test_a_statute_with_every_level_becomes_a_site(tmp_path):
    """The sample, with parts and sections, inserted and repealed articles: a strict build."""
    root = tmp_path / "full"
    shutil.copytree(ROOT / "tests" / "samples" / "full", root)
    site = site_of(root)

    assert (site / "zh-en" / "part-2-subpart-1-chapter-1" / "index.html").is_file()
    for page in ("article-5-1", "preamble", "annex-1", "annex-2"):
        assert (site / "en" / page / "index.html").is_file()
