"""Real statutes, imported: as the expectations of the corpus have them, and nothing lost."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.build import build, check
from generator.cli import main
from generator.importing.lines import lines
from generator.importing.statute import read_statute
from generator.model.levels import Level
from generator.problems import stops_the_build
from tests.conftest import REPOSITORY

CORPUS = REPOSITORY.parent / "shared/corpus"
UNITS = {Level.PART: "编", Level.SUBPART: "分编", Level.CHAPTER: "章", Level.SECTION: "节"}
EXPECTED = (
    yaml.safe_load((CORPUS / "manifest.yaml").read_text())["statutes"]
    if (CORPUS / "manifest.yaml").is_file()
    else []
)
STATUTES = [one for one in EXPECTED if one["tier"] in ("clean", "hard")]

SMALL = """\
示例市水井条例
（2022年3月1日示例市人民代表大会通过）
目　录
第一章　总则
第二章　附　则
第一章　总　则
第一条为了用水，制定本条例。
第二条　取水应当：
（一）依次排队；
(二) 盖好井盖，并且依照第
一条行事。
第二百条所说的不是这里的条文。
第二章　附　则
第三条　本条例自2022年4月1日起施行。
"""


def read(text):
    return read_statute(lines(text if isinstance(text, bytes) else text.encode()))


def blocks(nodes):
    for node in nodes:
        yield node
        yield from blocks(node.children)


def shape(text):
    return [(one.level, one.label, one.text) for one in blocks(read(text).provisions)]


def dense(text):
    return re.sub(r"[\s\u200b\ufeff]", "", text)


@pytest.mark.parametrize("one", STATUTES, ids=lambda one: one["id"])
def test_a_real_statute_has_its_divisions_articles_and_items(one):
    """The counts, title and dates that were taken apart from any importer."""
    statute = read((CORPUS / one["file"]).read_bytes())
    found = list(blocks(statute.provisions))
    articles = [block.label for block in found if block.level is Level.ARTICLE]
    inserted = [label for label in articles if "条之" in label]
    counts = {unit: sum(block.level is level and block.label is not None for block in found)
              for level, unit in UNITS.items()}  # fmt: skip

    assert statute.title == one["title"]
    assert counts == {unit: one["counts"].get(unit, 0) for unit in counts}
    assert len(articles) - len(inserted) == one["counts"]["条"]
    assert len(inserted) == one["counts"].get("inserted", 0)
    assert (articles[0], articles[-1]) == (one["first_article"], one["last_article"])
    for level, name in ((Level.ITEM, "items"), (Level.SUBITEM, "subitems")):
        assert sum(block.level is level for block in found) == one["totals"][name], name
    headings = [f"{block.label or ''}{block.text}" for block in found if block.level in UNITS]
    outline = [dense(line.split("->")[0]) for line in one["outline"]]
    assert headings == [line for line in outline if line != "序言"]


@pytest.mark.parametrize("one", STATUTES, ids=lambda one: one["id"])
def test_nothing_of_a_real_statute_is_lost(one):
    """Every character is in the tree, or in the list of what was left out."""
    content = (CORPUS / one["file"]).read_bytes()
    statute = read(content)
    kept = statute.title + statute.note
    kept += "".join((block.label or "") + block.text for block in blocks(statute.provisions))
    kept += "".join(line.text for line in (*statute.left_out, *statute.preamble, *statute.annex))

    assert sorted(dense(kept)) == sorted(dense(content.decode("utf-8-sig")))


@pytest.mark.parametrize("one", [one for one in EXPECTED if one["tier"] == "noarticles"],
                         ids=lambda one: one["id"])  # fmt: skip
def test_a_decision_without_articles_is_told_as_such(one, tmp_path):
    """Exit code 1 and a sentence, no tree."""
    told = CliRunner().invoke(main, ["import", str(CORPUS / one["file"]), "--root", str(tmp_path)])

    assert told.exit_code == 1
    assert "the text has no article" in told.output
    assert not (tmp_path / "source").exists()


def test_the_parts_of_a_statute():
    """Contents skipped, labels with and without a blank, a line that was broken, a citation."""
    assert shape(SMALL) == [
        (Level.CHAPTER, "第一章", "总则"),
        (Level.ARTICLE, "第一条", ""),
        (Level.PARAGRAPH, None, "为了用水，制定本条例。"),
        (Level.ARTICLE, "第二条", ""),
        (Level.PARAGRAPH, None, "取水应当："),
        (Level.ITEM, "（一）", "依次排队；"),
        (Level.ITEM, "(二)", "盖好井盖，并且依照第一条行事。"),
        (Level.PARAGRAPH, None, "第二百条所说的不是这里的条文。"),
        (Level.CHAPTER, "第二章", "附则"),
        (Level.ARTICLE, "第三条", ""),
        (Level.PARAGRAPH, None, "本条例自2022年4月1日起施行。"),
    ]
    assert [one.why for one in read(SMALL).left_out] == ["the list of contents"] * 3


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: "\ufeff" + text,
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("　", "\u00a0 "),
    lambda text: text.replace("。\n", "。\u200b\n"),
    lambda text: text.replace("第二章　附　则\n第三条", "- 2 -\n\f第二章　附　则\n第三条"),
], ids=["crlf", "bom", "blank lines", "other blanks", "unseen", "page number"])  # fmt: skip
def test_what_pasting_leaves_changes_nothing(change):
    """The same tree."""
    assert shape(change(SMALL)) == shape(SMALL)


@pytest.mark.slow
def test_an_imported_statute_builds_at_once(tmp_path):
    """A valid source/, whose doubts stand beside the text as comments."""
    text = tmp_path / "water.txt"
    text.write_text(SMALL)
    told = CliRunner().invoke(main, ["import", str(text), "--root", str(tmp_path / "law")])
    chapter = (tmp_path / "law/source/chapters/01.yml").read_text()

    assert told.exit_code == 0, told.output
    assert f"{text}:4: left out: the list of contents: 第一章 总则" in told.output
    assert "# confirm: line 12 of the text: “第二百条”" not in told.output
    assert "label: 第一章\nheading: 总则\n" in chapter
    outcome = build(tmp_path / "law")
    assert [str(one) for one in outcome.problems] == []
    assert outcome.edition.regulation.in_force == "2022-04-01"


@pytest.mark.site
@pytest.mark.parametrize("one", [one for one in STATUTES if one["id"] != "constitution-amendment-1999"],
                         ids=lambda one: one["id"])  # fmt: skip
def test_every_imported_statute_is_a_valid_source(one, tmp_path):
    """The check finds no error, but for characters that the fonts lack."""
    options = ["--adopted", "2000-01-01", "--in-force", "2000-01-01", "--root", str(tmp_path)]
    told = CliRunner().invoke(main, ["import", str(CORPUS / one["file"]), *options])
    assert told.exit_code == 0, told.output
    problems = [p for p in check(tmp_path).problems if p.code != "glyph-missing"]

    assert not stops_the_build(problems), "\n".join(map(str, problems[:5]))


def test_a_tree_that_is_there_is_not_overwritten(tmp_path):
    """Nor is a date guessed."""
    text = tmp_path / "water.txt"
    text.write_text(SMALL.replace("2022年3月1日", ""))
    (tmp_path / "old/source").mkdir(parents=True)
    there = CliRunner().invoke(main, ["import", str(text), "--root", str(tmp_path / "old")])
    undated = CliRunner().invoke(main, ["import", str(text), "--root", str(Path(tmp_path / "new"))])

    assert (there.exit_code, undated.exit_code) == (1, 1)
    assert "is there already" in there.output
    assert "Add --adopted YYYY-MM-DD" in undated.output
