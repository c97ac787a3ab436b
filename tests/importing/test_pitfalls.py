"""Whatever befalls a text on its way here, the tree is the same or the editor is told."""

from pathlib import Path

import pytest

from tests.importing import corpus
from tests.importing.corpus import kept_and_left, read
from tests.importing.pitfalls import PITFALLS, befallen, outcome

WELL = (Path(__file__).parent / "well.txt").read_text(encoding="utf-8")
UNTOLD = ["label on a line of its own", "no blank behind the label",
          *(f"label split by {mark!r}" for mark in ("\u200b",)),
          *(f"{mark!r} in a sentence" for mark in ("\u200b", "\ufeff", " ", "　", "\t")),
          *(f"{mark!r} between paragraphs" for mark in ("", "\n\n"))]  # fmt: skip
"""They leave nothing that an editor could see; of all else one is told, mended or not."""


@pytest.mark.parametrize("name", PITFALLS)
def test_a_pitfall_changes_nothing_in_silence(name):
    """In a rule with parts of every kind, at three places."""
    ended = {outcome(WELL, name, seed) for seed in range(3)}

    assert ended <= ({"same", "mended"} if name in UNTOLD else {"mended", "told", "refused"})


@pytest.mark.parametrize("name", PITFALLS)
def test_a_pitfall_loses_no_character(name):
    """What befell the text, less what is listed as left out, is the tree read aloud."""
    for seed in range(3):
        text = befallen(WELL, name, seed)
        try:
            statute = read(text)
        except ValueError:
            continue

        assert statute.printed(statute.note) == kept_and_left(text, statute)


@pytest.mark.slow
@pytest.mark.parametrize("one", corpus.small(corpus.of_tier("clean", "hard")))
def test_no_pitfall_changes_a_real_statute_in_silence(one):
    """Each at two places; in a code, which takes its time, at one."""
    text = corpus.content(one).decode("utf-8-sig")
    places = 1 if len(text) > 50_000 else 2
    silent = [
        (name, seed)
        for name in PITFALLS
        for seed in range(places)
        if outcome(text, name, seed) == "silent"
    ]

    assert silent == []
