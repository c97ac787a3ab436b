"""The data of the search: a script for each language, and one with all ids of the law.

They are scripts, not JSON, because a page opened from a folder may load scripts and nothing else.
"""

import json
from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile, published
from generator.renderers.search.language import index
from generator.renderers.search.provisions import annexes, provisions
from generator.renderers.search.variants import variants

_BOX = {"config": {"lang": ["en"], "separator": r"[\s]+", "pipeline": [], "fields": {}}, "docs": []}
"""The index that Material's search box loads on every page. It has no texts: our worker loads those
when somebody searches. The separator splits the query into the words to be marked on the page."""


def render(edition: Edition) -> Iterator[OutputFile]:
    """The script of what citations lead to, those of the languages, and the index for Material."""
    codes = [language.code for language in edition.languages]
    cited = (provisions(edition), codes, annexes(edition), variants(edition))
    yield _script("provisions", "lawProvisions", *cited)
    for language in edition.languages:
        yield _script(language.code, "lawIndex", index(edition, language))
    box = _json(_BOX)
    yield published("search/search_index.json", box.encode())
    yield published("search/search_index.js", f"var __index={box};".encode())


def _script(name: str, receiver: str, *values: object) -> OutputFile:
    content = f"{receiver}({','.join(_json(value) for value in values)});\n"
    return published(f"assets/search/{name}.js", content.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
