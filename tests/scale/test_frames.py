"""MkDocs with our hooks and plain MkDocs: the same site, page by page, byte for byte."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from tests.conftest import REPOSITORY
from tests.test_build import tree

pytestmark = pytest.mark.site

CONFIG = (REPOSITORY / "mkdocs.yml").read_text()
PLAIN = re.sub(r"^hooks:.*\n(  - .*\n)+", "", CONFIG, flags=re.M)


def built(config: str, root: Path, folder: Path) -> dict[str, bytes]:
    """The site of the law in `root`, by this configuration."""
    environment = {
        **os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0",
        "LAW_CONFIG": str(root / "build/mkdocs.generated.yml"), "LAW_PAGES": str(root / "build/docs"),
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", "-", "-d", folder]
    subprocess.run(command, input=config.encode(), cwd=REPOSITORY, env=environment, check=True)
    return tree(folder)


def test_the_plain_configuration_has_no_hooks():
    """What is compared are two ways of building, not one."""
    assert "publishing/" in CONFIG
    assert "publishing/" not in PLAIN


@pytest.mark.parametrize("name", ["full", "the law itself"])
def test_every_page_is_what_plain_mkdocs_makes_of_it(name, sample, tmp_path):
    """Every level, an inserted and a repealed article, gaps, terms; then this repository's law."""
    root = REPOSITORY if name == "the law itself" else sample(name)
    build(root)
    quick = built(CONFIG, root, tmp_path / "quick")
    plain = built(PLAIN, root, tmp_path / "plain")

    assert sorted(quick) == sorted(plain)
    assert [path for path in plain if plain[path] != quick[path]] == []


def test_what_a_page_has_for_itself_is_escaped_in_a_frame_as_a_template_would(sample, tmp_path):
    """In HTML and in JSON: quotation marks, brackets and ampersands in every value."""
    root = sample("full")
    build(root)
    for page in (root / "build/docs/en").glob("article-*.md"):
        text = page.read_text()
        for key in ("title", "description", "cited"):
            text = re.sub(rf"^{key}: .*$", f"{key}: '</script>&\"<b>'", text, flags=re.M)
        page.write_text(text)

    assert built(CONFIG, root, tmp_path / "a") == built(PLAIN, root, tmp_path / "b")


def test_front_matter_of_any_kind_is_as_plain_mkdocs_has_it(sample, tmp_path):
    """A title that is the page's own address, or a number; a date; an end like an address's."""
    root = sample("full")
    build(root)
    added = {
        "article-2": "title: article-2", "article-4": "title: Article/", "article-6": "title: 6",
        "article-7": "title: Seven\ndate: 2026-01-01",
    }  # fmt: skip
    for name, lines in added.items():
        page = root / f"build/docs/en/{name}.md"
        key = lines.partition(":")[0]
        page.write_text(re.sub(rf"^{key}: .*$", lines, page.read_text(), flags=re.M))
        assert lines in page.read_text()

    assert built(CONFIG, root, tmp_path / "a") == built(PLAIN, root, tmp_path / "b")


def test_a_page_that_has_such_a_comment_stays_as_it_is(sample, tmp_path):
    """The comments that keep a block's place are no page's own."""
    root = sample("full")
    build(root)
    page = root / "build/docs/en/article-2.md"
    page.write_text(page.read_text() + "\n<!--kept-0-->\n\n<!--kept-99-->\n")

    assert built(CONFIG, root, tmp_path / "a") == built(PLAIN, root, tmp_path / "b")
