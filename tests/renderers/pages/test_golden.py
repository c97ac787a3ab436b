"""Golden pages: what the sample with every level looks like as Markdown, in all views."""

from pathlib import Path

import pytest

from generator.renderers.pages import render, render_articles
from tests.conftest import loaded

GOLDEN = Path(__file__).parent / "golden"

TELLING = (
    "index",  # contents, with every level of division
    "preamble",  # before all articles, with words that an amendment changed
    "annex-1",  # after them, with lines of a table, and a gap
    "annex-2",  # one without a heading, not translated at all
    "part-2-subpart-1-chapter-1",  # sections, items, subitems, a gap, a repealed article
    "article-2",  # an amended article, whose translation is out of date
    "article-3-1",  # an inserted article
    "article-4",  # a repealed one
    "article-5-1",  # one that an amendment brought
    "article-6",  # one with a relation to it
    "glossary",
    "duties",
    "consistency",
    "changes",
    "versions/2021-01-01",
)
PAGES = [f"docs/{view}/{page}.md" for view in ("zh", "en", "zh-en") for page in TELLING]
ALL = ["docs/index.md", "docs/a/3-1.md", "mkdocs.generated.yml", *PAGES]


@pytest.fixture(scope="module")
def rendered(full):
    """Each file's text under its path."""
    return {file.path: file.content.decode() for file in (*render(full), *render_articles(full))}


@pytest.mark.parametrize("path", ALL)
def test_a_page_reads_as_its_golden_file(path, rendered, golden):
    """What readers are shown changes only when somebody has looked at the change."""
    golden(GOLDEN / path.removeprefix("docs/"), rendered[path])


def test_every_article_has_its_page_in_every_view_and_its_short_link(rendered, full):
    """No article can be forgotten, be it inserted or repealed."""
    numbers = [str(article.number) for article in full.law.articles]

    assert numbers == ["1", "2", "3", "3-1", "4", "5", "5-1", "6", "7"]
    for number in numbers:
        for view in ("zh", "en", "zh-en"):
            assert f"docs/{view}/article-{number}.md" in rendered
        assert f"docs/a/{number}.md" in rendered


def test_every_provision_can_be_linked_in_every_view(rendered, full):
    """The fragment of each provision stands once on the full page, the same in each view."""
    for view in ("zh", "en", "zh-en"):
        page = rendered[f"docs/{view}/full.md"]
        for node in full.law.walk():
            marks = page.count(f'id="{node.eid}"') + page.count(f"#{node.eid} ")
            marks += page.count(f"#{node.eid}}}")

            assert marks == 1, (view, node.eid, marks)


def test_a_law_in_chinese_alone_has_one_view(sample):
    """Without a translation there is no English page, and no parallel one."""
    edition = loaded(sample("minimal"))
    paths = {file.path for file in (*render(edition), *render_articles(edition))}

    assert "docs/zh/article-2.md" in paths
    assert not [path for path in paths if path.startswith(("docs/en/", "docs/zh-en/"))]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ('translates: "67f020160a3023ae"', None),
        ('translates: "0123456789abcdef"', "Translation out of date"),
        ("# not stamped", "Translation unverified"),
    ],
)
def test_readers_are_told_how_far_a_translation_can_be_trusted(stamp, words, sample):
    """One that translates other Chinese, and one of which nobody can tell, say so."""
    chapter = {"replace": {'translates: "67f020160a3023ae"': stamp}}
    root = sample("full", {"translations/en/chapters/01.yml": chapter})
    page = {file.path: file.content.decode() for file in render_articles(loaded(root))}[
        "docs/en/article-1.md"
    ]

    doubts = [
        doubt for doubt in ("Translation out of date", "Translation unverified") if doubt in page
    ]
    assert doubts == ([words] if words else [])
    assert ("Rely on the Chinese text." in page) == bool(words)
