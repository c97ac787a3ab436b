"""A word of the pages may hold whatever the check lets through: it is filled in, and breaks nothing."""

import re
from itertools import chain
from unittest.mock import patch

import pytest
import yaml

from generator.build import check, rendered
from generator.loaders.languages import ui_schema
from generator.problems import stops_the_build
from generator.renderers.pdf.press import Press
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.slow

OURS = rb"(?<!= )\{(?:number|roman|chinese|inserted|printed|law)\}"
"""Those that are filled in before a page is made; BibTeX has its own braces."""

KEPT = ("language", "months")
"""What is no word: tags, and a list of twelve."""


def filled(words, schema):
    """Each word with every placeholder that its schema allows."""
    if isinstance(words, dict):
        inner = schema["properties"]
        return {
            key: word if key in KEPT else filled(word, inner[key]) for key, word in words.items()
        }
    (names,) = re.findall(r"\\\{\(([a-z_|]+)\)", schema["pattern"]) or [""]
    return words + "".join(f"{{{name}}}" for name in names.split("|") if name)


def test_every_placeholder_that_a_word_may_hold_is_filled_in(sample):
    """In every word at once, in both languages."""
    root = sample("full")
    for code in ("zh", "en"):
        told = yaml.safe_load((REPOSITORY / f"translations/{code}/ui.yml").read_text())
        path = root / f"translations/{code}/ui.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(filled(told, ui_schema()), allow_unicode=True))
    outcome = check(root)
    assert not stops_the_build(outcome.problems), "\n".join(map(str, outcome.problems))
    with patch.object(Press, "print", lambda *_: b"%PDF"):
        files = list(chain(*rendered(outcome.edition, root / "build", list)))

    assert {file.path: re.findall(OURS, file.content) for file in files
            if re.search(OURS, file.content)} == {}  # fmt: skip
