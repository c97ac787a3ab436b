"""How Chinese terms are read aloud."""

from dataclasses import replace
from functools import cache

from generator.model.edition import Edition
from generator.model.glossary import Term

_SIGNS = "《》〈〉“”、，（） "


def with_pinyin(edition: Edition) -> Edition:
    """The edition with pinyin for all terms: as editors wrote it, else from a dictionary."""
    if not edition.original.tag.startswith("zh"):
        return edition
    return replace(edition, glossary=tuple(_read(term, edition) for term in edition.glossary))


def _read(term: Term, edition: Edition) -> Term:
    if term.pinyin:
        return term
    return replace(term, pinyin=_pinyin(term.entries[edition.original.code].term))


@cache
def _pinyin(word: str) -> str:
    """The pinyin of a word. It is cached because the preview reads the same terms again and again."""
    from pypinyin import pinyin  # noqa: PLC0415 - its dictionary is large, and not every law has terms

    read = (syllable.strip(_SIGNS) for (syllable, *_) in pinyin(word))
    return " ".join(syllable for syllable in read if syllable)
