"""The command an editor runs: what it writes, tells, refuses, and how long it takes."""

import time

import pytest
import yaml
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.importing import id_of
from generator.importing.dates import adopter
from tests.importing import corpus
from tests.importing.corpus import read, shape

SMALL = """\
示例市水井条例
（2022年3月1日示例市第一届人民代表大会常务委员会第二次会议通过）
目　录
序言
第一章　总则
第二章　附　则
序　言
镇上有三口井。
第一章　总　则
第一条为了用水，制定本条例。
第二条　取水应当：
（一）依次排队；
(二) 盖好井盖，并且依照第
一条行事。
第二百条所说的不是这里的条文。
第二章　附　则
第三条　本条例自2022年4月1日起施行。

附件一
水价表
桶\t每桶1元
"""


def run(tmp_path, text, *options, root="law"):
    file = tmp_path / "water.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return CliRunner().invoke(main, ["import", str(file), "--root", str(tmp_path / root), *options])


@pytest.mark.slow
def test_an_imported_statute_builds_at_once(tmp_path):
    """Chapters, preamble and annexes; a source/ without a finding."""
    told = run(tmp_path, SMALL)
    source = tmp_path / "law/source"

    assert told.exit_code == 0, told.output
    assert yaml.safe_load((source / "preamble.yml").read_text()) == {
        "heading": "序言", "paragraphs": ["镇上有三口井。"],
    }  # fmt: skip
    assert yaml.safe_load((source / "annexes/01.yml").read_text()) == {
        "label": "附件一", "heading": "水价表", "paragraphs": ["桶\t每桶1元"],
    }  # fmt: skip
    assert "label: 第一章\nheading: 总则\n" in (source / "chapters/01.yml").read_text()
    outcome = build(tmp_path / "law")
    assert [str(one) for one in outcome.problems] == []
    assert outcome.edition.regulation.in_force == "2022-04-01"
    assert outcome.edition.descriptions["zh"].adopted_by == "示例市人民代表大会常务委员会"


def test_each_doubt_is_told_with_its_line_and_stands_beside_the_text(tmp_path):
    """On the terminal, and as a comment in the YAML; so is what was left out."""
    told = run(tmp_path, SMALL)
    law = tmp_path / "law/source"
    beside = (law / "chapters/01.yml").read_text()
    rejoined = "the line before ends in mid-sentence: “一条行事。” was taken for the rest of it"

    assert f"water.txt:14: confirm: {rejoined}\n" in told.output
    assert f"    # confirm: line 14 of the text: {rejoined}\n    - label: (二)\n" in beside
    assert "water.txt:5: left out: the list of contents: 第一章 总则" in told.output
    assert (
        "# left out: line 5 of the text: the list of contents"
        in (law / "regulation.yml").read_text()
    )
    assert "5: the list of contents: 第一章 总则\n" in (law / "left-out.txt").read_text()


def test_what_is_asked_of_the_whole_statute_stands_above_it(tmp_path):
    """A text that was cut off has no day on which it enters into force."""
    text = SMALL[: SMALL.index("第二章　附　则\n第三条")]
    told = run(tmp_path, text, "--in-force", "2022-04-01")
    asked = "the last article does not say from when the text applies: is the end missing?"

    assert f"water.txt:1: confirm: {asked}\n" in told.output
    assert f"# confirm: {asked}\n" in (tmp_path / "law/source/regulation.yml").read_text()
    assert "“第二章附则” stands in the list of contents, and nowhere in the text" in told.output


@pytest.mark.slow
def test_comments_are_safe_whatever_the_text_holds(tmp_path):
    """A control character, or YAML of its own, stays within its comment."""
    text = SMALL.replace("（一）依次排队；", "（一）'依\x07次: \"# &a {{排队}}；").replace(
        "镇上", "\ue000镇上"
    )
    told = run(tmp_path, text)

    assert told.exit_code == 0, told.output
    assert build(tmp_path / "law").edition is not None
    assert "\\x07" not in (tmp_path / "law/source/chapters/01.yml").read_text()


def test_a_tree_that_is_there_is_not_overwritten(tmp_path):
    """Nor is anything left behind where the import is refused."""
    (tmp_path / "law/source").mkdir(parents=True)
    there = run(tmp_path, SMALL)
    refused = run(tmp_path, "水井条例\n一、水井归全镇共有。\n", root="new")

    assert (there.exit_code, refused.exit_code) == (1, 1)
    assert "is there already" in there.output
    assert "the text has no article" in refused.output
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("text", "options", "told"), [
    (SMALL.replace("2022年3月1日", ""), [], "Add --adopted YYYY-MM-DD"),
    (SMALL.replace("2022年4月1日", "公布之日"), [], "the day of publication is not in it). Add --in-force"),
    (SMALL, ["--adopted", "1.3.2022"], "--adopted 1.3.2022 is no date"),
    (SMALL, ["--id", "Wasser"], "--id Wasser is no name"),
    (SMALL, ["--jurisdiction", "China"], "--jurisdiction China is none"),
    (SMALL, ["--adopted-by", " "], "--adopted-by is empty"),
])  # fmt: skip
def test_facts_are_never_guessed(tmp_path, text, options, told):
    """What the text does not say is asked for."""
    answer = run(tmp_path, text, *options)

    assert answer.exit_code == 1
    assert told in answer.output


@pytest.mark.parametrize(("name", "made"), [
    ("民法典", "min-fa-dian"),
    ("民法典2020 修正", "min-fa-dian-2020-xiu-zheng"),
    ("Civil Code", "civil-code"),
    ("法律、绿化", "fa-lv-lv-hua"),
    ("《》", ""),
])  # fmt: skip
def test_the_id_is_the_name_of_the_file_in_pinyin(name, made):
    """So that two laws with Chinese names do not share one."""
    assert id_of(name) == made


def test_a_file_whose_name_gives_no_id_is_asked_for_one(tmp_path):
    """The id is told at the end, and a root with a blank is quoted there."""
    (tmp_path / "《》.txt").write_text(SMALL, encoding="utf-8")
    asked = CliRunner().invoke(
        main, ["import", str(tmp_path / "《》.txt"), "--root", str(tmp_path / "a")]
    )
    told = run(tmp_path, SMALL, root="my law")

    assert asked.exit_code == 1
    assert "Add --id NAME" in asked.output
    assert ", id water; " in told.output
    assert f"make serve ROOT='{tmp_path / 'my law'}'\n" in told.output


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
    assert shape(read(change(SMALL))) == shape(read(SMALL))


@pytest.mark.slow
@pytest.mark.skipif(not corpus.FOLDER.is_dir(), reason="the corpus is not here")
def test_the_largest_law_takes_less_than_a_second(tmp_path):
    """1,260 articles."""
    text = (corpus.FOLDER / "civil-code.txt").read_bytes()
    began = time.process_time()
    told = run(tmp_path, text)

    assert told.exit_code == 0, told.output
    assert time.process_time() - began < 1


def test_a_text_with_amendments_in_it_applies_from_a_day_of_its_own(tmp_path):
    """The last day of its note, for the editor to confirm; nothing where none is later."""
    note = "（2022年3月1日示例市第一届人民代表大会常务委员会第二次会议通过"
    later = f"{note}\n根据2024年5月6日示例市人民代表大会常务委员会第九次会议修正"
    plain = run(tmp_path, SMALL, root="plain")
    amended = run(tmp_path, SMALL.replace(note, later), root="amended")
    told = [
        (tmp_path / root / "source/regulation.yml").read_text() for root in ("plain", "amended")
    ]

    assert (plain.exit_code, amended.exit_code) == (0, 0), amended.output
    assert "as_amended" not in told[0]
    assert "as_amended: 2024-05-06\n" in told[1]
    assert (
        "# confirm: the text was amended before; as_amended is the last day of the note." in told[1]
    )
    assert "第二次会议通过　根据2024年5月6日" in told[1]


def test_a_title_that_names_no_kind_of_statute_is_told(tmp_path):
    """What the pages call it then waits for an editor."""
    told = run(tmp_path, SMALL.replace("示例市水井条例", "示例市水井通例", 1), root="other")
    regulation = (tmp_path / "other/source/regulation.yml").read_text()

    assert told.exit_code == 0, told.output
    assert "kind: other\n" in regulation
    assert "# confirm: the title does not say what kind of statute this is\n" in regulation


@pytest.mark.parametrize(("note", "who"), [
    ("（2021年3月1日示例省第十三届人民代表大会常务委员会第二次会议通过）", "示例省人民代表大会常务委员会"),
    ("（2000年9月25日中华人民共和国国务院令第291号公布　2014年7月29日修订）", "国务院"),
    ("（2021年12月17日公安部令第164号公布）", "公安部"),
    ("（2019年5月1日示例省人民政府令第12号发布）", "示例省人民政府"),
    ("（2020年1月1日中华人民共和国主席令第3号公布）", None),
    ("（2020年1月1日公布）", None),
])  # fmt: skip
def test_the_note_tells_who_adopted_the_statute(note, who):
    """A congress by its session, a government or a ministry by its decree; the President only promulgates."""
    assert adopter(note) == who
