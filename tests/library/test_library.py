"""Many statutes at once: the table, the list of a library, and its front page."""

import importlib.util
import json
import subprocess
import sys

import pytest
import yaml
from lxml import html

from generator.renderers.data.as_json import regulation
from tests.conftest import REPOSITORY
from tests.importing import corpus

pytestmark = pytest.mark.slow


LIST = REPOSITORY / "examples/library/library.yml"
WELL = (
    "水井条例\n（2022年3月1日通过）\n第一条 水井归全镇共有。\n第二条 本条例自2022年4月1日起施行。\n"
)


def run(script, *arguments):
    """A script of this repository, as make and CI run it."""
    command = [sys.executable, str(REPOSITORY / "scripts" / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=REPOSITORY)


@pytest.fixture
def texts(tmp_path):
    """A folder with a statute, one that does not tell its dates, and none at all."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "well.txt").write_text(WELL)
    (folder / "pond.txt").write_text(WELL.replace("2022年4月1日", "公布之日"))
    (folder / "decision.txt").write_text("关于水井的决定\n一、设立水井。\n")
    return folder


@pytest.mark.site
def test_a_folder_of_texts_is_imported_and_built(texts, tmp_path):
    """A line for each in the table; what is assumed or refused is told there."""
    done = run("library.py", "try", texts, "--into", tmp_path / "roots", "--refused", "decision")
    told = {line.split()[0]: line for line in done.stdout.splitlines()}

    assert done.returncode == 0, done.stdout + done.stderr
    assert told["well"].split()[1:3] == ["2", "0"]
    assert told["well"].endswith("  built")
    assert told["pond"].endswith("built; assumed: in_force")
    assert "refused: the text has no article" in told["decision"]
    assert (tmp_path / "roots/well/build/docs/data/regulation.json").is_file()


@pytest.mark.site
def test_what_ends_otherwise_than_expected_fails(texts, tmp_path):
    """A refusal that nobody named, and a text that was to be refused and was built."""
    done = run("library.py", "try", texts, "--into", tmp_path / "roots", "--refused", "well")

    assert done.returncode == 1
    assert "FAILED: refused: the text has no article" in done.stdout
    assert "FAILED: built, unexpectedly" in done.stdout
    assert "2 failed" in done.stdout


@pytest.mark.site
def test_the_list_of_a_library_is_the_matrix_of_its_ci(tmp_path):
    """Each is imported into its root; what an editor has there is left as it is."""
    names = json.loads(run("library.py", "list", LIST).stdout)
    root = tmp_path / names[0]
    first = run("library.py", "import", LIST, names[0], "--root", root)
    (root / "source/regulation.yml").write_text("confirmed")
    second = run("library.py", "import", LIST, names[0], "--root", root)
    unknown = run("library.py", "import", LIST, "none", "--root", tmp_path / "none")

    assert names == [entry["id"] for entry in yaml.safe_load(LIST.read_text())]
    assert (first.returncode, second.returncode, unknown.returncode) == (0, 0, 1)
    assert (root / "source/annexes/01.yml").is_file()
    assert (root / "source/regulation.yml").read_text() == "confirmed"


@pytest.fixture
def listed(texts):
    """Writes a list beside the texts."""

    def written(content):
        path = texts / "library.yml"
        path.write_text(content)
        return path

    return written


def test_a_list_is_read_as_it_is_typed(listed, tmp_path):
    """A number may be an id, and an empty value says nothing."""
    path = listed(
        "- id: 12\n  text: well.txt\n  adopted_by:\n  adopted: ~\n  in_force: 2022-05-01\n"
    )
    names = json.loads(run("library.py", "list", path).stdout)
    done = run("library.py", "import", path, *names, "--root", tmp_path / "12")
    regulation = yaml.safe_load((tmp_path / "12/source/regulation.yml").read_text())

    assert (names, done.returncode) == (["12"], 0)
    assert regulation["id"] == "12"
    assert regulation["adopted_by"] != "None"
    assert str(regulation["in_force"]) == "2022-05-01"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("- {id: well, text}\n", ":1:3: each statute is an id and a text"),
        ("- {id: well, text: well.txt}\n- {id: pond, text: pond.txt, title: x}\n", ":2:3: each "),
        ("- {id: well, text: well.txt, adopted: [x]}\n", ":1:3: each statute"),
        ("well.txt\n", ":1:1: each statute"),
        ("- {id: well\n", ":2:1: error: a bracket is not closed"),
    ],
)
def test_a_list_that_is_none_is_told_with_its_place(listed, content, told):
    """And what it should be."""
    done = run("library.py", "list", listed(content))

    assert done.returncode == 1
    assert f"library.yml{told}" in done.stderr


@pytest.fixture
def portal():
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("portal", REPOSITORY / "scripts/portal.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_front_page_is_made_from_the_data_files_alone(tmp_path, portal, full):
    """The newest first, in every language that a statute has; nothing in a title is markup."""
    data = json.loads(json.dumps(regulation(full)))
    trap = data | {"id": "trap", "in_force": "2999-01-01"}
    trap["versions"] = [data["versions"][-1] | {"title": {"zh": '水井<b>"条例', "en": None}}]
    for name, told in (("full", data), ("trap", trap)):
        (tmp_path / name / "data").mkdir(parents=True)
        (tmp_path / name / "data/regulation.json").write_text(json.dumps(told))
    portal.main(tmp_path)
    page = html.fromstring((tmp_path / "index.html").read_text())
    links = page.xpath("//tbody//a")
    index = json.loads((tmp_path / "library.json").read_text())

    assert [link.get("href") for link in links] == ["trap/", "full/"]
    assert links[0].text_content() == '水井<b>"条例'
    assert [span.get("lang") for span in links[1].xpath("span")] == ["zh-Hans", "en"]
    assert [one["id"] for one in index] == ["trap", full.regulation.id]
    assert index[1]["articles"] == len(full.law.articles)
    assert (tmp_path / index[1]["data"]).is_file()


def test_a_front_page_of_nothing_is_refused(tmp_path, portal):
    """Rather than published."""
    with pytest.raises(SystemExit, match="holds no built site"):
        portal.main(tmp_path)


def test_the_workflow_takes_the_statutes_of_the_list():
    """The commands of the example are those of the scripts."""
    flow = yaml.safe_load((REPOSITORY / ".github/workflows/library.yml").read_text())
    steps = [step.get("run", "") for job in flow["jobs"].values() for step in job["steps"]]

    assert any('scripts/library.py list "$LIST"' in step for step in steps)
    assert any('scripts/library.py import "$LIST" "$STATUTE"' in step for step in steps)
    assert "python3 scripts/portal.py sites" in steps
    assert (
        flow[True]["workflow_dispatch"]["inputs"]["list"]["default"]
        == "examples/library/library.yml"
    )


@pytest.mark.site
@pytest.mark.skipif(not corpus.FOLDER.is_dir(), reason="the corpus is not here")
def test_the_whole_corpus_is_built(tmp_path):
    """As make corpus does it."""
    done = run(
        "library.py",
        "try",
        corpus.FOLDER,
        "--into",
        tmp_path,
        "--refused",
        "maritime-courts-decision",
    )

    assert done.returncode == 0, done.stdout
    assert f"{len(corpus.ALL)} statutes in" in done.stdout
    assert done.stdout.count(" built") == len(corpus.ALL) - 1
