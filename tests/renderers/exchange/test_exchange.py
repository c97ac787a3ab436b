"""The translation memory, as a reader that is not ours understands it."""

import io

import pytest
from translate.storage.tmx import tmxfile

from generator.renderers.exchange import render


@pytest.mark.parametrize("name", ["full", "law"])
def test_a_memory_holds_each_translated_provision_beside_its_chinese(name, request):
    """translate-toolkit reads every pair, in the order of the text."""
    edition = request.getfixturevalue(name)
    file = next(file for file in render(edition) if file.path.endswith(".tmx"))
    units = tmxfile(io.BytesIO(file.content), sourcelanguage="zh-Hans", targetlanguage="en").units
    english = edition.current.wordings["en"].by_eid
    expected = [
        (node.text, english[node.eid].text)
        for node in edition.law.walk()
        if node.text and english[node.eid].text
    ]

    assert file.path == "docs/data/zh-en.tmx"
    assert expected == [(unit.source, unit.target) for unit in units]
