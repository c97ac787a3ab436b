"""`make serve`: what an editor writes is in the browser at once, and so is what is wrong with it."""

import os
import shutil
import socket
import subprocess
import sys
import time

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
    """A copy of the law, built once, and the address at which it is served."""
    root = tmp_path_factory.mktemp("desk")
    for folder in ("source", "translations"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    told = {
        **os.environ,
        "LAW_CONFIG": str(root / "build/mkdocs.generated.yml"), "LAW_PAGES": str(root / "build/docs"),
        "NO_MKDOCS_2_WARNING": "1",
    }  # fmt: skip
    build = [sys.executable, "-m", "generator", "build", "--root", str(root)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    port = free_port()
    command = [sys.executable, "-m", "publishing.preview", "--root", str(root), "--port", str(port)]
    server = subprocess.Popen(command, cwd=REPOSITORY, env=told, stdout=subprocess.PIPE, text=True)
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
    expect(page.locator("#art_6 .label")).to_have_text("第六条")
    edit(
        chapter,
        {
            "replace": {
                "- label: 第八条\n  paragraphs:\n  - 鼓励企业": "- label: 第七条\n  paragraphs:\n  - 鼓励企业"
            }
        },
    )
    expect(told).to_have_count(0, timeout=20_000)


def test_what_no_page_has_is_not_found(served):
    """And nothing outside the site is served."""
    import urllib.error
    import urllib.request

    for path in ("/zh/article-99/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(served[1] + path)
