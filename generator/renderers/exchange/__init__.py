"""For translators: a memory (TMX), all there is to translate (XLIFF), and the terms (TBX)."""

from collections.abc import Iterator

from generator.model.datasets import FOLDER, exchange_path
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.exchange.tbx import term_base
from generator.renderers.exchange.tmx import memory
from generator.renderers.exchange.xliff import for_translators

__all__ = ["for_translators", "render"]


def render(edition: Edition) -> Iterator[OutputFile]:
    """A memory and a file to translate for each translation, and one base of terms."""
    if edition.glossary:
        yield OutputFile(f"docs/{FOLDER}glossary.tbx", term_base(edition))
    for language in edition.languages[1:]:
        for ending, content in (
            ("tmx", memory(edition, language)),
            ("xlf", for_translators(edition, language.code)),
        ):
            path = exchange_path(edition.original, language, ending)
            yield OutputFile(f"docs/{path}", content)
