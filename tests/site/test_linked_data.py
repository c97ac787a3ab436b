"""What machines read of a page: JSON-LD, links to other formats, the sitemap, the feed."""

import json
import re
from urllib.parse import urlsplit

import pytest
from lxml import etree, html
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

pytestmark = pytest.mark.site

SCHEMA = "https://schema.org/"
BASE = "http://127.0.0.1:8000/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def graph(site, path):
    """The page's triples, as an RDF parser reads them; nothing is fetched for it."""
    tree = html.parse(site / path / "index.html")
    (script,) = tree.xpath("//script[@type='application/ld+json']")
    return Graph().parse(data=script.text_content(), format="json-ld")


def one(found, page, name):
    (value,) = set(found.objects(URIRef(BASE + page), URIRef(SCHEMA + name)))
    return value


@pytest.mark.parametrize(
    "page", ["zh/article-14/", "en/article-14/", "zh-en/full/", "en/chapter-2/"]
)
def test_each_page_of_law_says_what_it_is(site, page):
    """A piece of legislation, its dates, who passed it, in force, and of no official value."""
    found = graph(site, page)

    assert (URIRef(BASE + page), RDF.type, URIRef(SCHEMA + "Legislation")) in found
    assert one(found, page, "legislationDate") == Literal("2024-03-27")
    assert one(found, page, "legislationDateVersion") == Literal("2025-03-27")
    assert one(found, page, "legislationLegalForce") == URIRef(SCHEMA + "InForce")
    assert one(found, page, "legislationLegalValue") == URIRef(SCHEMA + "UnofficialLegalValue")
    assert one(found, page, "legislationIdentifier") == Literal("jiangsu-yrd-demonstration-zone")


def test_a_translation_names_the_page_that_it_translates(site):
    """And the Chinese is a translation of nothing."""
    english = one(graph(site, "en/article-14/"), "en/article-14/", "translationOfWork")

    assert english == URIRef(BASE + "zh/article-14/")
    assert (None, URIRef(SCHEMA + "translationOfWork"), None) not in graph(site, "zh/article-14/")


def test_an_older_version_is_not_in_force(site):
    """With its own date."""
    page = "en/versions/2024-05-01/"
    found = graph(site, page)

    assert one(found, page, "legislationLegalForce") == URIRef(SCHEMA + "NotInForce")
    assert one(found, page, "legislationDateVersion") == Literal("2024-05-01")


def test_the_links_to_other_formats_lead_to_files(site):
    """JSON, Akoma Ntoso, Markdown, Atom: of this article, in this language."""
    tree = html.parse(site / "en/article-14/index.html")
    links = {link.get("type"): link.get("href") for link in tree.xpath("//link[@type][@href]")
             if link.get("rel").strip() == "alternate"}  # fmt: skip

    assert set(links) == {"application/json", "application/akn+xml", "text/markdown",
                          "application/atom+xml"}  # fmt: skip
    files = {kind: (site / "en/article-14" / href).resolve() for kind, href in links.items()}
    assert all(file.is_file() for file in files.values())
    assert json.loads(files["application/json"].read_text())["eid"] == "art_14"


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_feed_tells_each_wording(site, code):
    """Newest first; what it links to is there."""
    feed = etree.parse(site / code / "feed.xml")
    entries = feed.findall("a:entry", ATOM)

    assert [entry.findtext("a:updated", None, ATOM) for entry in entries] == [
        "2025-03-27T00:00:00Z", "2024-05-01T00:00:00Z"]  # fmt: skip
    for entry in entries:
        path = urlsplit(entry.find("a:link", ATOM).get("href")).path
        assert (site / path.strip("/") / "index.html").is_file()


def test_models_are_told_where_the_text_is_and_what_it_is_worth(site):
    """llms.txt: every address in it is there."""
    told = (site / "llms.txt").read_text()
    paths = [urlsplit(link).path for link in re.findall(r"\]\((.*?)\)", told)]

    assert "The Chinese text prevails" in told
    assert len(paths) > 10
    for path in paths:
        assert (site / path.strip("/")).exists(), path


def test_the_sitemap_has_every_page_that_may_be_found(site):
    """Each with its views; not the short links."""
    tree = etree.parse(site / "sitemap.xml")
    places = {one.text for one in tree.iter("{*}loc")}
    wanted = {
        BASE + path.parent.relative_to(site).as_posix().removeprefix(".") + "/"
        for path in site.rglob("index.html")
    }
    wanted = {one.replace("8000//", "8000/") for one in wanted if "/a/" not in one}

    assert places == wanted
    assert BASE + "sitemap.xml" in (site / "robots.txt").read_text()
    viewed = [one for one in places if one.removeprefix(BASE).startswith(("zh/", "en/", "zh-en/"))]
    assert len(tree.findall(".//{*}link")) == 3 * len(viewed)
