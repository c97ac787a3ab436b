"""For translators: a memory (TMX) and all there is to translate (XLIFF) for each translation."""

from collections.abc import Iterator

from generator.model.datasets import exchange_path
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.renderers.exchange.tmx import memory
from generator.renderers.exchange.xliff import for_translators

__all__ = ["for_translators", "render"]


def render(edition: Edition) -> Iterator[OutputFile]:
    """One of each for each translation."""
    for language in edition.languages[1:]:
        for ending, content in (
            ("tmx", memory(edition, language)),
            ("xlf", for_translators(edition, language.code)),
        ):
            path = exchange_path(edition.original, language, ending)
            yield OutputFile(f"docs/{path}", content)
