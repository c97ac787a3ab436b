"""Work in a second process: its files and its faults come back, and nothing waits for it in vain."""

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


def test_files_and_faults_come_back():
    """As if they were made here."""
    assert aside(lambda: [OutputFile("a", b"1")])() == [OutputFile("a", b"1")]
    with pytest.raises(ZeroDivisionError):
        aside(lambda: [OutputFile("a", bytes(1 // 0))])()


def test_a_build_that_fails_ends():
    """It does not wait for files that nobody will fetch."""
    ended = subprocess.run([sys.executable, "-c", FAILS], cwd=REPOSITORY, capture_output=True,
                           text=True, timeout=20, check=False)  # fmt: skip

    assert "the disk is full" in ended.stderr
