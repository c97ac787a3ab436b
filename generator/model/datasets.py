"""The address of each data file, relative to the site's root. It never changes once published."""

from generator.model.edition import Version
from generator.model.languages import Language, View
from generator.model.provisions import Provision

FOLDER = "data/"

JSON_FORMAT = "1.3"
"""The version of the JSON data. The first number rises when a key is removed or changes its
meaning, the second when one is added.
"""

_MEDIA_TYPES = {
    "json": "application/json",
    "xml": "application/akn+xml",
    "csv": "text/csv",
    "txt": "text/plain",
    "md.txt": "text/markdown",
    "sqlite": "application/vnd.sqlite3",
    "tmx": "application/x-tmx+xml",
    "xlf": "application/xliff+xml",
    "tbx": "application/x-tbx",
    "zip": "application/zip",
}
_DESCRIPTIONS = ("csv-metadata.json", "metadata.json", "regulation.schema.json")
"""Names of files that describe other files and hold nothing of the law."""


def media_type(path: str) -> str | None:
    """The media type of a data file, for `<link rel="alternate">`; None if it holds no law."""
    name = path.rpartition("/")[2]
    return None if name in _DESCRIPTIONS else _MEDIA_TYPES.get(name.partition(".")[2])


def is_of_article(path: str) -> bool:
    """Whether a data file is of one article alone."""
    return path.startswith(f"{FOLDER}article-")


def akn_path(version: Version, language: Language) -> str:
    """data/akn/zh/2024-05-01.xml: one wording in one language, as Akoma Ntoso."""
    return f"{FOLDER}akn/{language.code}/{version.date}.xml"


def article_json_path(article: Provision) -> str:
    """data/article-14.json, data/article-120-1.json: the data of one article."""
    return f"{FOLDER}article-{article.number}.json"


def text_path(view: View) -> str:
    """data/zh-en.txt: a view as plain text."""
    return f"{FOLDER}{view.id}.txt"


def markdown_path(view: View) -> str:
    """data/zh-en.md.txt: a view as Markdown. MkDocs would make a page of a file that ends in .md."""
    return f"{FOLDER}{view.id}.md.txt"


def exchange_path(original: Language, language: Language, ending: str) -> str:
    """data/zh-en.tmx, data/zh-en.xlf: both languages for translators' tools."""
    return f"{FOLDER}{original.code}-{language.code}.{ending}"


def beside_path(page: str) -> str:
    """en/article-14/index.html.md: the Markdown version of a page, named as llmstxt.org proposes."""
    return f"{page}index.html.md"
