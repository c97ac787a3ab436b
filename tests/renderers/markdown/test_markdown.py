"""The Markdown beside each page: all of the law, and nothing but what a reader of the page is told."""

import pytest

from generator.renderers.markdown import render


@pytest.fixture(params=["full", "law"])
def made(request):
    """The sample with every level, then the real law, with the files of it."""
    edition = request.getfixturevalue(request.param)
    return edition, {file.path: file.content.decode() for file in render(edition)}


def test_each_page_of_law_is_there_with_every_word(made):
    """The whole, the chapters, the articles, in each view; labels with the words."""
    edition, files = made
    for view in edition.views:
        for language in view.languages:
            whole = files[f"{view.id}/full/index.html.md"]
            for article in edition.current.wordings[language.code].articles:
                page = files[f"{view.id}/article-{article.number}/index.html.md"]
                for node in article.walk():
                    text = language.blank.join(part for part in (node.label, node.text) if part)

                    assert text in page
                    assert text in whole


def test_every_link_leads_to_another_such_file(made):
    """From the contents to the pages."""
    edition, files = made
    for view in edition.views:
        contents = files[f"{view.id}/index.html.md"]
        links = [line.split("](")[1].rstrip(")") for line in contents.splitlines() if "](" in line]

        assert len(links) >= len(edition.law.articles)
        assert [link for link in links if f"{view.id}/{link}" not in files] == []


def test_a_page_says_what_it_is_worth(law):
    """Its law, its date, its state, and that it is unofficial."""
    files = {file.path: file.content.decode() for file in render(law)}

    assert files["en/article-4/index.html.md"].startswith("# Article 4\n\nThe Provincial People’s")
    assert files["en/article-4/index.html.md"].endswith(
        "Text in force from March 27, 2025\n\nUnofficial translation · Translation reviewed\n\n"
        "> Unofficial translation, for reference only. It has no legal effect. "
        "The Chinese text prevails.\n"
    )
    assert files["zh/versions/2024-05-01/index.html.md"].startswith(
        "这是2024年5月1日起施行、现已修改的文本。请看现行文本： [现行文本](../../full/index.html.md)"
    )


def test_deleted_words_are_marked_in_place(law):
    """As on the page of changes."""
    files = {file.path: file.content.decode() for file in render(law)}

    assert "<del>涉案企业合规、</del>" in files["zh-en/changes/index.html.md"]
    assert (
        "<del>compliance of enterprises involved in cases, </del>"
        in (files["zh-en/changes/index.html.md"])
    )
