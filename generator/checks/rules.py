"""Does each translation keep its rules?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.problems import Place, Problem, error, warning


def rules(edition: Edition) -> Iterator[Problem]:
    """Departures that nobody allowed, and allowances that nothing needs."""
    for code, found in edition.consistency.items():
        file = f"translations/{code}/rules.yml"
        for one in found.departures:
            if one.allowance is None:
                term = f", term: {one.term}" if one.term else ""
                yield warning(
                    "rule",
                    edition.places[code].get(one.provision, Place(file)),
                    f"{one.provision}: {one.says}",
                    one.text,
                    f"Mend the translation, or add to {file}, under “exceptions”: "
                    f"{{rule: {one.rule}, provision: {one.provision}{term}, reason: …}}",
                )
        for allowance in found.idle:
            yield error(
                "exception-idle",
                allowance.place,
                f"nothing in {allowance.provision} departs from the rule any longer",
                allowance.rule,
                "Take the exception out, or correct it",
            )
