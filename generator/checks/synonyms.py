"""Does the law say the words that synonyms lead to, and does each of them stand in one group?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.problems import Place, Problem, warning


def synonyms(edition: Edition) -> Iterator[Problem]:
    """Warns of words for the law that it does not have, and of everyday words in two groups.
    Neither stops the build: only the search suffers.
    """
    for language in edition.languages:
        yield from _not_in_the_law(edition, language)
        yield from _in_two_groups(edition, language)


def _not_in_the_law(edition: Edition, language: Language) -> Iterator[Problem]:
    wording = edition.current.wordings[language.code]
    law = "\n".join([wording.title, *(node.text for node in wording.walk() if node.text)]).lower()
    for group in edition.synonyms[language.code]:
        for word in group.law:
            if word.text.lower() not in law:
                yield warning(
                    "synonym-leads-nowhere",
                    word.place,
                    "the law does not say this",
                    word.text,
                    "Write the words as the law has them, or move them to “say”",
                )


def _in_two_groups(edition: Edition, language: Language) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for word in (word for group in edition.synonyms[language.code] for word in group.say):
        before = first.setdefault(word.text.lower(), word.place)
        if before is not word.place:
            yield warning(
                "synonym-twice",
                word.place,
                f"this is also said at {before}",
                word.text,
                "Keep it in one group, and give that group all its words of the law",
            )
