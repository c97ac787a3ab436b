"""Files for translators: translation memory (TMX), texts to translate (XLIFF), terms (TBX)."""

from collections.abc import Iterator

from generator.model.datasets import FOLDER, exchange_path
from generator.model.edition import Edition
from generator.model.output import OutputFile, published
from generator.renderers.exchange.tbx import term_base
from generator.renderers.exchange.tmx import memory
from generator.renderers.exchange.xliff import for_translators

__all__ = ["for_translators", "render"]


def render(edition: Edition) -> Iterator[OutputFile]:
    """TMX and XLIFF for each translation, and one TBX where the law has a glossary."""
    if edition.glossary:
        yield published(f"{FOLDER}glossary.tbx", term_base(edition))
    for language in edition.languages[1:]:
        for ending, content in (
            ("tmx", memory(edition, language)),
            ("xlf", for_translators(edition, language.code)),
        ):
            path = exchange_path(edition.original, language, ending)
            yield published(path, content)
