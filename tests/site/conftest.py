"""The real site, built once as `make site` builds it, and a browser that looks at it."""

import fcntl
import functools
import http.server
import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.site.browser import ADVICE, find

ROOT = Path(__file__).parents[2]


BLOCKED = "Service Worker registration blocked by Playwright"


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id):
    """The folder of the site, built strictly from the repository's own source. Of several processes
    that test at a time, the first one builds it.
    """
    if worker_id == "master":
        return _built(tmp_path_factory.mktemp("site"))
    shared = tmp_path_factory.getbasetemp().parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = shared / "site"
        if not folder.exists():
            _built(shared / "site.new").rename(folder)
        return folder


def _built(folder):
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=ROOT, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip

    assert (done.returncode, done.stderr.strip()) == (0, "")
    subprocess.run([sys.executable, "-m", "generator", "finish", folder], cwd=ROOT, check=True)
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def address(site):
    """The site's address on this machine."""
    with served(site) as where:
        yield where


@contextmanager
def served(folder):
    """The address at which a folder is served."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    """A real browser."""
    from playwright.sync_api import expect, sync_playwright

    path = find()
    if path is None:
        pytest.fail(ADVICE)
    expect.set_options(timeout=20_000)  # a machine that is busy is slow, and no less right
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        # Each fresh visitor would fetch the whole site for later; only test_offline.py wants that.
        for make in ("new_context", "new_page"):
            quiet = functools.partial(getattr(browser, make), service_workers="block")
            setattr(browser, make, quiet)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that fails the test if the site logs an error or asks another host for anything."""
    context = chromium.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults = []
    page.on("console", lambda m: m.type in ("error", "warning") and BLOCKED not in m.text
            and faults.append(m.text))  # fmt: skip
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("requestfailed", lambda r: r.failure == "net::ERR_ABORTED"  # gone to the next page
            or faults.append(f"failed: {r.url}"))  # fmt: skip
    page.on("response", lambda r: r.status >= 400 and faults.append(f"{r.status}: {r.url}"))
    page.on("request", lambda r: "127.0.0.1" in r.url or r.url.startswith(("data:", "blob:"))
            or faults.append(f"another host: {r.url}"))  # fmt: skip
    yield page
    context.close()

    assert faults == []


@pytest.fixture(scope="session")
def law():
    """The law as it stands, in Chinese."""
    from generator.loaders.edition import load_edition

    edition, _ = load_edition(ROOT)
    return edition.law
