"""From page to page through the text, whatever stands around its articles."""

import re

import pytest

from generator.renderers import data
from generator.renderers.pages import render, render_articles
from tests.conftest import loaded

AROUND = {
    "source/preamble.yml": "paragraphs:\n- 饮水思源。\n",
    "source/annexes/01.yml": "label: 附：\nparagraphs:\n- '# 井号  深度'\n- '- 一号井  三丈'\n",
    "source/regulation.yml": {
        "replace": {
            "02463be7ea890b0dba9d7041249d88aa57f8d4674ca1cef7b80b8e729166beec": "be11229f93a0b9c39880a96e287b9ad1213729cbc36ef7d3d6d4d686552c6fee",
        }
    },
}


@pytest.fixture
def edition(sample):
    """A law without chapters, with a preamble that prints no heading, and an annex."""
    return loaded(sample("minimal", AROUND))


def test_one_page_leads_to_the_next_from_the_preamble_to_the_annex(edition):
    """And back; the last article is followed by the annex, and no page is passed over."""
    pages = {
        file.path: file.content.decode() for file in (*render(edition), *render_articles(edition))
    }
    steps, at = ["preamble"], "preamble"
    while found := re.search(r'rel="next" href="\.\./([^"]+)/"', pages[f"docs/zh/{at}.md"]):
        assert f'rel="prev" href="../{at}/"' in pages[f"docs/zh/{found[1]}.md"]
        at = found[1]
        steps.append(at)

    assert steps == ["preamble", "article-1", "article-2", "article-3", "annex-1"]


def test_a_preamble_without_a_heading_is_called_by_what_it_is(edition):
    """On its page and in the contents, and nowhere among the words of the law."""
    pages = {
        file.path: file.content.decode() for file in (*render(edition), *render_articles(edition))
    }

    assert 'href="preamble/"><span lang="zh-Hans">序言</span>' in pages["docs/zh/index.md"]
    assert "序言" not in edition.law.printed()


def test_marks_of_markdown_that_an_annex_prints_are_shown(edition):
    """A line that begins with one is no heading and no list."""
    files = {file.path: file.content.decode() for file in data.render(edition)
             if file.path.endswith(".txt")}  # fmt: skip

    assert "\n\n\\# 井号  深度\n\n\\- 一号井  三丈\n" in files["docs/data/zh.md.txt"]
    assert "\n\n# 井号  深度\n\n- 一号井  三丈\n" in files["docs/data/zh.txt"]
