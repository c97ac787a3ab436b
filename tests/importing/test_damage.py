"""Whatever bytes are given to the importer: a valid source/, or a sentence, and soon."""

import os
import random
import time

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import check
from generator.cli import main
from generator.problems import stops_the_build
from tests.importing import corpus
from tests.importing.test_importing import SMALL

pytestmark = pytest.mark.slow

EXAMPLES = int(os.environ.get("DAMAGE", "300"))
OPTIONS = ("--adopted", "2000-01-01", "--in-force", "2000-01-01")
PIECES = ["第一条 ", "第二条", "第三条　", "第九十九条 ", "第一章 总则\n", "第二章", "附则\n", "第一节 ", "第一编 ",
          "（一）", "(二)", "1.", "２．", "⒈", "目录\n", "序言\n", "附件：\n", "附件二\n", "附：", "①", "注：", "“", "”",
          "。", "，\n", "\n", "\n\n", "\r", "\f", "\t", " ", "　", "\x00", "\x07", "\x1b", "\ufeff", "\u200b",
          "\u202e", "\ue000", "\u2f54", "\uf900", "１", "a１", "：", "# ", "- ", "'", '"', "{{", "[x]: <a>", "|",
          ": ", "&a", "*", "%", "<script>", "null", "1", "2022年13月45日", "本文内容来自网络", "【目的】",
          "第零条 ", "第一百○一条 ", "第1条", "第一条之一 ", "之一", "𠮷", "e\u0301", "第" * 40, "第99999条 ", "第" + "9" * 5000 + "条 ", "9" * 5000 + "年1月1日", "附件" + "9" * 5000 + "\n", "第一万条",
          "之" + "九" * 5000, "第三条 水。\n第三条 ", "（三）水；\n（三）", "（" * 40]  # fmt: skip
TEXTS = [SMALL, *(content for param in corpus.of_tier("clean", "hard", "noarticles")
                  if param.values[0]
                  and len(content := corpus.content(param.values[0]).decode("utf-8-sig")) < 20_000)]  # fmt: skip

damage = st.tuples(
    st.sampled_from(["insert", "delete", "replace", "cut", "twice", "swap", "join"]),
    st.integers(0, 10**6),
    st.integers(1, 40),
    st.sampled_from(PIECES),
)


def damaged(text, how, at, length, piece):
    """The text after one accident."""
    at %= len(text) + 1
    lines = text.splitlines(keepends=True)
    line = at % max(len(lines), 1)
    if how == "insert":
        return text[:at] + piece + text[at:]
    if how == "delete":
        return text[:at] + text[at + length :]
    if how == "replace":
        return text[:at] + piece + text[at + length :]
    if how == "cut":
        return text[:at]
    if how == "join":
        return "".join([*lines[:line], *(one.rstrip("\r\n") for one in lines[line : line + 2]),
                        *lines[line + 2 :]])  # fmt: skip
    if how == "twice":
        return "".join([*lines[: line + 1], *lines[line:]])
    random.Random(at).shuffle(lines)
    return "".join(lines)


def is_told_or_valid(folder, data):
    """Import these bytes; say how that ended."""
    text = folder / "text.txt"
    text.write_bytes(data)
    root = folder / f"root-{time.monotonic_ns()}"
    began = time.process_time()
    told = CliRunner().invoke(main, ["import", str(text), "--root", str(root), *OPTIONS])

    assert time.process_time() - began < 5
    if told.exit_code == 1:
        assert isinstance(told.exception, SystemExit), told.exception
        assert told.output.startswith("Error: ")
        assert not root.exists()
        return "told"
    assert told.exit_code == 0, told.exception
    problems = check(root).problems
    assert not stops_the_build(problems), "\n".join(map(str, problems[:5]))
    return "valid"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damage")


@pytest.mark.site
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(text=st.sampled_from(TEXTS), acts=st.lists(damage, min_size=1, max_size=4))
def test_a_damaged_statute_is_valid_or_refused(folder, text, acts):
    """Never a traceback, never a hang, and never a tree that the check refuses."""
    for act in acts:
        text = damaged(text, *act)
    is_told_or_valid(folder, text.encode("utf-8", errors="surrogatepass"))


@settings(max_examples=EXAMPLES // 6, deadline=None, derandomize=True, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(
    pieces=st.lists(st.sampled_from([*PIECES, "水井归全镇共有。", "条例\n", "\n第"]), max_size=30)
)
def test_any_heap_of_labels_is_valid_or_refused(folder, pieces):
    """Labels, brackets and marks in any order."""
    is_told_or_valid(folder, ("水井条例\n第一条 " + "".join(pieces)).encode())


@settings(max_examples=EXAMPLES // 6, deadline=None, derandomize=True, database=None,
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(data=st.binary(max_size=300))
def test_any_bytes_are_refused(folder, data):
    """They are no statute, in whatever encoding."""
    assert is_told_or_valid(folder, data) == "told"


@pytest.mark.site
@pytest.mark.parametrize("data", [
    b"", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00" * 1000, bytes(range(256)) * 10,
    b"\n" * 100_000, ("水井条例\n第一条 " + "水" * 300_000).encode(),
    ("水井条例\n" + "第一条 水。\n" * 20_000).encode(),
    ("水井条例\n" + "".join(f"第{n}条 {'水井归全镇共有，' * 80}。\n" for n in range(1, 2900))).encode(),
    ("水井条例\n目录\n" + "".join(f"第{n}章 {n}\n" for n in range(9000)) + "第一条 水。\n").encode(),
    ("水井条例\n第一条 水。\n" + "【打印】" * 50_000 + "大中小" * 50_000).encode(),
    ("水井条例\n第一条 水：" + "（一）水；" * 20_000 + "1.水；" * 20_000).encode(),
    ("水井条例\n第一条 水：\n" + "（一）水；\n" * 20_000).encode(),
    ("水井条例\n第一条 水：\n" + "（二）水；\n" * 5_000).encode(),
    ("水井条例\n第一条 水。\n" + "第二条和" * 50_000).encode(),
    ("水井条例\n第一条 水。\n" + "第二条和\n" * 20_000).encode(),
    ("水井条例\n" + "第一章 总则\n" * 10_000 + "第一条 水。\n").encode(),
    ("（" * 100_000).encode(), b"x" * 30_000_000,
], ids=lambda data: f"{len(data)} bytes")  # fmt: skip
def test_empty_binary_and_huge_files(folder, data):
    """An answer in seconds."""
    is_told_or_valid(folder, data)
