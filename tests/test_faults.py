"""Whatever happens to a build, the last good one stays whole."""

import itertools
import multiprocessing
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from unittest.mock import Mock

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.writing import swap
from tests.conftest import REPOSITORY
from tests.making import site_of
from tests.test_build import tree

pytestmark = pytest.mark.site

COMMAND = [sys.executable, "-m", "generator", "build", "--root"]
FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload(["pytest", "generator.build"])  # each build begins at once
SHORT = {"source/regulation.yml": ("short_title: 水井规定", "short_title: 井规")}


def start(root):
    """A build in a process of its own."""
    process = FORK.Process(target=build, args=(root,))
    process.start()
    return process


def change(root):
    """Swap the one wording for the other."""
    for file, (one, other) in SHORT.items():
        text = (root / file).read_text()
        new = text.replace(one, other) if one in text else text.replace(other, one)
        assert new != text
        (root / file).write_text(new)


@pytest.fixture
def two(sample):
    """A root with a good build, and the two builds that its two wordings make."""
    root = sample("minimal")
    build(root)
    first = tree(root / "build")
    change(root)
    build(root)
    return root, (first, tree(root / "build"))


def test_a_build_that_is_killed_leaves_a_whole_one(two):
    """At fifty random moments: always the old build or the new one, never a part of each."""
    root, builds = two
    start(root).join()  # what forks the builds is there now
    began = time.perf_counter()
    start(root).join()
    whole = time.perf_counter() - began
    moments = random.Random(2024)
    seen, before = set(), tree(root / "build")
    for _ in range(50):
        change(root)
        process = start(root)
        time.sleep(moments.uniform(0, whole * 1.2))
        process.kill()
        process.join()
        now = tree(root / "build")

        assert now in builds
        seen.add(builds.index(now))
        # However busy the machine has become: about as many builds end as are cut short.
        whole *= 1.1 if now == before else 0.9
        before = now
    assert build(root).written is not None
    assert seen == {0, 1}
    assert sorted(path.name for path in root.iterdir()) == ["build", "source"]


def test_two_builds_at_once_do_not_mix(two):
    """While the source changes under them."""
    root, builds = two
    for _ in range(3):
        first = start(root)
        change(root)
        second = start(root)
        first.join()
        second.join()

        assert tree(root / "build") in builds


def test_a_full_disk_is_told_and_changes_nothing(two):
    """Here: no file may be larger than a few kilobytes."""
    root, _ = two
    before = tree(root / "build")
    change(root)

    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    done = subprocess.run([*COMMAND, str(root)], cwd=REPOSITORY, capture_output=True, text=True,
                          check=False, preexec_fn=little_room)  # fmt: skip

    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "build") == before


def test_a_folder_that_may_not_be_written_is_told(two, monkeypatch):
    """A read-only disk."""
    root, _ = two
    before = tree(root / "build")
    change(root)

    def locked(*_, **__):
        raise OSError(30, "Read-only file system", str(root))

    monkeypatch.setattr("generator.writing.tempfile.mkdtemp", locked)
    result = CliRunner().invoke(main, ["build", "--root", str(root)])

    assert result.exit_code == 1
    assert "cannot be written: Read-only file system" in result.stderr
    assert tree(root / "build") == before


def test_a_site_that_cannot_be_finished_leaves_the_last_one(sample, monkeypatch):
    """A full disk, and a locked one: while it is written, and while it is put in its place."""
    root = sample("full")
    site_of(root)
    shutil.copytree(root / "site", root / "build/site.new")
    before = tree(root / "site")
    command = [
        "finish",
        "--root",
        str(root),
        str(root / "build/site.new"),
        "--into",
        str(root / "site"),
    ]
    for step, fault in itertools.product(("write_over", "swap"), FAULTS):
        with monkeypatch.context() as patch:
            patch.setattr(f"generator.cli.finished.{step}", Mock(side_effect=fault))
            result = CliRunner().invoke(main, command)

        assert result.exit_code == 1
        assert f"cannot be written: {fault.strerror}" in result.stderr
        assert tree(root / "site") == before


FAULTS = (OSError(28, "No space left on device"), OSError(30, "Read-only file system"))


def test_what_a_killed_build_had_set_aside_is_put_back(sample):
    """Where folders cannot be exchanged it is the last good build."""
    root = sample("minimal")
    build(root)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (root / "build").rename(root / f".build-{ended.pid}-abc.old")

    assert build(root).written.changed == 0
    assert not list(root.glob(".build*"))


def test_where_folders_cannot_be_exchanged_they_are_moved(tmp_path, monkeypatch):
    """As on other systems than Linux: the same in the end, even after one that was killed."""
    for name in ("new", "old", "new.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    monkeypatch.setattr("generator.writing._exchanged", lambda *_: False)
    swap(tmp_path / "new", tmp_path / "old")

    assert [(tmp_path / name / "file").read_text() for name in ("new", "old")] == ["old", "new"]


def test_the_whole_site_is_the_same_elsewhere(sample, tmp_path):
    """Another folder, locale, time zone and order of hashing: the same bytes, zip and all."""
    root = sample("full")
    elsewhere = tmp_path / "else" / "where"
    shutil.copytree(root, elsewhere)
    first = tree(site_of(root))
    strange = {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    other = tree(site_of(elsewhere, **strange))

    assert first.keys() == other.keys()
    assert [path for path in first if first[path] != other[path]] == []
