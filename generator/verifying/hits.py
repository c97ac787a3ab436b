"""Reads what the search shows of the law under each hit."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.edition import Edition
from generator.verifying.comparison import Finding, nodes
from generator.verifying.opened import opened


def read_hits(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The index of each language: its provisions without their labels."""
    wanted = nodes(edition.current, edition.original.code)
    for language in edition.languages:
        path = f"assets/search/{language.code}.js"
        asked = Finding(path, edition.current, (language.code,), wanted, labels=False)
        yield from opened(site, asked, _read_index)


def _read_index(asked: Finding, content: bytes) -> Iterator[Finding]:
    (code,) = asked.languages
    script = content.decode()
    index = json.loads(script[script.index("(") + 1 : script.rindex(")")])
    texts, headings = (
        [(eid, text) for one in index[part] for eid, _, text in one["parts"]]
        for part in ("articles", "divisions")
    )
    told = tuple(((eid, code), text) for eid, text in (*texts, *headings))
    yield replace(asked, told=told, order=tuple(eid for eid, _ in texts))
