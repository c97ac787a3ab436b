"""Work in a second process: its files and its faults come back, and nothing waits for it in vain."""

import os
import select
import subprocess
import sys

from generator.aside import aside
from generator.model.output import OutputFile
from tests.conftest import REPOSITORY

FAILS = """
from generator.aside import aside
from generator.model.output import OutputFile
aside(lambda: [OutputFile("large", bytes(10_000_000))])
raise OSError("the disk is full")
"""


DIVIDES = """
from generator.aside import aside
aside(lambda: [1 // 0])()
"""
KILLED = """
import os, signal
from generator.aside import aside
from generator.model.output import OutputFile
for _ in range(2):
    aside(lambda: [OutputFile("large", bytes(10_000_000))])
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_files_come_back():
    """As if they were made here."""
    assert aside(lambda: [OutputFile("a", b"1")])() == [OutputFile("a", b"1")]


def test_a_fault_comes_back_whole():
    """With its place in the second process."""
    ended = ended_with(DIVIDES)

    assert "RuntimeError: in the second process of the build" in ended
    assert "in <lambda>" in ended
    assert "ZeroDivisionError" in ended


def test_a_build_that_fails_ends():
    """It does not wait for files that nobody will fetch."""
    assert "the disk is full" in ended_with(FAILS)


def test_nothing_is_left_of_a_build_that_is_killed():
    """Its second processes hold the other end of this pipe: it closes when the last of them ends."""
    read, write = os.pipe()
    killed = subprocess.Popen([sys.executable, "-c", KILLED], cwd=REPOSITORY, pass_fds=[write])
    os.close(write)
    killed.wait(20)

    assert select.select([read], [], [], 20)[0] == [read]
    assert os.read(read, 1) == b""
    os.close(read)


def ended_with(program):
    """What it says on standard error. A program of its own: test runners have threads, and then
    nothing is made aside.
    """
    ended = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True,
                           text=True, timeout=20, check=False)  # fmt: skip
    return ended.stderr
