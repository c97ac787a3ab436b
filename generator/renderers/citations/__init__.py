"""References to each article for reference managers: BibTeX, RIS and CSL-JSON."""

from collections.abc import Iterator

from generator.model.addresses import address
from generator.model.edition import Edition
from generator.model.output import OutputFile, published
from generator.model.publication import Publication
from generator.renderers.citations import bibtex, csl, ris
from generator.renderers.citations.reference import reference

FORMATS = {"bib": bibtex.written, "ris": ris.written, "json": csl.written}


def render(edition: Edition, publication: Publication) -> Iterator[OutputFile]:
    """Three files for each article in each language. They lie in one folder, not in those of the
    pages: a large law would have thousands of folders for them alone.
    """
    for view in edition.views:
        for article in edition.law.articles if not view.parallel else ():
            entry = reference(edition, view, article, publication)
            name = f"{address(view)}article-{article.number}"
            for suffix, written in FORMATS.items():
                yield published(f"{name}.{suffix}", written(entry).encode())
