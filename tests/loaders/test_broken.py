"""Wrong input, told as stories: what an editor did, and what the tool answers."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.build import build, check
from tests.conftest import SAMPLES

pytestmark = pytest.mark.usefixtures("quick")


@cache
def usual(name):
    """What is said of the sample itself: its gap, and its article that is out of date."""
    return {str(one) for one in check(SAMPLES / name).problems}


STORIES = sorted((Path(__file__).parent / "broken").glob("*.yml"))
TABLES = sorted((Path(__file__).parent / "mistakes").glob("*.yml"))


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_each_finding_says_where_what_and_how_to_mend_it(file, sample, request):
    """All findings of one run are just those of the story, and none follows from another."""
    text = file.read_text(encoding="utf-8")
    story = yaml.load(text, Loader=yaml.CSafeLoader)
    root = sample(story["sample"], story["files"])
    found = [str(one) for one in check(root).problems if str(one) not in usual(story["sample"])]
    if request.config.getoption("--regenerate"):
        lines = yaml.safe_dump(found, allow_unicode=True, width=10_000, default_style='"')
        told = text[: text.index("findings:")] + f"findings:\n{lines}"
        file.write_text(told if found else told.replace("findings:\n", "findings: "), "utf-8")
        story["findings"] = found

    assert story["findings"] == found, "If the change is wanted, run “pytest --regenerate”."


@pytest.mark.slow
def test_windows_line_ends_change_nothing(sample):
    """A file saved on Windows gives the same bytes as the same file saved elsewhere."""
    root = sample("full")
    build(root)
    before = _tree(root / "build")
    for file in root.rglob("*.yml"):
        if "build" not in file.parts:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    build(root)

    assert before == _tree(root / "build")


def test_every_finding_has_a_story():
    """Or a row in a table of mistakes: no message can be changed, or added, unseen."""
    generator = Path(__file__).parents[2] / "generator"
    source = "".join(
        file.read_text(encoding="utf-8")
        for room in ("loaders", "checks") for file in (generator / room).glob("*.py")
    )  # fmt: skip
    told = "".join(file.read_text(encoding="utf-8") for file in STORIES + TABLES)
    codes = set(_codes(source)) - RARE

    assert sorted(code for code in codes if f"[{code}]" not in told) == []


RARE = {"wrong-value", "more-findings"}
"""The last resort for a shape that nobody has declared yet; and what takes a thousand lines to tell."""


def _codes(source):

    return re.findall(r'(?:error|warning|_problem|_refuse)\(\s*"([a-z-]+)"', source)


def _tree(folder):
    return {path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}  # fmt: skip
