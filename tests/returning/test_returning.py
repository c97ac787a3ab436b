"""The law goes out to translators as XLIFF and comes back: nothing lost, nothing let in."""

import random
import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from lxml import etree
from translate.storage.xliff2 import Xliff2File

from generator.cli import main
from generator.loaders.edition import load_edition
from generator.model.pieces import new_words, pieces
from generator.model.translation import Status
from generator.model.units import unit_digests
from generator.problems import stops_the_build
from generator.renderers.exchange import for_translators
from generator.renderers.pages import render
from generator.returning import accepted
from tests.conftest import REPOSITORY, SAMPLES, loaded

pytestmark = pytest.mark.usefixtures("quick")

NS = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
STORIES = sorted((Path(__file__).parent / "broken").glob("*.yml"))


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def root(request, tmp_path):
    """A copy of a sample, or of the real law, by its name."""
    origin = REPOSITORY if request.param == "law" else SAMPLES / request.param
    for folder in ("source", "translations"):
        shutil.copytree(origin / folder, tmp_path / folder)
    return tmp_path


def told(edition, code):
    """All that a translation is: its words, its states, and what it says of the regulation."""
    return (
        [version.wordings[code] for version in edition.versions],
        [version.amendment.get(code) for version in edition.versions],
        edition.records[code],
        edition.descriptions[code],
    )


@pytest.mark.parametrize(
    "root", ["full", pytest.param("law", marks=pytest.mark.slow)], indirect=True
)
def test_there_and_back_nothing_is_lost(root):
    """Words, gaps, digests, states, titles: the same model, from files that were gone."""
    before, _ = load_edition(root)
    file = root / "en.xlf"
    assert run("export-xliff", "--to", "en", "--root", root, "-o", file).exit_code == 0
    english = root / "translations/en"
    for name in ("chapters", "amendments"):
        shutil.rmtree(english / name)
    (english / "regulation.yml").unlink()
    done = run("import-xliff", file, "--root", root)
    after, problems = load_edition(root)

    assert done.exit_code == 0, done.output
    assert not stops_the_build(problems)
    assert told(before, "en") == told(after, "en")


def japanese(content):
    """Every text that waits for a translator, in a language in which each sign is another."""
    root = etree.fromstring(content)
    for unit in root.iterfind(".//x:unit", NS):
        segment = unit.find("x:segment", NS)
        if unit.get("translate") != "no":
            source = segment.findtext("x:source", None, NS)
            target = etree.SubElement(segment, f"{{{NS['x']}}}target")
            target.text = source if unit.get("id").startswith("ui.") else strange(source)
            segment.set(
                "state", "reviewed" if unit.get("id").startswith("art_1_") else "translated"
            )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def filled(edition, code):
    """The file for a language as it comes back from a translator who left nothing out."""
    content = for_translators(edition, code)
    return content.decode() if code == "en" else japanese(content).decode()


def strange(text):
    return "".join(f"{sign}·" for sign in text)


@pytest.mark.slow
@pytest.mark.parametrize("root", ["full"], indirect=True)
def test_a_new_language_comes_in_whole(root):
    """Every piece, each with the digest of its Chinese; the words of its pages too."""
    file = root / "ja.xlf"
    run("export-xliff", "--to", "ja", "--root", root, "-o", file)
    file.write_bytes(japanese(file.read_bytes()))
    done = run("import-xliff", file, "--root", root)
    edition = loaded(root)
    ours = next(one for one in edition.languages if one.code == "ja")

    assert done.exit_code == 0, done.output
    assert [one.target for one in pieces(edition, ours) if one.source] == [
        strange(one.source) for one in pieces(edition, ours) if one.source
    ]
    assert {unit: one.translates for unit, one in edition.records["ja"].items()} == unit_digests(
        edition
    )
    assert {
        unit for unit, one in edition.records["ja"].items() if one.status is Status.REVIEWED
    } == {"art_1"}
    assert len([term for term in edition.glossary if "ja" in term.entries]) == len(edition.glossary)


@pytest.mark.slow
@pytest.mark.parametrize("root", ["full"], indirect=True)
def test_words_of_the_pages_that_nobody_translated_are_borrowed_and_marked(root):
    """A translator of law need not translate buttons."""
    file = root / "ja.xlf"
    run("export-xliff", "--to", "ja", "--root", root, "-o", file)
    content = etree.fromstring(japanese(file.read_bytes()))
    for unit in content.iterfind(".//x:unit", NS):
        if unit.get("id").startswith(("ui.", "glossary.")) and unit.get("id") != "ui.page.next":
            segment = unit.find("x:segment", NS)
            segment.remove(segment.find("x:target", NS))
    file.write_bytes(etree.tostring(content, encoding="UTF-8"))
    done = run("import-xliff", file, "--root", root)
    words = (root / "translations/ja/ui.yml").read_text()

    assert done.exit_code == 0, done.output
    assert "previous: Previous article  # English" in words
    assert "next: 下一条\n" in words
    assert f"# {words.count('# English')} words are still in English" in words
    assert not (root / "translations/ja/glossary.yml").exists()
    assert "docs/ja/glossary.md" in {file.path for file in render(loaded(root))}


@pytest.mark.parametrize("root", ["full"], indirect=True)
def test_what_is_there_is_changed_only_when_asked_for(root):
    """Named, and not touched; then, on demand, changed. Files that say the same stay as they are."""
    file, chapter = root / "en.xlf", root / "translations/en/chapters/01.yml"
    other = root / "translations/en/chapters/02.yml"
    run("export-xliff", "--to", "en", "--root", root, "-o", file)
    file.write_text(file.read_text().replace("books and newspapers", "books or newspapers"))
    other.write_text(other.read_text().replace("- ~  # A gap", "-  # A gap"))
    before, comments = chapter.read_text(), other.read_text()
    refused = run("import-xliff", file, "--root", root)

    assert refused.exit_code == 1
    assert f"{chapter}: is there, and the file says otherwise" in refused.output
    assert chapter.read_text() == before

    done = run("import-xliff", file, "--root", root, "--overwrite")

    assert "books or newspapers" in chapter.read_text()
    assert re.search(r"\b1 of \d+ files written", done.output)
    assert other.read_text() == comments


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_each_finding_says_where_what_and_how_to_mend_it(file, full, request):
    """A story: what was done to the file for English, and all that is answered."""
    text = file.read_text(encoding="utf-8")
    story = yaml.safe_load(text)
    content = filled(full, story.get("to", "en"))
    usual = set(map(str, accepted(full, content.encode(), "back.xlf").problems))
    for old, new in story["replace"].items():
        assert content.count(old) == 1, old
        content = content.replace(old, new)
    came = accepted(full, content.encode(), "back.xlf")
    found = [str(one) for one in came.problems if str(one) not in usual]
    if request.config.getoption("--regenerate"):
        lines = yaml.safe_dump(found, allow_unicode=True, width=10_000, default_style='"')
        file.write_text(text[: text.index("findings:")] + f"findings:\n{lines}", "utf-8")
        story["findings"] = found

    assert story["findings"] == found, "If the change is wanted, run “pytest --regenerate”."
    assert bool(came.files) is not stops_the_build(came.problems)


def test_every_finding_has_a_story():
    """No message can be changed, or added, unseen."""
    room = REPOSITORY / "generator/returning"
    codes = {code for file in room.glob("*.py")
             for code in re.findall(r'(?:error|warning)\(\s*"([a-z-]+)"', file.read_text())}  # fmt: skip
    stories = "".join(file.read_text() for file in STORIES)

    assert sorted(code for code in codes if f"[{code}]" not in stories) == ["xliff-huge"]


HOSTILE = {
    "another file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff>&e;</xliff>',
    "a flood": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><xliff>&c;&c;&c;</xliff>',
    "a DTD from the web": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><xliff/>',
    "an inclusion": '<xliff xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd"/>'
    "</xliff>",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(full, name, encoding):
    """Nothing is read for it, from this machine or another, and nothing grows."""
    came = accepted(full, HOSTILE[name].encode(encoding), "evil.xlf")

    assert came.files == ()
    assert stops_the_build(came.problems)
    assert "root:" not in "".join(map(str, came.problems))


def test_no_path_leads_out_of_the_folder_of_the_language(full):
    """Neither the language nor a unit nor a file of the XLIFF can name a place."""
    content = for_translators(full, "en").decode()
    for old, new in (('trgLang="en"', 'trgLang="../../x"'), ('file id="law"', 'file id="../x"'),
                     ('unit id="art_1__para_1"', 'unit id="../../art_1"')):  # fmt: skip
        came = accepted(full, content.replace(old, new).encode(), "en.xlf")

        assert all(".." not in file.path for file in came.files)
        assert ".." not in came.code or not came.files


@pytest.mark.slow
def test_damage_of_any_kind_is_told_and_never_a_traceback(full):
    """Bytes lost, doubled and changed."""
    content, dice = for_translators(full, "en"), random.Random(7)
    for _ in range(300):
        at, length = dice.randrange(len(content)), dice.randrange(1, 40)
        other = dice.choice([b"", content[at : at + length] * 2, dice.randbytes(3), b"<", b'"'])
        accepted(full, content[:at] + other + content[at + length :], "en.xlf")


@pytest.mark.parametrize("edition", ["full", pytest.param("law", marks=pytest.mark.slow)])
def test_an_independent_reader_understands_what_goes_out(edition, request):
    """translate-toolkit: each piece, its translation, and how far that has come."""
    edition = request.getfixturevalue(edition)
    english = edition.languages[1]
    store = Xliff2File.parsestring(for_translators(edition, "en"))
    units = [one for one in store.units if one.istranslatable()]
    expected = [one for one in pieces(edition, english) if one.source or one.target]

    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("zh-Hans", "en")
    assert [one.source for one in units] == [one.source for one in expected]
    assert [one.target or None for one in units] == [one.target for one in expected]


@pytest.mark.parametrize("code", ["en", "ja"])
def test_what_goes_out_keeps_the_rules_of_the_standard(full, code):
    """Ids that are names and stand once, one source in each segment, no state without a target."""
    root = etree.fromstring(for_translators(full, code))
    for kind in ("file", "group", "unit"):
        ids = [one.get("id") for one in root.iterfind(f".//x:{kind}", NS)]
        assert len(ids) == len(set(ids))
        assert [one for one in ids if not re.fullmatch(r"[\w.:-]+", one)] == []
    for segment in root.iterfind(".//x:segment", NS):
        names = [etree.QName(one).localname for one in segment]
        assert names in (["source"], ["source", "target"])
        assert segment.get("state", "initial") == "initial" or "target" in names
    labels = root.findall(".//x:unit[@translate='no']", NS)
    law = full.versions[0].wordings["zh"]
    printed = [one.findtext(".//x:source", None, NS) for one in labels]
    assert printed == [node.label for node in law.walk() if node.label] + ["（一）", "（二）"]


def test_a_new_language_is_given_the_terms_and_the_words_of_the_pages(full):
    """Besides the law."""
    root = etree.fromstring(for_translators(full, "ja"))
    ids = {one.get("id") for one in root.iterfind(".//x:unit", NS)}

    assert {one.id for one in new_words(full)} <= ids


@pytest.mark.parametrize("code", ["zh", "../x", "EN", "english", ""])
def test_only_a_language_to_translate_into_is_written_for(code, tmp_path):
    """The law's own is none, and neither is a path."""
    done = run("export-xliff", "--to", code, "--root", SAMPLES / "full", "-o", tmp_path / "x.xlf")

    assert done.exit_code == 1
    assert "is no language to translate into" in done.output
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path):
    """It may be a slip: nothing is made."""
    done = run("export-xliff", "--to", "ja", "--root", SAMPLES / "full", "-o", tmp_path / "x/y.xlf")

    assert done.exit_code == 1
    assert "x: there is no such folder" in done.output
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    """No traceback."""
    (tmp_path / "file").write_text("")
    done = run(
        "export-xliff", "--to", "ja", "--root", SAMPLES / "full", "-o", tmp_path / "file/x.xlf"
    )

    assert done.exit_code == 1
    assert "cannot be written" in done.output
