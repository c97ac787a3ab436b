"""What texts look like and what becomes of them: each case is a text, and the tree it gives."""

from pathlib import Path

import pytest
import yaml

from generator.importing import Facts, imported
from generator.importing.lines import read_lines
from generator.importing.statute import read_statute
from generator.model.levels import ROWS

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_text_becomes_the_tree_of_its_case(file, request):
    """The whole tree, each doubt and all that was left out, or why the text was refused."""
    told = file.read_text(encoding="utf-8")
    case = yaml.safe_load(told)
    read = "\n".join(answer(case["text"])) + "\n"
    if request.config.getoption("--regenerate"):
        block = "".join(f"  {line}\n" for line in read.splitlines())
        file.write_text(f"{told[: told.index('read:')]}read: |\n{block}", encoding="utf-8")
        case["read"] = read

    assert case["read"] == read, "If the change is wanted, run “pytest --regenerate”."


def answer(text):
    """The tree as an outline that a lawyer can read."""
    try:
        statute = read_statute(read_lines(text.encode()))
        imported(text.encode(), Facts("case", adopted="2022-03-01", in_force="2022-04-01"))
    except ValueError as refused:
        yield f"refused: {refused}"
        return
    yield f"title: {statute.title}"
    yield f"note: {statute.note}"
    if statute.preamble:
        yield f"序言 {statute.preamble.text}"
        yield from (f"  {one.text}" for one in statute.preamble.children)
    for top in statute.provisions:
        yield from outline(top, "")
    for annex in statute.annexes:
        yield f"附件 {annex.label} | {annex.heading}"
        yield from (f"  {line.whole}" for line in annex.lines)
    yield from (f"doubt, line {line}: {doubt}" for line, doubt in statute.doubts)
    yield from (f"left out, line {one.line}: {one.why}: {one.text}" for one in statute.left_out)


def outline(block, margin):
    """A block and all below it."""
    words = " ".join(part for part in (block.label, block.text) if part)
    yield f"{margin}{ROWS[block.level].unit} {words}"
    for child in block.children:
        yield from outline(child, margin + "  ")
