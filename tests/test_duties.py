"""Who does what, against the real regulation: no word of modality is left without its entry."""

import re
from collections import defaultdict

import pytest

from generator.model.citation import brief
from generator.model.levels import Level

WORDS = {
    "shall": "应当",
    "may": "可以",
    "support": r"(?m:^|[。；，]|鼓励、)支持",
    "encourage": "鼓励",
}


@pytest.fixture(scope="module")
def told(law):
    """The paragraphs that have an entry, by modality."""
    found = defaultdict(set)
    for duty in law.duties.duties:
        for modality in duty.modalities:
            found[modality.value].add("__".join(duty.provision.split("__")[:2]))
    return found


@pytest.mark.parametrize("modality", WORDS)
def test_every_paragraph_with_the_word_has_an_entry_with_it(modality, told, law):
    """Found by the word alone, without looking at the data."""
    paragraphs = [node for node in law.law.walk() if node.level is Level.PARAGRAPH]
    stands = {
        node.eid
        for node in paragraphs
        if any(re.search(WORDS[modality], below.text or "") for below in node.walk())
    }

    assert stands == told[modality]


def test_only_purpose_scope_and_the_like_have_no_entry(told, law):
    """The paragraphs that ask nothing of anybody."""
    every = {node.eid for node in law.law.walk() if node.level is Level.PARAGRAPH}
    left = [brief(law.law, eid) for eid in every - set().union(*told.values())]

    assert sorted(left) == ["1", "2(1)", "2(2)", "20(1)", "64(1)", "64(2)", "65", "66"]


def test_every_article_can_be_reached_by_relations_or_says_that_it_cannot(law):
    """The articles that no relation touches, so that a new one is missed by nobody."""
    ends = {eid.split("__")[0] for one in law.relations for eid in (*one.origin, *one.to)}
    left = [str(one.number) for one in law.law.articles if one.eid not in ends]

    assert left == ["16", "25", "29", "47"]
