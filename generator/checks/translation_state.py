"""Does each translation still translate the Chinese that stands there, and is it complete?"""

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import HEADED
from generator.model.provisions import Provision
from generator.model.translation import Record
from generator.problems import Place, Problem, warning


def translation_state(edition: Edition) -> Iterator[Problem]:
    """Warns of each unit that is out of date, was never stamped, or is not translated. The site is
    built all the same, and its pages say so.
    """
    for language in edition.languages:
        if language is edition.original:
            continue
        places = edition.places[language.code]
        for unit, record in edition.records[language.code].items():
            if record.out_of_date:
                yield _out_of_date(places[unit], unit, record)
        yield from _gaps(edition, language)


def _out_of_date(place: Place, unit: str, record: Record) -> Problem:
    message = (
        "the Chinese has changed since this was translated"
        if record.translates
        else "nothing tells which Chinese this translates"
    )
    return warning(
        "out-of-date",
        place,
        message,
        unit,
        "Compare it with the Chinese, mend it, then run “.venv/bin/python -m generator stamp”",
    )


def _gaps(edition: Edition, language: Language) -> Iterator[Problem]:
    """A warning for each missing text, or one for a provision of which nothing is translated."""
    wordings = edition.versions[0].wordings
    law, wording = wordings[edition.original.code], wordings[language.code]
    places = edition.places[language.code]

    def gaps(nodes: Iterable[Provision]) -> Iterator[Problem]:
        for node in nodes:
            needed = [below for below in node.walk() if law.by_eid[below.eid].text is not None]
            if needed and all(below.text is None for below in needed):
                yield gap(node, len(needed))
                continue
            if node in needed and node.text is None:
                yield gap(node, 1)
            yield from gaps(node.children)

    def gap(node: Provision, texts: int) -> Problem:
        holders = (node, *reversed(wording.above[node.eid]))
        place = next((places[holder.eid] for holder in holders if holder.eid in places), None)
        what = "heading" if node.level in HEADED and texts == 1 else node.level.value
        return warning(
            "not-translated",
            place or _file(language, node.eid),
            f"nothing of the {what} is translated"
            if texts > 1
            else f"the {what} is not translated",
            node.eid,
            f"Add its words in {language.name}; until then the page shows the gap",
        )

    yield from gaps(wording.provisions)


def _file(language: Language, eid: str) -> Place:
    """The file or folder in which a provision that has no place yet would be translated."""
    files = {"preamble": "preamble.yml", "att": "annexes"}
    name = files.get(eid.partition("_")[0], "chapters")
    return Place(f"translations/{language.code}/{name}")
