"""Prints what Lighthouse says of the built site, and what a first visit weighs.

`make audit`, after `make site`. Needs Chromium and npm; asks for nothing but the site itself.
"""

import functools
import gzip
import http.server
import io
import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from tests.site.browser import ADVICE, find  # noqa: E402

PAGES = ("en/article-14/", "zh/article-14/", "zh-en/article-10/", "zh/chapter-4/", "zh-en/full/",
         "en/glossary/", "en/duties/", "")  # fmt: skip
TEXT = (".html", ".css", ".js", ".json", ".svg", ".webmanifest")


class _Server(http.server.ThreadingHTTPServer):
    """Silent where the browser hangs up."""

    def handle_error(self, *_: object) -> None:
        pass


class _AsHostsDo(http.server.SimpleHTTPRequestHandler):
    """Compressed and cacheable, as every host of static sites serves them."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def send_head(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path.name))
        self.send_header("Cache-Control", "public, max-age=3600")
        if path.suffix in TEXT:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


def report(address: str, chromium: str) -> dict:
    """Lighthouse's report on a page, on a simulated phone."""
    done = subprocess.run(
        ["npx", "lighthouse", address, "--quiet", "--output=json",
         "--chrome-flags=--headless=new --no-sandbox"],
        cwd=HERE, check=True, capture_output=True, text=True,
        env={**os.environ, "CHROME_PATH": chromium},
    )  # fmt: skip
    return json.loads(done.stdout)


def main() -> None:
    """Print the table."""
    chromium = find()
    if chromium is None or shutil.which("npm") is None:
        sys.exit(ADVICE if chromium is None else "npm is needed for Lighthouse: install Node.js")
    if not (ROOT / "site/index.html").is_file():
        sys.exit("There is no site yet: make site")
    subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)
    handler = functools.partial(_AsHostsDo, directory=str(ROOT / "site"))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    print(f"{'page':20}  speed  access  practice  seo    weight  other hosts")
    for page in PAGES:
        told = report(base + page, chromium)
        scores = [round(100 * told["categories"][one]["score"]) for one in
                  ("performance", "accessibility", "best-practices", "seo")]  # fmt: skip
        asked = told["audits"]["network-requests"]["details"]["items"]
        weight = sum(one.get("transferSize", 0) for one in asked) / 1000
        others = sum(not one["url"].startswith((base, "data:", "blob:")) for one in asked)
        print("{:20}  {:5}  {:6}  {:8}  {:3}  {:5.0f} kB  {:11}".format(
            f"/{page}", *scores, weight, others))  # fmt: skip
    server.shutdown()


if __name__ == "__main__":
    main()
