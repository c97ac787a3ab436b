"""The data page: each format with its files and sizes, its schema, its licence, and an example."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.addresses import address
from generator.model.datasets import FOLDER, JSON_FORMAT
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.wording import Wording
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page


@dataclass(frozen=True)
class Form:
    """A format. `files`: a pattern for the names of its files below /data/. `schema`: a file there,
    or an address elsewhere. `examples`: the program of each, and the code that a reader copies.
    """

    name: str
    files: str
    schema: str = ""
    examples: tuple[tuple[str, str], ...] = ()
    licence: str = "text"


_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
FORMS = (
    Form("all", r"all\.zip", examples=(("curl", "curl -O {site}data/all.zip"),)),
    Form(
        "json",
        r"regulation\.json|regulation\.schema\.json|article-1\.json",
        "regulation.schema.json",
        (
            ("curl", "curl -O {site}data/regulation.json"),
            (
                "python",
                "import json, urllib.request\n"
                'law = json.load(urllib.request.urlopen("{site}data/regulation.json"))\n'
                'print(law["versions"][-1]["title"])',
            ),
        ),
    ),
    Form(
        "akn",
        r"akn/.*\.xml",
        "https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd",
        (
            (
                "python",
                "import urllib.request, xml.etree.ElementTree as xml\n"
                'law = xml.parse(urllib.request.urlopen("{site}data/akn/{code}/{date}.xml"))\n'
                f"found = law.find(\".//{{{_AKN}}}paragraph[@eId='{{eid}}']\")\n"
                'print("".join(found.itertext()).strip())',
            ),
        ),
    ),
    Form(
        "csv",
        r".*\.csv|csv-metadata\.json",
        "csv-metadata.json",
        (
            (
                "pandas",
                "import pandas\n"
                'paragraphs = pandas.read_csv("{site}data/paragraphs.csv", index_col="eid")\n'
                'print(paragraphs.loc["{eid}"])',
            ),
        ),
    ),
    Form(
        "sqlite",
        r".*\.sqlite|.*\.sql|metadata\.json",
        "regulation.sql",
        (
            (
                "sqlite",
                "curl -O {site}data/regulation.sqlite\n"
                "sqlite3 regulation.sqlite \"SELECT citation, text FROM search WHERE search MATCH '{word}'\"",
            ),
            (
                "datasette",
                "curl -O {site}data/regulation.sqlite -O {site}data/metadata.json\n"
                "datasette regulation.sqlite --metadata metadata.json",
            ),
        ),
    ),
    Form("text", r"[a-z-]+\.txt", examples=(("curl", "curl {site}data/{view}.txt"),)),
    Form(
        "markdown",
        r".*\.md\.txt",
        "https://spec.commonmark.org/",
        (("curl", "curl {site}{view}/article-{article}/index.html.md"),),
    ),
    Form(
        "tmx",
        r".*\.tmx",
        "https://www.gala-global.org/tmx-14b",
        (("curl", "curl -O {site}data/{memory}"),),
    ),
    Form(
        "xliff",
        r".*\.xlf",
        "https://docs.oasis-open.org/xliff/xliff-core/v2.0/os/schemas/xliff_core_2.0.xsd",
        (
            (
                "shell",
                ".venv/bin/python -m generator export-xliff --to ja -o ja.xlf\n"
                ".venv/bin/python -m generator import-xliff ja.xlf",
            ),
        ),
    ),
    Form(
        "tbx",
        r".*\.tbx",
        "https://www.tbxinfo.net/",
        (("curl", "curl -O {site}data/glossary.tbx"),),
        licence="editorial",
    ),
)
"""In the order in which they are shown."""


@dataclass(frozen=True)
class DataFile:
    """One file: its address, its name below /data/, and its size in words."""

    target: str
    name: str
    size: str


def pages(edition: Edition, view: View, sizes: Mapping[str, int], site: str) -> Iterator[Page]:
    """The page, where there is data."""
    if not sizes:
        return
    labels = view.interface.labels
    values = _values(edition, view, site) | {"memory": _memory(sizes)}
    forms = [
        (form, files, [(name, _filled(text, values)) for name, text in form.examples])
        for form in FORMS
        if (files := _files(view, sizes, form.files))
    ]
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "folder": FOLDER,
        "forms": forms,
        "feeds": [*(f"{language.code}/feed.xml" for language in edition.languages), "llms.txt"],
        "stable": view.interface.say("data.stable", format=JSON_FORMAT),
    }
    yield page_of(view, "data/", "data", labels["data.title"], shows, labels["data.lead"])


def _memory(sizes: Mapping[str, int]) -> str:
    return next((path.removeprefix(FOLDER) for path in sizes if path.endswith(".tmx")), "")


def _files(view: View, sizes: Mapping[str, int], pattern: str) -> list[DataFile]:
    return [
        DataFile(path, path.removeprefix(FOLDER), view.interface.size(size))
        for path, size in sorted(sizes.items())
        if re.fullmatch(pattern, path.removeprefix(FOLDER))
    ]


def _values(edition: Edition, view: View, site: str) -> dict[str, str]:
    """The values that are put into the examples, such that this law has what they ask for."""
    article = edition.law.articles[0]
    return {
        "site": site,
        "code": view.interface.code,
        "view": view.id,
        "date": edition.current.date,
        "article": str(article.number),
        "eid": article.children[0].eid if article.children else article.eid,
        "word": _word(edition.law),
    }


def _word(law: Wording) -> str:
    """Three characters in a row that title and text have, so that a search finds them."""
    text = "\n".join(node.text or "" for article in law.articles for node in article.walk())
    title = law.title.removeprefix("中华人民共和国")
    threes = [title[i : i + 3] for i in range(len(title) - 2)]
    return next((three for three in threes if three in text), text.strip()[:3])


def _filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each {name} of a value replaced; other braces are left alone."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
