"""Tabs part the columns of an annex, also where one is empty: no output takes them away."""

import pytest

from generator.build import RENDERERS
from generator.renderers import markdown, pages
from generator.renderers.exchange import for_translators
from tests.conftest import loaded

LINE = "成年人\t蓝\t\t五年"
FILES = {"source/annexes/01.yml": {"replace": {"- 成年人  蓝　　　五年": f"- {LINE}"}}}


@pytest.fixture
def told(sample):
    """What each file says, under its path."""
    edition = loaded(sample("full", FILES))
    made = [*pages.render(edition), *markdown.render(edition)]
    made += [one for render in RENDERERS for one in render(edition)]
    files = {one.path: one.content.decode() for one in made if b"\0" not in one.content}
    return files | {"new.xlf": for_translators(edition, "ja").decode()}


SAID = {
    "docs/zh/annex-1.md": LINE.replace("\t", "&#9;"),  # Markdown makes blanks of a tab
    "docs/zh/full.md": LINE.replace("\t", "&#9;"),
    "docs/data/zh.txt": LINE,
    "docs/data/zh.md.txt": LINE,
    "docs/data/regulation.json": LINE.replace("\t", "\\t"),
    "docs/data/akn/zh/2023-07-01.xml": LINE,
    "docs/data/zh-en.tmx": LINE,
    "new.xlf": LINE,
}


def test_a_tab_stays_where_columns_part(told):
    """In pages, texts and data."""
    assert [file for file, line in SAID.items() if line not in told[file]] == []
