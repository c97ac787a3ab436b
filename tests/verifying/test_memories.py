"""A language in which something is missing takes nothing from what is asked of another."""

import re
import shutil

import pytest

from generator.model.outputs import Output
from generator.renderers.exchange import render
from generator.verifying import READERS
from generator.verifying.comparison import Comparison, compare
from tests.conftest import REPOSITORY, loaded

pytestmark = pytest.mark.slow


@pytest.fixture
def three(sample):
    """The sample in Chinese, English and, but for a chapter, German; and its files for translators."""
    root = sample("full")
    shutil.copytree(root / "translations/en", root / "translations/de")
    (root / "translations/de/chapters/02.yml").unlink()
    words = (REPOSITORY / "translations/en/ui.yml").read_text()
    (root / "translations/de/ui.yml").write_text(words.replace("tag: en", "tag: de"))
    edition = loaded(root)
    return edition, {file.path.removeprefix("docs/"): file.content for file in render(edition)}


@pytest.mark.parametrize("output", [Output.TMX, Output.XLIFF])
def test_each_language_is_asked_for_itself(three, output):
    """What one lacks the other must have, and a file that is missing is missed."""
    edition, site = three
    ending = {Output.TMX: "tmx", Output.XLIFF: "xlf"}[output]
    english, german = f"data/zh-en.{ending}", f"data/zh-de.{ending}"
    unit = rb'<(tu|unit) (tuid|id)="art_5__para_1".*?</\1>'
    assert not re.search(rb"<tu tuid=.art_5__para_1", site[german])

    def told(changed):
        return {(one.file, one.eid) for one in
                compare(Comparison(edition), output, READERS[output](edition, changed)).differences}  # fmt: skip

    assert told(site) == set()
    assert told({**site, english: re.sub(unit, b"", site[english], flags=re.S)}) == {
        (english, "art_5__para_1")
    }
    assert told({path: one for path, one in site.items() if path != german}) == {(german, "-")}
