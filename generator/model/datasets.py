"""Where each data file stands below the site: published once, never changed."""

from generator.model.edition import Version
from generator.model.languages import Language, View
from generator.model.provisions import Provision

FOLDER = "data/"


def akn_path(version: Version, language: Language) -> str:
    """data/akn/zh/2024-05-01.xml: one wording in one language, as Akoma Ntoso."""
    return f"{FOLDER}akn/{language.code}/{version.date}.xml"


def article_json_path(article: Provision) -> str:
    """data/article-14.json, data/article-120-1.json."""
    return f"{FOLDER}article-{article.number}.json"


def text_path(view: View) -> str:
    """data/zh-en.txt: a view as plain text."""
    return f"{FOLDER}{view.id}.txt"


def markdown_path(view: View) -> str:
    """data/zh-en.md.txt: MkDocs would make a page of anything that ends in .md."""
    return f"{FOLDER}{view.id}.md.txt"


def exchange_path(original: Language, language: Language, ending: str) -> str:
    """data/zh-en.tmx, data/zh-en.xlf: both languages for translators' tools."""
    return f"{FOLDER}{original.code}-{language.code}.{ending}"
