"""Whatever an editor writes into an amendment is refused with a finding, or stands on the pages."""

import json
import shutil
from contextlib import nullcontext
from unittest.mock import patch

import pytest

from generator import build as recipe
from generator.problems import stops_the_build
from generator.renderers.pdf.press import Press
from tests.conftest import REPOSITORY, SAMPLES
from tests.loaders.amending import DATE, Editor
from tests.quick import remembered

pytestmark = pytest.mark.slow

LAWS = {"sample": (SAMPLES / "full", 400, 40), "real": (REPOSITORY, 60, 4)}
"""For each law its root, how many amendments are tried, and how many of the accepted are rendered."""


@pytest.mark.parametrize("name", LAWS)
def test_an_amendment_is_refused_or_carried_out_whole(name, tmp_path):
    """No traceback and no silence: an accepted change is in the law, in every language and output."""
    root, tries, renders = LAWS[name]
    for folder in ("source", "translations"):
        shutil.copytree(root / folder, tmp_path / folder)
    editor, accepted = Editor(tmp_path), 0
    with (
        remembered(),
        patch.object(recipe, "aside", nullcontext),
        patch.object(Press, "print", lambda *_: b"%PDF"),
    ):
        for seed in range(tries):
            trees = editor.amendment(seed)
            for base, tree in zip(("source", "translations/en"), trees, strict=True):
                _write(tmp_path / base / f"amendments/{DATE}.yml", tree)
            outcome = recipe.check(tmp_path)
            if stops_the_build(outcome.problems):
                continue
            accepted += 1
            _carried_out(outcome.edition, trees[0]["changes"])
            if accepted <= renders:
                recipe.rendered(outcome.edition, tmp_path / "build", list)

    assert renders < accepted < tries * 0.8  # neither all nor next to nothing is refused


def _write(path, tree):
    path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")


def _carried_out(edition, changes):
    """Each change has changed the law, and every language has the same provisions, each once."""
    before, after = edition.versions[-2:]
    for version in edition.versions:
        ids = [node.eid for node in version.wordings["zh"].walk()]
        assert len(ids) == len(set(ids))
        assert ids == [node.eid for node in version.wordings["en"].walk()]
    old, new = (version.wordings["zh"] for version in (before, after))
    labels = [article.label for article in new.articles]
    for change in changes:
        if "new_article" in change:
            assert labels.count(change["new_article"]["label"]) == 1
        else:
            unit = old.unit_of(change["provision"])
            eid = unit.eid if unit else change["provision"]
            assert new.by_eid[eid] != old.by_eid[eid]
