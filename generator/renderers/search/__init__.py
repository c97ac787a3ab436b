"""What the search reads: a script of data for each language, and one with all ids of the law.

They are scripts, not JSON, because a page opened from a folder may load scripts and nothing else.
"""

import json
from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.search.language import index
from generator.renderers.search.provisions import annexes, provisions
from generator.renderers.search.variants import variants

_BOX = {"config": {"lang": ["en"], "separator": r"[\s]+", "pipeline": [], "fields": {}}, "docs": []}
"""What Material's box asks for on every page. Its list of texts stays empty: our worker loads them
when somebody searches. The separator is what parts the words to be marked on the page found."""


def render(edition: Edition) -> Iterator[OutputFile]:
    """What citations lead to, then the texts of each language, then the little that Material wants."""
    codes = [language.code for language in edition.languages]
    cited = (provisions(edition), codes, annexes(edition), variants(edition))
    yield _script("provisions", "lawProvisions", *cited)
    for language in edition.languages:
        yield _script(language.code, "lawIndex", index(edition, language))
    box = _json(_BOX)
    yield OutputFile("docs/search/search_index.json", box.encode())
    yield OutputFile("docs/search/search_index.js", f"var __index={box};".encode())


def _script(name: str, receiver: str, *values: object) -> OutputFile:
    content = f"{receiver}({','.join(_json(value) for value in values)});\n"
    return OutputFile(f"docs/assets/search/{name}.js", content.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
