"""What stands around the articles, the preamble and the annexes, is verified as the articles are."""

import re
import shutil

import pytest

from generator.loaders.edition import load_edition
from generator.verifying import READERS, verify
from generator.verifying.comparison import Comparison, compare
from tests.conftest import SAMPLES
from tests.making import site_of
from tests.site.test_fidelity import OUTPUTS, in_page, in_pdf, in_zip, replaced

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def edition():
    return load_edition(SAMPLES / "full")[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Every file of the sample's site under its path."""
    root = tmp_path_factory.mktemp("around") / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    site = site_of(root)
    return {path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*") if path.is_file()}  # fmt: skip


def test_every_output_has_them_whole(edition, built):
    """Gaps of the translation, blanks between columns, and a heading that is not there included."""
    assert [str(one) for row in verify(edition, built) for one in row.differences] == []


WORDS = replaced("源远流长", "源远流X")
PLANTED = {
    "zh/preamble/index.html": in_page,
    "en/annex-1/index.html": in_page,
    "zh-en/annex-2/index.html": in_page,
    "zh/full/index.html": WORDS,
    "zh-en/versions/2021-01-01/index.html": WORDS,
    "downloads/sample-library-preamble-zh.pdf": in_pdf,
    "downloads/sample-library-annex-1-en.pdf": in_pdf,
    "downloads/sample-library-zh.epub": in_zip("EPUB/preamble.xhtml", WORDS),
    "downloads/sample-library-zh-en.epub": in_zip("EPUB/att-1.xhtml", replaced("blue", "red")),
    "data/akn/zh/2021-01-01.xml": replaced("<heading>序言", "<heading>前言"),
    "data/akn/zh/2023-07-01.xml": replaced("春节、国庆节", "春节"),
    "data/akn/en/2023-07-01.xml": replaced("<num>Annex 2", "<num>Annex 3"),
    "data/regulation.json": WORDS,
    "data/paragraphs.csv": WORDS,
    "data/zh.txt": WORDS,
    "data/zh-en.md.txt": replaced("借书证式样", "借书证样"),
    "data/zh-en.tmx": WORDS,
}


@pytest.mark.parametrize("path", PLANTED)
def test_a_change_in_them_is_found_and_named(edition, built, path):
    """In just that file."""
    changed = PLANTED[path](built[path])
    assert changed != built[path]
    output = next(one for one, part in OUTPUTS.items() if re.search(part, path))
    row = compare(Comparison(edition), output, READERS[output](edition, {**built, path: changed}))

    assert {difference.file for difference in row.differences} == {path}
