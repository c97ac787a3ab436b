"""The data page: what it shows of each format is there, and its examples run."""

import contextlib
import io
import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import zipfile

import pytest
from lxml import etree, html

from generator.model.datasets import JSON_FORMAT
from tests.renderers.akn.reading import wording

pytestmark = pytest.mark.site

BASE = "http://127.0.0.1:8000/"
FORMS = ["all", "json", "akn", "csv", "sqlite", "text", "markdown", "tmx", "xliff", "tbx"]


def examples(site, view, kind):
    tree = html.parse(site / view / "data/index.html")
    return [
        one.text_content() for one in tree.xpath(f"//pre[contains(@class, ' {kind}')]")
    ]  # fmt: skip


@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_each_format_has_its_files_sizes_schema_licence_and_example(site, view):
    """Under a heading of its own; the files are there and as large as told."""
    tree = html.parse(site / view / "data/index.html").getroot()
    sections = re.split(r"(?=<h2 )", etree.tostring(tree.find(".//article"), encoding="unicode"))[
        1:
    ]
    names = [re.search(r'id="([a-z]+)"', one)[1] for one in sections]

    assert names == [*FORMS, "feeds"]
    for name, section in zip(FORMS, sections, strict=False):
        part = html.fromstring(f"<div>{section}</div>")
        links = part.xpath(".//ul[@class='files']//a")
        for link in links:
            file = (site / view / "data" / link.get("href")).resolve()
            size = int(link.xpath("string(following-sibling::small)").split()[0])
            assert size == -(-file.stat().st_size // 1000)
        assert links
        assert "CC BY 4.0" in part.xpath("string(.//dl)")
        assert bool(part.xpath(".//dl//a")) is (name not in ("all", "text"))
        assert part.xpath(".//pre")
    assert JSON_FORMAT in tree.text_content()


def test_the_feeds_and_the_list_for_language_models_are_there(site):
    """At the foot of the page, in every language of the site."""
    tree = html.parse(site / "zh-en/data/index.html").getroot()
    hrefs = tree.xpath("//h2[@id='feeds']/following-sibling::ul[1]//a/@href")

    assert hrefs == ["../../zh/feed.xml", "../../en/feed.xml", "../../llms.txt"]
    assert all((site / "zh-en/data" / href).resolve().is_file() for href in hrefs)


@pytest.mark.parametrize("view", ["zh", "en", "zh-en"])
def test_the_examples_in_python_run(site, view):
    """As they stand, but for the address: against the files of this build."""
    found = examples(site, view, "python")
    printed = []
    for example in found:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(example.replace(BASE, f"file://{site}/"), {})
        printed.append(out.getvalue())

    assert len(found) == 2
    assert "江苏省促进长三角生态绿色一体化发展示范区高质量发展条例" in printed[0]
    assert printed[1].strip().endswith("制定本条例。" if view == "zh" else "Demonstration Zone.")


def test_the_example_in_pandas_asks_for_what_the_table_has(site):
    """pandas itself is not among our tools: the same columns, read by csv."""
    import csv

    (example,) = examples(site, "en", "pandas")
    name, column = re.search(rf'"{BASE}(.*?)", index_col="(\w+)"', example).groups()
    row = re.search(r'loc\["(.*?)"\]', example)[1]
    rows = list(csv.DictReader((site / name).read_text("utf-8-sig").splitlines()))

    assert row in [one[column] for one in rows]


def test_the_example_of_the_database_finds_something(site):
    """The query of the command line, run by Python's own SQLite."""
    (example,) = examples(site, "en", "sqlite")
    fetched, asked = example.splitlines()
    _, name, query = shlex.split(asked)
    assert fetched == f"curl -O {BASE}data/{name}"
    database = sqlite3.connect(site / "data" / name)

    assert database.execute(query).fetchall()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_examples_of_curl_fetch(site, tmp_path):
    """From the files of this build."""
    found = [one for view in ("zh", "en", "zh-en") for one in examples(site, view, "curl")]
    for example in found:
        command = shlex.split(example.replace(BASE, f"file://{site}/"))
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, example
    assert len(found) == 18


def test_everything_in_one_file_is_free_of_notes(site):
    """The same files, and the same law in them, still valid, without what editors note."""
    with zipfile.ZipFile(site / "data/all.zip") as archive:
        names = set(archive.namelist())
        documents = {name: archive.read(name) for name in names if name.startswith("akn/")}
    files = {path.relative_to(site / "data").as_posix() for path in (site / "data").rglob("*.*")}

    assert names == files - {"all.zip"}
    for name, content in documents.items():
        published = (site / "data" / name).read_bytes()
        assert b"<note" in published
        assert b"<note " not in content
        assert b"noteRef" not in content
        assert wording(content) == wording(published)


def test_datasette_is_told_how_to_search(site):
    """The metadata speaks of tables that are there; its query finds words of two characters."""
    told = json.loads((site / "data/metadata.json").read_text())["databases"]["regulation"]
    database = sqlite3.connect(site / "data/regulation.sqlite")
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    shown = told["tables"]["provisions"]
    found = {
        words: {
            row[0] for row in database.execute(told["queries"]["find"]["sql"], {"words": words})
        }
        for words in ("执委会", "水乡", "card")
    }

    assert set(told["tables"]) <= tables
    joined = (
        f"SELECT citation FROM provisions WHERE {shown['fts_pk']} IN"
        f" (SELECT rowid FROM {shown['fts_table']} WHERE {shown['fts_table']} MATCH ?)"
    )
    assert ("第五十二条",) in database.execute(joined, ("社会保障卡",)).fetchall()
    assert all(found.values())
    assert {"language", "version", "level"} == set(shown["facets"])
