"""Golden data: what the search is given of the sample with every level."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.renderers.search import render
from generator.renderers.search.variants import variants

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def rendered(full):
    return {file.path: file.content.decode() for file in render(full)}


@pytest.mark.parametrize("name", ["zh", "en", "provisions"])
def test_the_search_is_given_this(name, rendered, golden):
    """Each provision with its words, its place in the article, and the article's chapter."""
    script = rendered[f"docs/assets/search/{name}.js"]
    values = json.loads(f"[{script[script.index('(') + 1 : script.rindex(')')]}]")
    golden(GOLDEN / f"{name}.json", json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def test_material_is_given_no_texts(rendered):
    """It asks for its index on every page; ours is fetched when somebody searches."""
    box = json.loads(rendered["docs/search/search_index.json"])

    assert box["docs"] == []
    assert (
        rendered["docs/search/search_index.js"]
        == f"var __index={json.dumps(box, separators=(',', ':'))};"
    )


def test_each_provision_can_be_cited(rendered, full):
    """Every id of the law stands on just one page."""
    script = rendered["docs/assets/search/provisions.js"]
    pages, languages, annexes, _ = json.loads(
        f"[{script[script.index('(') + 1 : script.rindex(')')]}]"
    )

    assert [eid for ids in pages.values() for eid in ids] != []
    assert sorted(eid for ids in pages.values() for eid in ids) == sorted(full.law.by_eid)
    assert languages == ["zh", "en"]
    assert annexes == {"annex": "att_1", "annex-1": "att_1", "annex-2": "att_2"}


def test_a_character_of_the_law_is_never_taken_for_another(full):
    """Of a law that speaks of 乾隆, 乾 is no other way to write 干; of another law it is."""
    root = full.law.provisions
    node = root[-1]
    said = replace(node, text="乾隆年间的干部")
    wording = replace(full.law, provisions=(*root[:-1], said))
    version = replace(full.current, wordings={**full.current.wordings, "zh": wording})
    spoken = variants(replace(full, versions=(version,)))
    silent = variants(full)  # it speaks neither of 乾 nor of 干

    assert "乾" not in spoken
    assert spoken["幹"] == "干"
    assert silent["條"] == "条"
    assert silent["館"] == "馆"
