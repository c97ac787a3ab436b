"""Reads the tables: CSV and SQLite."""

import csv
import io
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial

from generator.model.edition import Edition
from generator.model.levels import Level
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.opened import opened


def read_csv(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The table of paragraphs and items, and the table of articles, which has them line by line."""
    codes = tuple(language.code for language in edition.languages)
    wanted = tuple(node for article in edition.law.articles for node in article.walk())
    asked = Finding("data/articles.csv", edition.current, codes, wanted)
    yield from opened(site, asked, partial(_read_articles, edition))
    levels = (Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)
    wanted = tuple(
        node for node in nodes(edition.current, edition.original.code) if node.level in levels
    )
    asked = Finding("data/paragraphs.csv", edition.current, codes, wanted, labels=False)
    yield from opened(site, asked, _read_paragraphs)


def _read_articles(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    told: list[tuple[Key, str]] = []
    order: list[str] = []
    strange: list[str] = []
    for row in _rows(content):
        order += [node.eid for node in edition.law.by_eid[row["eid"]].walk()]
        for code in asked.languages:
            below = edition.current.wordings[code].by_eid[row["eid"]].walk()
            lines = [line for line in row[code].split("\n") if line]
            eids = [node.eid for node in below if node.text]
            told.append(((row["eid"], code), row[f"label_{code}"]))
            told += [((eid, code), line) for eid, line in zip(eids, lines, strict=False)]
            strange += lines[len(eids) :]
    yield replace(asked, told=tuple(told), order=tuple(order), strange=" ".join(strange))


def _read_paragraphs(asked: Finding, content: bytes) -> Iterator[Finding]:
    rows = list(_rows(content))
    told = tuple(((row["eid"], code), row[code]) for row in rows for code in asked.languages)
    yield replace(asked, told=told, order=tuple(row["eid"] for row in rows))


def _rows(content: bytes) -> Iterator[dict[str, str]]:
    """Each row by its columns: there are as many cells as columns, and no two of one name."""
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    if len(set(head)) < len(head):
        raise ValueError(f"a column is there twice: {', '.join(head)}")
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"a row has {len(row)} cells under {len(head)} columns: {row[:1]}")
        yield dict(zip(head, row, strict=True))


def read_sqlite(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """The database: every version in every language, and what is searched."""
    codes = tuple(language.code for language in edition.languages)
    asked = Finding("data/regulation.sqlite", edition.current, codes)
    yield from opened(site, asked, partial(_read_database, edition))


def _read_database(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        dates = [version.date for version in edition.versions]
        query = "SELECT date FROM versions UNION SELECT version FROM provisions ORDER BY 1"
        if [date for (date,) in database.execute(query)] != dates:
            yield replace(asked, wrong=f"has other versions than {', '.join(dates)}")
        for version in edition.versions:
            yield replace(
                asked,
                version=version,
                wanted=nodes(version, edition.original.code),
                told=tuple(_of_version(database, version.date)),
                besides=headed(version, asked.languages),
            )
        found = database.execute("SELECT eid, language, text FROM search")
        yield replace(
            asked,
            wanted=nodes(edition.current, edition.original.code),
            told=tuple(((eid, code), text) for eid, code, text in found),
            labels=False,
        )


def _of_version(database: sqlite3.Connection, date: str) -> Iterator[tuple[Key, str]]:
    query = "SELECT language, title, note FROM versions WHERE date = ?"
    for code, title, note in database.execute(query, (date,)):
        yield ("title", code), title
        yield ("note", code), note
    query = "SELECT eid, language, label, text FROM provisions WHERE version = ? ORDER BY place"
    for eid, code, label, text in database.execute(query, (date,)):
        yield (eid, code), " ".join(part for part in (label, text) if part)
