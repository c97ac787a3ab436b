"""CSV that a spreadsheet opens rightly: UTF-8 with its mark, CRLF, one column for each language."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from generator.model.citation import citation
from generator.model.datasets import FOLDER
from generator.model.edition import Edition
from generator.model.levels import TITLED, Level
from generator.model.output import OutputFile, published
from generator.model.provisions import Provision
from generator.renderers.data import editorial


def files(edition: Edition) -> Iterator[OutputFile]:
    """articles.csv, paragraphs.csv with the items and subitems, glossary.csv and duties.csv."""
    codes = [language.code for language in edition.languages]
    articles = [_article(edition, node) for node in edition.law.articles]
    head = ["eid", "number", "chapter", *(f"label_{code}" for code in codes), *codes]
    yield _table("articles", head, articles)
    rows = [_paragraph(edition, node) for node in edition.law.walk() if node.level not in TITLED]
    head = ["eid", "article", "level", *(f"citation_{code}" for code in codes), *codes]
    yield _table("paragraphs", head, rows)
    yield from _editorial(edition, codes)


def _editorial(edition: Edition, codes: list[str]) -> Iterator[OutputFile]:
    """glossary.csv and duties.csv: what editors say, no part of the law."""
    named = [f"{what}_{code}" for what in ("term", "definition") for code in codes]
    yield _table(
        "glossary",
        ["id", "kind", "pinyin", *named, "basis", "defined"],
        [
            [_text(term[key]) for key in ("id", "kind", "pinyin")]
            + [_of(term[what], code) for what in ("term", "definition") for code in codes]
            + [_text(term[key]) for key in ("basis", "defined")]
            for term in editorial.terms(edition)
        ],
    )
    named = [f"{what}_{code}" for what in ("citation", "name", "summary") for code in codes]
    yield _table(
        "duties",
        ["eid", "actor", "modality", "partners", *named],
        [
            [_text(duty[key]) for key in ("eid", "actor", "modality", "partners")]
            + [_of(duty[what], code) for what in ("citation", "name", "summary") for code in codes]
            for duty in editorial.duties(edition)
        ],
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(part) for part in value)
    return "" if value is None else str(value)


def _of(value: object, code: str) -> str:
    return _text(value.get(code)) if isinstance(value, dict) else ""


def _article(edition: Edition, article: Provision) -> list[str]:
    chapter = edition.law.chapter_of(article.eid)
    translations = [edition.in_language(language, article) for language in edition.languages]
    return [
        article.eid,
        str(article.number),
        chapter.eid if chapter else "",
        *((translation.label or "" if translation else "") for translation in translations),
        *("\n".join(_lines(translation)) if translation else "" for translation in translations),
    ]


def _lines(article: Provision) -> Iterator[str]:
    for node in article.walk():
        if node.text and node.level is not Level.ARTICLE:
            yield f"{node.label} {node.text}" if node.label else node.text


def _paragraph(edition: Edition, node: Provision) -> list[str]:
    translations = [edition.in_language(language, node) for language in edition.languages]
    return [
        node.eid,
        node.eid.split("__")[0],
        node.level.value,
        *(citation(edition.law, node.eid, language) for language in edition.languages),
        *((translation.text or "" if translation else "") for translation in translations),
    ]


def _table(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> OutputFile:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([head, *rows])
    return published(f"{FOLDER}{name}.csv", text.getvalue().encode("utf-8-sig"))
