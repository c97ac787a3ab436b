"""Reads what the search shows of the law under each hit."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.edition import Edition
from generator.model.levels import UNITS, Level
from generator.verifying.comparison import Finding, Key, nodes
from generator.verifying.opened import opened

_SHOWN = (*UNITS, Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)


def read_hits(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The index of each language: its paragraphs and items, and what stands over some, without their labels."""
    every = nodes(edition.current, edition.original.code)
    wanted = tuple(node for node in every if node.level in _SHOWN)
    for language in edition.languages:
        path = f"assets/search/{language.code}.js"
        asked = Finding(path, edition.current, (language.code,), wanted, labels=False)
        yield from opened(site, asked, _read_index)


def _read_index(asked: Finding, content: bytes) -> Iterator[Finding]:
    (code,) = asked.languages
    told: list[tuple[Key, str]] = []
    script = content.decode()
    index = json.loads(script[script.index("(") + 1 : script.rindex(")")])
    for article in index["articles"]:
        told += [((eid, code), text) for eid, _, text in article["parts"]]
    order = tuple(eid for (eid, _), _ in told)
    yield replace(asked, told=tuple(told), order=order)
