"""Reads what the search shows of the law under each hit."""

import json
from collections.abc import Iterator, Mapping

from generator.model.edition import Edition
from generator.model.levels import Level
from generator.verifying.comparison import Finding, Key, nodes

_SHOWN = (Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)


def read_hits(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The index of each language: its paragraphs and items, without their labels."""
    every = nodes(edition.current, edition.original.code)
    wanted = tuple(node for node in every if node.level in _SHOWN)
    for language in edition.languages:
        path = f"assets/search/{language.code}.js"
        told: dict[Key, str] = {}
        order: list[str] = []
        if path in site:
            script = site[path].decode()
            index = json.loads(script[script.index("(") + 1 : script.rindex(")")])
            for article in index["articles"]:
                for eid, _, text in article["parts"]:
                    told[eid, language.code] = text
                    order.append(eid)
        yield Finding(path, edition.current, (language.code,), wanted, told, labels=False,
                      order=tuple(order))  # fmt: skip
