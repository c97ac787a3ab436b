"""Reads what the search shows of the law under each hit."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.edition import Edition
from generator.model.levels import Level
from generator.verifying.comparison import Finding, Key, nodes
from generator.verifying.opened import opened

_SHOWN = (Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)


def read_hits(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The index of each language: its paragraphs and items, without their labels."""
    every = nodes(edition.current, edition.original.code)
    wanted = tuple(node for node in every if node.level in _SHOWN)
    for language in edition.languages:
        path = f"assets/search/{language.code}.js"
        asked = Finding(path, edition.current, (language.code,), wanted, labels=False)
        yield from opened(site, asked, _read_index)


def _read_index(asked: Finding, content: bytes) -> Iterator[Finding]:
    (code,) = asked.languages
    told: dict[Key, str] = {}
    order: list[str] = []
    script = content.decode()
    index = json.loads(script[script.index("(") + 1 : script.rindex(")")])
    for article in index["articles"]:
        for eid, _, text in article["parts"]:
            told[eid, code] = text
            order.append(eid)
    yield replace(asked, told=told, order=tuple(order))
