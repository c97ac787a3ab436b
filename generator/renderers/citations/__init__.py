"""References to each article, for programs that keep them: BibTeX, RIS and CSL-JSON."""

from collections.abc import Iterator

from generator.model.addresses import address, article_path
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.output import OutputFile
from generator.model.provisions import Provision
from generator.model.publication import Publication
from generator.renderers.citations import bibtex, csl, ris
from generator.renderers.citations.reference import Reference, reference

FORMATS = {"bib": bibtex.written, "ris": ris.written, "json": csl.written}


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """Three files beside each article's page, in each view."""
    for view in edition.views:
        for article in edition.law.articles:
            told = reference(edition, view, article, publication)
            for suffix in FORMATS:
                yield _file(view, article, suffix, told)


def _file(view: View, article: Provision, suffix: str, told: Reference) -> OutputFile:
    path = f"docs/{address(view, article_path(article))}article-{article.number}.{suffix}"
    return OutputFile(path, FORMATS[suffix](told).encode())
