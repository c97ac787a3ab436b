"""Finds the terms that occur in a text. A longer term goes before a shorter one within it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model.findings import Occurrence
from generator.model.glossary import Term, without_article
from generator.model.languages import Language

_TITLE = re.compile(r"《[^《》]*》")


class Matcher:
    """Finds the terms of a glossary in the texts of one language. `original`: whether it is the
    law's own, where a term may have a pattern.
    """

    def __init__(self, terms: Iterable[Term], language: Language, *, original: bool) -> None:
        patterns = [
            (words, term.id, pattern)
            for term in terms
            if language.code in term.entries
            for words, pattern in _patterns(term, language, original)
        ]
        patterns.sort(key=lambda pattern: len(pattern[0]), reverse=True)
        self._patterns = [(term, re.compile(pattern)) for _, term, pattern in patterns]

    def occurrences(self, text: str, titles: Sequence[str] = ()) -> tuple[Occurrence, ...]:
        """All uses of terms in the text, in order; none within the title of another instrument."""
        sealed = [(named.start() + 1, named.end() - 1) for named in _TITLE.finditer(text)]
        sealed += [
            named.span() for title in titles for named in re.finditer(re.escape(title), text)
        ]
        taken: list[Occurrence] = []
        for term, pattern in self._patterns:
            for match in pattern.finditer(text):
                start, end = match.span()
                if start < end and _free(start, end, sealed, taken):
                    taken.append(Occurrence(start, end, term))
        return tuple(sorted(taken))


def _free(
    start: int, end: int, sealed: Sequence[tuple[int, int]], taken: Sequence[Occurrence]
) -> bool:
    """Whether these characters are in no other occurrence, and in no title unless all of it."""
    return all(
        (start, end) == seal or end <= seal[0] or seal[1] <= start for seal in sealed
    ) and all(end <= other.start or other.end <= start for other in taken)


def _patterns(term: Term, language: Language, original: bool) -> Iterator[tuple[str, str]]:
    """The wordings of a term, each with the regular expression that finds it."""
    entry = term.entries[language.code]
    if original:
        yield entry.term, term.pattern or re.escape(entry.term)
        return
    for words in (entry.term, *entry.forms):
        bare = without_article(words) or words
        yield bare, _inflected(bare) if language.blank else re.escape(bare)


def _inflected(words: str) -> str:
    """A pattern for these words as a whole, also with a capital at the start of a sentence, in
    plural and in possessive form. Other capitals count: the District is a place, a district is any.
    """
    first, rest = words[0], words[1:]
    head = f"[{first}{first.upper()}]" if first.islower() else re.escape(first)
    stem, ending = (rest[:-1], "(?:y|ies)") if rest.endswith("y") else (rest, "(?:es|s)?")
    return rf"(?<!\w){head}{re.escape(stem)}{ending}(?:[’']s?)?(?!\w)"
