"""A text broken at any width is the same law, but for breaks that are told as doubtful."""

import difflib

import pytest

from tests.importing import corpus
from tests.importing.corpus import blocks, content, read

pytestmark = pytest.mark.slow


LONG = 50_000
"""Characters. A code takes a third of a second for each width."""

SHORT = ("anti-secession-law", "vehicle-vessel-tax-law", "shanghai-demo-zone-regulation",
         "constitution")  # fmt: skip


def wrapped(text, width, between, keep_margins):
    """Each line cut where the page ends, as a careless program cuts it."""
    lines = (line.rstrip() if keep_margins else line.strip() for line in text.splitlines())
    cut = (line[i : i + width] for line in lines for i in range(0, len(line), width))
    return between.join(cut)


def paragraphs(statute):
    """What is compared: each block, and whether the importer is in doubt of it."""
    told = [((statute.title, statute.note), True)]
    for block in statute.preamble.walk() if statute.preamble else ():
        told.append((("", block.text), bool(block.doubts)))
    told += [((block.label, block.text), bool(block.doubts)) for block in blocks(statute)]
    return told


def silent_differences(text, width, between, keep_margins):
    """Where the wrapped text gives another tree and the importer does not say so."""
    clean = paragraphs(read(text))
    found = paragraphs(read(wrapped(text, width, between, keep_margins)))
    return [
        ([one for one, _ in clean[a:b]], [one for one, _ in found[c:d]])
        for kind, a, b, c, d in difflib.SequenceMatcher(
            None, [one for one, _ in clean], [one for one, _ in found], False
        ).get_opcodes()
        if kind != "equal" and not any(doubtful for _, doubtful in found[c:d])
    ]


@pytest.mark.parametrize("one", [
    param for param in corpus.of_tier("clean") if param.id is None or param.id in SHORT
])  # fmt: skip
@pytest.mark.parametrize("width", [20, 33, 60])
def test_a_wrapped_text_gives_the_same_tree(one, width):
    """Lines follow one another with no empty ones between."""
    assert silent_differences(content(one).decode("utf-8-sig"), width, "\n", False) == []


@pytest.mark.site
@pytest.mark.parametrize("one", corpus.of_tier("clean"))
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("keep_margins", [False, True], ids=["flush", "set in"])
def test_every_width_gives_the_same_tree(one, between, keep_margins):
    """From 20 characters to 60; of a code each in one of the four ways to wrap it."""
    text = content(one).decode("utf-8-sig")
    ways = 4 if len(text) > LONG else 1
    first = 20 + (len(between) - 1 + 2 * keep_margins) % ways
    wrong = {width: found for width in range(first, 61, ways)
             if (found := silent_differences(text, width, between, keep_margins))}  # fmt: skip

    assert wrong == {}


@pytest.mark.parametrize("one", [p for p in corpus.of_tier("clean") if p.id in (None, *SHORT)])
def test_paragraphs_set_apart_by_empty_lines_leave_no_doubt(one):
    """As a Markdown file is wrapped: the empty lines say what full lines hide."""
    text = content(one).decode("utf-8-sig")
    apart = "\n\n".join(
        wrapped(line, 30, "\n", False) for line in text.splitlines() if line.strip()
    )
    clean, found = read(text), read(apart)

    assert [one for one, _ in paragraphs(found)] == [one for one, _ in paragraphs(clean)]
    assert not any("full" in doubt for _, doubt in found.doubts)


def paged(text, width, title, per_page=30):
    """As a PDF gives it: lines cut, running titles, page numbers, a form feed after each page."""
    lines = wrapped(text, width, "\n", False).split("\n")
    pages = [lines[i : i + per_page] for i in range(0, len(lines), per_page)]
    return "\f".join(
        "\n".join([*([title] if number > 1 else []), *page, f"- {number} -", ""])
        for number, page in enumerate(pages, start=1)
    )


@pytest.mark.parametrize("one", [
    pytest.param(*param.values, id=param.id, marks=() if param.id in SHORT else pytest.mark.site)
    if param.id else param
    for param in corpus.of_tier("clean")
])  # fmt: skip
def test_pages_leave_nothing_behind(one):
    """Running titles and page numbers within articles; an annex is kept as it stands."""
    text = content(one).decode("utf-8-sig")
    clean = paragraphs(read(wrapped(text, 38, "\n", False)))
    statute = read(paged(text, 38, one["title"]))
    found = paragraphs(statute)
    silent = [
        (clean[a:b], found[c:d])
        for kind, a, b, c, d in difflib.SequenceMatcher(
            None, [one for one, _ in clean], [one for one, _ in found], False
        ).get_opcodes()
        if kind != "equal" and not any(doubtful for _, doubtful in found[c:d])
    ]

    assert silent == []
    assert {one.why for one in statute.left_out} <= {
        "a page number", "a running title", "the list of contents",
    }  # fmt: skip
