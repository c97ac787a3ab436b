"""What the pages call a division: a part that holds its articles itself is a part, and no chapter."""

import re

import pytest

from generator.importing import Facts, imported
from generator.model.downloads import downloads
from generator.renderers.pages import render, render_articles
from generator.writing import replace_tree
from tests.conftest import edit, loaded

TEXT = """\
示例省水井法
第一编 取水
第一条 水井归全省共有。
第二条 取水应当排队。
第二编 护井
第一分编 井台
第三条 井台应当清洁。
第二分编 井绳
第一章 换绳
第四条 井绳应当每年更换。
附则
第五条 本法自2022年4月1日起施行。
"""
ENGLISH = (
    "status: draft\ntitle: Wells Law of Sample Province\nshort_title: Wells Law\n"
    "adopted_by: Sample Provincial People’s Congress\n"
)
PAGES = {
    "part-1": {
        "zh": (["下一分编"], "下载本编PDF", "本编2条中居第1"),
        "en": (["Next subpart"], "This part as PDF", "article 1 of 2 in the part"),
    },
    "part-2-subpart-1": {
        "zh": (["上一编", "下一章"], "下载本分编PDF", "本分编1条中居第1"),
        "en": (
            ["Previous part", "Next chapter"],
            "This subpart as PDF",
            "article 1 of 1 in the subpart",
        ),
    },
    "part-2-subpart-2-chapter-1": {
        "zh": (["上一分编", "下一部分"], "下载本章PDF", "本章1条中居第1"),
        "en": (
            ["Previous subpart", "Next"],
            "This chapter as PDF",
            "article 1 of 1 in the chapter",
        ),
    },
    "chapter-nn-1": {
        "zh": (["上一章"], "下载本部分PDF", "本部分1条中居第1"),
        "en": (["Previous chapter"], "This text as PDF", "article 1 of 1 under this heading"),
    },
}
"""By page and language: where the pager leads, what the file is, where its first article stands."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Of a statute just imported, with parts, subparts and chapters side by side."""
    root = tmp_path_factory.mktemp("levels")
    facts = Facts("wells", "cn-xx", "示例省人民代表大会", "2022-03-01", "2022-04-01")
    replace_tree(root / "source", imported(TEXT.encode(), facts).files)
    edit(root / "translations/en/regulation.yml", ENGLISH)
    edition = loaded(root)
    files = (
        *render(edition, {file.address: 1 for file in downloads(edition)}),
        *render_articles(edition),
    )
    return {file.path: file.content.decode() for file in files}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_calls_its_division_and_its_neighbours_what_they_are(page, language, pages):
    """By the level of each; what prints no number is called neither part nor chapter."""
    text = pages[f"docs/{language}/{page}.md"]
    ways = re.findall(r'class="direction">([^<]+)<', text)
    file = re.search(r'<p class="offers">([^:]+):', text)
    first = re.search(r'<a href="\.\./article-(\d)/">', text)
    assert file
    assert first
    place = pages[f"docs/{language}/article-{first[1]}.md"]
    rank = re.search(r"</a> · ([^<]+) · <a", place)
    assert rank

    assert PAGES[page][language] == (ways, file[1], rank[1])
