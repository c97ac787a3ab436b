"""What CONTRIBUTING tells an editor to do, done as it is written, on a copy of the real law."""

import re
import shutil
from itertools import chain

import pytest
import yaml
from click.testing import CliRunner

from generator import build as recipe
from generator.build import check
from generator.cli import main
from tests.conftest import REPOSITORY, edit

pytestmark = pytest.mark.slow

TEXT = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, re.S))
"""Each names its file in its first line."""

REPEAL = "# - {provision: art_51, act: repeal}"


@pytest.fixture
def law_copy(tmp_path):
    for folder in ("source", "translations"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def pages(law_copy, monkeypatch):
    """The pages of the copy, made as they are for the site, without what is printed."""
    for printer in (recipe.pdf, recipe.epub):
        monkeypatch.setattr(printer, "render", lambda *_: ())

    def made():
        outcome = check(law_copy)
        assert [str(one) for one in outcome.problems] == []
        files = chain(*recipe.rendered(outcome.edition, law_copy / "build", list))
        return {file.path: file.content.decode() for file in files if file.path.endswith(".md")}

    return made


def stamped(root):
    result = CliRunner().invoke(main, ["stamp", "--root", str(root)])
    assert result.exit_code == 0, result.output


def test_mend_a_translation(law_copy, pages):
    """Wrapped anywhere, and shown at once."""
    path = law_copy / "translations/en/chapters/09.yml"
    edit(path, {"replace": {"to activities, in the Coordination Area of the\n":
                            "to activities, in the coordination area\n    of the\n"}})  # fmt: skip

    assert "in the coordination area of the" in re.sub(
        "<[^>]*>", "", pages()["docs/en/article-65.md"]
    )


def test_add_a_term(law_copy, pages):
    """At the end of each file; then it is marked in every view, and stands in the glossary."""
    files = [name for name in EXAMPLES if name.endswith("glossary.yml")]
    assert len(files) == 2
    for name in files:
        path = law_copy / name
        path.write_text(path.read_text() + EXAMPLES[name])
    made = pages()
    for view in ("zh", "en", "zh-en"):
        marked = [path for path, text in made.items() if f"docs/{view}/article-" in path
                  and 'data-term="household-waste"' in text]  # fmt: skip
        assert marked
        number = re.search(r"article-(\d+)", marked[0])[1]
        entry = re.search(
            r'id="household-waste".*?</section>', made[f"docs/{view}/glossary.md"], re.S
        )[0]
        assert f"../article-{number}/" in entry


def amend(root, **changed):
    names = [name for name in EXAMPLES if "amendments" in name]
    assert len(names) == 2
    for name in names:
        text = EXAMPLES[name]
        assert REPEAL in text
        (root / name).write_text(text.replace(REPEAL, changed.get("repeal", "")))


def test_enter_an_amendment(law_copy, pages):
    """Both files, then the stamp: the new wording, its changes, and the former text's own address."""
    amend(law_copy)
    assert {one.code for one in check(law_copy).problems} == {"out-of-date"}
    stamped(law_copy)
    made = pages()
    words = re.sub("<[^>]*>", "", made["docs/zh-en/article-62.md"])
    assert "调查取证" not in words
    assert "investigation and evidence" not in words
    assert "study and determine the unified planning, the development plans" in re.sub(
        "<[^>]*>", "", made["docs/en/article-9.md"])  # fmt: skip
    assert "Added on January 1, 2026" in made["docs/en/article-65-1.md"]
    assert "Read it as it was before" not in made["docs/en/article-65-1.md"]
    assert "Amended on January 1, 2026" not in made["docs/en/article-65.md"]
    assert "2026年1月1日" in made["docs/zh/changes.md"]
    assert "调查取证" in made["docs/zh/versions/2025-03-27.md"]


def test_an_article_at_the_head_of_a_chapter(law_copy, pages):
    """“insert before”: it stands in that chapter, before what was its first article."""
    amend(law_copy)
    source, english = (law_copy / name for name in EXAMPLES if "amendments" in name)
    edit(source, {"replace": {"provision: art_65": "provision: art_64", "insert after ": "insert before ",
                              "label: 第六十五条之一": "label: 第六十三条之一"}})  # fmt: skip
    edit(english, {"replace": {"provision: art_65": "provision: art_64"}})
    stamped(law_copy)
    chapter = pages()["docs/zh/chapter-9.md"]

    assert chapter.index("article-63-1/") < chapter.index("article-64/")


def test_a_correction_of_the_text_is_accepted_as_the_finding_says(law_copy):
    """The line that it ends in, in the place of the one that the manual shows."""
    (line,) = re.findall(r"^  text_sha256: \w{64}$", TEXT, re.M)
    edit(
        law_copy / "source/chapters/09.yml",
        {"replace": {"各一部分": "各一部份"}},
    )
    (told,) = [one for one in check(law_copy).problems if one.code == "source-digest"]
    config = law_copy / told.place.file
    new = re.search(r"text_sha256: \w{64}$", told.cure)[0]
    lines = config.read_text().splitlines()
    assert re.fullmatch(r"  text_sha256: .{64}", lines[told.place.line - 1])
    assert len(new) == len(line.strip())
    lines[told.place.line - 1] = f"  {new}"
    config.write_text("\n".join(lines) + "\n")

    assert {one.code for one in check(law_copy).problems} == {"out-of-date"}


@pytest.mark.parametrize("manual", ["README.md", "CONTRIBUTING.md"])
def test_commands_are_printed_as_they_can_be_pasted(manual):
    """With the Python that has the libraries, which that of the system has not."""
    text = (REPOSITORY / manual).read_text(encoding="utf-8").replace("\n", " ")

    assert set(re.findall(r"[^\s`]*python -m generator", text)) == {".venv/bin/python -m generator"}


def test_a_repeal_names_what_else_has_to_go(law_copy):
    """The comment in the example, taken at its word: no finding but in what editors say of it."""
    amend(law_copy, repeal=REPEAL.removeprefix("# "))
    stamp_free = [one for one in check(law_copy).problems if one.code != "out-of-date"]
    assert stamp_free
    assert all("art_51" in str(one) for one in stamp_free if one.code != "synonym-leads-nowhere")
    assert {one.place.file.partition("/")[2] for one in stamp_free} <= {
        "duties.yml", "relations.yml", "glossary.yml", "synonyms.yml", "en/synonyms.yml"}  # fmt: skip


def test_add_a_language(law_copy):
    """Three files, as listed: its view and its parallel view, its PDF too, with a gap for each provision."""
    told = re.search(r"\*\*Add a language\.\*\*.*?(?=\n\*\*)", TEXT, re.S)[0]
    assert re.findall(r"^\d\. .*?`([\w/.]+)`", told, re.M) == [
        "ui.yml",
        "regulation.yml",
        "source/amendments/",
    ]
    folder = law_copy / "translations/fr"
    (folder / "amendments").mkdir(parents=True)
    shutil.copy(law_copy / "translations/en/ui.yml", folder)
    edit(folder / "ui.yml", {"replace": {
        "language: {tag: en, theme: en, name: English}": "language: {tag: fr, theme: fr, name: Français}",
        "  full: Full text\n": "  full: Texte intégral\n"}})  # fmt: skip
    keys = ("title", "short_title", "note", "adopted_by")
    words = {"status": "draft"} | dict.fromkeys(keys, "Règlement")
    (folder / "regulation.yml").write_text(yaml.safe_dump(words, allow_unicode=True))
    for file in (law_copy / "source/amendments").glob("*.yml"):
        changes = yaml.safe_load((law_copy / "translations/en/amendments" / file.name).read_text())[
            "changes"
        ]
        told = words | {"instrument": "Décision", "changes": changes}
        (folder / "amendments" / file.name).write_text(yaml.safe_dump(
            {key: told[key] for key in ("status", "instrument", "adopted_by", "note", "changes")},
            allow_unicode=True))  # fmt: skip
    (folder / "chapters").mkdir()
    (folder / "chapters/09.yml").write_text(EXAMPLES["translations/fr/chapters/09.yml"])
    outcome = check(law_copy)
    assert {one.severity.value for one in outcome.problems} == {"warning"}
    assert {one.code for one in outcome.problems} <= {
        "not-translated",
        "out-of-date",
        "entry-untranslated",
    }
    made = {
        file.path: file.content
        for part in recipe.rendered(outcome.edition, law_copy / "build", list)
        for file in part
    }
    assert "La zone pilote comprend" in made["docs/fr/article-64.md"].decode()
    assert {
        "docs/fr/article-14.md",
        "docs/zh-fr/article-14.md",
        "docs/fr/full.md",
        "docs/downloads/jiangsu-yrd-demonstration-zone-fr.pdf",
    } <= made.keys()
