"""From the law to translators and back to a site: a language that nobody had before."""

import shutil

import pytest
from lxml import etree, html

from tests.conftest import SAMPLES
from tests.making import run, site_of
from tests.returning.test_returning import NS, japanese, strange

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The sample, with the law translated, and neither the words of the pages nor the terms."""
    root = tmp_path_factory.mktemp("new") / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    run(root, "generator", "export-xliff", "--root", root, "--to", "ja", "-o", root / "ja.xlf")
    content = etree.fromstring(japanese((root / "ja.xlf").read_bytes()))
    for unit in content.iterfind(".//x:unit", NS):
        if unit.get("id").startswith(("ui.", "glossary.")):
            unit.find("x:segment", NS).remove(unit.find(".//x:target", NS))
    (root / "ja.xlf").write_bytes(etree.tostring(content, encoding="UTF-8"))
    run(root, "generator", "import-xliff", "--root", root, root / "ja.xlf")
    return site_of(root)  # which holds every character against the source


def test_the_site_has_the_language_in_every_form(site):
    """Pages, documents, data, Markdown."""
    tree = html.parse(site / "ja/article-7/index.html").getroot()

    assert tree.get("lang") == "ja"
    assert strange("本条例自2021年1月1日起施行。") in tree.text_content()
    for path in ("zh-ja/full/index.html", "ja/article-7/index.html.md", "ja/feed.xml",
                 "data/akn/ja/2021-01-01.xml", "data/zh-ja.xlf", "data/zh-ja.tmx",
                 "downloads/sample-library-ja.pdf", "ja/duties/index.html"):  # fmt: skip
        assert (site / path).is_file(), path


def test_what_the_language_does_not_have_is_shown_in_chinese(site):
    """Terms and duties, each marked as Chinese."""
    for page in ("glossary", "duties"):
        tree = html.parse(site / f"ja/{page}/index.html")

        assert tree.xpath("//article//*[@lang='zh-Hans']") != []
