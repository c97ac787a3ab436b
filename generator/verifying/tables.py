"""Reads the tables: CSV and SQLite."""

import csv
import io
import sqlite3
from collections.abc import Iterator, Mapping

from generator.model.edition import Edition
from generator.model.levels import Level
from generator.verifying.comparison import Finding, Key, nodes


def read_csv(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The table of paragraphs and items, and the table of articles, which has them line by line."""
    codes = tuple(language.code for language in edition.languages)
    path = "data/articles.csv"
    told: dict[Key, str] = {}
    for row in _rows(site, path):
        rows = list(edition.law.by_eid[row["eid"]].walk())[1:]
        for code in codes:
            told |= {(node.eid, code): line for node, line in
                     zip(rows, row[code].split("\n"), strict=False)}  # fmt: skip
    wanted = tuple(
        node for article in edition.law.articles for node in article.walk() if node != article
    )
    yield Finding(path, edition.current, codes, wanted, told)
    path = "data/paragraphs.csv"
    told = {(row["eid"], code): row[code]
            for row in _rows(site, path) for code in codes if row.get(code)}  # fmt: skip
    levels = (Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)
    wanted = tuple(
        node for node in nodes(edition.current, edition.original.code) if node.level in levels
    )
    yield Finding(path, edition.current, codes, wanted, told, labels=False)


def _rows(site: Mapping[str, bytes], path: str) -> Iterator[dict[str, str]]:
    content = site.get(path, b"").decode("utf-8-sig")
    yield from csv.DictReader(io.StringIO(content, newline=""))


def read_sqlite(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The database: every version in every language."""
    path = "data/regulation.sqlite"
    codes = tuple(language.code for language in edition.languages)
    for version in edition.versions:
        told: dict[Key, str] = {}
        if path in site:
            database = sqlite3.connect(":memory:")
            database.deserialize(site[path])
            query = "SELECT eid, language, label, text FROM provisions WHERE version = ?"
            for eid, code, label, text in database.execute(query, (version.date,)):
                told[eid, code] = " ".join(part for part in (label, text) if part)
            database.close()
        yield Finding(path, version, codes, nodes(version, codes[0]), told)
