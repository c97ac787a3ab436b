"""How a provision is cited, after 立法法 Article 65 and the style guide."""

import pytest

from generator.loaders.edition import load_edition
from generator.model.citation import citation


@pytest.mark.parametrize(
    ("eid", "chinese", "english"),
    [
        ("part_2", "第二编", "Part II"),
        ("part_2__subpart_1", "第二编第一分编", "Part II, Subpart I"),
        ("part_2__subpart_1__chp_1__sec_1", "第二编第一分编第一章第一节",
         "Part II, Subpart I, Chapter I, Section 1"),
        ("chp_nn_1", "附则", "附则"),
        ("art_3", "第三条", "Article 3"),
        ("art_3-1", "第三条之一", "Article 3-1"),
        ("art_3__para_2", "第三条第二款", "Article 3, paragraph 2"),
        ("art_3__para_1__point_2", "第三条第一款第（二）项", "Article 3, paragraph 1, item (2)"),
        ("art_3__para_1__point_1__indent_2", "第三条第一款第（一）项第2目",
         "Article 3, paragraph 1, item (1), subitem 2"),
        ("art_1__para_1", "第一条", "Article 1"),
        ("art_5-1__para_1__point_1", "第五条之一第（一）项", "Article 5-1, item (1)"),
        ("preamble", "序言", "Preamble"),
        ("preamble__para_2", "序言第二自然段", "Preamble, paragraph 2"),
        ("att_1", "附件一", "Annex 1"),
        ("att_1__para_3", "附件一第三自然段", "Annex 1, paragraph 3"),
        ("att_2__para_1", "附件二", "Annex 2"),
    ],
)  # fmt: skip
def test_each_provision_is_cited_as_lawyers_cite_it(full, eid, chinese, english):
    """An article is cited without its chapter, and a lone paragraph is left out."""
    zh, en = full.languages

    assert (chinese, english) == (citation(full.law, eid, zh), citation(full.law, eid, en))


def test_the_real_law_is_cited_as_its_style_guide_says(law):
    """The two examples of the guide: Article 10(1)(3), and Article 11 with its lone paragraph."""
    zh, en = law.languages

    assert citation(law.law, "art_10__para_1__point_3", zh) == "第十条第一款第（三）项"
    assert citation(law.law, "art_10__para_1__point_3", en) == "Article 10, paragraph 1, item (3)"
    assert citation(law.law, "art_11__para_1", en) == "Article 11"


@pytest.mark.parametrize(
    ("labels", "cited"),
    [
        (["label: 附："], ["附件 Annex"]),
        (["heading: 井图", "heading: 井号"], ["附件一 Annex 1", "附件二 Annex 2"]),
        (["label: 附件1", "label: 附件 2："], ["附件1 Annex 1", "附件2 Annex 2"]),
        (["heading: 说明", "label: 附件一", "label: 附件二"],
         ["附件 Annex", "附件一 Annex 1", "附件二 Annex 2"]),
        (["label: 附件", "label: 附表一", "label: 附表二", "label: 附录", "label: 附图1"],
         ["附件 Annex", "附表一 Schedule 1", "附表二 Schedule 2", "附录 Appendix", "附图1 Figure 1"]),
        (["label: 附表", "label: 附件", "label: 附表"],
         ["附表一 Schedule 1", "附件 Annex", "附表二 Schedule 2"]),
    ],
)  # fmt: skip
def test_an_annex_is_cited_by_its_printed_word_and_number(sample, law, labels, cited):
    """Counted where of several of one word none has a number; a lone one needs none. The ids
    always count all by place.
    """
    files = {f"source/annexes/0{place}.yml": f"{label}\nparagraphs: [一号井。]\n"
             for place, label in enumerate(labels, start=1)}  # fmt: skip
    edition, _ = load_edition(sample("minimal", files))
    ids = [f"att_{place}" for place in range(1, len(labels) + 1)]

    languages = (edition.original, law.languages[1])
    assert [" ".join(citation(edition.law, eid, one) for one in languages) for eid in ids] == cited
