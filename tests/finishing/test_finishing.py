"""What is done to the built site: the copy to carry, and the list of what is kept."""

import base64
import hashlib
import io
import json
import re
import zipfile

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.finishing import finish

PAGE = """<html><head><title>x</title></head><body>
<ul><li class="site-copy" hidden><a href="../../downloads/law-site.zip" download>Copy</a>
<small class="size" data-bytes="{size} kB" data-megabytes="{size} MB" data-decimal=","></small></li></ul>
<a href="../article-2/#art_2">2</a> <a class="x" href="..">up</a> <a href="#here">here</a>
<a href="../article-2/?q=a/">asked</a> <a href="https://example.org/a/">out</a>
<a href="../../downloads/law.pdf">PDF</a> <p>Text that says href="../" itself</p>
<form class="go" action="../../go/"></form>
</body></html>"""
SITE = {
    "index.html": b"<html><head></head><body><a href=\"en/\">English</a></body></html>",
    "en/downloads/index.html": PAGE.encode(),
    "assets/law.css": b"p {}",
    "assets/javascripts/lunr/x.js": b"",
    "downloads/law.pdf": b"%PDF",
    "service-worker.js": b"// head\nconst KEPT = {};\n// foot\n",
}  # fmt: skip


def finished():
    return {file.path: file.content for file in finish(SITE)}


def test_the_copy_names_each_file_and_holds_no_link_to_itself():
    """A folder has no server that would find index.html."""
    with zipfile.ZipFile(io.BytesIO(finished()["downloads/law-site.zip"])) as copy:
        page = copy.read("law-site/en/downloads/index.html").decode()
        names = copy.namelist()

    assert re.findall(r'href="([^"]*)"', page) == [
        "../article-2/index.html#art_2", "../index.html", "#here", "../article-2/index.html?q=a/",
        "https://example.org/a/", "../../downloads/law.pdf", "../",
    ]  # fmt: skip
    assert 'action="../../go/index.html"' in page
    assert '<script src="../../assets/javascripts/carried.js"></script>\n</head>' in page
    assert "law-site.zip" not in page
    assert names == [
        "law-site/assets/law.css", "law-site/downloads/law.pdf",
        "law-site/en/downloads/index.html", "law-site/index.html",
    ]  # fmt: skip


def test_the_page_offers_the_copy_with_its_size():
    """Only once there is one."""
    files = finished()
    page = files["en/downloads/index.html"].decode()
    size = -(-len(files["downloads/law-site.zip"]) // 1000)

    assert '<li class="site-copy"><a href="../../downloads/law-site.zip" download>' in page
    assert f"<small>{size} kB</small></li>" in page


def test_the_worker_is_told_each_page_and_its_digest():
    """As the page is now, with the copy on offer; without PDFs and what nothing asks for."""
    files = finished()
    worker = files["service-worker.js"].decode()
    kept = json.loads(re.search(r"^const KEPT = (.*);$", worker, re.M)[1])
    page = files["en/downloads/index.html"]

    assert kept == {
        "": hashlib.sha256(SITE["index.html"]).hexdigest()[:32],
        "en/downloads/": hashlib.sha256(page).hexdigest()[:32],
        "assets/law.css": hashlib.sha256(b"p {}").hexdigest()[:32],
    }
    assert (worker.startswith("// head\n"), worker.endswith(";\n// foot\n")) == (True, True)


@pytest.mark.slow
def test_of_a_very_long_law_a_device_keeps_the_chapters():
    """No browser is made to fetch hundreds of megabytes; a chapter shows its articles too."""
    long = {f"en/article-{n}/index.html": b"<html></html>" + bytes(10**7) for n in range(1, 7)}
    short = {"a/1/index.html": b"", "en/chapter-1/index.html": b"", "index.html": b""}
    worker = {"service-worker.js": SITE["service-worker.js"]}
    changed = {file.path: file.content for file in finish(long | short | worker)}
    kept = json.loads(re.search(rb"^const KEPT = (.*);$", changed["service-worker.js"], re.M)[1])

    assert set(kept) == {"", "en/chapter-1/"}


def test_the_same_site_is_finished_to_the_same_bytes_and_only_once():
    """A finished site is left as it is."""
    first = finished()

    assert first == finished()
    assert {f.path for f in finish(SITE | first)} <= {"service-worker.js"}
    assert [f.content for f in finish(SITE | first)] == [first["service-worker.js"]]


@pytest.mark.slow
def test_a_folder_that_is_no_site_is_named(tmp_path):
    """The editor who names the wrong folder is told what to do."""
    told = CliRunner().invoke(main, ["finish", str(tmp_path)])

    assert told.exit_code == 1
    assert told.output == f"Error: {tmp_path}: is not a built site. Build it first: make site\n"


def test_a_page_asks_for_one_stylesheet_and_one_script_of_ours():
    """In the order in which the page asked; Material's own stay as they are."""
    page = b"""<head>
<link rel="stylesheet" href="../assets/stylesheets/main.57a0d79d.min.css">
<link rel="stylesheet" href="../assets/stylesheets/law.css">
<link rel="stylesheet" href="../assets/stylesheets/frame.css">
</head><body>
<script src="../assets/javascripts/site.js" defer></script>
<script src="../assets/javascripts/cite.js" defer></script>
</body>"""
    site = {"index.html": b"<p>", "en/index.html": page,
            "assets/stylesheets/law.css": b"p {}", "assets/stylesheets/frame.css": b"b {}",
            "assets/javascripts/site.js": b"(() => {})()",
            "assets/javascripts/cite.js": b"(() => {})()"}  # fmt: skip
    files = {file.path: file.content for file in finish(site)}
    style, script = sorted(set(files) - {"en/index.html"}, key=lambda path: path.endswith(".js"))

    assert files[style] == b"p {}\nb {}"
    assert files[script] == b"(() => {})()\n;\n(() => {})()"
    assert files["en/index.html"].decode().splitlines() == [
        "<head>", '<link rel="stylesheet" href="../assets/stylesheets/main.57a0d79d.min.css">',
        f'<link rel="stylesheet" href="../{style}">', "</head><body>",
        f'<script src="../{script}" defer></script>', "</body>",
    ]  # fmt: skip


def test_each_page_carries_its_policy_and_hosts_are_told():
    """The inline scripts of the page by their digests, data not, and nothing from elsewhere."""
    page = """<head><meta charset="utf-8"><script>a()</script>
<script type="application/json">{}</script><script src="x.js"></script></head>"""
    other = '<head><meta charset="utf-8"><script>b()</script></head>'
    files = {f.path: f.content.decode() for f in
             finish({"index.html": page.encode(), "a/index.html": other.encode()})}  # fmt: skip
    one = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    two = base64.b64encode(hashlib.sha256(b"b()").digest()).decode()

    assert f"script-src 'self' 'sha256-{one}'; style-src 'self'" in files["index.html"]
    assert f"script-src 'self' 'sha256-{two}'; " in files["a/index.html"]
    assert "default-src 'none'" in files["index.html"]
    for told in (files["_headers"], files[".htaccess"]):
        assert one in told
        assert two in told
        assert "frame-ancestors 'self'" in told
    assert "unsafe" not in "".join(files.values())
