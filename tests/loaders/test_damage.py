"""Whatever is done to the editors' files, the answer is a list of findings."""

import os
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import check
from generator.problems import Problem
from tests.conftest import SAMPLES

pytestmark = pytest.mark.site

EXAMPLES = int(os.environ.get("DAMAGE", "500"))
"""`make damage` takes ten thousand, which lasts minutes."""

PIECES = ["\t", "  ", "\n", ":", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!python/object:os.system ",
          "!x ", "|", ">", "'", '"', "#", "\\", "\ufeff", "\u200b", "\u202e", "\x00", "\x07", "\ud7ff",
          "\u2f49", "\uff11", "\u3000", "第三条", "（二）", "null", "~", "true", "1", "1.5", "2024-13-45",
          "art_1", "art_99__para_9", "---\n", "...\n", "? ", "<<: *a", "provision: art_1\n", "%YAML 9\n",
          "label: 第一条\n", "text: x\n", "0x1F", ".inf", "𠮷", "é", "é" * 500]  # fmt: skip
FILES = sorted(path.relative_to(SAMPLES / "full").as_posix()
               for folder in ("source", "translations")
               for path in (SAMPLES / "full" / folder).rglob("*.yml"))  # fmt: skip

damage = st.tuples(
    st.sampled_from(FILES),
    st.sampled_from(["insert", "delete", "replace", "cut", "twice", "swap", "bytes", "empty"]),
    st.integers(0, 10**6),
    st.integers(1, 40),
    st.sampled_from(PIECES),
)


def damaged(text: str, how: str, at: int, length: int, piece: str) -> bytes:
    """The text after one act of carelessness or malice."""
    at %= len(text) + 1
    lines = text.splitlines(keepends=True)
    line = at % max(len(lines), 1)
    if how == "insert":
        text = text[:at] + piece + text[at:]
    elif how == "delete":
        text = text[:at] + text[at + length :]
    elif how == "replace":
        text = text[:at] + piece + text[at + length :]
    elif how == "cut":
        text = text[:at]
    elif how == "twice":
        text = "".join([*lines[:line], *lines[line : line + 1] * 2, *lines[line + 1 :]])
    elif how == "swap":
        random.Random(at).shuffle(lines)
        text = "".join(lines)
    elif how == "bytes":
        return text.encode()[:at] + bytes([at % 256, 255 - at % 256]) + text.encode()[at:]
    else:
        return b""
    return text.encode("utf-8", errors="surrogatepass")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("damage") / "full"
    shutil.copytree(SAMPLES / "full", folder, ignore=shutil.ignore_patterns("build", "site"))
    return folder


@settings(max_examples=EXAMPLES, deadline=5_000, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(acts=st.lists(damage, min_size=1, max_size=3))
def test_damage_is_told_and_never_a_traceback(root: Path, acts) -> None:
    """Again and again: findings with file and line, in seconds, and nothing else."""
    before = {}
    try:
        for file, *act in acts:
            path = root / file
            content = path.read_bytes()
            before.setdefault(path, content)
            path.write_bytes(damaged(content.decode("utf-8", errors="replace"), *act))
        problems = check(root).problems
    finally:
        for path, content in before.items():
            path.write_bytes(content)

    assert all(isinstance(one, Problem) for one in problems)
    assert all(one.place.file for one in problems)
