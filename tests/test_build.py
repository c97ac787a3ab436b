"""The build as a whole: the same bytes for the same input, and never half a site."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.build import build, publication_in
from generator.cli import main
from generator.model.output import OutputFile
from generator.writing import replace_tree, staged
from tests.conftest import REPOSITORY, edit


def tree(folder):
    """Every file's bytes under its path."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}  # fmt: skip


@pytest.mark.slow
def test_a_second_build_gives_the_same_bytes_and_writes_nothing(sample):
    """Unchanged files are left alone, so that `mkdocs serve` does not stir."""
    root = sample("full")
    first = build(root).written
    before = tree(root / "build")
    second = build(root).written

    assert (first.files, 0, 0) == (second.files, second.changed, second.removed)
    assert before == tree(root / "build")


@pytest.mark.slow
def test_place_time_zone_and_locale_change_nothing(sample, tmp_path):
    """Another machine, elsewhere in the world, makes the same site."""
    root = sample("full")
    build(root)
    before = tree(root / "build")
    (tmp_path / "elsewhere").mkdir()
    foreign = {"LC_ALL": "tr_TR.UTF-8", "LANG": "C", "TZ": "Pacific/Kiritimati",
               "PYTHONHASHSEED": "7", "PYTHONUTF8": "0", "PYTHONPATH": str(REPOSITORY)}  # fmt: skip
    moved = root.rename(tmp_path / "moved")
    for old in (moved / "build").rglob("*.md"):
        old.unlink()
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--root", str(moved)],
        cwd=tmp_path / "elsewhere", env={**os.environ, **foreign}, check=True, capture_output=True,
    )  # fmt: skip

    assert before == tree(moved / "build")


@pytest.mark.slow
def test_a_page_that_is_no_longer_made_goes(sample):
    """The page of an article that was taken out does not linger, nor does a stranger's file."""
    root = sample("full")
    build(root)
    wanted = set(tree(root / "build"))
    stray = root / "build/docs/en/old/article-99.md"
    stray.parent.mkdir()
    stray.write_text("gone")
    written = build(root).written

    assert (written.changed, written.removed) == (0, 1)
    assert wanted == set(tree(root / "build"))
    assert not stray.parent.exists()


@pytest.mark.slow
def test_an_error_writes_nothing_and_leaves_the_last_good_build(sample):
    """Readers keep the last good site while an editor mends the law."""
    root = sample("full")
    build(root)
    before = tree(root)
    chapter = root / "source/chapters/01.yml"
    edit(chapter, {"replace": {"第二条": "第三条"}})
    outcome = build(root)
    edit(chapter, {"replace": {"第三条": "第二条"}})

    assert outcome.written is None
    assert before == tree(root)


def test_an_error_before_the_first_build_makes_no_folder(sample):
    """Nothing is left behind that could be taken for a site."""
    root = sample("minimal", {"source/regulation.yml": ""})
    build(root)

    assert not (root / "build").exists()


@pytest.mark.parametrize("path", ["../outside.md", "/tmp/outside.md", "docs/../../outside.md"])
def test_no_file_is_written_outside_the_build(path, tmp_path):
    """Whatever an id or a name says, the build stays in its folder."""
    with pytest.raises(ValueError, match="not a path of its own"):
        replace_tree(tmp_path / "build", [OutputFile("docs/a.md", b""), OutputFile(path, b"")])

    assert list(tmp_path.iterdir()) == []


def test_two_parts_of_a_build_that_write_one_file_are_told(tmp_path):
    """Of two processes neither sees what the other writes; the last build stays as it was."""
    replace_tree(tmp_path / "build", [OutputFile("a.md", b"one")])
    with staged(tmp_path / "build") as staging:
        parts = [staging.put([OutputFile("a.md", b"one")])]
        (staging.made / "a.md").unlink()
        parts.append(staging.put([OutputFile("a.md", b"two")]))
        with pytest.raises(ValueError, match=r"written twice: a\.md"):
            staging.take_place(parts)

    assert tree(tmp_path) == {"build/a.md": b"one"}


@pytest.mark.parametrize("name", main.list_commands(None))
def test_every_command_says_what_it_does(name):
    """Each is loaded only when it is asked for, under its own name."""
    told = CliRunner().invoke(main, [name, "--help"]).stdout

    assert told.startswith(f"Usage: main {name} ")
    assert f"  {name} " in CliRunner().invoke(main, ["--help"]).stdout


@pytest.mark.slow
def test_the_command_builds_and_says_what_it_did(sample):
    """Exit code 0, and the number of files."""
    result = CliRunner().invoke(main, ["build", "--root", str(sample("minimal"))])

    assert (result.exit_code, result.stderr) == (0, "")
    assert "0 errors, 0 warnings" in result.stdout
    assert "0 removed" in result.stdout


@pytest.mark.slow
def test_the_command_tells_warnings_and_builds(sample):
    """A gap in the English is told, and is no reason to keep the law from its readers."""
    root = sample("full")
    result = CliRunner().invoke(main, ["build", "--root", str(root)])

    assert result.exit_code == 0
    assert "art_3__para_2" in result.stderr
    assert (root / "build/docs/en/article-3.md").exists()


@pytest.mark.parametrize("command", ["build", "check", "stamp"])
def test_the_command_tells_every_error_in_one_run_and_fails(sample, command):
    """Exit code 1, one line for each finding, and no traceback."""
    root = sample("full", {
        "source/chapters/01.yml": {"replace": {"第二条": "第八条"}},
        "source/amendments/2023-07-01.yml": {"replace": {"、看报": "、看戏"}},
        "translations/en/chapters/03.yml": {"replace": {"provision: art_7": "provision: art_70"}},
    })  # fmt: skip
    before = tree(root)
    result = CliRunner().invoke(main, [command, "--root", str(root)])
    told = result.stderr.splitlines()

    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    for spot in ("source/chapters/01.yml:10:", "source/amendments/2023-07-01.yml:9:",
                 "translations/en/chapters/03.yml:6:"):  # fmt: skip
        assert [line for line in told if line.startswith(f"{root}/{spot}") and ": error: " in line]
    assert before == tree(root)


def test_findings_lead_to_the_file_from_where_the_editor_stands(sample, monkeypatch):
    """With --root, the way to the file; and the command that a finding advises has it too."""
    root = sample("full")
    monkeypatch.chdir(root.parent)
    beside = CliRunner().invoke(main, ["check", "--root", root.name]).stderr
    monkeypatch.chdir(root)
    within = CliRunner().invoke(main, ["check"]).stderr

    told = "translations/en/chapters/01.yml:17:16: warning: the Chinese has changed"
    assert told in within.splitlines()[2]
    assert "run “.venv/bin/python -m generator stamp” [" in within
    assert f"\n{root.name}/{told}" in beside
    assert f"run “.venv/bin/python -m generator stamp --root {root.name}” [" in beside


def test_a_python_without_the_libraries_says_which_one_has_them():
    """Somebody runs the README's command with the python of the system: one sentence, no traceback."""
    done = subprocess.run([sys.executable, "-S", "-m", "generator", "check"],
                          cwd=REPOSITORY, capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert ".venv/bin/python -m generator" in done.stderr


def test_an_empty_folder_is_told_what_it_lacks(tmp_path):
    """Somebody who starts in the wrong folder reads what should be there."""
    result = CliRunner().invoke(main, ["check", "--root", str(tmp_path)])

    assert result.exit_code == 1
    assert "source/regulation.yml:1:1: error: the file cannot be read" in result.stderr
    assert "source/chapters:1:1: error: the law's text is missing" in result.stderr


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(sample):
    """A full or locked disk is no bug of ours."""
    root = sample("minimal")
    (root / "build").write_text("a file where the folder should be")
    result = CliRunner().invoke(main, ["build", "--root", str(root)])

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize("told", ["", "yesterday", "-1", "²", "9" * 5000])
def test_a_date_that_is_none_counts_as_none(told):
    """The date of the law's newest version stands for it."""
    assert publication_in({"SOURCE_DATE_EPOCH": told}).made is None


def test_the_first_instant_of_all_is_a_date_too():
    """SOURCE_DATE_EPOCH=0 is not “none”; without one the law's own day stands."""
    assert publication_in({"SOURCE_DATE_EPOCH": "0"}).instant("2025-03-27") == 0
    assert publication_in({}).instant("1970-01-02") == 24 * 60 * 60


@pytest.mark.parametrize("told", ["law.example", "//law.example/", "ftp://law.example/", "https://",
                                  "https://law example/", "https://law.example/?a=1"])  # fmt: skip
def test_an_address_that_is_none_is_refused(sample, told):
    """Feeds, short links and QR codes would lead nowhere. Nothing is written."""
    root = sample("minimal")
    result = CliRunner().invoke(main, ["build", "--root", str(root)], env={"SITE_URL": told})

    assert result.exit_code == 1
    assert result.stderr.startswith(
        f"Error: SITE_URL={told}: is no address of a site. Write it with"
    )
    assert not (root / "build").exists()


@pytest.mark.parametrize(
    "told", ["http://law.example", "https://example.org/law/", "http://[::1]:80/"]
)
def test_an_address_may_have_a_path_and_a_port(told):
    """And ends in a slash."""
    assert publication_in({"SITE_URL": told}).site == told.rstrip("/") + "/"


@pytest.mark.parametrize(("variables", "told"), [
    ([], "make serve, then open http://127.0.0.1:8000/"),
    (["ROOT=/tmp/my law"], "make serve ROOT='/tmp/my law', then open"),
    (["PORT=8001"], "then open http://127.0.0.1:8001/"),
])  # fmt: skip
def test_make_site_tells_how_to_look_at_that_law(variables, told):
    """The same root, quoted, and the same port."""
    command = ["make", "--dry-run", "site", *variables]
    clean = {"PATH": os.environ["PATH"]}  # without what another make hands down
    printed = subprocess.run(
        command, cwd=REPOSITORY, env=clean, capture_output=True, text=True, check=True
    )

    assert told in printed.stdout
