"""Where terms occur in a text: the longest first, none inside another."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model.findings import Occurrence
from generator.model.glossary import Term, without_article
from generator.model.languages import Language

_TITLE = re.compile(r"《[^《》]*》")


class Matcher:
    """Finds the terms of a glossary in the texts of one language."""

    def __init__(self, terms: Iterable[Term], language: Language, original: bool) -> None:
        patterns = [
            (words, term.id, pattern)
            for term in terms
            if language.code in term.entries
            for words, pattern in _patterns(term, language, original)
        ]
        patterns.sort(key=lambda pattern: len(pattern[0]), reverse=True)
        self._patterns = [(term, re.compile(pattern)) for _, term, pattern in patterns]

    def occurrences(self, text: str, titles: Sequence[str] = ()) -> tuple[Occurrence, ...]:
        """All uses, in order. A title of another instrument is one word: nothing inside it counts."""
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
    return all(
        (start, end) == seal or end <= seal[0] or seal[1] <= start for seal in sealed
    ) and all(end <= other.start or other.end <= start for other in taken)


def _patterns(term: Term, language: Language, original: bool) -> Iterator[tuple[str, str]]:
    """The words looked for, and the regular expression that finds them."""
    entry = term.entries[language.code]
    if original:
        yield entry.term, term.pattern or re.escape(entry.term)
        return
    for words in (entry.term, *entry.forms):
        bare = without_article(words) or words
        yield bare, _inflected(bare) if language.blank else re.escape(bare)


def _inflected(words: str) -> str:
    """The words as a whole, be they at the start of a sentence, plural or possessive.

    Capitals count: the District is a place, a district is any.
    """
    first, rest = words[0], words[1:]
    head = f"[{first}{first.upper()}]" if first.islower() else re.escape(first)
    stem, ending = (rest[:-1], "(?:y|ies)") if rest.endswith("y") else (rest, "(?:es|s)?")
    return rf"(?<!\w){head}{re.escape(stem)}{ending}(?:[’']s?)?(?!\w)"
