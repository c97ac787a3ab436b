"""Real statutes that nobody here wrote, with what was found in them apart from any importer."""

import re
from functools import cache

import pytest
import yaml

from generator.importing.lines import read_lines
from generator.importing.statute import read_statute
from generator.model.levels import Level
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY.parent / "shared/corpus"
SEED = REPOSITORY.parent / "shared/source-text/regulation-2024.txt"
_MANIFEST = FOLDER / "manifest.yaml"
ALL = yaml.safe_load(_MANIFEST.read_text("utf-8"))["statutes"] if _MANIFEST.is_file() else []


def of_tier(*tiers):
    """A parametrisation; skipped where the corpus is not there."""
    found = [one for one in ALL if one["tier"] in tiers]
    if not found:
        return [pytest.param(None, marks=pytest.mark.skip(reason="the corpus is not here"))]
    return [pytest.param(one, id=one["id"]) for one in found]


def small(statutes):
    """The same, with the codes left to the slow tests."""
    return [
        pytest.param(param.values[0], id=param.id, marks=pytest.mark.site)
        if param.values[0] and param.values[0]["bytes"] > 100_000
        else param
        for param in statutes
    ]


def content(one):
    """The bytes of the file."""
    return (FOLDER / one["file"]).read_bytes()


@cache
def _statute(file):
    return read((FOLDER / file).read_bytes())


def statute_of(one):
    """The statute in the file, read once."""
    return _statute(one["file"])


def read(text):
    """The statute in a text or in bytes."""
    return read_statute(read_lines(text if isinstance(text, bytes) else text.encode()))


def dense(text):
    """All that is no blank, as the manifest counts it."""
    return re.sub(r"[\s\u200b\ufeff]", "", text)


def blocks(statute):
    """Every block of the text itself, in order."""
    return [one for top in statute.provisions for one in top.walk()]


def articles(statute):
    """The articles, by label."""
    return {one.label: one for one in blocks(statute) if one.level is Level.ARTICLE}


def shape(statute):
    """All that a reader is shown, block by block."""
    preamble = [one.text for one in statute.preamble.walk()] if statute.preamble else []
    text = [(one.level.value, one.label, one.text) for one in blocks(statute)]
    annexes = [
        (one.label, one.heading, [line.dense for line in one.lines]) for one in statute.annexes
    ]
    return [statute.title, statute.note, preamble, *text, annexes]


def kept_and_left(raw, statute):
    """The text as it stands, without what the importer says it left out, in order."""
    lines = [dense(line) for line in re.split(r"\r\n|\r|\n", raw)]
    for number, before, after in statute.repaired:
        assert before in lines[number - 1]
        lines[number - 1] = lines[number - 1].replace(before, after, 1)
    for one in statute.left_out:
        text = dense(one.text)
        assert text in lines[one.line - 1], one
        lines[one.line - 1] = lines[one.line - 1].replace(text, "", 1)
    return "".join(lines)
