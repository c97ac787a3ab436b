"""Work in a second process: its files and its faults come back, and nothing waits for it in vain."""

import os
import select
import subprocess
import sys

import pytest

from generator.aside import aside
from generator.model.output import OutputFile
from tests.conftest import REPOSITORY

FAILS = """
from generator.aside import aside
from generator.model.output import OutputFile
aside(lambda: [OutputFile("large", bytes(10_000_000))])
raise OSError("the disk is full")
"""


KILLED = """
import os, signal
from generator.aside import aside
from generator.model.output import OutputFile
for _ in range(2):
    aside(lambda: [OutputFile("large", bytes(10_000_000))])
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_files_and_faults_come_back():
    """As if they were made here."""
    assert aside(lambda: [OutputFile("a", b"1")])() == [OutputFile("a", b"1")]
    with pytest.raises(RuntimeError, match=r"lambda[\s\S]*ZeroDivisionError"):
        aside(lambda: [OutputFile("a", bytes(1 // 0))])()


def test_a_build_that_fails_ends():
    """It does not wait for files that nobody will fetch."""
    ended = subprocess.run([sys.executable, "-c", FAILS], cwd=REPOSITORY, capture_output=True,
                           text=True, timeout=20, check=False)  # fmt: skip

    assert "the disk is full" in ended.stderr


def test_nothing_is_left_of_a_build_that_is_killed():
    """Its second processes hold the other end of this pipe: it closes when the last of them ends."""
    read, write = os.pipe()
    killed = subprocess.Popen([sys.executable, "-c", KILLED], cwd=REPOSITORY, pass_fds=[write])
    os.close(write)
    killed.wait(20)

    assert select.select([read], [], [], 20)[0] == [read]
    assert os.read(read, 1) == b""
    os.close(read)
