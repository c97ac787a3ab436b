"""How Chinese terms are read aloud."""

from dataclasses import replace

from pypinyin import pinyin

from generator.model.edition import Edition
from generator.model.glossary import Term

_SIGNS = "《》〈〉“”、，（） "


def with_pinyin(edition: Edition) -> Edition:
    """The edition whose terms all have their pinyin: the editors' own, or a dictionary's."""
    if not edition.original.tag.startswith("zh"):
        return edition
    return replace(edition, glossary=tuple(_read(term, edition) for term in edition.glossary))


def _read(term: Term, edition: Edition) -> Term:
    if term.pinyin:
        return term
    word = term.entries[edition.original.code].term
    read = (syllable.strip(_SIGNS) for (syllable, *_) in pinyin(word))
    return replace(term, pinyin=" ".join(syllable for syllable in read if syllable))
