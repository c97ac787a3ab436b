"""llms.txt keeps the form of llmstxt.org, which programs read."""

import re

import pytest

from generator.model.publication import Publication
from generator.renderers.llms import render
from generator.renderers.markdown import render as markdown


@pytest.mark.parametrize("name", ["full", "law"])
def test_it_has_a_title_then_what_it_is_worth_then_lists_of_links(name, request):
    """One heading of the first level; below each of the second, links alone."""
    edition = request.getfixturevalue(name)
    (file,) = render(edition, Publication("https://law.example/"))
    head, *sections = file.content.decode().split("\n## ")
    first, *rest = head.splitlines()

    assert first.startswith("# ")
    assert not [line for line in rest if line.startswith("#")]
    assert "> " in head
    assert sections[-1].startswith("Optional\n")
    for section in sections:
        for line in section.splitlines()[1:]:
            assert not line or re.fullmatch(r"- \[[^\]]+\]\(https://law\.example/\S+\)", line), line


@pytest.mark.parametrize("name", ["full", "law"])
def test_it_leads_to_the_markdown_of_each_chapter(name, request):
    """Each of those files is made."""
    edition = request.getfixturevalue(name)
    (file,) = render(edition, Publication("https://law.example/"))
    told = re.findall(r"\(https://law\.example/(\S+\.html\.md)\)", file.content.decode())
    made = {one.path for one in markdown(edition)}

    assert set(told) <= made
    assert len(told) > len(edition.law.chapters) * len(edition.views)
