"""`stamp` accepts the Chinese as it stands, and touches nothing else."""

import difflib

from generator.build import check
from generator.stamp import stamp


def stale(root):
    return [problem for problem in check(root).problems if problem.code == "out-of-date"]


def test_a_stamped_translation_is_no_longer_out_of_date(sample):
    """After stamping, the check names none; a second run has nothing to do."""
    root = sample("full")
    assert stale(root)
    accepted = stamp(root, check(root).edition)

    assert [one.unit for one in accepted] == ["art_2"]
    assert stale(root) == []
    assert stamp(root, check(root).edition) == []


def test_only_the_digest_changes(sample):
    """Every other character of the file stays, comments and wrapping too."""
    root = sample("full")
    path = root / "translations" / "en" / "chapters" / "01.yml"
    text = path.read_text().replace("provision: art_2\n", "provision: art_2  # a remark\n")
    path.write_text(text)
    stamp(root, check(root).edition)
    changed = [
        line
        for line in difflib.ndiff(text.splitlines(), path.read_text().splitlines())
        if line[0] in "+-"
    ]

    assert len(changed) == 2
    assert all("translates:" in line for line in changed)


def test_a_new_translation_gets_its_digest(sample):
    """An entry without `translates:` gets the line right below its provision."""
    root = sample("full")
    path = root / "translations" / "en" / "chapters" / "01.yml"
    lines = path.read_text().splitlines()
    without = [line for line in lines if "translates:" not in line]
    path.write_text("\n".join(without) + "\n")
    assert stale(root)
    stamp(root, check(root).edition)

    assert stale(root) == []
