"""What machines read of a page: JSON-LD, links to other formats, the sitemap, the feed."""

import json
import re
from urllib.parse import urlsplit

import pytest
from lxml import etree, html
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, Namespace

pytestmark = pytest.mark.site

SCHEMA = "https://schema.org/"
ELI = Namespace("http://data.europa.eu/eli/ontology#")
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
    assert one(found, page, "legislationType") == Literal("regulations")
    told = str(one(found, page, "legislationIdentifier"))
    part = page.split("/")[1]
    law = "jiangsu-yrd-demonstration-zone"
    assert told == (law if part == "full" else f"{law}/{part}")


def test_a_translation_names_the_page_that_it_translates(site):
    """And the Chinese is a translation of nothing."""
    english = one(graph(site, "en/article-14/"), "en/article-14/", "translationOfWork")

    assert english == URIRef(BASE + "zh/article-14/")
    chinese = graph(site, "zh/article-14/")
    assert (None, URIRef(SCHEMA + "translationOfWork"), None) not in chinese
    assert one(chinese, "zh/article-14/", "workTranslation") == URIRef(BASE + "en/article-14/")


@pytest.mark.parametrize("page", ["zh/article-14/", "en/full/"])
def test_each_page_of_law_has_its_metadata_in_the_words_of_eli(site, page):
    """Dates as dates, in force, and of unofficial value; jurisdiction and body."""
    found, about = graph(site, page), URIRef(BASE + page)
    date = URIRef("http://www.w3.org/2001/XMLSchema#date")

    assert found.value(about, ELI.date_document) == Literal("2024-03-27", datatype=date)
    assert found.value(about, ELI.first_date_entry_in_force) == Literal("2024-05-01", datatype=date)
    assert found.value(about, ELI.version_date) == Literal("2025-03-27", datatype=date)
    assert found.value(about, ELI.in_force) == ELI["InForce-inForce"]
    assert found.value(about, ELI.legal_value) == ELI["LegalValue-unofficial"]
    assert found.value(about, ELI.jurisdiction) == Literal("CN-JS")
    assert one(found, page, "legislationJurisdiction") == Literal("CN-JS")
    passed = one(found, page, "legislationPassedBy")
    assert found.value(passed, URIRef(SCHEMA + "name")) == found.value(about, ELI.passed_by)


def test_a_page_beside_the_law_says_which_law_it_is_about(site):
    """The glossary is no legislation; it is about one. Every page of a view says one or the other."""
    found, page = graph(site, "en/glossary/"), "en/glossary/"
    about = one(found, page, "about")

    assert (URIRef(BASE + page), RDF.type, URIRef(SCHEMA + "WebPage")) in found
    assert about == URIRef(BASE + "en/full/")
    assert (about, URIRef(SCHEMA + "legislationLegalValue"),
            URIRef(SCHEMA + "UnofficialLegalValue")) in found  # fmt: skip
    assert b"application/ld+json" in (site / "index.html").read_bytes()
    for view in ("zh", "en", "zh-en"):
        for path in (site / view).rglob("index.html"):
            assert b"application/ld+json" in path.read_bytes(), path


def test_an_older_version_is_not_in_force(site):
    """With its own date."""
    page = "en/versions/2024-05-01/"
    found = graph(site, page)

    assert one(found, page, "legislationLegalForce") == URIRef(SCHEMA + "NotInForce")
    assert one(found, page, "legislationDateVersion") == Literal("2024-05-01")
    assert one(found, page, "temporalCoverage") == Literal("2024-05-01/2025-03-26")


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
    assert files["text/markdown"].read_text().startswith("# Article 14\n")


@pytest.mark.parametrize("page", ["zh", "en/full", "zh-en"])
def test_the_whole_law_is_linked_in_every_format(site, page):
    """Each file under /data/ that holds law is an alternate of the contents and of the full text."""
    tree = html.parse(site / page / "index.html")
    found = {(site / page / link.get("href")).resolve() for link in tree.xpath("//link[@type][@href]")
             if link.get("rel").strip() == "alternate"}  # fmt: skip
    described = ("csv-metadata.json", "metadata.json", "regulation.schema.json", "regulation.sql")
    wanted = {path for path in (site / "data").rglob("*.*")
              if not path.name.startswith("article-") and path.name not in described}  # fmt: skip

    assert {path.resolve() for path in wanted} <= found
    assert [path for path in found if not path.is_file()] == []


def test_each_page_that_says_something_has_markdown_beside_it(site):
    """The link in the page leads to it."""
    without = {"data", "downloads", "fidelity", "help", "consistency", "go"}
    for page in site.rglob("index.html"):
        path = page.parent.relative_to(site)
        if path.parts and path.parts[0] != "a" and path.parts[-1] not in without:
            link = html.parse(page).xpath("//link[@type='text/markdown'][@href='index.html.md']")

            assert len(link) == 1, path
            assert (page.parent / "index.html.md").read_text().strip(), path


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_feed_tells_each_wording_and_each_revision_of_the_translation(site, code):
    """Newest first; what it links to is there."""
    feed = etree.parse(site / code / "feed.xml")
    entries = feed.findall("a:entry", ATOM)

    kinds = {"law": [], "translation": []}
    for entry in entries:
        kind = entry.find("a:category", ATOM).get("term")
        kinds[kind].append(entry.findtext("a:updated", None, ATOM))
    assert kinds["law"] == ["2025-03-27T00:00:00Z", "2024-05-01T00:00:00Z"]
    assert bool(kinds["translation"]) is (code == "en")
    updated = [entry.findtext("a:updated", None, ATOM) for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext("a:updated", None, ATOM) == updated[0]
    ids = [entry.findtext("a:id", None, ATOM) for entry in entries]
    assert len(set(ids)) == len(ids)
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
