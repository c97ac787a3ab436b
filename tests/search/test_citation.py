"""Citations as people write them, asked of the worker with the sample that has every level."""

import pytest

from generator.loaders.edition import load_edition
from tests.search.node import ADVICE, answers, best, find, written

pytestmark = pytest.mark.skipif(find() is None, reason=ADVICE)

FORMS = {
    "article-3/#art_3__para_1__point_1__indent_2": [
        "第三条第一款第（一）项第2目", "3(1)(1)(2)", "Article 3, paragraph 1, item (1), subitem 2",
        "art_3__para_1__point_1__indent_2", "3.1.1.2",
    ],
    "article-3/#art_3__para_1__point_2": ["第三条第（二）项", "第三條第（二）項", "Art. 3 item 2", "3-1-2", "３（１）（２）"],
    "article-3-1/": ["第三条之一", "第3条之1", "Article 3-1", "3-1", "article-3-1"],
    "article-5-1/#art_5-1__para_1__point_2": ["第五条之一第二项", "5-1(2)", "Art. 5-1 (ii)"],
    "article-3/": ["第 三 条", "三条", "ARTICLE III", "article three", "§3"],
    "preamble/": ["序言", "Preamble", "preamble"],
    "preamble/#preamble__para_2": [
        "序言第二自然段", "序言第2段", "Preamble, paragraph 2", "paragraph 2 of the preamble",
        "preamble__para_2", "序言（2）",
    ],
    "annex-1/": ["附件一", "附件1", "Annex 1", "annex I", "Appendix 1", "att_1", "附件"],
    "annex-1/#att_1__para_2": ["附件一第二自然段", "Annex 1, paragraph 2", "att_1__para_2"],
    "annex-2/": ["附件二", "Annex 2"],
    "part-2-subpart-1-chapter-1/": ["第二编第一章", "Part II, Chapter I", "part 2 chapter one", "第二編第一章"],
    "part-2-subpart-1-chapter-1/#part_2__subpart_1__chp_1__sec_2": ["第二编第一章第二节", "第二节"],
}  # fmt: skip


@pytest.fixture(scope="module")
def data(full, tmp_path_factory):
    return written(full, tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="module")
def told(data):
    """The answers to all of them, by query."""
    return {
        one["query"]: one for one in answers([ask for asks in FORMS.values() for ask in asks], data)
    }


@pytest.mark.parametrize("address", FORMS)
def test_any_form_of_a_citation_leads_to_its_provision(address, told):
    """The first hit, and where Enter goes from it."""
    found = {ask: best(told[ask]["items"][0]).split("/", 1)[1] for ask in FORMS[address]}

    assert found == dict.fromkeys(FORMS[address], address)


def test_numbers_among_words_are_no_citations(data):
    """“Part 1 of the plan” or “3 days” do not lead to a provision of that number."""
    told = answers(["3 days", "三日", "item 2", "arts", "article in"], data)
    first = [best(answer["items"][0]) for answer in told if answer["items"]]

    assert not [place for place in first if place.endswith(("/article-3/", "#art_3__para_1__point_2"))
                and "article in" not in place]  # fmt: skip


ANNEXES = {
    "label: ①": ["att_1", "附件"],
    "label: 附件一": ["附件一", "附件1", "Annex 1", "att_2"],
    "label: 附表一": ["附表一", "附表 1", "Schedule 1", "schedule I", "附表", "att_3"],
    "label: 附表二": ["附表二", "Schedule 2", "附件二"],
    "label: 附录": ["附录", "Appendix"],
}
"""What is printed over each, in their order, and how people cite it."""


def test_an_annex_is_found_by_its_printed_word(sample, tmp_path):
    """附表一 is another one than 附件一. What no label says is read by the number alone."""
    files = {f"source/annexes/0{place}.yml": f"{label}\nparagraphs: [一号井。]\n"
             for place, label in enumerate(ANNEXES, start=1)}  # fmt: skip
    edition, _ = load_edition(sample("minimal", files))
    data = written(edition, tmp_path)
    asked = [(place, ask) for place, asks in enumerate(ANNEXES.values(), start=1) for ask in asks]
    told = answers([ask for _, ask in asked], data)

    found = {one["query"]: best(one["items"][0]) for one in told}
    assert found == {ask: f"zh/annex-{place}/" for place, ask in asked}
