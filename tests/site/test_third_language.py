"""A language is a folder: its view, pages, switch, PDF and EPUB follow with no change of code."""

import shutil

import pytest
from lxml import html

from tests.conftest import REPOSITORY, SAMPLES
from tests.making import site_of
from tests.site.conftest import served

pytestmark = pytest.mark.site

TEXT = "Diese Bestimmungen gelten für öffentliche Bibliotheken."


@pytest.fixture(scope="module")
def trilingual(tmp_path_factory):
    """The sample in Chinese, English and, in part, German."""
    root = tmp_path_factory.mktemp("three") / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    english, german = root / "translations/en", root / "translations/de"
    shutil.copytree(english, german)
    words = (REPOSITORY / "translations/en/ui.yml").read_text()
    old = "language: {tag: en, theme: en, name: English}"
    assert old in words
    words = words.replace(old, "language: {tag: de, theme: de, name: Deutsch}")
    words = words.replace("short: English", "short: Deutsch").replace("name: English, parallel",
                                                                      "name: Deutsch, parallel")  # fmt: skip
    (german / "ui.yml").write_text(words)
    regulation = (german / "regulation.yml").read_text()
    (german / "regulation.yml").write_text(
        regulation.replace("Regulations of Sample Province on Public Libraries", TEXT)
    )
    return site_of(root)


def test_it_has_its_own_view_and_a_parallel_one(trilingual):
    """The same pages as every other view, in its own language."""
    for view in ("de", "zh-de"):
        pages = {
            path.relative_to(trilingual / view) for path in (trilingual / view).rglob("*.html")
        }
        english = trilingual / view.replace("de", "en")

        assert pages == {path.relative_to(english) for path in english.rglob("*.html")}
    tree = html.parse(trilingual / "de/article-1/index.html").getroot()
    assert tree.get("lang") == "de"
    assert tree.xpath("//p[@lang='de']") != []


def test_every_page_has_it_in_its_switch_and_its_alternates(trilingual):
    """Five views: three languages, two of them beside the Chinese."""
    tree = html.parse(trilingual / "zh/article-1/index.html").getroot()

    assert [link.get("data-view") for link in tree.xpath("//header//a[@data-view]")] == [
        "zh", "de", "en", "zh-de", "zh-en"]  # fmt: skip
    assert "de" in tree.xpath("//link[normalize-space(@rel)='alternate']/@hreflang")


def test_it_has_its_own_files(trilingual):
    """PDF and EPUB, the data, and what the search reads."""
    for file in ("downloads/sample-library-de.pdf", "downloads/sample-library-zh-de.epub",
                 "data/akn/de/2021-01-01.xml", "data/zh-de.tmx", "assets/search/de.js",
                 "de/article-1.bib"):  # fmt: skip
        assert (trilingual / file).is_file(), file


def test_it_can_be_cited_in_its_own_words(trilingual):
    """The button says which language it copies, be it one that nobody had thought of."""
    for view, says in (("de", "Copy citation (Deutsch)"), ("en", "Copy citation (Deutsch)")):
        tree = html.parse(trilingual / view / "article-1/index.html").getroot()
        (button,) = tree.xpath("//button[@data-copy='de']")

        assert button.text_content() == says


def test_it_stands_beside_the_chinese_and_is_selected_alone(trilingual, page):
    """As the English does: level with it, and copied without it."""
    with served(trilingual) as address:
        page.goto(f"{address}/zh-de/article-1/")
        chinese, german = page.locator("#art_1__para_1 > p").all()
        left, right = chinese.bounding_box(), german.bounding_box()
        german.dispatch_event("pointerdown")
        chosen = [
            one.evaluate("it => getComputedStyle(it).userSelect") for one in (chinese, german)
        ]

    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    assert chosen == ["none", "auto"]
