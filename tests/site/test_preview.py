"""`make serve`: what an editor writes is in the browser at once, and so is what is wrong with it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.conftest import REPOSITORY, edit

pytestmark = pytest.mark.site

AT_ONCE = 5
"""Seconds; on a machine that does nothing else it is less than one (make bench)."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A copy of the law, never built, and the address at which it is served."""
    root = tmp_path_factory.mktemp("desk")
    for folder in ("source", "translations"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    port = free_port()
    command = [sys.executable, "-m", "publishing.preview", "--root", str(root), "--port", str(port)]
    told = {key: value for key, value in os.environ.items() if not key.startswith("LAW_")}
    server = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True,
                              env={**told, "NO_MKDOCS_2_WARNING": "1"})  # fmt: skip
    assert "The site is at" in server.stdout.readline()
    yield root, f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()


def test_a_changed_word_is_in_the_browser_at_once(served, page):
    """Without a hand on the browser."""
    root, address = served
    chapter = root / "translations/en/chapters/01.yml"
    page.goto(f"{address}/en/article-6/")
    expect(page.locator("#art_6__para_1")).to_contain_text("reform and opening up")
    began = time.perf_counter()
    edit(chapter, {"replace": {"in important fields": "in weighty fields"}})
    expect(page.locator("#art_6__para_1")).to_contain_text("weighty fields", timeout=20_000)
    taken = time.perf_counter() - began
    print(f"\na changed word was in the browser after {taken:.2f} s")

    assert taken < AT_ONCE


def test_an_error_is_told_on_the_page_which_stays_as_it_was(served, page):
    """And goes when it is mended."""
    root, address = served
    chapter = root / "source/chapters/01.yml"
    page.goto(f"{address}/zh/article-6/")
    edit(chapter, {"replace": {"label: 第七条": "label: 第八条"}})
    told = page.get_by_role("alert")
    expect(told).to_contain_text("source/chapters/01.yml", timeout=20_000)
    expect(page.locator("#art_6 [lang]")).to_have_text("第六条")
    edit(
        chapter,
        {
            "replace": {
                "- label: 第八条\n  paragraphs:\n  - 鼓励企业": "- label: 第七条\n  paragraphs:\n  - 鼓励企业"
            }
        },
    )
    expect(told).to_have_count(0, timeout=20_000)


def test_an_inserted_article_has_its_page(served, page):
    """A page that was not there when the server began."""
    root, address = served
    for path, text in INSERTED.items():
        (root / path).write_text(text)
    page.goto(f"{address}/zh/changes/")
    expect(page.locator("main")).to_contain_text("第六十五条之一", timeout=20_000)
    page.goto(f"{address}/zh/article-65-1")

    expect(page.locator("#art_65-1__para_1")).to_contain_text(
        "本条例由省人民代表大会常务委员会解释"
    )


INSERTED = {
    "source/amendments/2026-01-01.yml": """\
instrument: 《关于修改〈某条例〉的决定》
adopted_by: 江苏省第十四届人民代表大会常务委员会第二十次会议
date: 2026-01-01
note: 根据2025年12月1日《关于修改〈某条例〉的决定》第二次修正
changes:
- provision: art_65
  act: insert after
  new_article: {label: 第六十五条之一, paragraphs: [本条例由省人民代表大会常务委员会解释。]}
""",
    "translations/en/amendments/2026-01-01.yml": """\
status: draft
instrument: Decision on Amending Certain Regulations
adopted_by: 20th Session of the Standing Committee of the 14th Jiangsu Provincial People’s Congress
note: ; amended for the second time
changes:
- provision: art_65
  paragraphs: [The Standing Committee of the Provincial People’s Congress is to interpret them.]
""",
}


def test_a_port_that_is_taken_is_told(served):
    """In a line, with the cure."""
    root, address = served
    command = [
        sys.executable,
        "-m",
        "publishing.preview",
        "--root",
        root,
        "--port",
        address.rpartition(":")[2],
    ]
    told = subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, timeout=30, check=False
    )

    assert told.returncode == 1
    assert "Stop what listens there" in told.stderr
    assert "Traceback" not in told.stderr


def test_what_no_page_has_is_not_found(served):
    """And nothing outside the site is served."""
    for path in ("/zh/article-99/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(served[1] + path)
