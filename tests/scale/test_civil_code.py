"""The largest law in force, with a second language of filler: a whole site, nothing missing."""

import posixpath
import re
import sys
from urllib.parse import unquote

import pytest

from tests.conftest import REPOSITORY
from tests.scale.measuring import measured
from tests.scale.synthetic import add_english

CORPUS = REPOSITORY.parent / "shared/corpus/civil-code.txt"

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not on this machine"),
]

_HREF = re.compile(r'<(?:a|link)\b[^>]*?\shref="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
VIEWS = ("zh", "en", "zh-en")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Imported, translated, built and finished, which holds every character against the source."""
    root = tmp_path_factory.mktemp("civil-code")
    measured(sys.executable, "-m", "generator", "import", CORPUS, "--root", root / "law")
    root = root / "law"
    add_english(root)
    measured(sys.executable, "-m", "generator", "build", "--root", root, law=root)
    measured(
        sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", root / "site", law=root
    )
    measured(sys.executable, "-m", "generator", "finish", root / "site", "--root", root, law=root)
    return root / "site"


@pytest.fixture(scope="module")
def pages(site):
    """Every page under its path."""
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.html")}


def test_every_article_has_its_page_and_its_id_in_every_view(pages):
    """1,260 of them, and their short links."""
    for number in range(1, 1261):
        assert f"a/{number}/index.html" in pages
        for view in VIEWS:
            assert f'id="art_{number}"' in pages[f"{view}/article-{number}/index.html"]
    for view in VIEWS:
        assert len(re.findall(r'id="art_\d+"', pages[f"{view}/full/index.html"])) == 1260


def test_every_link_leads_to_a_file_and_to_an_id(site, pages):
    """Of every page: chapters counted anew in each part included."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    ids = {path: set(_ID.findall(page)) for path, page in pages.items()}
    dead = set()
    for path, page in pages.items():
        for href in set(_HREF.findall(page)):
            target, _, fragment = href.partition("#")
            if ":" in target or path == "404.html":
                continue
            place = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
            place = path if not target else place
            if target.endswith("/") or target in (".", ".."):
                place = posixpath.normpath(f"{place}/index.html")
            if place not in files or (fragment and fragment not in ids.get(place, ())):
                dead.add((path, href))

    assert sorted(dead)[:10] == []


def test_every_chapter_has_its_pdf_in_every_view(site, pages):
    """84 chapters, the supplementary provisions and the whole; each is offered."""
    printed = {f"../../downloads/{path.name}" for path in (site / "downloads").glob("*.pdf")}
    for view in VIEWS:
        hrefs = set(_HREF.findall(pages[f"{view}/downloads/index.html"]))

        assert printed == {href for href in hrefs if href.endswith(".pdf")}
    assert len(printed) == len(VIEWS) * (84 + 1 + 1)
