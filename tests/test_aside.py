"""Work in a second process: what it makes and its faults come back, and nothing waits for it in vain."""

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
with aside(lambda: bytes(10_000_000)):
    raise OSError("the disk is full")
"""
DIVIDES = """
from generator.aside import aside
with aside(lambda: 1 // 0) as divided:
    divided()
"""
FULL = """
from generator.aside import aside
def write():
    raise OSError(28, "No space left on device")
with aside(write) as written:
    try:
        written()
    except OSError as failure:
        print("told:", failure.errno)
"""
NEVER = """
import os, time
from generator.aside import aside
with aside(lambda: time.sleep(600)):
    pass
"""
KILLED = """
import os, signal
from generator.aside import aside
with aside(lambda: bytes(10_000_000)), aside(lambda: bytes(10_000_000)):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_is_made_comes_back():
    """As if it was made here."""
    with aside(lambda: [OutputFile("a", b"1")]) as made:
        assert made() == [OutputFile("a", b"1")]


def test_a_fault_comes_back_whole():
    """With its place in the second process."""
    ended = ended_with(DIVIDES).stderr

    assert "RuntimeError: in the second process of the build" in ended
    assert "in <lambda>" in ended
    assert "ZeroDivisionError" in ended


def test_a_full_disk_comes_back_as_one():
    """It is told to the editor like that of the first process."""
    assert ended_with(FULL).stdout == "told: 28\n"


@pytest.mark.parametrize(("program", "told"), [(FAILS, "the disk is full"), (NEVER, "")])
def test_nothing_waits_for_what_nobody_asks_for(program, told):
    """Neither a build that fails, nor one that goes on without it."""
    assert told in ended_with(program).stderr


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
    """What it says. A program of its own: test runners have threads, and then nothing is made
    aside.
    """
    return subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True,
                          text=True, timeout=20, check=False)  # fmt: skip
