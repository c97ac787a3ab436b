"""The data page: each format with its files and sizes, what it keeps to, and how it is read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.addresses import address
from generator.model.datasets import FOLDER
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page

FORMS = {
    "all": r"all\.zip",
    "json": r"regulation\.json|regulation\.schema\.json|article-1\.json",
    "akn": r"akn/.*\.xml",
    "csv": r".*\.csv",
    "sqlite": r".*\.sqlite",
    "text": r"[a-z-]+\.txt",
    "markdown": r".*\.md\.txt",
    "tmx": r".*\.tmx",
}
"""What is shown under each heading, by its name below /data/."""

_EXAMPLES = {
    "curl": "curl -O {site}data/regulation.json",
    "python": (
        "import json, urllib.request\n"
        'law = json.load(urllib.request.urlopen("{site}data/regulation.json"))\n'
        'print(law["versions"][-1]["title"])'
    ),
    "pandas": (
        "import pandas\n"
        'paragraphs = pandas.read_csv("{site}data/paragraphs.csv", index_col="eid")\n'
        'print(paragraphs.loc["{eid}"])'
    ),
    "sqlite": (
        "sqlite3 regulation.sqlite \"SELECT citation, text FROM search WHERE search MATCH '{word}'\""
    ),
}


@dataclass(frozen=True)
class DataFile:
    """One file: its address, its name below /data/, and its size in thousands of bytes."""

    target: str
    name: str
    size: str


def pages(edition: Edition, view: View, sizes: Mapping[str, int], site: str) -> Iterator[Page]:
    """The page, where there is data."""
    if not sizes:
        return
    labels = view.interface.labels
    told = {"site": site, "eid": _telling(edition), "word": edition.law.title[:3]}
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "forms": [(form, _files(view, sizes, pattern)) for form, pattern in FORMS.items()],
        "examples": [(name, _filled(text, told)) for name, text in _EXAMPLES.items()],
    }
    title, lead = labels["data.title"], labels["data.lead"]
    yield page_of(view, "data/", "data", title, shows, lead)


def _files(view: View, sizes: Mapping[str, int], pattern: str) -> list[DataFile]:
    say = view.interface.say
    return [
        DataFile(path, path.removeprefix(FOLDER), say("downloads.bytes", size=-(-size // 1000)))
        for path, size in sorted(sizes.items())
        if re.fullmatch(pattern, path.removeprefix(FOLDER))
    ]


def _telling(edition: Edition) -> str:
    return edition.law.articles[0].children[0].eid


def _filled(text: str, told: dict[str, str]) -> str:
    for name, value in told.items():
        text = text.replace(f"{{{name}}}", value)
    return text
