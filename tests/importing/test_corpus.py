"""Real statutes, imported: as the manifest of the corpus has them, and nothing lost."""

import difflib
import hashlib

import pytest
from click.testing import CliRunner

from generator.build import check
from generator.cli import main
from generator.importing import Facts, imported
from generator.importing.dates import dates, starts
from generator.model.levels import DIVISIONS, Level, read_label
from generator.problems import stops_the_build
from generator.renderers.data.text import files as text_files
from generator.writing import replace_tree
from tests.conftest import loaded
from tests.importing import corpus
from tests.importing.corpus import (
    articles,
    blocks,
    content,
    dense,
    kept_and_left,
    read,
    shape,
    statute_of,
)

pytestmark = pytest.mark.slow

UNITS = {Level.PART: "编", Level.SUBPART: "分编", Level.CHAPTER: "章", Level.SECTION: "节"}
STATUTES = corpus.of_tier("clean", "hard")
REJOINED = "these words stand on a line of their own between two items"


def sha256(text):
    return hashlib.sha256(dense(text).encode()).hexdigest()


@pytest.mark.parametrize("one", STATUTES)
def test_title_note_contents_and_preamble(one):
    """What stands before the articles."""
    statute = statute_of(one)
    preamble = statute.preamble.children if statute.preamble else []
    told = one["note"] or {"first8": "", "last8": "", "dates": []}

    assert statute.title == one["title"]
    assert statute.note.startswith(told["first8"])
    assert statute.note.endswith(told["last8"])
    assert bool(statute.note) == bool(one["note"])
    assert list(dates(statute.note)) == told["dates"]
    assert any(left.why == "the list of contents" for left in statute.left_out) == one["toc"]
    expected = one["preamble"] or {"paragraphs": 0, "first8": "", "last8": ""}
    assert len(preamble) == expected["paragraphs"]
    assert "".join(part.text for part in preamble).startswith(expected["first8"])
    assert "".join(part.text for part in preamble).endswith(expected["last8"])


@pytest.mark.parametrize("one", STATUTES)
def test_divisions_articles_items_and_subitems(one):
    """How many there are of each, and which articles stand first, last and between."""
    statute = statute_of(one)
    found = blocks(statute)
    labels = list(articles(statute))
    inserted = [label for label in labels if read_label(label)[1].inserted]
    counts = {unit: sum(block.level is level and block.label is not None for block in found)
              for level, unit in UNITS.items()}  # fmt: skip
    bare = sum(block.level in DIVISIONS and block.label is None for block in found)

    assert counts == {unit: one["counts"][unit] for unit in counts}
    assert bare == one["counts"]["unnumbered_附则"]
    assert len(labels) - len(inserted) == one["counts"]["条"]
    assert inserted == one["inserted"]
    assert (labels[0], labels[-1]) == (one["first_article"], one["last_article"])
    for level, name in ((Level.ITEM, "items"), (Level.SUBITEM, "subitems")):
        assert sum(block.level is level for block in found) == one["totals"][name], name


@pytest.mark.parametrize("one", STATUTES)
def test_each_heading_stands_above_its_first_article(one):
    """The outline of the manifest, heading by heading."""
    statute = statute_of(one)
    lines = []
    if statute.preamble:
        lines.append(f"{statute.preamble.text}->{one['first_article']}")
    for block in blocks(statute):
        if block.level in DIVISIONS:
            first = next(below for below in block.walk() if below.level is Level.ARTICLE)
            lines.append(f"{block.label or ''}{block.text}->{first.label}")

    assert lines == [dense(line) for line in one.get("outline", [])]


@pytest.mark.parametrize("one", STATUTES)
def test_the_named_articles(one):
    """Their paragraphs, items and subitems, where they begin and end, and how long they are.

    The manifest counts a line that runs on after an item as a paragraph; here it is joined to the
    item that it belongs to, and told.
    """
    named = articles(statute_of(one))
    for told in one["articles"]:
        inner = list(named[told["label"]].walk())[1:]
        text = "".join((block.label or "") + block.text for block in inner)
        rejoined = sum(REJOINED in doubt for block in inner for _, doubt in block.doubts)
        count = {level: sum(block.level is level for block in inner) for level in Level}
        numbers = [read_label(b.label)[1].main for b in inner if b.level is Level.ITEM]

        assert count[Level.PARAGRAPH] + rejoined == told["paragraphs"], told["label"]
        assert (count[Level.ITEM], count[Level.SUBITEM]) == (told["items"], told["subitems"])
        assert (text[:8], text[-8:], len(text)) == (told["first8"], told["last8"], told["chars"])
        assert numbers == told.get("item_numbers", numbers)


@pytest.mark.parametrize("one", STATUTES)
def test_effective_date_and_annexes(one):
    """As stated in the last article; the annexes to the last character."""
    statute = statute_of(one)
    annexes = "".join(annex.printed() for annex in statute.annexes)
    told = one["annex"] or {"chars": 0, "first8": "", "last8": ""}

    assert [start.day for start in starts(statute.last_article)] == [one["effective_date"]] * bool(
        one["effective_date"]
    )
    assert len(annexes) == told["chars"]
    assert (annexes[:8], annexes[-8:]) == (told["first8"], told["last8"])


@pytest.mark.parametrize("one", STATUTES)
def test_checksums(one):
    """Of the file, of the text between contents and annexes, and of the annexes."""
    raw = content(one)
    statute = statute_of(one)
    sums = one["sha256"]
    annexes = "".join(annex.printed() for annex in statute.annexes)
    body = statute.printed("").removeprefix(statute.title).removesuffix(annexes)

    assert sha256(raw.decode("utf-8-sig")) == sums["file"]
    assert sha256(body) == (sums.get("body") or sums["body_without_noise_lines"])
    assert (sha256(annexes) if annexes else None) == sums["annex"]
    assert len(body) == one["body_chars"]


@pytest.mark.parametrize("one", STATUTES)
def test_nothing_is_lost_and_all_stands_in_its_order(one):
    """The file, less what is listed as left out, is the tree read aloud from the title on."""
    raw = content(one)
    statute = statute_of(one)

    assert statute.printed(statute.note) == kept_and_left(raw.decode("utf-8-sig"), statute)


@pytest.mark.parametrize("one", corpus.of_tier("noarticles"))
def test_a_decision_without_articles_is_told_as_such(one, tmp_path):
    """Exit code 1 and a sentence, no tree."""
    path = str(corpus.FOLDER / one["file"])
    told = CliRunner().invoke(main, ["import", path, "--root", str(tmp_path)])

    assert told.exit_code == 1
    assert "the text has no article" in told.output
    assert not (tmp_path / "source").exists()


@pytest.mark.parametrize("one", corpus.small(STATUTES))
@pytest.mark.parametrize("change", [
    lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n").encode(),
    lambda text: text.encode("utf-8-sig"),
    lambda text: text.encode("utf-16"),
    lambda text: text.encode("gb18030"),
    lambda text: text.replace("　", "\u00a0 ").replace(" ", "\u3000").encode(),
    lambda text: text.replace("。", "。\u200b").encode(),
    lambda text: text.replace("\n", " \n").encode(),
], ids=["crlf", "bom", "utf-16", "gb18030", "other blanks", "unseen", "blanks at the ends"])  # fmt: skip
def test_what_saving_and_pasting_leave_changes_nothing(one, change):
    """The same tree."""
    text = content(one).decode("utf-8-sig")

    assert shape(read(change(text))) == shape(statute_of(one))


@pytest.mark.parametrize("one", corpus.small(STATUTES))
def test_what_was_read_reads_the_same_again(one):
    """The tree written out as a plain text, imported, is the tree."""
    statute = statute_of(one)

    assert shape(read(as_text(statute))) == shape(statute)


@pytest.mark.site
@pytest.mark.parametrize("one", STATUTES)
def test_the_plain_text_that_a_site_offers_reads_the_same_again(one, tmp_path):
    """/data/zh.txt, with its notice at the head, imported, is the tree."""
    facts = Facts("again", adopted="2000-01-01", in_force="2000-01-01")
    replace_tree(tmp_path / "source", imported(content(one), facts).files)
    (offered,) = (
        file.content for file in text_files(loaded(tmp_path)) if file.path == "docs/data/zh.txt"
    )

    assert shape(read(offered)) == shape(statute_of(one))


def as_text(statute):
    """A line for each block, as a gazette prints it."""
    lines = [statute.title, statute.note]
    lines += [block.text for block in statute.preamble.walk()] if statute.preamble else []
    label = ""
    for block in blocks(statute):
        if block.level is Level.ARTICLE:
            label = f"{block.label}　"
        else:
            gap = "　" if block.level in DIVISIONS else ""
            lines.append(f"{label}{block.label or ''}{gap}{block.text}")
            label = ""
    for annex in statute.annexes:
        mark = annex.label if annex.label == "①" else ""
        lines += ["", *([] if mark else [annex.label]), *([annex.heading] if annex.heading else [])]
        lines += [mark + annex.lines[0].text, *(line.text for line in annex.lines[1:])]
    return "\n".join(lines)


@pytest.mark.skipif(not corpus.SEED.is_file(), reason="the text is not here")
def test_the_text_that_this_site_was_made_from(law):
    """The importer finds this repository's own source/, but for one break that it calls doubtful."""
    statute = read(corpus.SEED.read_bytes())
    adopted = law.versions[0].wordings["zh"]
    ours = [(node.level.value, node.label, node.text or "") for node in adopted.walk()]
    found = [(one.level.value, one.label, one.text) for one in blocks(statute)]
    differing = [
        (found[a:b], ours[c:d])
        for kind, a, b, c, d in difflib.SequenceMatcher(None, found, ours, False).get_opcodes()
        if kind != "equal"
    ]
    doubtful = [one.text for one in blocks(statute) if one.doubts]

    assert (statute.title, statute.note) == (adopted.title, adopted.note)
    (((first, second), (joined,)),) = differing
    assert first[2] + second[2] == joined[2]
    assert second[2] in doubtful
    assert len(doubtful) == 2
    assert [one.line for one in statute.left_out] == [348]


@pytest.mark.site
@pytest.mark.parametrize("one", STATUTES)
def test_every_imported_statute_is_a_valid_source(one, tmp_path):
    """The check has no error; dates that the text does not tell are told by option."""
    options = ["--root", str(tmp_path), "--adopted", "2000-01-01", "--in-force", "2000-01-01"]
    told = CliRunner().invoke(main, ["import", str(corpus.FOLDER / one["file"]), *options])

    assert told.exit_code == 0, told.output
    problems = check(tmp_path).problems
    assert not stops_the_build(problems), "\n".join(map(str, problems[:5]))
